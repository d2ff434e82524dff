import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ImportRowView } from '@/lib/members/imports/views'

/** Who a row looks like: a member, or another row of the file; and what to do where that is another union's. */
export function RowMatch({ federation, row }: { federation: string; row: ImportRowView }) {
  const t = useTranslations('imports.rows')
  const { member, sameAsRow, outcome } = row
  if (sameAsRow !== null) return <p className="text-table">{t('same_row', { row: String(sameAsRow) })}</p>
  if (member === null || (outcome !== 'duplicate' && outcome !== 'skipped')) return null
  const elsewhere = row.findings.some(({ code }) => code === 'in_another_unit')
  return (
    <div className="text-table">
      <p className="flex flex-wrap items-baseline gap-x-2">
        {elsewhere ? (
          <span>{t('match', member)}</span>
        ) : (
          <Link
            href={`/${federation}/members/${member.id}`}
            className="text-primary underline underline-offset-2"
          >
            {t('match', member)}
          </Link>
        )}
        <span className="text-ink-soft tabular-nums">{t('score', { score: String(member.score) })}</span>
      </p>
      {elsewhere ? <p className="text-ink-soft">{t('elsewhere', { unit: member.unit })}</p> : null}
    </div>
  )
}
