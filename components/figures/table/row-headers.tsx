'use client'

import { Link } from '@/components/ui/link'
import type { RowHandle, RowHeaderColumn } from '@/components/data-grid/grid-types'
import { StateMark } from '@/components/figures/table/state-mark'
import type { Density } from '@/components/figures/table/use-density'
import { StateBadge } from '@/components/ui/state-badge'
import type { GridRow } from '@/lib/figures/views'

/** A line of the grid: a unit, or the sums of all that are shown. */
export interface EntryRow extends RowHandle {
  unit: GridRow | null
}

/** The unit's name, which leads to its report, and where its month stands: a mark, in roomy rows its word too. */
export function entryRowHeaders(
  labels: { unit: string; state: string; stateShort: string },
  density: Density,
  hrefOf: (row: GridRow) => string,
): readonly [RowHeaderColumn<EntryRow>, RowHeaderColumn<EntryRow>] {
  const roomy = density === 44
  return [
    {
      id: 'unit',
      label: labels.unit,
      width: 300,
      render: ({ unit, label }) => (unit ? <UnitLink name={label} href={hrefOf(unit)} /> : label),
    },
    {
      id: 'state',
      label: roomy ? labels.state : labels.stateShort,
      width: roomy ? 144 : 48,
      render: ({ unit, label }) => {
        // A header with nothing in it would be read out as one.
        if (!unit) return <span className="sr-only">{label}</span>
        return roomy ? <StateBadge state={unit.state} /> : <StateMark state={unit.state} />
      },
    },
  ]
}

/** Not a stop of the Tab key, which goes from cell to cell; the side panel has the same link for the keyboard. */
function UnitLink({ name, href }: { name: string; href: string }) {
  return (
    <Link
      href={href}
      tabIndex={-1}
      title={name}
      className="hover:text-primary decoration-line-strong underline-offset-2 hover:underline"
    >
      {name}
    </Link>
  )
}
