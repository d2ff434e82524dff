import { describe, expect, it } from 'vitest'
import { arrow, ENTER, grid, rowsOf } from '@/components/data-grid/controller-fixture'
import { createGridStore } from '@/components/data-grid/grid-store'

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
