import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/react-virtual'
import type { RowWindow } from '@/components/data-grid/row-segments'

/** Rows rendered beyond each edge of the view, so that a wheel turn never shows a gap. */
const OVERSCAN = 10
/** Height assumed before the first measurement, and on the server. */
const ASSUMED_HEIGHT = 900

/** The rows in view of a scroller, as a store: a component renders again when the window moves by a row. */
export interface RowWindowModel {
  readonly configure: (count: number, rowHeight: number) => void
  readonly mount: () => () => void
  readonly subscribe: (listener: () => void) => () => void
  /** The window as `first last`, to be compared by value. */
  readonly getCode: () => string
}

/**
 * Uses the virtualizer itself rather than its hook: the hook also renders when scrolling begins and ends, and
 * hands out an object that changes under memoised components.
 */
export function createRowWindow(getScroller: () => HTMLElement | null): RowWindowModel {
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of [...listeners]) listener()
  }
  const options = (count: number, rowHeight: number) => ({
    count,
    estimateSize: () => rowHeight,
    getScrollElement: getScroller,
    scrollToFn: elementScroll<HTMLElement>,
    observeElementRect: observeElementRect<HTMLElement>,
    observeElementOffset: observeElementOffset<HTMLElement>,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: ASSUMED_HEIGHT },
    onChange: notify,
  })
  const virtualizer = new Virtualizer<HTMLElement, HTMLTableRowElement>(options(0, 0))
  let configured = ''

  return {
    configure: (count, rowHeight) => {
      virtualizer.setOptions(options(count, rowHeight))
      virtualizer._willUpdate()
      const next = `${count} ${rowHeight}`
      if (next === configured) return
      configured = next
      virtualizer.measure()
      notify()
    },
    mount: () => virtualizer._didMount(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getCode: () => {
      const indexes = virtualizer.getVirtualIndexes()
      return `${indexes[0] ?? 0} ${indexes.at(-1) ?? -1}`
    },
  }
}

/** The window before anything is measured. */
export function assumedWindow(count: number, rowHeight: number): string {
  return `0 ${Math.min(count - 1, Math.ceil(ASSUMED_HEIGHT / rowHeight) + OVERSCAN)}`
}

export function decodeWindow(code: string): RowWindow {
  const [first = 0, last = -1] = code.split(' ').map(Number)
  return { first, last }
}
