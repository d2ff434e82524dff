import type { ReactNode } from 'react'
import type { Band } from '@/components/ui/band-mark'

// Drawn, not typed: fonts differ in the size and even the presence of ▲ ● ◐ ▼.
const shapes: Record<Band, ReactNode> = {
  exceeded: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  on_track: <circle cx="6" cy="6" r="4.25" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <path d="M6 2a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  behind: <path d="M6 10.5 1 1.5h10z" fill="currentColor" />,
  none: <path d="M1.5 6h9" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />,
}

/** The mark of a band in the current colour: ▲ exceeded, ● on track, ◐ half, ▼ behind, — none. */
export function BandGlyph({ band }: { band: Band }) {
  return (
    // The size stands twice: within another drawing only the attributes hold.
    <svg aria-hidden viewBox="0 0 12 12" width="12" height="12" className="size-3 shrink-0">
      {shapes[band]}
    </svg>
  )
}
