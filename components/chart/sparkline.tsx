import { useId } from 'react'
import { HatchPattern } from '@/components/chart/hatch-pattern'
import { classNames } from '@/components/ui/class-names'

/** A bar: null where there is nothing yet. */
export type SparkBar = { value: number | null; provisional: boolean }

type SparklineProps = {
  bars: readonly SparkBar[]
  /** Drawn as a thin dashed line, and always in the picture. */
  plan: number | null
  /** Its size, where the usual low strip is not wanted. */
  className?: string
}

const WIDTH = 240
const HEIGHT = 48

/**
 * The course of the months as bars from zero, provisional ones hatched. Drawn on the server, so that it is there
 * with the first paint; a picture beside figures that say the same, hence hidden from screen readers.
 */
export function Sparkline({ bars, plan, className = 'h-12 w-full' }: SparklineProps) {
  const hatch = useId()
  const highest = Math.max(plan ?? 0, ...bars.map(({ value }) => value ?? 0))
  const heightOf = (value: number) => (highest > 0 ? (Math.max(0, value) / highest) * (HEIGHT - 4) : 0)
  const step = WIDTH / Math.max(1, bars.length)
  const gap = Math.min(4, step * 0.25)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={classNames('text-primary', className)}
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {bars.map(({ value, provisional }, at) => {
        const height = value === null ? 0 : Math.max(1, heightOf(value))
        return (
          <rect
            key={at}
            x={at * step + gap / 2}
            y={HEIGHT - Math.max(1, height)}
            width={step - gap}
            height={Math.max(1, height)}
            fill={value === null ? 'var(--color-line)' : provisional ? `url(#${hatch})` : 'currentColor'}
          />
        )
      })}
      {plan !== null && plan > 0 ? (
        <line
          x1="0"
          x2={WIDTH}
          y1={HEIGHT - heightOf(plan)}
          y2={HEIGHT - heightOf(plan)}
          stroke="var(--color-ink-soft)"
          strokeWidth="1"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  )
}
