import { useLayoutEffect, useRef } from 'react'
import { cellArea } from '@/components/data-grid/cell-dom'

/**
 * The sentence about the active cell, for the eye; screen readers have it in the cell's description. It opens
 * beneath the cell, and moves to where it is seen whole.
 */
export function CellMessage({ text }: { text: string }) {
  const bubble = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    const element = bubble.current
    const scroller = element?.closest<HTMLElement>('[data-scroll-frame]')
    const cell = element?.closest('td')
    if (!element || !scroller || !cell) return
    element.style.translate = 'none'
    const area = cellArea(scroller)
    element.style.maxWidth = `${Math.min(area.right - area.left - 8, MAX_WIDTH)}px`
    const box = element.getBoundingClientRect()
    const right = Math.min(0, area.right - 4 - box.right)
    const x = Math.max(right, area.left + 4 - box.left)
    const y = box.bottom > area.bottom ? -(box.height + cell.offsetHeight + 2 * GAP) : 0
    element.style.translate = `${x}px ${y}px`
  }, [text])

  return (
    <span
      ref={bubble}
      aria-hidden
      style={{ top: `calc(100% + ${GAP}px)` }}
      className="border-line-strong bg-surface-raised text-table text-ink shadow-popup pointer-events-none invisible absolute right-0 z-3 w-max rounded-md border px-2 py-1 text-left whitespace-normal group-focus-within/grid:visible print:hidden"
    >
      {text}
    </span>
  )
}

const MAX_WIDTH = 288
const GAP = 4
