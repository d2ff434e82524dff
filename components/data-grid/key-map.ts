import type { Direction } from '@/components/data-grid/edge-jump'

/** `overwrite`: typing over a cell, arrows still leave it. `inPlace`: F2 or double click, arrows move the caret. */
export type GridMode = 'navigate' | 'overwrite' | 'inPlace'

/** What a key asks the grid to do. */
export type Intent =
  | {
      readonly kind: 'move'
      readonly direction: Direction
      readonly extend: boolean
      readonly jump: boolean
    }
  | { readonly kind: 'page'; readonly step: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'rowEdge'; readonly edge: 'start' | 'end'; readonly extend: boolean }
  | { readonly kind: 'gridEdge'; readonly edge: 'start' | 'end'; readonly extend: boolean }
  | { readonly kind: 'enter'; readonly step: 1 | -1 }
  | { readonly kind: 'tab'; readonly step: 1 | -1 }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'edit' | 'cancel' | 'clear' | 'fillRange' | 'undo' | 'redo' }

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string
  readonly keyCode: number
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** An input method is at work on this key. Safari reports the Enter that ends a composition by keyCode alone. */
const KEY_CODE_COMPOSING = 229

/**
 * The intent of a key, or `null` where the key belongs to the text field or the browser. Printable keys are
 * never intents: the focused field receives them itself, so that an input method sees the very first one.
 * A key that an input method is composing with never is one either, so that it cannot commit half a word.
 */
export function intentOf(press: KeyPress, mode: GridMode): Intent | null {
  if (press.isComposing || press.keyCode === KEY_CODE_COMPOSING || press.key === 'Process') return null
  if (press.altKey) return null
  return leavingIntent(press) ?? (mode === 'inPlace' ? null : movingIntent(press, mode))
}

/** Keys that mean the same while editing. */
function leavingIntent(press: KeyPress): Intent | null {
  const command = press.ctrlKey || press.metaKey
  const step = press.shiftKey ? -1 : 1
  switch (press.key) {
    case 'Enter':
      return command ? { kind: 'fillRange' } : { kind: 'enter', step }
    case 'Tab':
      return command ? null : { kind: 'tab', step }
    case 'Escape':
      return command ? null : { kind: 'cancel' }
    case 'F2':
      return command || press.shiftKey ? null : { kind: 'edit' }
    default:
      return null
  }
}

function movingIntent(press: KeyPress, mode: GridMode): Intent | null {
  const command = press.ctrlKey || press.metaKey
  // Some Vietnamese keyboard programs select what they are about to replace by Shift+arrow while one types:
  // with a modifier the arrows stay in the text.
  if (mode === 'overwrite' && (command || press.shiftKey)) return null
  const extend = press.shiftKey
  switch (press.key) {
    case 'ArrowUp':
      return { kind: 'move', direction: 'up', extend, jump: command }
    case 'ArrowDown':
      return { kind: 'move', direction: 'down', extend, jump: command }
    case 'ArrowLeft':
      return { kind: 'move', direction: 'left', extend, jump: command }
    case 'ArrowRight':
      return { kind: 'move', direction: 'right', extend, jump: command }
    case 'PageUp':
    case 'PageDown':
      // Ctrl+PageUp and Ctrl+PageDown change the browser's tab.
      return command ? null : { kind: 'page', step: press.key === 'PageDown' ? 1 : -1, extend }
    default:
      return mode === 'navigate' ? navigatingIntent(press, command) : null
  }
}

function navigatingIntent(press: KeyPress, command: boolean): Intent | null {
  const extend = press.shiftKey
  switch (press.key) {
    case 'Home':
      return { kind: command ? 'gridEdge' : 'rowEdge', edge: 'start', extend }
    case 'End':
      return { kind: command ? 'gridEdge' : 'rowEdge', edge: 'end', extend }
    case 'Delete':
      // Shift+Delete and Ctrl+Delete are the browser's own cut and word delete.
      return command || extend ? null : { kind: 'clear' }
    default:
      return command ? commandIntent(press.key.toLowerCase(), press.shiftKey) : null
  }
}

function commandIntent(letter: string, shift: boolean): Intent | null {
  if (letter === 'z') return { kind: shift ? 'redo' : 'undo' }
  if (shift) return null
  switch (letter) {
    case 'y':
      return { kind: 'redo' }
    case 'a':
      return { kind: 'selectAll' }
    case 'd':
      return { kind: 'fill', direction: 'down' }
    case 'r':
      return { kind: 'fill', direction: 'right' }
    default:
      return null
  }
}
