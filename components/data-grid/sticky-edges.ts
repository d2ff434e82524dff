import { useLayoutEffect, type RefObject } from 'react'

/** How much of a scroller its sticky head, foot and row headers cover, in px. */
export interface StickyEdges {
  readonly top: number
  readonly left: number
  readonly bottom: number
}

export function stickyEdges(scroller: HTMLElement): StickyEdges {
  const top = scroller.querySelector('thead')?.offsetHeight ?? 0
  const bottom = scroller.querySelector('tfoot')?.offsetHeight ?? 0
  const left = cornerCells(scroller)
    .filter((cell) => getComputedStyle(cell).position === 'sticky')
    .reduce((width, cell) => width + cell.offsetWidth, 0)
  return { top, left, bottom }
}

/** The name of the CSS variable with the width of all sticky row headers. */
export const STICKY_WIDTH_VARIABLE = '--grid-sticky-width'

/** The name of the CSS variable with the left edge of a row header column. */
export function stickyLeftVariable(index: number): string {
  return `--grid-left-${index}`
}

/**
 * Keeps the scroller's scroll padding, and the left edges of its row header columns, equal to what is
 * measured: cells scrolled to are never left under the sticky parts, whatever width the columns got.
 */
export function useStickyEdges(scroller: RefObject<HTMLElement | null>, layout: unknown): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => writeStickyEdges(element)
    measure()
    const observer = new ResizeObserver(measure)
    for (const cell of cornerCells(element)) observer.observe(cell)
    return () => observer.disconnect()
  }, [scroller, layout])
}

function writeStickyEdges(element: HTMLElement): void {
  const { top, left, bottom } = stickyEdges(element)
  element.style.scrollPaddingTop = `${top}px`
  element.style.scrollPaddingLeft = `${left}px`
  // Without a foot the page's own padding stands.
  if (bottom > 0) element.style.scrollPaddingBottom = `${bottom}px`
  element.style.setProperty(STICKY_WIDTH_VARIABLE, `${left}px`)
  let edge = 0
  cornerCells(element).forEach((cell, index) => {
    element.style.setProperty(stickyLeftVariable(index), `${edge}px`)
    edge += cell.offsetWidth
  })
}

function cornerCells(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('th[data-corner]')]
}
