'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import type { MonthEntry } from '@/lib/figures/rules/aggregate'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import { formatInteger } from '@/lib/format/numbers'
import { monthLabel, shortMonthLabel } from '@/lib/format/month-label'
import type { Month } from '@/lib/periods/rules/month'

const WIDTH = 264
const TOP = 16
const FLOOR = 76
const HEIGHT = 92
const STEP = WIDTH / 12
const BAR = 14

/** Twelve months as bars from zero, the last one marked, with the same numbers as a table. */
export function TwelveMonths({ name, months }: { name: string; months: readonly MonthEntry[] }) {
  const t = useTranslations('figures.panel')
  const locale = useLocale()
  const words = useEntryWords()
  const last = months.at(-1)
  return (
    <figure>
      <figcaption className="sr-only">
        {t('chart_label', { name, month: last ? monthLabel(last.month, locale) : '' })}
      </figcaption>
      <Bars months={months} />
      <details className="mt-1 text-sm">
        <summary className="text-ink-soft w-fit rounded-sm">{t('show_table')}</summary>
        <table className="mt-1 w-full tabular-nums">
          <thead className="text-ink-soft">
            <tr>
              <th scope="col" className="py-0.5 text-left">
                {t('month')}
              </th>
              <th scope="col" className="py-0.5 text-right">
                {t('value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, entry }) => (
              <tr key={month} className="border-line border-t">
                <th scope="row" className="py-0.5 text-left font-normal">
                  {monthLabel(month, locale)}
                </th>
                <td className="py-0.5 text-right">{words(entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function Bars({ months }: { months: readonly MonthEntry[] }) {
  const locale = useLocale()
  const values = months.map(({ entry }) => numberOf(entry))
  const largest = Math.max(0, ...values.map((value) => value ?? 0))
  const labelled = new Set([values.lastIndexOf(largest), months.length - 1])
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full overflow-visible">
      <line x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} className="stroke-line" />
      {months.map(({ month, entry }, index) => {
        const value = values[index] ?? null
        const centre = index * STEP + STEP / 2
        const top = FLOOR - barHeight(value, largest)
        const current = index === months.length - 1
        return (
          <g key={month} textAnchor="middle">
            {value !== null && (
              <rect
                x={centre - BAR / 2}
                y={top}
                width={BAR}
                height={FLOOR - top}
                rx="1"
                className={current ? 'fill-primary' : 'fill-line-strong/60'}
              />
            )}
            {entry.entry === 'not_applicable' && (
              <text x={centre} y={FLOOR - 4} className="fill-ink-faint text-[10px]">
                –
              </text>
            )}
            {value !== null && labelled.has(index) && (
              <text
                x={Math.min(Math.max(centre, 18), WIDTH - 18)}
                y={top - 4}
                className={`text-[10px] ${current ? 'fill-primary font-strong' : 'fill-ink-soft'}`}
              >
                {formatInteger(value, locale)}
              </text>
            )}
            <MonthMark month={month} x={centre} shown={current || (months.length - 1 - index) % 3 === 0} />
          </g>
        )
      })}
    </svg>
  )
}

function MonthMark({ month, x, shown }: { month: Month; x: number; shown: boolean }) {
  const locale = useLocale()
  if (!shown) return null
  return (
    <text x={x} y={HEIGHT - 3} className="fill-ink-faint text-[10px]">
      {shortMonthLabel(month, locale)}
    </text>
  )
}

/** A number above zero is always seen, and zero as a hair on the floor: it is not a blank. */
function barHeight(value: number | null, largest: number): number {
  if (value === null || value <= 0 || largest === 0) return 1
  return Math.max(2, ((FLOOR - TOP) * value) / largest)
}
