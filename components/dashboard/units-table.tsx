'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { dashboardHref, type Address } from '@/components/dashboard/dashboard-links'
import type { Print } from '@/components/dashboard/figure-text'
import { UnitsFoot, type FootLine } from '@/components/dashboard/units-foot'
import { UnitsHead } from '@/components/dashboard/units-head'
import { UnitsLine, type UnitsWords } from '@/components/dashboard/units-line'
import { noRows, unpackRows } from '@/components/dashboard/units-rows'
import { nextSort, sortRows, writeSort, type UnitSort } from '@/components/dashboard/units-sort'
import { classNames } from '@/components/ui/class-names'
import { Table } from '@/components/ui/table'
import { useFollowLinks } from '@/components/ui/use-follow-links'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { Span } from '@/lib/periods/rules/span'

export type UnitsColumn = {
  code: string
  kind: IndicatorKind
  name: string
  shortName: string
  planned: boolean
}

export type UnitsTableProps = {
  caption: string
  address: Address
  span: Span
  columns: readonly UnitsColumn[]
  /** The column that the ranking goes by, and whether it is compared with a year earlier. */
  ranked: number
  compared: boolean
  decimals: 0 | 2
  /** The lines, packed by `packRows`, and how many they are. */
  rows: string
  count: number
  foot: readonly FootLine[]
  initialSort: UnitSort
}

/**
 * The units below, sortable by every column: sorting needs no request, and the address follows, so that a link
 * shows the same order. The page carries each figure once and packed; the browser draws the lines out of that. Drawn
 * by the server too they would be most of what a page costs to make, and most of its bytes.
 */
export function UnitsTable(props: UnitsTableProps) {
  const { caption, address, span, columns, ranked, compared, decimals, count, foot } = props
  const t = useTranslations('dashboard.units')
  const words = useUnitsWords()
  const follow = useFollowLinks()
  const print: Print = { locale: useLocale(), decimals }
  const grown = compared ? ranked : null
  const [sort, setSort] = useState(props.initialSort)
  const codes = useMemo(() => columns.map(({ code }) => code), [columns])
  // Neither the server nor the first drawing has the lines; the browser draws them next, when nothing presses.
  const packed = useDeferredValue(props.rows, noRows)
  const rows = useMemo(() => unpackRows(packed), [packed])
  const sorted = useMemo(() => sortRows(rows, sort, codes), [rows, sort, codes])

  function sortBy(column: string) {
    const next = nextSort(sort, column)
    setSort(next)
    window.history.replaceState(null, '', dashboardHref(address, { sort: writeSort(next) }))
  }

  return (
    <Table caption={caption} className={classNames(dense, count > MOST_WITHOUT_FRAME && framed)}>
      <UnitsHead {...{ columns, ranked, compared, sort }} onSort={sortBy} />
      <tbody onClick={follow} aria-busy={packed !== props.rows}>
        {packed === noRows ? <RoomForLines count={count} /> : null}
        {sorted.map((row) => (
          <UnitsLine key={row.code} {...{ row, address, span, columns, grown, print, words }} />
        ))}
      </tbody>
      <UnitsFoot {...{ lines: foot, columns, grown, print }} totalLabel={t('total')} restLabel={t('rest')} />
    </Table>
  )
}

/** Keeps the place of the lines until the browser has drawn them, so that nothing below moves. */
function RoomForLines({ count }: { count: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height: `calc(${count} * var(--row))` }} />
    </tr>
  )
}

function useUnitsWords(): UnitsWords {
  const t = useTranslations('dashboard')
  return {
    closed: t('units.closed'),
    provisional: t('units.provisional'),
    bands: {
      exceeded: t('bands.exceeded'),
      on_track: t('bands.on_track'),
      half: t('bands.half'),
      behind: t('bands.behind'),
      no_plan: t('bands.no_plan'),
    },
  }
}

const dense = '[&_:is(td,th)]:px-1.5 [&_:is(td,th):first-child]:pl-3 [&_:is(td,th):last-child]:pr-3'

/** A longer table scrolls within a frame, its head and its total in sight. */
const MOST_WITHOUT_FRAME = 24
const framed = 'max-h-[80dvh] [&_tfoot_*]:sticky [&_tfoot_tr>*]:bottom-0 [&_tfoot_tr>*]:bg-surface-raised'
