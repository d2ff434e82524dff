import { describe, expect, it } from 'vitest'
import type { GridConfig } from '@/components/data-grid/grid-cells'
import { createGridController } from '@/components/data-grid/grid-controller'
import { createGridStore } from '@/components/data-grid/grid-store'
import type {
  CellEdit,
  CellKey,
  Column,
  EditCause,
  GridLabels,
  RowHandle,
} from '@/components/data-grid/grid-types'
import type { Intent } from '@/components/data-grid/key-map'

const LABELS: GridLabels = {
  help: 'help',
  selected: ({ rows, columns }) => `selected ${rows}×${columns}`,
  copied: ({ rows, columns }) => `copied ${rows}×${columns}`,
  cut: ({ cells, skipped }) => `cut ${cells} skipped ${skipped}`,
  pasted: (report) => `pasted ${report.cells} skipped ${report.skipped} lost ${report.overflowCells}`,
  filled: ({ cells, skipped }) => `filled ${cells} skipped ${skipped}`,
  cleared: ({ cells, skipped }) => `cleared ${cells} skipped ${skipped}`,
  undone: ({ cells, skipped }) => `undone ${cells} skipped ${skipped}`,
  redone: ({ cells, skipped }) => `redone ${cells} skipped ${skipped}`,
  nothingToUndo: 'nothing to undo',
  nothingToRedo: 'nothing to redo',
  readOnly: 'read-only',
  tone: { saved: '', saving: '', pending: '', error: '', warning: '', conflict: '' },
  note: 'note',
  dismiss: 'dismiss',
}

const rowsOf = (...ids: string[]): RowHandle[] => ids.map((id) => ({ id, label: id }))

/** A 4 × 3 grid whose last column is read-only; the caller writes edits straight back. */
function grid() {
  const store = createGridStore()
  const log: { edits: readonly CellEdit[]; cause: EditCause }[] = []
  const visited: CellKey[] = []
  const columns: Column[] = ['a', 'b', 'c'].map((id) => ({ id, label: id, width: 80, readOnly: id === 'c' }))
  const config: GridConfig = {
    rows: rowsOf('1', '2', '3', '4'),
    columns,
    store,
    labels: LABELS,
    onActiveCellChange: (cell) => visited.push(cell),
    onEdit: (edits, cause) => {
      log.push({ edits, cause })
      for (const { rowId, columnId, after } of edits)
        store.setCell(rowId, columnId, { text: after, display: after })
    },
  }
  const controller = createGridController(config)
  controller.setFocused(true)
  const run = (intent: Intent) => controller.run(intent, 2)
  const type = (text: string) => controller.session.type(text)
  const active = () => {
    const { row, column } = controller.getState().selection.active
    return `${row} ${column}`
  }
  const causes = () => log.map(({ cause }) => cause)
  return { store, log, visited, config, controller, run, type, active, causes }
}

const ENTER: Intent = { kind: 'enter', step: 1 }
const TAB: Intent = { kind: 'tab', step: 1 }
const arrow = (direction: 'up' | 'down' | 'left' | 'right', extend = false): Intent => ({
  kind: 'move',
  direction,
  extend,
  jump: false,
})

describe('typing', () => {
  it('hands a cell over once, when it is left', () => {
    const { log, run, type, active } = grid()
    type('1')
    type('12')
    expect(log).toEqual([])
    run(ENTER)
    expect(log).toEqual([{ cause: 'type', edits: [{ rowId: '1', columnId: 'a', before: '', after: '12' }] }])
    expect(active()).toBe('1 0')
  })

  it('hands nothing over where the text is what it was', () => {
    const { log, run, type } = grid()
    type('')
    run(ENTER)
    expect(log).toEqual([])
  })

  it('gives up by Escape', () => {
    const { log, run, type, controller } = grid()
    type('12')
    expect(run({ kind: 'cancel' })).toBe(true)
    expect(controller.getState().mode).toBe('navigate')
    expect(log).toEqual([])
  })

  it('leaves by an arrow when typing over, and hands over on any press elsewhere', () => {
    const { store, run, type, controller } = grid()
    type('1')
    run(arrow('right'))
    expect(store.getText('1', 'a')).toBe('1')
    type('2')
    controller.press({ row: 3, column: 0 }, false)
    expect(store.getText('1', 'b')).toBe('2')
  })

  it('amends in place from the present text', () => {
    const { store, run, controller, type } = grid()
    store.setCell('1', 'a', { text: '1234', display: '1.234' })
    run({ kind: 'edit' })
    expect(controller.session.draft()).toBe('1234')
    type('12345')
    run({ kind: 'edit' })
    expect(controller.session.draft()).toBe('12345')
    run(ENTER)
    expect(store.getText('1', 'a')).toBe('12345')
  })

  it('refuses to amend a read-only cell', () => {
    const { run, controller } = grid()
    controller.press({ row: 0, column: 2 }, false)
    run({ kind: 'edit' })
    expect(controller.getState()).toMatchObject({
      mode: 'navigate',
      notice: { text: 'read-only', stays: true },
    })
  })

  it('keeps a draft when the page may go, and goes on', () => {
    const { store, type, controller, run } = grid()
    type('12')
    controller.session.keep()
    expect(store.getText('1', 'a')).toBe('12')
    type('123')
    run(ENTER)
    expect(store.getText('1', 'a')).toBe('123')
  })

  it('fills the range by Ctrl+Enter as one step', () => {
    const { log, run, type } = grid()
    run(arrow('down', true))
    run(arrow('right', true))
    type('7')
    expect(run({ kind: 'fillRange' })).toBe(true)
    expect(log).toHaveLength(1)
    expect(log[0]?.edits).toHaveLength(4)
    expect(run({ kind: 'fillRange' })).toBe(false)
  })
})

describe('Tab', () => {
  it('skips read-only cells, and Enter goes back under the first', () => {
    const { run, active } = grid()
    run(TAB)
    expect(active()).toBe('0 1')
    run(TAB)
    expect(active()).toBe('1 0')
    run(arrow('up'))
    run(TAB)
    run(ENTER)
    expect(active()).toBe('1 0')
  })

  it('leaves the grid at its end, with the draft handed over', () => {
    const { run, controller, type, store } = grid()
    controller.press({ row: 3, column: 1 }, false)
    type('9')
    expect(run(TAB)).toBe(false)
    expect(store.getText('4', 'b')).toBe('9')
  })

  it('leaves the grid from anywhere after Escape', () => {
    const { run, active } = grid()
    expect(run({ kind: 'cancel' })).toBe(false)
    expect(run(TAB)).toBe(false)
    expect(active()).toBe('0 0')
    expect(run(TAB)).toBe(true)
  })
})

describe('undo', () => {
  it('takes back and repeats a paste as one step', () => {
    const { store, controller, causes, run } = grid()
    controller.paste({ plain: '1\t2\r\n3\t4\r\n', html: '' })
    expect(store.getText('2', 'b')).toBe('4')
    run({ kind: 'undo' })
    expect([store.getText('1', 'a'), store.getText('2', 'b')]).toEqual(['', ''])
    run({ kind: 'redo' })
    expect(store.getText('2', 'b')).toBe('4')
    expect(causes()).toEqual(['paste', 'undo', 'redo'])
  })

  it('says what the cell held just now, whoever wrote it', () => {
    const { store, controller, log, type, run } = grid()
    type('1')
    run(ENTER)
    store.setCell('1', 'a', { text: '99', display: '99' })
    controller.undo()
    expect(log.at(-1)?.edits).toEqual([{ rowId: '1', columnId: 'a', before: '99', after: '' }])
  })

  it('leaves alone, and reports, cells that became read-only', () => {
    const { store, controller, type, run, causes } = grid()
    type('1')
    run(ENTER)
    store.patchCell('1', 'a', { readOnly: true })
    controller.undo()
    expect(causes()).toEqual(['type'])
    expect(controller.getState().notice).toMatchObject({ text: 'undone 0 skipped 1', stays: true })
  })

  it('says when there is nothing', () => {
    const { controller } = grid()
    controller.undo()
    expect(controller.getState().notice?.text).toBe('nothing to undo')
    controller.redo()
    expect(controller.getState().notice?.text).toBe('nothing to redo')
  })

  it('begins anew with another store', () => {
    const { controller, config, type, run, causes } = grid()
    type('1')
    run(ENTER)
    controller.configure({ ...config, store: createGridStore() })
    controller.undo()
    expect(causes()).toEqual(['type'])
  })
})

describe('clipboard', () => {
  it('copies the range as text', () => {
    const { store, controller, run } = grid()
    store.setCell('1', 'a', { text: '1234', display: '1.234' })
    run(arrow('right', true))
    expect(controller.copy().plain).toBe('1234\t\r\n')
    expect(controller.getState().notice).toMatchObject({ text: 'copied 1×2', stays: false })
  })

  it('cuts what can be changed', () => {
    const { store, controller, run, causes } = grid()
    store.setCell('1', 'b', { text: '1', display: '1' })
    run({ kind: 'rowEdge', edge: 'end', extend: true })
    expect(controller.cut().plain).toBe('\t1\t\r\n')
    expect(store.getText('1', 'b')).toBe('')
    expect(causes()).toEqual(['cut'])
    expect(controller.getState().notice?.text).toBe('cut 2 skipped 1')
  })

  it('reports what did not fit, and selects what did', () => {
    const { controller } = grid()
    controller.press({ row: 3, column: 1 }, false)
    controller.paste({ plain: '1\t2\t3\r\n4\t5\t6\r\n', html: '' })
    expect(controller.getState().notice).toMatchObject({ text: 'pasted 1 skipped 1 lost 4', stays: true })
    expect(controller.getState().selection).toMatchObject({
      anchor: { row: 3, column: 1 },
      head: { row: 3, column: 2 },
    })
  })

  it('leaves an empty clipboard alone', () => {
    const { controller } = grid()
    expect(controller.paste({ plain: '', html: '' })).toBe(false)
  })
})

describe('fill and clear', () => {
  it('fills down', () => {
    const { store, run } = grid()
    store.setCell('1', 'a', { text: '5', display: '5' })
    run(arrow('down', true))
    run(arrow('down', true))
    run({ kind: 'fill', direction: 'down' })
    expect([store.getText('2', 'a'), store.getText('3', 'a'), store.getText('4', 'a')]).toEqual([
      '5',
      '5',
      '',
    ])
  })

  it('leaves Ctrl+R on one column to the browser', () => {
    const { run, causes } = grid()
    expect(run({ kind: 'fill', direction: 'right' })).toBe(false)
    expect(causes()).toEqual([])
  })

  it('clears a range, and says so where nothing can be cleared', () => {
    const { store, run, controller } = grid()
    store.setCell('1', 'a', { text: '5', display: '5' })
    run({ kind: 'clear' })
    expect(store.getText('1', 'a')).toBe('')
    controller.press({ row: 0, column: 2 }, false)
    run({ kind: 'clear' })
    expect(controller.getState().notice).toMatchObject({ text: 'read-only', stays: true })
  })
})

describe('touch', () => {
  it('selects by the first tap and edits by the second', () => {
    const { controller, active } = grid()
    controller.tap({ row: 1, column: 1 })
    expect(active()).toBe('1 1')
    expect(controller.getState()).toMatchObject({ mode: 'navigate', touch: true })
    controller.tap({ row: 1, column: 1 })
    expect(controller.getState().mode).toBe('inPlace')
  })

  it('selects only, where the grid had no focus', () => {
    const { controller } = grid()
    controller.setFocused(false)
    controller.tap({ row: 0, column: 0 })
    expect(controller.getState().mode).toBe('navigate')
  })

  it('goes on with the keypad after Enter', () => {
    const { controller, run } = grid()
    controller.tap({ row: 0, column: 0 })
    controller.tap({ row: 0, column: 0 })
    run(ENTER)
    expect(controller.getState()).toMatchObject({ mode: 'navigate', touch: false })
  })
})

describe('rows that change', () => {
  it('follows the active cell by id', () => {
    const { controller, config, active } = grid()
    controller.press({ row: 2, column: 1 }, false)
    controller.configure({ ...config, rows: rowsOf('4', '3', '2', '1') })
    expect(active()).toBe('1 1')
  })

  it('keeps a range whose corners stayed', () => {
    const { controller, config, run } = grid()
    run(arrow('down', true))
    const { selection } = controller.getState()
    controller.configure({ ...config, rows: rowsOf('1', '2', '3') })
    expect(controller.getState().selection).toBe(selection)
  })

  it('hands a draft over before its row goes, and stays inside the grid', () => {
    const { controller, config, type, store, active } = grid()
    controller.press({ row: 3, column: 1 }, false)
    type('8')
    controller.configure({ ...config, rows: rowsOf('1', '2') })
    expect(store.getText('4', 'b')).toBe('8')
    expect(active()).toBe('1 1')
  })

  it('keeps a draft while its row moves', () => {
    const { controller, config, type, store, run } = grid()
    type('8')
    controller.configure({ ...config, rows: rowsOf('2', '1') })
    expect(controller.getState().mode).toBe('overwrite')
    run(ENTER)
    expect(store.getText('1', 'a')).toBe('8')
  })

  it('hands a draft to the store it was typed for', () => {
    const { controller, config, type, store } = grid()
    type('8')
    const other = createGridStore()
    controller.configure({ ...config, store: other })
    expect([store.getText('1', 'a'), other.getText('1', 'a')]).toEqual(['8', ''])
  })

  it('does nothing without cells', () => {
    const { controller, config, run } = grid()
    controller.configure({ ...config, rows: [] })
    expect(run(ENTER)).toBe(false)
    expect(controller.focusCell({ rowId: '1', columnId: 'a' })).toBe(false)
  })
})

describe('the handle', () => {
  it('makes a cell active, and tells the caller', () => {
    const { controller, visited, active } = grid()
    expect(controller.focusCell({ rowId: '3', columnId: 'b' })).toBe(true)
    expect(active()).toBe('2 1')
    expect(visited).toEqual([
      { rowId: '1', columnId: 'a' },
      { rowId: '3', columnId: 'b' },
    ])
  })

  it('applies changes from outside as one step', () => {
    const { controller, store, causes } = grid()
    const report = controller.apply([
      { rowId: '1', columnId: 'a', after: '1' },
      { rowId: '2', columnId: 'b', after: '2' },
      { rowId: '2', columnId: 'c', after: '3' },
      { rowId: 'gone', columnId: 'a', after: '4' },
    ])
    expect(report).toEqual({ cells: 2, skipped: 2 })
    controller.undo()
    expect(store.getText('2', 'b')).toBe('')
    expect(causes()).toEqual(['apply', 'undo'])
  })

  it('says nothing of the active cell while the focus is elsewhere', () => {
    const { controller, visited, config } = grid()
    controller.setFocused(false)
    controller.configure({ ...config, rows: rowsOf('2', '3') })
    expect(visited).toHaveLength(1)
    controller.setFocused(true)
    expect(visited.at(-1)).toEqual({ rowId: '2', columnId: 'a' })
  })
})
