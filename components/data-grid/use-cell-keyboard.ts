import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { cellOfElement } from '@/components/data-grid/cell-dom'
import type { ClipboardTexts } from '@/components/data-grid/clipboard'
import type { GridController } from '@/components/data-grid/grid-controller'
import { intentOf } from '@/components/data-grid/key-map'

/** Keys, clipboard and focus of the grid, caught where they bubble up from the active cell. */
export function useCellKeyboard(controller: GridController, getPageRows: () => number) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!cellOfElement(event.target)) return
    const intent = intentOf(event.nativeEvent, controller.getState().mode)
    if (intent) {
      if (!controller.run(intent, getPageRows())) return
      event.preventDefault()
      event.stopPropagation()
    } else if (isPrintable(event)) {
      beforeTyping()
    }
  }

  const beforeTyping = () => {
    const { mode, touch, selection } = controller.getState()
    if (mode !== 'navigate') return
    if (controller.isReadOnly(selection.active)) controller.refuse()
    // The field must be there and focused before this key's character arrives.
    else if (touch) flushSync(controller.leaveTouch)
  }

  const ownsClipboard = (event: ClipboardEvent) =>
    cellOfElement(event.target) !== null && !controller.session.isOpen()

  const put = (event: ClipboardEvent, take: () => ClipboardTexts) => {
    if (!ownsClipboard(event)) return
    event.preventDefault()
    const { plain, html } = take()
    event.clipboardData.setData('text/plain', plain)
    event.clipboardData.setData('text/html', html)
  }

  const onPaste = (event: ClipboardEvent) => {
    if (!ownsClipboard(event)) return
    event.preventDefault()
    const { clipboardData } = event
    controller.paste({ plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') })
  }

  const onFocus = (event: FocusEvent) => {
    if (cellOfElement(event.target)) controller.setFocused(true)
  }

  const onBlur = (event: FocusEvent) => {
    // Another window came forward: the field keeps the focus, and the draft waits in it.
    if (document.activeElement === event.target) return
    if (event.target instanceof HTMLInputElement) controller.commit()
    const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
    if (!stays) controller.setFocused(false)
  }

  return {
    onKeyDown,
    onCopy: (event: ClipboardEvent) => put(event, controller.copy),
    onCut: (event: ClipboardEvent) => put(event, controller.cut),
    onPaste,
    onFocus,
    onBlur,
  }
}

function isPrintable({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey
}
