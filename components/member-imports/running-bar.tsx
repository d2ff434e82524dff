import { classNames } from '@/components/ui/class-names'

type RunningBarProps = {
  label: string
  /** 0 to 1; null while it is not known how much there is to do. */
  share: number | null
  /** What is read out: "300 trên 1.200 dòng". */
  valueText: string
}

/** How far a piece of work is. Unlike a meter it is on its way, and may not know how long that is. */
export function RunningBar({ label, share, valueText }: RunningBarProps) {
  const known = share === null ? null : Math.min(1, Math.max(0, share))
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(known === null ? {} : { 'aria-valuenow': Math.round(known * 100) })}
      aria-valuetext={valueText}
      className="bg-surface-hover h-2 w-full overflow-hidden rounded-full"
    >
      <div
        className={classNames(
          'bg-primary h-full rounded-full transition-[width] duration-150',
          known === null && 'w-1/4 animate-pulse',
        )}
        style={known === null ? undefined : { width: `${known * 100}%` }}
      />
    </div>
  )
}
