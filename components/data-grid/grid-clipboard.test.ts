import { describe, expect, it } from 'vitest'
import { arrow, grid } from '@/components/data-grid/controller-fixture'

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
