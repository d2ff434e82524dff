import { classNames } from '@/components/ui/class-names'

const tones = {
  primary: 'text-primary',
  exceeded: 'text-band-exceeded',
  on_track: 'text-band-on-track',
  half: 'text-band-half',
  behind: 'text-band-behind',
  none: 'text-band-none',
} as const

type ProgressBarProps = {
  /** What is measured, for screen readers. */
  label: string
  /** 1 is the whole; more is ordinary (5.85 draws the whole as a tick at 17 % of the length). Null: not known. */
  ratio: number | null
  /** What is read out, in the words of the page: "585%". */
  valueText: string
  tone?: keyof typeof tones
  /** Where it should stand by now, as a share of the whole. */
  expected?: number
}

/** A measured share as a bar from zero. The thin tick is the whole, or where it should stand by now. */
export function ProgressBar({ label, ratio, valueText, tone = 'primary', expected }: ProgressBarProps) {
  const share = Math.max(0, ratio ?? 0)
  const scale = Math.max(1, share)
  const tick = expected ?? (share > 1 ? 1 : null)
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={scale}
      aria-valuenow={share}
      aria-valuetext={valueText}
      className="bg-surface-hover relative h-1.5 w-full rounded-full"
    >
      <svg aria-hidden className="size-full overflow-visible" preserveAspectRatio="none">
        <rect
          width={`${(share / scale) * 100}%`}
          height="100%"
          rx="3"
          className={classNames('fill-current', tones[tone])}
        />
        {tick === null ? null : (
          <rect
            x={`${Math.min(1, tick / scale) * 100}%`}
            y="-4"
            width="2"
            height="14"
            className="fill-ink stroke-surface-raised"
            strokeWidth="1"
            paintOrder="stroke"
          />
        )}
      </svg>
    </div>
  )
}
