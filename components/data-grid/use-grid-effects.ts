import { useEffect, useLayoutEffect, type RefObject } from 'react'
import { revealCell } from '@/components/data-grid/cell-dom'
import { columnHeaderId } from '@/components/data-grid/grid-context'
import type { GridController } from '@/components/data-grid/grid-controller'
import { sameCell } from '@/components/data-grid/rectangle'

/** Hands over what is being typed before the grid or the page goes away. */
export function useCommitBeforeLeaving(controller: GridController): void {
  useLayoutEffect(() => controller.commit, [controller])
  useEffect(() => {
    const keep = () => {
      if (document.visibilityState === 'hidden') controller.session.keep()
    }
    document.addEventListener('visibilitychange', keep)
    window.addEventListener('pagehide', controller.session.keep)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      window.removeEventListener('pagehide', controller.session.keep)
    }
  }, [controller])
}

/** Scrolls the moving corner of a range into view; the active cell sees to itself as it takes the focus. */
export function useRevealedHead(
  controller: GridController,
  gridId: string,
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
): void {
  useLayoutEffect(() => {
    let last = controller.getState().selection.head
    return controller.subscribe(() => {
      const { active, head } = controller.getState().selection
      const element = scroller.current
      if (sameCell(head, last)) return
      last = head
      if (!element || sameCell(head, active)) return
      revealCell(element, head.row, rowHeight, document.getElementById(columnHeaderId(gridId, head.column)))
    })
  }, [controller, gridId, scroller, rowHeight])
}

/** Safari asks whether there is something to copy, cut or paste before it fires the event, and sees none in an empty field. */
export function useClipboardWithoutSelection(
  controller: GridController,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const allow = (event: Event) => {
      if (!controller.session.isOpen()) event.preventDefault()
    }
    element.addEventListener('beforecopy', allow)
    element.addEventListener('beforecut', allow)
    element.addEventListener('beforepaste', allow)
    return () => {
      element.removeEventListener('beforecopy', allow)
      element.removeEventListener('beforecut', allow)
      element.removeEventListener('beforepaste', allow)
    }
  }, [controller, scroller])
}
