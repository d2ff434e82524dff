import { describe, expect, it } from 'vitest'

import type { CountedReport } from '@/lib/periods/rules/timeliness'
import { completeness, timeliness } from '@/lib/periods/rules/timeliness'

describe('timeliness', () => {
  it.each([
    ['2024-07-05', '2024-07-20', 'on_time'],
    ['2024-07-06', '2024-07-20', 'late'],
    [null, '2024-07-05', 'waiting'],
    [null, '2024-07-06', 'missing'],
  ] as const)('submitted %s, seen on %s: %s', (submittedOn, today, expected) => {
    expect(timeliness({ due: '2024-07-05', submittedOn, today })).toBe(expected)
  })
})

describe('completeness', () => {
  const due = '2024-07-05'
  const onTime: CountedReport = { expected: true, handedIn: true, approved: false, due, submittedOn: due }
  const approved: CountedReport = { ...onTime, approved: true }
  const late: CountedReport = { ...onTime, submittedOn: '2024-07-06' }
  const returned: CountedReport = { ...onTime, handedIn: false }
  const missing: CountedReport = { ...onTime, handedIn: false, submittedOn: null }
  const closedUnit: CountedReport = { ...approved, expected: false }

  it('counts each report once for what it is', () => {
    expect(completeness([onTime, approved, late, returned, missing])).toEqual({
      expected: 5,
      reported: 3,
      approved: 1,
      onTime: 2,
    })
  })

  it('lets the reported pass the expected', () => {
    expect(completeness([approved, closedUnit])).toEqual({ expected: 1, reported: 2, approved: 2, onTime: 2 })
    expect(completeness([])).toEqual({ expected: 0, reported: 0, approved: 0, onTime: 0 })
  })
})
