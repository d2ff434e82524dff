import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { RowChanges, WholeRow } from '@/components/employer-imports/row-changes'
import { RowChoice } from '@/components/imports/row-choice'
import { RowFinding } from '@/components/employer-imports/row-finding'
import { OutcomeBadge } from '@/components/member-imports/outcome-badge'
import type { EmployerImportRowView, EmployerImportView } from '@/lib/employers/imports/views'

type RowListProps = {
  federation: string
  view: EmployerImportView
  rows: readonly EmployerImportRowView[]
  showOutcome: boolean
}

/** Rows one below the other: what would change, what was found, which employer it is, and what to decide. */
export function RowList({ federation, view, rows, showOutcome }: RowListProps) {
  const t = useTranslations('employer_imports.rows')
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={row.rowNumber}
          className="border-line grid gap-x-6 gap-y-2 border-b px-4 py-3 last:border-b-0 md:grid-cols-[16rem_minmax(0,1fr)]"
        >
          <div>
            <p className="font-strong wrap-anywhere">
              {row.employer && isSettled(row) ? (
                <Link
                  href={`/${federation}/employers/${row.employer.id}`}
                  className="text-primary hover:underline"
                >
                  {row.name}
                </Link>
              ) : (
                row.name
              )}
            </p>
            <p className="text-ink-faint flex flex-wrap items-center gap-2 text-sm tabular-nums">
              {t('row')} {row.rowNumber}
              {row.employer && isSettled(row) ? <span>{t(`by_${row.employer.matchedBy}`)}</span> : null}
              {showOutcome ? <OutcomeBadge outcome={row.outcome} /> : null}
            </p>
          </div>
          <div className="flex min-w-0 flex-col gap-1.5">
            <RowChanges row={row} />
            {row.findings
              .filter(({ field }) => field === null || !isShownAtField(row, field))
              .map((finding) => (
                <RowFinding key={`${finding.code}-${finding.field ?? ''}`} finding={finding} />
              ))}
            <RowMatch federation={federation} row={row} />
            {row.choices.length > 0 ? (
              <RowChoice
                register="employers"
                key={`${row.rowNumber}-${row.choice ?? ''}`}
                federation={federation}
                view={view}
                row={row}
              />
            ) : null}
            <WholeRow row={row} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What a doubtful row looks like: an employer, or another row of the list. */
function RowMatch({ federation, row }: { federation: string; row: EmployerImportRowView }) {
  const t = useTranslations('employer_imports.rows')
  const { employer, sameAsRow } = row
  return (
    <>
      {sameAsRow === null ? null : (
        <p className="text-table tabular-nums">{t('same_row', { row: String(sameAsRow) })}</p>
      )}
      {employer && !isSettled(row) ? (
        <p className="text-table flex flex-wrap items-baseline gap-x-2">
          <Link
            href={`/${federation}/employers/${employer.id}`}
            className="text-primary underline underline-offset-2"
          >
            {t('match', { name: employer.name, unit: employer.unit })}
          </Link>
          <span className="text-ink-soft">{t(`by_${employer.matchedBy}`)}</span>
        </p>
      ) : null}
    </>
  )
}

/** Whether the row is surely about its employer. */
function isSettled({ outcome }: EmployerImportRowView): boolean {
  return outcome === 'changed' || outcome === 'unchanged'
}

/** Findings at a field stand beside its value. */
function isShownAtField(row: EmployerImportRowView, field: string): boolean {
  return row.fields.some((cell) => cell.field === field)
}
