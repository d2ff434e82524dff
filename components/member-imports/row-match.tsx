import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ImportRowView } from '@/lib/members/imports/views'

/** Who a row looks like: a member, or another row of the file; and what to do where that is another union's. */
export function RowMatch({ federation, row }: { federation: string; row: ImportRowView }) {
  const t = useTranslations('imports.rows')
  const { member, sameAsRow, outcome, findings } = row
  const elsewhere = findings.find(({ code }) => code === 'in_another_unit')
  if (elsewhere) return <Elsewhere unit={elsewhere.params['unit']} />
  if (sameAsRow !== null) return <p className="text-table">{t('same_row', { row: String(sameAsRow) })}</p>
  if (member === null || (outcome !== 'duplicate' && outcome !== 'skipped')) return null
  return (
    <p className="text-table flex flex-wrap items-baseline gap-x-2">
      <Link
        href={`/${federation}/members/${member.id}`}
        className="text-primary underline underline-offset-2"
      >
        {t('match', member)}
      </Link>
      <span className="text-ink-soft tabular-nums">{t('score', { score: String(member.score) })}</span>
    </p>
  )
}

/** A member of another union is not added a second time: that union offers the transfer. */
function Elsewhere({ unit }: { unit: string | number | undefined }) {
  const t = useTranslations('imports.rows')
  return (
    <p className="text-table text-ink-soft">
      {unit === undefined ? t('elsewhere_unnamed') : t('elsewhere', { unit })}
    </p>
  )
}
