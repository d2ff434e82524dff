import type { CellAddress } from '@/components/data-grid/rectangle'
import { stickyEdges } from '@/components/data-grid/sticky-edges'

/** The cell that an element of the page belongs to; `null` for headers and anything outside. */
export function cellOfElement(element: EventTarget | null): CellAddress | null {
  const cell = element instanceof Element ? element.closest<HTMLElement>('td[data-cell]') : null
  const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

export function cellAttribute({ row, column }: CellAddress): string {
  return `${row} ${column}`
}

/** The part of a scroller that shows cells: without sticky headers, foot and scroll bars, in client coordinates. */
export function cellArea(scroller: HTMLElement) {
  const box = scroller.getBoundingClientRect()
  const { top, left, bottom } = stickyEdges(scroller)
  const x = box.left + scroller.clientLeft
  const y = box.top + scroller.clientTop
  return {
    left: x + left,
    top: y + top,
    right: x + scroller.clientWidth,
    bottom: y + scroller.clientHeight - bottom,
  }
}

/** Rows that PageUp and PageDown go: those in view, less one to keep the place. */
export function pageRows(scroller: HTMLElement, rowHeight: number): number {
  const { top, bottom } = cellArea(scroller)
  const seen = Math.min(bottom, window.innerHeight) - Math.max(top, 0)
  return Math.max(1, Math.floor(seen / rowHeight) - 1)
}

/**
 * Scrolls a cell into view by arithmetic, as its row may not be rendered.
 *
 * @param header the header of the cell's column
 */
export function revealCell(
  scroller: HTMLElement,
  row: number,
  rowHeight: number,
  header: HTMLElement | null,
): void {
  const area = cellArea(scroller)
  const scrolled = scroller.getBoundingClientRect().top + scroller.clientTop - scroller.scrollTop
  const top = scrolled + stickyEdges(scroller).top + row * rowHeight
  scroller.scrollTop += shift(top, top + rowHeight, area.top, area.bottom)
  if (!header) return
  const { left, right } = header.getBoundingClientRect()
  scroller.scrollLeft += shift(left, right, area.left, area.right)
}

/** How far to move so that the span from..to lies within min..max. */
function shift(from: number, to: number, min: number, max: number): number {
  if (from < min) return from - min
  return to > max ? Math.min(to - max, from - min) : 0
}
