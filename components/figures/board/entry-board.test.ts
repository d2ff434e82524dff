import { beforeEach, describe, expect, it } from 'vitest'
import type { BoardTexts } from '@/components/figures/board/board-texts'
import { EntryBoard, TOTAL_ROW } from '@/components/figures/board/entry-board'
import { summarise } from '@/components/figures/board/board-summary'
import { FakeBrowser, type FakePage } from '@/components/figures/session/testing/fake-browser'
import { FakeServer } from '@/components/figures/session/testing/fake-server'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'

const federation = '0190a000-0000-7000-8000-000000000000'
const union = '0190a000-0000-7000-8000-000000000001'
const other = '0190a000-0000-7000-8000-000000000002'

const texts: BoardTexts = {
  locale: 'vi',
  total: 'total',
  inert: (reason) => reason,
  unreadable: (code) => code,
  refused: (reason) => reason,
  finding: ({ code }) => code,
  conflict: () => 'conflict',
  returned: (reason) => reason,
}
const column = (indicator: string, more: Partial<FormColumn> = {}): FormColumn => ({
  indicator,
  kind: 'stock',
  name: indicator,
  shortName: indicator,
  group: 'lao_dong',
  measure: 'people',
  required: false,
  askedOf: 'grassroots',
  ...more,
})
const columns = [
  column('LD_TONG', { required: true }),
  column('LD_NU'),
  column('CDCS_MOI', { kind: 'flow', required: true, askedOf: 'federation' }),
]
const row = (unitId: string, more: Partial<GridRow> = {}): GridRow => ({
  ...{ unitId, code: unitId, name: unitId, rank: 'grassroots', state: 'draft', reportVersion: 0 },
  ...{
    editable: true,
    correctionUntil: null,
    returnReason: null,
    returnedCells: {},
    fromRecords: [],
    cells: {},
  },
  ...more,
})
const view: EntryGridView = {
  ...{ federation: 'quang-ninh', userId: 'u-1', month: 202406, today: '2024-07-02', dueOn: '2024-07-05' },
  ...{ daysLeft: 3, locked: false, maySubmit: true, columns },
  unit: { id: federation, code: 'ha-long', name: 'Hạ Long', rank: 'intermediate' },
  rows: [row(federation, { rank: 'intermediate' }), row(union), row(other)],
}

let page: FakePage
let board: EntryBoard

beforeEach(async () => {
  page = await new FakeBrowser(new FakeServer()).open()
  board = new EntryBoard(page.session, view, texts)
  board.connect()
})

describe('the board', () => {
  it('draws each unit’s own cells, and why the others take nothing', () => {
    expect(at(union, 'LD_TONG')).toEqual({ text: '', display: '' })
    expect(at(union, 'CDCS_MOI')).toMatchObject({ readOnly: true, message: 'asked_of_federations' })
    expect(at(federation, 'LD_TONG')).toMatchObject({ readOnly: true, message: 'asked_of_unions' })
  })

  it('follows a figure from the keyboard to the server', async () => {
    edit(union, 'LD_TONG', '1.250')
    expect(at(union, 'LD_TONG')).toEqual({ text: '1250', display: '1.250', tone: 'saving' })
    await page.wait(60)
    await page.deliver('answered')
    expect(at(union, 'LD_TONG').tone).toBe('saved')
    expect(board.touched(union)).toBe(true)
    expect(board.touched(other)).toBe(false)
  })

  it('adds up what is shown', () => {
    edit(union, 'LD_TONG', '10')
    edit(other, 'LD_TONG', '5')
    expect(at(TOTAL_ROW, 'LD_TONG')).toMatchObject({ display: '15', readOnly: true })
    board.setShown([other])
    expect(at(TOTAL_ROW, 'LD_TONG').display).toBe('5')
    expect(at(TOTAL_ROW, 'LD_NU').display).toBe('')
  })

  it('checks the line at each keystroke, the history when it has come', () => {
    edit(union, 'LD_TONG', '100')
    edit(union, 'LD_NU', '120')
    expect(at(union, 'LD_NU')).toMatchObject({ tone: 'error', message: 'part_above_whole' })
    edit(union, 'LD_NU', '20')
    expect(at(union, 'LD_NU').tone).toBe('saving')
    board.setHistory({ units: { [union]: { months: { LD_TONG: [[202405, 100_000]] }, plans: {} } } })
    expect(at(union, 'LD_TONG')).toMatchObject({ tone: 'warning', message: 'scale_slip' })
    page.session.remark(union, 'LD_TONG', { explanation: 'Đúng' })
    expect(at(union, 'LD_TONG').tone).toBe('saving')
  })

  it('marks what waits when the line goes, and again when it is back', async () => {
    edit(union, 'LD_TONG', '10')
    await page.wait(60)
    await page.deliver('request_lost')
    expect(at(union, 'LD_TONG').tone).toBe('pending')
    page.session.retryNow()
    await page.wait(0)
    await page.deliver('answered')
    expect(at(union, 'LD_TONG').tone).toBe('saved')
  })

  it('takes over the states of a month that was read again', () => {
    board.setView({ ...view, rows: [row(union, { state: 'submitted', editable: false })] })
    expect(at(union, 'LD_TONG')).toMatchObject({ readOnly: true, message: 'with_superior' })
  })

  it('never sends the line of sums', () => {
    edit(TOTAL_ROW, 'LD_TONG', '99')
    expect(page.session.getStatus().pending).toBe(0)
  })

  it('sums up what asks for something, in reading order', () => {
    edit(union, 'LD_TONG', '10')
    edit(union, 'LD_NU', '1,5')
    const open = new Set(page.session.openCells().map(({ unitId }) => unitId))
    expect(summarise(board, view.rows, columns, open)).toEqual({
      pending: [{ rowId: union, columnId: 'LD_TONG' }],
      errors: [{ rowId: union, columnId: 'LD_NU' }],
      warnings: [],
      conflicts: [],
      blanks: [
        { rowId: federation, columnId: 'CDCS_MOI' },
        { rowId: other, columnId: 'LD_TONG' },
      ],
    })
  })
})

function at(rowId: string, columnId: string) {
  return board.store.getCell(rowId, columnId)
}

function edit(rowId: string, columnId: string, after: string) {
  board.edit([{ rowId, columnId, before: at(rowId, columnId).text, after }])
}

describe('the register of members beside the board', () => {
  it('offers its figures for the cells that say otherwise and may be changed, until they are taken over', () => {
    board.setRoster({
      units: { [union]: { counts: { LD_TONG: 1234, LD_NU: 5, CDCS_MOI: 1 }, women: 5 } },
    })
    board.edit([{ rowId: union, columnId: 'LD_NU', before: '', after: '5' }])
    expect(board.rosterEdits(union)).toEqual([
      { rowId: union, columnId: 'LD_TONG', before: '', after: '1234' },
    ])
    board.edit(board.rosterEdits(union))
    expect(board.cell(union, 'LD_TONG').entry).toEqual({ entry: 'number', value: 1234 })
    expect(board.rosterEdits(union)).toEqual([])
    expect(board.rosterEdits(other)).toEqual([])
  })
})

describe('the other registers beside the board', () => {
  it('offer their counts for cells that are entered; one key takes those of all registers', () => {
    board.setRecords({ units: { [union]: { LD_TONG: 7, LD_NU: 3 }, [federation]: { CDCS_MOI: 2 } } })
    board.setRoster({ units: { [union]: { counts: { LD_NU: 5 }, women: 0 } } })
    expect(board.recordCount(union, 'LD_TONG')).toBe(7)
    expect(board.recordCount(other, 'LD_TONG')).toBeUndefined()
    expect(board.recordEdits(federation)).toEqual([
      { rowId: federation, columnId: 'CDCS_MOI', before: '', after: '2' },
    ])
    expect(board.registerEdits(union).map(({ columnId, after }) => [columnId, after])).toEqual([
      ['LD_TONG', '7'],
      ['LD_NU', '5'],
    ])
  })

  it('cells that they make are marked, read-only, and never asked for as missing', () => {
    board.setView({ ...view, rows: [row(union, { fromRecords: ['LD_TONG'] }), row(other)] })
    board.setRecords({ units: { [union]: { LD_TONG: 7 } } })
    expect(at(union, 'LD_TONG')).toMatchObject({ readOnly: true, counted: true, message: 'from_records' })
    expect(board.recordEdits(union)).toEqual([])
    edit(union, 'LD_NU', '1')
    edit(other, 'LD_NU', '1')
    expect(board.report(union)?.blanks).toEqual([])
    expect(board.report(other)?.blanks).toEqual(['LD_TONG'])
  })
})
