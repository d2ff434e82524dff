import { describe, expect, it } from 'vitest'
import { arrow, ENTER, grid } from '@/components/data-grid/controller-fixture'

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
