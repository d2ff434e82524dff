'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** A row that scrolls sideways where it is too long, and begins with what is current in sight. */
export function ScrollingRow({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const row = frame.current
    const current = row?.querySelector<HTMLElement>('[aria-current]')
    if (!row || !current) return
    const [place, shown] = [current.getBoundingClientRect(), row.getBoundingClientRect()]
    // Its own scrolling alone: scrollIntoView would move the page as well.
    if (place.left < shown.left || place.right > shown.right)
      row.scrollLeft += place.left - shown.left - (shown.width - place.width) / 2
  })
  return (
    <div ref={frame} className="overflow-x-auto">
      {children}
    </div>
  )
}
