import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { memberHref } from '@/components/member-moves/move-links'
import { useBirthText } from '@/components/member-moves/use-side-text'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import type { DuplicateSide } from '@/lib/members/duplicates/views'

type SideHeadProps = { federation: string; side: DuplicateSide; title: string; children?: ReactNode }

/** Whose record one of the two is, where, and how it stands. */
export function SideHead({ federation, side, title, children }: SideHeadProps) {
  const t = useTranslations('moves')
  const tStatus = useTranslations('members.status')
  const birthText = useBirthText()
  return (
    <Card title={title}>
      <div className="text-table flex flex-col gap-1">
        <p className="font-strong text-base">{side.name}</p>
        <p className="wrap-anywhere">{side.unit.name}</p>
        <p className="text-ink-soft tabular-nums">
          {[
            t('pair.status_on', { status: tStatus(side.status), date: formatDate(side.statusOn) }),
            birthText(side.birth),
            t(side.complete ? 'pair.complete' : 'pair.incomplete'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          <Link
            href={memberHref(federation, side.id)}
            aria-label={t('pair.open_record_of', { name: side.name, unit: side.unit.name })}
            className="text-primary inline-flex min-h-6 items-center underline underline-offset-2"
          >
            {t('pair.open_record')}
          </Link>
        </p>
        {children}
      </div>
    </Card>
  )
}
