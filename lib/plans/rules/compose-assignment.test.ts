import { describe, expect, it } from 'vitest'
import {
  assignmentCells,
  assignmentColumn,
  type AskedIndicator,
  type AssignmentCell,
  type TargetTerms,
} from '@/lib/plans/rules/compose-assignment'

const flow: AskedIndicator = {
  ...{ code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null },
  ...{ name: 'Kết nạp', shortName: 'KN', measure: 'people' },
}
const rate: AskedIndicator = {
  ...flow,
  ...{ code: 'TU_TYLE', kind: 'ratio', numerator: 'TU_CO', denominator: 'DN_CO_CDCS', measure: 'percent' },
}
const terms = (target: number): TargetTerms => ({
  ...{ target, comparison: 'at_least', threshold: null, derived: false, phasing: 'even', weights: [] },
})
const cell = (planned: TargetTerms | null): AssignmentCell => ({
  ...{ planned, decided: null, version: 0, explanation: null, lastYear: null, soFar: null },
})
const receiver = {
  forId: 'a',
  lastYear: (code: string) => ({ amount: code === 'TU_CO' ? 3 : 4, approved: 0 }),
  soFar: () => null,
}

describe('assignmentCells', () => {
  it('shows what is decided until a draft is begun, then what the draft says', () => {
    const decided = () => terms(10)
    expect(assignmentCells(receiver, [flow], { decided, draft: null })['DV_KNM']).toMatchObject({
      ...{ decided: { target: 10 }, planned: { target: 10 }, version: 0 },
    })
    const withdrawn = { ...terms(0), target: null, version: 2, explanation: 'Lý do' }
    expect(assignmentCells(receiver, [flow], { decided, draft: () => withdrawn })['DV_KNM']).toMatchObject({
      ...{ decided: { target: 10 }, planned: null, version: 2, explanation: 'Lý do' },
    })
    expect(assignmentCells(receiver, [flow], { decided, draft: () => null })['DV_KNM']?.planned).toBeNull()
  })

  it('tells results by formula: a ratio by its two sums', () => {
    const cells = assignmentCells(receiver, [flow, rate], { decided: () => null, draft: null })
    expect(cells['TU_TYLE']?.lastYear).toEqual({ numerator: 3, denominator: 4 })
    expect(cells['DV_KNM']).toMatchObject({ lastYear: { numerator: 4, denominator: null }, soFar: null })
  })
})

describe('assignmentColumn', () => {
  const row = (own: boolean, target: number | null, code = 'DV_KNM') => ({
    own,
    cells: { [code]: cell(target === null ? null : terms(target)) },
  })
  const column = (rows: ReturnType<typeof row>[], received: TargetTerms | null = null) =>
    assignmentColumn(flow, { rows, received, fromNation: null })

  it('adds up what is planned below and holds it against what was received', () => {
    expect(column([row(false, 30), row(false, 31), row(false, null)], terms(71))).toMatchObject({
      ...{ sum: 61, used: true, gap: { own: 71, assigned: 61, gap: 10, units: 2 } },
    })
  })

  it('takes the own row for what was received in a plan of its own', () => {
    expect(column([row(true, 80), row(false, 90)])).toMatchObject({
      received: { target: 80 },
      gap: { gap: -10 },
    })
  })

  it('has no gap without one of the two, and never adds up rates', () => {
    expect(column([row(false, 5)])).toMatchObject({ gap: null, sum: 5, received: null })
    expect(column([row(false, null)])).toMatchObject({ gap: null, sum: null, used: false })
    const rates = [row(true, 80, 'TU_TYLE'), row(false, 90, 'TU_TYLE')]
    expect(assignmentColumn(rate, { rows: rates, received: null, fromNation: 85 })).toMatchObject({
      ...{ gap: null, sum: null, used: true, fromNation: 85 },
    })
  })
})
