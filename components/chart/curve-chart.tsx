'use client'

import { useId } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { curveRows, lastKnown, type CurveMonth } from '@/components/chart/curve-data'
import { CurveTooltip } from '@/components/chart/curve-tooltip'
import { HatchPattern } from '@/components/chart/hatch-pattern'
import { usePrinting } from '@/components/ui/use-printing'
import { formatDecimal } from '@/lib/format/numbers'
import type { Locale } from '@/lib/format/locale'

export type CurveChartProps = {
  locale: Locale
  months: readonly CurveMonth[]
  /** A rate: values are percentages. */
  percent: boolean
  /** Where the plan stands, and what it is called on its line. */
  plan: { value: number; label: string } | null
  /** A flow should reach its plan evenly over the months; the words on that line. */
  paceLabel: string | null
  /** At the end of the curve, and of the year before. */
  endLabel: string
  lastYearLabel: string | null
}

/** The curve against its plan. Words stand at the lines themselves; what is provisional is hatched. */
export default function CurveChart(props: CurveChartProps) {
  const { locale, months, percent, plan, paceLabel, endLabel, lastYearLabel } = props
  const hatch = useId()
  const printing = usePrinting()
  const rows = curveRows(months)
  const end = rows[lastKnown(rows)]
  const lastYearEnd = lastYearLabel === null ? undefined : rows.findLast(({ lastYear }) => lastYear !== null)
  // The words on the pace keep away from those at the end of the curve.
  const early = lastKnown(rows) < rows.length * 0.65
  const low = plan !== null && plan.value < 0.4 * Math.max(...rows.map(({ value }) => value ?? 0))
  const paceMark =
    paceLabel === null || low ? undefined : rows[Math.floor(rows.length * (early ? 0.9 : 0.25))]
  const labels = new Map(rows.map(({ name, label }) => [name, label]))
  const long = rows.length > 24
  return (
    <ResponsiveContainer {...(printing ? onPaper : onScreen)}>
      <ComposedChart data={rows} margin={{ top: 24, right: 44, bottom: 4, left: 0 }}>
        <defs className="text-primary">
          <HatchPattern id={hatch} />
        </defs>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="name"
          tickFormatter={(name: string) => labels.get(name) ?? ''}
          {...(long ? { ticks: rows.filter(({ label }) => label !== '').map(({ name }) => name) } : {})}
          interval={long ? 0 : 'equidistantPreserveStart'}
          tickLine={false}
          stroke="var(--color-line-strong)"
          tick={tick}
        />
        <YAxis
          domain={[0, 'auto']}
          tickFormatter={(value: number) => `${formatDecimal(value, 0, locale)}${percent ? '%' : ''}`}
          width={58}
          allowDecimals={false}
          axisLine={false}
          tickLine={false}
          tick={tick}
        />
        <Tooltip
          content={CurveTooltip}
          cursor={{ stroke: 'var(--color-line-strong)' }}
          isAnimationActive={false}
        />
        {lastYearLabel === null ? null : (
          <Line dataKey="lastYear" {...quietLine} stroke="var(--color-ink-faint)" strokeWidth={1.25} />
        )}
        {paceLabel === null ? null : (
          <Line dataKey="pace" {...quietLine} stroke="var(--color-line-strong)" strokeDasharray="2 4" />
        )}
        <Area
          dataKey="settled"
          {...area}
          fill="var(--color-primary)"
          fillOpacity={0.14}
          stroke="var(--color-primary)"
        />
        <Area
          dataKey="open"
          {...area}
          fill={`url(#${hatch})`}
          stroke="var(--color-primary)"
          strokeDasharray="5 3"
        />
        {plan === null ? null : (
          <ReferenceLine
            y={plan.value}
            ifOverflow="extendDomain"
            stroke="var(--color-ink-soft)"
            strokeWidth={1.25}
            label={{ value: plan.label, position: 'insideBottomLeft', ...word }}
          />
        )}
        {lastYearEnd ? (
          <ReferenceDot
            x={lastYearEnd.name}
            y={lastYearEnd.lastYear ?? 0}
            r={0}
            label={{ value: lastYearLabel ?? '', position: 'right', ...word, fill: 'var(--color-ink-faint)' }}
          />
        ) : null}
        {paceMark ? (
          <ReferenceDot
            x={paceMark.name}
            y={paceMark.pace ?? 0}
            r={0}
            label={{
              value: paceLabel ?? '',
              ...(early ? { position: 'left', dy: -6 } : { position: 'right', dy: 14 }),
              ...word,
              fill: 'var(--color-ink-faint)',
            }}
          />
        ) : null}
        {end ? (
          <ReferenceDot
            x={end.name}
            y={end.value ?? 0}
            r={4}
            fill="var(--color-primary)"
            stroke="var(--color-surface-raised)"
            strokeWidth={2}
            label={{ value: endLabel, position: 'top', ...word, fill: 'var(--color-ink)', fontWeight: 600 }}
          />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  )
}

const onScreen = { width: '100%', height: '100%' } as const
/** What fits between the margins of an upright A4 sheet, in pixels of 1/96 inch. */
const onPaper = { width: 590, height: 230 } as const
const tick = { fill: 'var(--color-ink-faint)', fontSize: 12, fontFamily: 'var(--font-figures)' }
const word = { fill: 'var(--color-ink-soft)', fontSize: 12, fontFamily: 'var(--font-figures)' }
const quietLine = { dot: false, activeDot: false, isAnimationActive: false, type: 'linear' } as const
const area = {
  type: 'linear',
  strokeWidth: 2,
  dot: false,
  isAnimationActive: false,
  connectNulls: false,
  activeDot: { r: 4, stroke: 'var(--color-surface-raised)', strokeWidth: 2 },
} as const
