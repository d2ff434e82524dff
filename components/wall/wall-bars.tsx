import { useId } from 'react'
import { HatchPattern } from '@/components/chart/hatch-pattern'
import type { SparkBar } from '@/components/chart/sparkline'

type WallBarsProps = {
  bars: readonly SparkBar[]
  /** Drawn as a dashed line, and always in the picture. */
  plan: number | null
}

/**
 * The course of the months as bars from zero, provisional ones hatched. However tall the card, a month with nothing is
 * a line of one pixel and never looks like a little. Hidden from screen readers: the figures above say the same.
 */
export function WallBars({ bars, plan }: WallBarsProps) {
  const hatch = useId()
  const highest = Math.max(plan ?? 0, ...bars.map(({ value }) => value ?? 0))
  const heightOf = (value: number) => (highest > 0 ? (Math.max(0, value) / highest) * 96 : 0)
  const step = 100 / Math.max(1, bars.length)
  return (
    <svg aria-hidden className="text-primary min-h-8 w-full flex-1 max-lg:h-16 print:flex-none">
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {bars.map(({ value, provisional }, at) => {
        const place = { x: `${at * step + step / 10}%`, width: `${step * 0.8}%` }
        const height = heightOf(value ?? 0)
        return height === 0 ? (
          <rect
            key={at}
            {...place}
            y="100%"
            height="1"
            transform="translate(0 -1)"
            fill={value === null ? 'var(--color-line)' : 'currentColor'}
          />
        ) : (
          <rect
            key={at}
            {...place}
            y={`${100 - height}%`}
            height={`${height}%`}
            fill={provisional ? `url(#${hatch})` : 'currentColor'}
          />
        )
      })}
      {plan !== null && plan > 0 ? (
        <line
          x1="0"
          x2="100%"
          y1={`${100 - heightOf(plan)}%`}
          y2={`${100 - heightOf(plan)}%`}
          stroke="var(--color-ink-soft)"
          strokeDasharray="4 3"
        />
      ) : null}
    </svg>
  )
}
