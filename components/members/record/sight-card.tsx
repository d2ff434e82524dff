import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatInstant, formatTime } from '@/lib/format/dates'
import type { MemberView } from '@/lib/members/views'

/** Who may see this record and why, and who has. */
export function SightCard({ member }: { member: MemberView }) {
  const t = useTranslations('members.sight')
  const { sight, looks, unit } = member
  return (
    <Card title={t('who_title')}>
      <ul className="text-table flex list-disc flex-col gap-1 pl-5">
        <li>{t('who_union', { unit: unit.name })}</li>
        <li>{t('who_above')}</li>
        <li>{t('who_nobody')}</li>
      </ul>
      <p className="text-table pt-3">
        {t(`you.${sight.by}`, {
          time: sight.until ? formatTime(new Date(sight.until)) : 'none',
          reason: sight.reason ?? 'none',
        })}
      </p>
      <h3 className="text-table pt-4 pb-1">{t('looks')}</h3>
      {looks.length === 0 ? (
        <p className="text-ink-soft text-table">{t('no_looks')}</p>
      ) : (
        <ul className="divide-line text-table divide-y">
          {looks.map((look) => (
            <li key={`${look.at} ${look.by} ${look.kind}`} className="py-1.5">
              {look.by}{' '}
              <span className="text-ink-soft tabular-nums">
                {t(`look.${look.kind}`)} {formatInstant(new Date(look.at))}
              </span>
              {look.reason ? <span className="text-ink-soft block text-sm">{look.reason}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
