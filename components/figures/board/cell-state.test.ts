import { describe, expect, it } from 'vitest'
import type { BoardTexts } from '@/components/figures/board/board-texts'
import { cellState, type CellLook } from '@/components/figures/board/cell-state'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import type { CellFinding } from '@/lib/figures/rules/finding'

const texts: BoardTexts = {
  locale: 'vi',
  total: 'total',
  inert: (reason) => `inert ${reason}`,
  unreadable: (code, text) => `unreadable ${code} ${text}`,
  refused: (reason) => `refused ${reason}`,
  finding: ({ code }) => `finding ${code}`,
  conflict: () => 'conflict',
  returned: (reason) => `returned ${reason}`,
}
const five = numberEntry(5)
const plain: CellLook = {
  cell: { state: 'saved', entry: five },
  inert: null,
  finding: null,
  returned: null,
  hasNote: false,
  counted: false,
  savedHere: false,
  health: 'online',
}
const warning: CellFinding = {
  code: 'far_from_history',
  severity: 'warn',
  params: {},
  cells: [{ unitId: 'u', month: 202406, indicator: 'DV_KNM' }],
}
const theirs = {
  ...{ version: 2, entry: numberEntry(7), changedBy: 'A', changedAt: '2024-07-02T02:00:00Z' },
  ...{ explanation: null, note: null, source: 'entered' as const },
}

describe('how a cell looks', () => {
  it.each<[string, Partial<CellLook>, string | undefined, string | undefined]>([
    ['saved before', {}, undefined, undefined],
    ['saved just now', { savedHere: true }, 'saved', undefined],
    ['on its way', { cell: { state: 'sending', entry: five } }, 'saving', undefined],
    ['about to go', { cell: { state: 'waiting', entry: five } }, 'saving', undefined],
    [
      'waiting for the network',
      { cell: { state: 'waiting', entry: five }, health: 'offline' },
      'pending',
      undefined,
    ],
    [
      'doubtful and waiting',
      { cell: { state: 'waiting', entry: five }, health: 'offline', finding: warning },
      'pending',
      'finding far_from_history',
    ],
    ['doubtful', { finding: warning }, 'warning', 'finding far_from_history'],
    [
      'impossible',
      { finding: { ...warning, code: 'negative', severity: 'refuse' } },
      'error',
      'finding negative',
    ],
    [
      'no figure',
      { cell: { state: 'unreadable', entry: five, text: '1,5' } },
      'error',
      'unreadable not_whole 1,5',
    ],
    ['refused', { cell: { state: 'refused', entry: five, reason: 'locked' } }, 'error', 'refused locked'],
    ['double', { cell: { state: 'conflict', entry: five, theirs } }, 'conflict', 'conflict'],
    ['sent back', { returned: 'Xem lại' }, 'warning', 'returned Xem lại'],
    ['sent back and mended', { returned: 'Xem lại', savedHere: true }, 'saved', 'returned Xem lại'],
  ])('%s', (_, look, tone, message) => {
    const state = cellState({ ...plain, ...look }, texts)
    expect([state.tone, state.message, state.readOnly]).toEqual([tone, message, undefined])
  })

  it('inert, it says why', () => {
    expect(cellState({ ...plain, inert: 'locked', hasNote: true }, texts)).toEqual({
      text: '5',
      display: '5',
      message: 'inert locked',
      readOnly: true,
      note: true,
    })
  })
})
