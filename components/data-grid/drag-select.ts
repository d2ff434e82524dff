import { cellArea, cellOfElement } from '@/components/data-grid/cell-dom'
import type { CellAddress } from '@/components/data-grid/rectangle'

/** Share of the distance beyond the edge that one frame scrolls. */
const SCROLL_SHARE = 0.2

/**
 * Follows a drag that began in the grid until the button is released, and tells each cell it reaches. Beyond
 * the edge of the cells it scrolls, the faster the farther.
 */
export function followDrag(
  scroller: HTMLElement,
  pointerId: number,
  reach: (cell: CellAddress) => void,
): void {
  let point: { x: number; y: number } | null = null
  let frame = 0

  const step = () => {
    frame = 0
    if (!point) return
    const area = cellArea(scroller)
    const x = clamp(point.x, area.left + 1, area.right - 1)
    const y = clamp(point.y, area.top + 1, area.bottom - 1)
    const beyond = { x: point.x - x, y: point.y - y }
    scroller.scrollBy(beyond.x * SCROLL_SHARE, beyond.y * SCROLL_SHARE)
    const cell = cellOfElement(document.elementFromPoint(x, y))
    if (cell) reach(cell)
    if (beyond.x !== 0 || beyond.y !== 0) frame = requestAnimationFrame(step)
  }

  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    point = { x: event.clientX, y: event.clientY }
    if (frame === 0) frame = requestAnimationFrame(step)
  }

  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    cancelAnimationFrame(frame)
    if (event.type === 'pointerup') step()
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
  }

  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max))
}
