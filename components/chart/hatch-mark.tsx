import { useId } from 'react'
import { HatchPattern } from '@/components/chart/hatch-pattern'

/** The swatch beside the word "tạm tính". */
export function HatchMark({ small = false }: { small?: boolean }) {
  const id = useId()
  return (
    <svg
      aria-hidden
      viewBox="0 0 14 14"
      className={small ? 'text-primary size-2.5 shrink-0' : 'text-primary size-3.5 shrink-0 rounded-sm'}
    >
      <defs>
        <HatchPattern id={id} />
      </defs>
      <rect width="14" height="14" fill={`url(#${id})`} />
    </svg>
  )
}
