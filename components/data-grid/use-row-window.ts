import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import type { RowWindow } from '@/components/data-grid/row-segments'
import { assumedWindow, createRowWindow, decodeWindow } from '@/components/data-grid/row-window'

/** From this many rows on, only those in view are rendered. */
const VIRTUAL_FROM = 61

/** The rows to render: those in view of the scroller, or all where they are few or `all` asks for it. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  all: boolean,
): RowWindow {
  const [model] = useState(() => createRowWindow(() => scroller.current))
  useLayoutEffect(() => model.mount(), [model])
  useLayoutEffect(() => model.configure(count, rowHeight))
  const code = useSyncExternalStore(model.subscribe, model.getCode, () => assumedWindow(count, rowHeight))
  return all || count < VIRTUAL_FROM ? { first: 0, last: count - 1 } : decodeWindow(code)
}
