import type { Band } from '@/components/ui/band-mark'

const fills: Record<Band, string> = {
  exceeded: 'fill-band-exceeded',
  on_track: 'fill-band-on-track',
  half: 'fill-band-half',
  behind: 'fill-band-behind',
  none: 'fill-band-none',
}

type RankingBarProps = {
  value: number
  /** The longest of all: 5.85 lets a plan done nearly six times draw as long as the row, and the rest beside it. */
  scale: number
  band: Band
  /** The value is a share of a plan, whose whole is marked. */
  whole: boolean
}

/** A bar from zero on the common scale of its list, with a tick at 100%. The figures stand beside it. */
export function RankingBar({ value, scale, band, whole }: RankingBarProps) {
  const share = scale > 0 ? Math.max(0, value) / scale : 0
  return (
    <svg aria-hidden className="mt-0.5 mb-1 block h-2.5 w-full overflow-visible" preserveAspectRatio="none">
      <rect y="1" width="100%" height="8" rx="1.5" className="fill-surface-hover" />
      <rect y="1" width={`${share * 100}%`} height="8" rx="1.5" className={fills[band]} />
      {whole && scale > 0 ? (
        <rect x={`${100 / scale}%`} width="2" height="10" transform="translate(-1 0)" className="fill-ink" />
      ) : null}
    </svg>
  )
}
