import { Fragment } from 'react'
import { HatchMark } from '@/components/chart/hatch-mark'
import { markOf } from '@/components/dashboard/band-of'
import { dashboardHref, explainHref, type Address } from '@/components/dashboard/dashboard-links'
import { figureLinkStyle } from '@/components/dashboard/figure-link'
import {
  actualText,
  changeText,
  planPercentText,
  targetText,
  type Print,
} from '@/components/dashboard/figure-text'
import type { UnitCell, UnitRow } from '@/components/dashboard/units-rows'
import type { UnitsColumn } from '@/components/dashboard/units-table'
import { BandMark } from '@/components/ui/band-mark'
import { Td, Th } from '@/components/ui/table'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import type { Span } from '@/lib/periods/rules/span'
import type { PlanBand } from '@/lib/plans/rules/progress'

type UnitsLineProps = {
  row: UnitRow
  address: Address
  span: Span
  columns: readonly UnitsColumn[]
  /** The column whose growth is shown; null when nothing is compared. */
  grown: number | null
  print: Print
  words: UnitsWords
}

/** The words of all lines, looked up once: a table of a hundred units asks for each a thousand times. */
export type UnitsWords = { closed: string; provisional: string; bands: Readonly<Record<PlanBand, string>> }

/** Its links are plain ones; the table follows them. */
export function UnitsLine({ row, address, span, columns, grown, print, words }: UnitsLineProps) {
  const { expected, submitted, onTime } = row.reports
  const share = (part: number) =>
    formatRatioPercent({ numerator: part, denominator: expected }, 0, print.locale)
  return (
    <tr className="hover:[&>*]:bg-surface-hover">
      <Th scope="row" className={row.grassroots ? 'md:min-w-52' : 'md:min-w-52 print:whitespace-nowrap'}>
        <a
          href={dashboardHref(address, { unit: row.code, sort: undefined })}
          className="hover:text-primary hover:underline"
        >
          {row.name}
        </a>
        {row.closed ? <span className="text-ink-faint text-sm"> ({words.closed})</span> : null}
      </Th>
      {columns.map(({ code, kind, planned }, at) => {
        const cell = row.cells[at]
        const href = explainHref({ ...address, unit: row.code }, { indicator: code, span })
        return (
          <Fragment key={code}>
            <Td numeric className="border-l">
              {cell ? <Actual {...{ cell, kind, href, print, words }} /> : null}
            </Td>
            {planned ? <Td numeric>{cell ? <Percent {...{ cell, print, words }} /> : null}</Td> : null}
            {at === grown ? (
              <Td numeric className="text-ink-soft">
                {changeText(kind, row.growth, print)}
              </Td>
            ) : null}
          </Fragment>
        )
      })}
      <Td numeric className="border-l">
        <span title={`${formatInteger(submitted, print.locale)}/${formatInteger(expected, print.locale)}`}>
          {share(submitted)}
        </span>
      </Td>
      <Td numeric>
        <span title={`${formatInteger(onTime, print.locale)}/${formatInteger(expected, print.locale)}`}>
          {share(onTime)}
        </span>
      </Td>
    </tr>
  )
}

type CellProps = { cell: UnitCell; print: Print; words: UnitsWords }

function Actual({ cell, kind, href, print, words }: CellProps & { kind: IndicatorKind; href: string }) {
  return (
    <>
      {cell.provisional ? (
        <span className="mr-1 inline-flex align-middle" title={words.provisional}>
          <HatchMark small />
          <span className="sr-only">{words.provisional}</span>
        </span>
      ) : null}
      {cell.actual === null ? (
        actualText(kind, null, print)
      ) : (
        <a href={href} className={figureLinkStyle}>
          {actualText(kind, cell.actual, print)}
        </a>
      )}
      {cell.target === null ? null : (
        <span className="text-ink-faint"> / {targetText(kind, cell.target, print)}</span>
      )}
    </>
  )
}

function Percent({ cell, print, words }: CellProps) {
  return (
    <span className="inline-flex items-center justify-end gap-1.5">
      {cell.planRatio ? planPercentText(cell.planRatio, print) : null}
      <BandMark band={markOf(cell.band)} show="mark">
        {words.bands[cell.band]}
      </BandMark>
    </span>
  )
}
