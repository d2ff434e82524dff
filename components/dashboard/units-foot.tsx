import { Fragment } from 'react'
import { markOf } from '@/components/dashboard/band-of'
import {
  actualText,
  changeText,
  planPercentText,
  targetText,
  type Print,
} from '@/components/dashboard/figure-text'
import type { UnitCell } from '@/components/dashboard/units-rows'
import type { UnitsColumn } from '@/components/dashboard/units-table'
import { BandMark } from '@/components/ui/band-mark'
import { Td, Th } from '@/components/ui/table'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { formatRatioPercent } from '@/lib/format/numbers'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'

/** What of the total is no row's, and the total. */
export type FootLine = {
  line: 'rest' | 'total'
  title?: string
  cells: readonly (UnitCell | null)[]
  growth: ExactRatio | null
  reports: ReportCounts | null
}

type UnitsFootProps = {
  lines: readonly FootLine[]
  columns: readonly UnitsColumn[]
  grown: number | null
  print: Print
  totalLabel: string
  restLabel: string
}

export function UnitsFoot({ lines, columns, grown, print, totalLabel, restLabel }: UnitsFootProps) {
  return (
    <tfoot>
      {lines.map(({ line, title, cells, growth, reports }) => (
        <tr key={line} className={line === 'rest' ? '[&>*]:font-normal!' : undefined}>
          <Th scope="row" title={title}>
            {line === 'total' ? totalLabel : restLabel}
          </Th>
          {columns.map(({ code, kind, planned }, at) => {
            const cell = cells[at] ?? null
            return (
              <Fragment key={code}>
                <Td numeric className="border-l">
                  {cell ? actualText(kind, cell.actual, print) : ''}
                  {cell && cell.target !== null ? (
                    <span className="text-ink-faint font-normal">
                      {' '}
                      / {targetText(kind, cell.target, print)}
                    </span>
                  ) : null}
                </Td>
                {planned ? (
                  <Td numeric>
                    {cell && line === 'total' ? (
                      <span className="inline-flex items-center gap-1.5">
                        {planPercentText(cell.planRatio, print)}
                        <BandMark band={markOf(cell.band)} show="mark" />
                      </span>
                    ) : null}
                  </Td>
                ) : null}
                {at === grown ? (
                  <Td numeric>{line === 'total' ? changeText(kind, growth, print) : ''}</Td>
                ) : null}
              </Fragment>
            )
          })}
          <Td numeric className="border-l">
            {shareText(reports, reports?.submitted, print)}
          </Td>
          <Td numeric>{shareText(reports, reports?.onTime, print)}</Td>
        </tr>
      ))}
    </tfoot>
  )
}

function shareText(reports: ReportCounts | null, part: number | undefined, { locale }: Print): string {
  if (reports === null || part === undefined) return ''
  return formatRatioPercent({ numerator: part, denominator: reports.expected }, 0, locale)
}
