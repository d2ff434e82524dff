import { describe, expect, it } from 'vitest'
import type { RowReport } from '@/components/figures/board/row-report'
import { goesByItself, lackingByKind, submitPlan } from '@/components/figures/submit/submit-plan'
import type { GridRow } from '@/lib/figures/views'

const clean: RowReport = {
  ...{ findings: [], standing: [], errors: [], warnings: [], conflicts: [], blanks: [] },
  begun: true,
}
const row = (code: string, more: Partial<GridRow> = {}): GridRow => ({
  ...{ unitId: code, code, name: code, rank: 'grassroots', state: 'draft', reportVersion: 0 },
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

describe('what goes and what stays', () => {
  const reports: Record<string, RowReport> = {
    ready: clean,
    lacks: { ...clean, blanks: ['LD_TONG', 'DV_TONG'], warnings: ['DV_KNM'] },
    wrong: { ...clean, errors: ['LD_NU'], conflicts: ['DV_KNM'] },
    back: clean,
  }
  const rows = [
    row('ready'),
    row('lacks'),
    row('wrong'),
    row('back', { state: 'returned' }),
    row('gone', { state: 'submitted', editable: false }),
  ]
  const plan = submitPlan(rows, false, (unitId) => reports[unitId])

  it('parts the units whose months are open', () => {
    expect(plan.ready.map((line) => line.row.code)).toEqual(['ready', 'back'])
    expect(plan.notReady.map((line) => line.row.code)).toEqual(['lacks', 'wrong'])
  })

  it('counts what is missing', () => {
    expect(lackingByKind(plan.notReady)).toEqual({ blanks: 2, unexplained: 1, wrong: 1, conflicts: 1 })
  })

  it('does not hand in again by itself what came back and was not touched', () => {
    const [ready, back] = plan.ready
    expect(goesByItself(ready!, () => false, false)).toBe(true)
    expect(goesByItself(back!, () => false, false)).toBe(false)
    expect(goesByItself(back!, () => true, false)).toBe(true)
    expect(goesByItself(back!, () => false, true)).toBe(true)
  })
})
