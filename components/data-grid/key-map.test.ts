import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intentOf, type GridMode, type KeyPress } from '@/components/data-grid/key-map'

function press(combination: string, rest: Partial<KeyPress> = {}): KeyPress {
  const parts = combination.split('+')
  return {
    key: parts.at(-1) ?? '',
    keyCode: 0,
    isComposing: false,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ...rest,
  }
}

const move = (direction: string, extend = false, jump = false) => ({ kind: 'move', direction, extend, jump })

describe('intentOf', () => {
  it.each<[GridMode, string, object | null]>([
    ['navigate', 'ArrowUp', move('up')],
    ['navigate', 'ArrowDown', move('down')],
    ['navigate', 'Shift+ArrowLeft', move('left', true)],
    ['navigate', 'Ctrl+ArrowRight', move('right', false, true)],
    ['navigate', 'Cmd+Shift+ArrowDown', move('down', true, true)],
    ['navigate', 'PageDown', { kind: 'page', step: 1, extend: false }],
    ['navigate', 'Shift+PageUp', { kind: 'page', step: -1, extend: true }],
    ['navigate', 'Ctrl+PageDown', null],
    ['navigate', 'Home', { kind: 'rowEdge', edge: 'start', extend: false }],
    ['navigate', 'Shift+End', { kind: 'rowEdge', edge: 'end', extend: true }],
    ['navigate', 'Ctrl+Home', { kind: 'gridEdge', edge: 'start', extend: false }],
    ['navigate', 'Ctrl+Shift+End', { kind: 'gridEdge', edge: 'end', extend: true }],
    ['navigate', 'Enter', { kind: 'enter', step: 1 }],
    ['navigate', 'Shift+Enter', { kind: 'enter', step: -1 }],
    ['navigate', 'Tab', { kind: 'tab', step: 1 }],
    ['navigate', 'Shift+Tab', { kind: 'tab', step: -1 }],
    ['navigate', 'Ctrl+Tab', null],
    ['navigate', 'Escape', { kind: 'cancel' }],
    ['navigate', 'F2', { kind: 'edit' }],
    ['navigate', 'Delete', { kind: 'clear' }],
    ['navigate', 'Shift+Delete', null],
    ['navigate', 'Backspace', null],
    ['navigate', 'Ctrl+a', { kind: 'selectAll' }],
    ['navigate', 'Ctrl+A', { kind: 'selectAll' }],
    ['navigate', 'Ctrl+d', { kind: 'fill', direction: 'down' }],
    ['navigate', 'Ctrl+r', { kind: 'fill', direction: 'right' }],
    ['navigate', 'Ctrl+Shift+r', null],
    ['navigate', 'Ctrl+z', { kind: 'undo' }],
    ['navigate', 'Ctrl+Shift+Z', { kind: 'redo' }],
    ['navigate', 'Cmd+Shift+z', { kind: 'redo' }],
    ['navigate', 'Ctrl+y', { kind: 'redo' }],
    ['navigate', 'Ctrl+c', null],
    ['navigate', 'Ctrl+v', null],
    ['navigate', 'Ctrl+k', null],
    ['navigate', 'a', null],
    ['navigate', '5', null],
    ['navigate', 'Alt+ArrowDown', null],
    ['overwrite', 'ArrowRight', move('right')],
    ['overwrite', 'Shift+ArrowLeft', null],
    ['overwrite', 'Ctrl+ArrowLeft', null],
    ['overwrite', 'PageDown', { kind: 'page', step: 1, extend: false }],
    ['overwrite', 'Home', null],
    ['overwrite', 'Delete', null],
    ['overwrite', 'Ctrl+z', null],
    ['overwrite', 'Ctrl+a', null],
    ['overwrite', 'F2', { kind: 'edit' }],
    ['overwrite', 'Enter', { kind: 'enter', step: 1 }],
    ['overwrite', 'Ctrl+Enter', { kind: 'fillRange' }],
    ['inPlace', 'ArrowRight', null],
    ['inPlace', 'PageDown', null],
    ['inPlace', 'Home', null],
    ['inPlace', 'Ctrl+z', null],
    ['inPlace', 'Enter', { kind: 'enter', step: 1 }],
    ['inPlace', 'Shift+Tab', { kind: 'tab', step: -1 }],
    ['inPlace', 'Escape', { kind: 'cancel' }],
  ])('%s: %s', (mode, combination, intent) => {
    expect(intentOf(press(combination), mode)).toEqual(intent)
  })

  const modes = fc.constantFrom<GridMode>('navigate', 'overwrite', 'inPlace')
  const keys = fc.constantFrom('Enter', 'Tab', 'Escape', 'ArrowDown', 'Home', 'Delete', 'F2', 'a', 'Process')

  it('is never one while an input method composes', () => {
    const composing = fc.constantFrom<Partial<KeyPress>>({ isComposing: true }, { keyCode: 229 })
    fc.assert(
      fc.property(modes, keys, composing, fc.boolean(), (mode, key, rest, shiftKey) => {
        expect(intentOf(press(key, { ...rest, shiftKey }), mode)).toBeNull()
      }),
    )
  })

  it('is never a printable key by itself: the text field receives it', () => {
    fc.assert(
      fc.property(modes, fc.string({ minLength: 1, maxLength: 1 }), fc.boolean(), (mode, key, shiftKey) => {
        expect(intentOf({ ...press('a'), key, shiftKey }, mode)).toBeNull()
      }),
    )
  })
})
