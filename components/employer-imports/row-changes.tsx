import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RowFinding } from '@/components/employer-imports/row-finding'
import { useCellText, useColumnName } from '@/components/employer-imports/use-row-texts'
import type { EmployerImportRowView } from '@/lib/employers/imports/views'

/** The cells of a row that matter: those that would change an employer, before and after, and those with a finding. */
export function RowChanges({ row }: { row: EmployerImportRowView }) {
  const t = useTranslations('employer_imports.rows')
  const nameOf = useColumnName()
  const cellText = useCellText()
  const cells = row.fields.filter(
    ({ field, before }) => before !== undefined || row.findings.some((finding) => finding.field === field),
  )
  if (cells.length === 0) return null
  return (
    <dl className="text-table flex flex-col gap-1">
      {cells.map(({ field, value, before }) => (
        <div key={field} className="flex flex-wrap items-baseline gap-x-3">
          <dt className="text-ink-soft sm:w-40 sm:shrink-0">{nameOf(field)}</dt>
          <dd className="min-w-0 wrap-anywhere tabular-nums">
            {before === undefined ? null : (
              <>
                <span className="sr-only">{t('from')} </span>
                {before ? (
                  <del className="text-ink-soft">{cellText(field, before)}</del>
                ) : (
                  <span className="text-ink-faint">{t('blank')}</span>
                )}
                <ArrowRight aria-hidden className="text-ink-faint mx-1.5 inline size-3.5" />
                <span className="sr-only"> {t('to')} </span>
              </>
            )}
            <ins className="no-underline">{cellText(field, value)}</ins>
            {row.findings
              .filter((finding) => finding.field === field)
              .map((finding) => (
                <RowFinding key={finding.code} finding={finding} />
              ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Everything the row says, one press away. */
export function WholeRow({ row }: { row: EmployerImportRowView }) {
  const t = useTranslations('employer_imports.rows')
  const nameOf = useColumnName()
  const cellText = useCellText()
  if (row.fields.length === 0) return null
  return (
    <details className="text-table">
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm">{t('whole')}</summary>
      <dl className="grid gap-x-6 gap-y-1 pt-1 sm:grid-cols-2">
        {row.fields.map(({ field, value }) => (
          <div key={field} className="flex flex-wrap gap-x-3">
            <dt className="text-ink-soft">{nameOf(field)}</dt>
            <dd className="min-w-0 wrap-anywhere tabular-nums">{cellText(field, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
