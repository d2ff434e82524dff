import { describe, expect, it } from 'vitest'
import {
  assignmentColumn,
  type AskedIndicator,
  type AssignmentCell,
} from '@/lib/plans/rules/compose-assignment'
import { targetFindings } from '@/lib/plans/rules/target-findings'

const indicator: AskedIndicator = {
  ...{ code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null },
  ...{ name: 'Kết nạp', shortName: 'KN', measure: 'people' },
}
type Given = { target: number | null; lastYear?: number; explanation?: string }

function find(
  given: Record<string, Given>,
  { plan = { from: 202401, through: 202412 }, kind = 'flow' as AskedIndicator['kind'], received = 100 } = {},
) {
  const rows = Object.entries(given).map(([code, { target, lastYear, explanation = null }]) => {
    const cell: AssignmentCell = {
      planned:
        target === null
          ? null
          : { target, comparison: 'at_least', threshold: null, derived: false, phasing: 'even', weights: [] },
      ...{ decided: null, version: 1, explanation, soFar: null },
      lastYear: lastYear === undefined ? null : { numerator: lastYear, denominator: null },
    }
    return { code, own: false, cells: { DV_KNM: cell } }
  })
  const terms = {
    comparison: 'at_least',
    threshold: null,
    derived: false,
    phasing: 'even',
    weights: [],
  } as const
  const column = assignmentColumn(
    { ...indicator, kind },
    { rows, received: { target: received, ...terms }, fromNation: null },
  )
  return targetFindings({ plan, columns: [column], rows, elsewhere: () => null }).map(
    ({ code, severity, for: unit }) => `${severity} ${code} ${unit ?? ''}`.trim(),
  )
}

describe('targetFindings', () => {
  it('is silent about a column that adds up and asks for more than last year', () => {
    expect(find({ a: { target: 60, lastYear: 50 }, b: { target: 40, lastYear: 40 } })).toEqual([])
  })

  it('puts what refuses the decision first', () => {
    expect(find({ a: { target: 40, lastYear: 50 }, b: { target: 4000, lastYear: 40 } })).toEqual([
      'refuse scale_slip b',
      'warn below_last_year a',
      'warn gap_over',
    ])
  })

  it('only warns of a slip that is explained, of a gap, and of who has nothing', () => {
    expect(find({ a: { target: 4000, lastYear: 40, explanation: 'Có' }, b: { target: null } })).toEqual([
      'warn scale_slip_explained a',
      'warn no_target b',
      'warn gap_over',
    ])
    expect(find({ a: { target: 99 } })).toEqual(['warn gap_left'])
  })

  it('holds a term’s flow against as many years', () => {
    const plan = { from: 202401, through: 202812 }
    expect(find({ a: { target: 900, lastYear: 100 } }, { plan, received: 900 })).toEqual([])
    expect(find({ a: { target: 900, lastYear: 100 } }, { received: 900 })).toEqual(['refuse scale_slip a'])
  })
})
