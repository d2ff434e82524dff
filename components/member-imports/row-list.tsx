import { useTranslations } from 'next-intl'
import { OutcomeBadge } from '@/components/member-imports/outcome-badge'
import { RowChanges, WholeRow } from '@/components/member-imports/row-changes'
import { RowChoice } from '@/components/imports/row-choice'
import { RowFinding } from '@/components/member-imports/row-finding'
import { RowMatch } from '@/components/member-imports/row-match'
import type { ImportRowView, ImportView } from '@/lib/members/imports/views'

type RowListProps = {
  federation: string
  view: ImportView
  rows: readonly ImportRowView[]
  showOutcome: boolean
}

/** Rows one below the other: what would change, what was found, who it looks like, and what to decide. */
export function RowList({ federation, view, rows, showOutcome }: RowListProps) {
  const t = useTranslations('imports.rows')
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={row.rowNumber}
          className="border-line grid gap-x-6 gap-y-2 border-b px-4 py-3 last:border-b-0 md:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <div>
            <p className="font-strong">{row.name}</p>
            <p className="text-ink-faint flex flex-wrap items-center gap-2 text-sm tabular-nums">
              {t('row')} {row.rowNumber}
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
                register="members"
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

/** Findings at a field stand beside its value. */
function isShownAtField(row: ImportRowView, field: string): boolean {
  return row.fields.some((cell) => cell.field === field)
}
