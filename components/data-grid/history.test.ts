import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellEdit } from '@/components/data-grid/grid-types'
import { EMPTY_HISTORY, record, redo, undo, type History, type Step } from '@/components/data-grid/history'

const edit = (columnId: string, before: string, after: string): CellEdit => ({
  rowId: 'r',
  columnId,
  before,
  after,
})

describe('history', () => {
  it('takes a step back, last edit first', () => {
    const history = record(EMPTY_HISTORY, [edit('a', '', '1'), edit('b', '2', '3')])
    expect(undo(history)?.edits).toEqual([edit('b', '3', '2'), edit('a', '1', '')])
  })

  it('repeats what was taken back', () => {
    const step = [edit('a', '', '1')]
    const undone = undo(record(EMPTY_HISTORY, step))
    expect(undone && redo(undone.history)?.edits).toEqual(step)
  })

  it('has nothing to undo or redo at the beginning', () => {
    expect(undo(EMPTY_HISTORY)).toBeNull()
    expect(redo(EMPTY_HISTORY)).toBeNull()
  })

  it('forgets what was undone once something new is done', () => {
    const undone = undo(record(EMPTY_HISTORY, [edit('a', '', '1')]))
    expect(undone && redo(record(undone.history, [edit('a', '', '2')]))).toBeNull()
  })

  it('does not remember a step that changed nothing', () => {
    expect(record(EMPTY_HISTORY, [])).toBe(EMPTY_HISTORY)
  })

  it('keeps the newest 200 steps', () => {
    let history: History = EMPTY_HISTORY
    for (let step = 0; step < 250; step += 1) history = record(history, [edit('a', `${step}`, `${step + 1}`)])
    expect(history.past).toHaveLength(200)
    expect(history.past.at(-1)).toEqual([edit('a', '249', '250')])
  })

  it('keeps no more than 50,000 edits, but always the newest step', () => {
    const large: Step = Array.from({ length: 30_000 }, () => edit('a', '1', '2'))
    expect(record(record(EMPTY_HISTORY, large), large).past).toHaveLength(1)
    expect(record(EMPTY_HISTORY, [...large, ...large]).past).toHaveLength(1)
  })

  it('brings every text back, and again', () => {
    type Change = { cell: number; text: string }
    const changes = fc.array(
      fc.array(fc.record({ cell: fc.nat(3), text: fc.constantFrom('', '1', '2', '3') }), { maxLength: 4 }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(changes, (steps: Change[][]) => {
        const texts = new Map<string, string>()
        const write = (edits: Step) => edits.forEach(({ columnId, after }) => texts.set(columnId, after))
        const picture = () => [0, 1, 2, 3].map((cell) => texts.get(`${cell}`) ?? '')
        const pictures = [picture()]
        let history: History = EMPTY_HISTORY
        for (const step of steps) {
          const edits: CellEdit[] = []
          for (const { cell, text } of step) {
            const one = edit(`${cell}`, texts.get(`${cell}`) ?? '', text)
            edits.push(one)
            write([one])
          }
          if (edits.length === 0) continue
          history = record(history, edits)
          pictures.push(picture())
        }
        for (let at = pictures.length - 2; at >= 0; at -= 1) {
          const result = undo(history)
          if (!result) throw new Error('nothing to undo')
          history = result.history
          write(result.edits)
          expect(picture()).toEqual(pictures[at])
        }
        for (let at = 1; at < pictures.length; at += 1) {
          const result = redo(history)
          if (!result) throw new Error('nothing to redo')
          history = result.history
          write(result.edits)
          expect(picture()).toEqual(pictures[at])
        }
      }),
    )
  })
})
