import { describe, expect, it } from 'vitest'
import { arrow, ENTER, grid, TAB } from '@/components/data-grid/controller-fixture'
import { createGridStore } from '@/components/data-grid/grid-store'

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
