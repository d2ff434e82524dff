import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { cellOfElement } from '@/components/data-grid/cell-dom'
import { followDrag } from '@/components/data-grid/drag-select'
import type { GridController } from '@/components/data-grid/grid-controller'
import { contains, sameCell } from '@/components/data-grid/rectangle'
import { rangeOf } from '@/components/data-grid/selection'

/** Mouse and touch on the cells: press, drag and double click; first and second tap. */
export function useCellPointer(controller: GridController, scroller: RefObject<HTMLElement | null>) {
  const pointer = useRef('')

  const onPointerDown = (event: PointerEvent) => {
    pointer.current = event.pointerType
    const cell = cellOfElement(event.target)
    if (event.pointerType !== 'mouse' || !cell || isOpenField(event.target)) return
    if (event.button === 0) {
      controller.press(cell, event.shiftKey)
      const element = scroller.current
      let last = cell
      if (!element) return
      followDrag(element, event.pointerId, (reached) => {
        if (sameCell(reached, last)) return
        last = reached
        controller.dragTo(reached)
      })
    } else if (!contains(rangeOf(controller.getState().selection), cell)) {
      // The right button makes a cell active, so that the browser's menu offers copy and paste for it.
      controller.press(cell, false)
    }
  }

  // The browser would move the focus or the caret, or select the text of the page.
  const onMouseDown = (event: MouseEvent) => {
    if (cellOfElement(event.target) && !isOpenField(event.target) && event.button === 0)
      event.preventDefault()
  }

  // A finger that goes down may be about to scroll: only the click is a tap.
  const onClick = (event: MouseEvent) => {
    const cell = cellOfElement(event.target)
    const byMouse = pointer.current === 'mouse' && event.detail > 0
    if (cell && !byMouse && !isOpenField(event.target)) controller.tap(cell)
  }

  const onDoubleClick = (event: MouseEvent) => {
    const isCell = cellOfElement(event.target) !== null
    if (isCell && pointer.current === 'mouse' && !isOpenField(event.target)) controller.session.editInPlace()
  }

  const isOpenField = (target: EventTarget) =>
    controller.session.isOpen() && target instanceof HTMLInputElement

  return { onPointerDown, onMouseDown, onClick, onDoubleClick }
}
