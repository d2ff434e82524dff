import { useLayoutEffect, useRef, type FormEvent } from 'react'
import type { GridController } from '@/components/data-grid/grid-controller'
import type { CellState, Column } from '@/components/data-grid/grid-types'
import { useGridValue } from '@/components/data-grid/use-grid-value'

interface CellInputProps {
  readonly controller: GridController
  readonly column: Column
  readonly cell: CellState
  readonly readOnly: boolean
  readonly labelledBy: string
  readonly describedBy: string | undefined
}

/**
 * The text field of the active cell. It is there, focused and with its text selected, before anything is
 * typed, and is invisible until then. That gives both halves what they need:
 * - input methods (Telex and the like) compose into a real field, so that the first key of a word is neither
 *   lost nor taken raw, and typing replaces the old text by the browser's own rule;
 * - screen readers follow a focus that really moves, into a field inside a table cell with its headers: all of
 *   them support that, while aria-activedescendant on a field is silent in several.
 * The field is uncontrolled: a key renders nothing, and a composition is never disturbed.
 */
export function CellInput({ controller, column, cell, readOnly, labelledBy, describedBy }: CellInputProps) {
  const host = useRef<HTMLSpanElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const mode = useGridValue(controller, (state) => state.mode)
  const focusRequest = useGridValue(controller, (state) => state.focusRequest)
  // After a tap the cell itself has the focus, as a focused field would bring up the keypad.
  const byTouch = useGridValue(controller, (state) => state.touch && state.mode === 'navigate')

  useLayoutEffect(() => {
    const field = input.current
    if (!field) return
    if (mode === 'navigate') {
      field.value = cell.display
      if (document.activeElement === field) field.select()
    }
  }, [mode, byTouch, cell.display])

  useLayoutEffect(() => {
    const field = input.current
    if (mode !== 'inPlace' || !field) return
    const draft = controller.session.draft()
    if (field.value !== draft) field.value = draft
    // On a touch screen a new figure usually replaces the old one; with a keyboard F2 means to amend it.
    if (controller.getState().touch) field.select()
    else field.setSelectionRange(draft.length, draft.length)
  }, [controller, mode])

  useLayoutEffect(() => {
    if (!controller.isFocused()) return
    const td = host.current?.closest('td')
    const target = byTouch ? td : input.current
    target?.focus({ preventScroll: true })
    td?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [controller, focusRequest, byTouch])

  const onInput = (event: FormEvent<HTMLInputElement>) => {
    const field = event.currentTarget
    const native: Event = event.nativeEvent
    const inputType = native instanceof InputEvent ? native.inputType : ''
    if (mode === 'navigate' && (inputType === 'historyUndo' || inputType === 'historyRedo')) {
      // Undo from the browser's menu: the grid's own, not that of the field.
      field.value = cell.display
      if (inputType === 'historyUndo') controller.undo()
      else controller.redo()
      return
    }
    controller.session.type(field.value)
  }

  const look = mode === 'navigate' ? 'cursor-cell opacity-0' : 'bg-surface-raised opacity-100'
  return (
    <span ref={host} className="contents print:hidden">
      {!byTouch && (
        <input
          ref={input}
          type="text"
          className={`text-ink sm:text-table absolute inset-0 z-1 w-full px-2 text-[1rem] outline-none select-text ${look} ${column.align === 'start' ? 'text-left' : 'text-right tabular-nums'}`}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          aria-invalid={cell.tone === 'error' || undefined}
          readOnly={readOnly}
          inputMode={column.inputMode ?? 'text'}
          enterKeyHint="next"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          onInput={onInput}
          onFocus={(event) => {
            if (mode === 'navigate') event.currentTarget.select()
          }}
        />
      )}
    </span>
  )
}
