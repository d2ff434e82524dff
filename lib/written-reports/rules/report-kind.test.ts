import { describe, expect, it } from 'vitest'
import { comparedSpan, reportSpan } from '@/lib/written-reports/rules/report-kind'

const term = { from: 202309, through: 202808 }
const campaign = { from: 202404, through: 202406 }

describe('the months of a report', () => {
  it.each([
    ['month', 202405, null, { from: 202405, through: 202405 }],
    ['quarter', 202405, null, { from: 202404, through: 202405 }],
    ['half', 202406, null, { from: 202401, through: 202406 }],
    ['half', 202409, null, { from: 202401, through: 202406 }],
    ['nine', 202409, null, { from: 202401, through: 202409 }],
    ['year', 202412, null, { from: 202401, through: 202412 }],
    ['term', 202406, term, { from: 202309, through: 202406 }],
    ['campaign', 202405, campaign, { from: 202404, through: 202405 }],
    ['campaign', 202501, campaign, campaign],
    ['campaign', 202401, campaign, { from: 202404, through: 202404 }],
  ] as const)('%s through %i', (kind, through, own, span) => {
    expect(reportSpan(kind, through, own)).toEqual(span)
  })

  it.each(['term', 'campaign'] as const)('of a %s are not known without its own', (kind) => {
    expect(reportSpan(kind, 202406, null)).toBeNull()
  })

  it('of a year do not depend on the months of a term', () => {
    expect(reportSpan('half', 202406, term)).toEqual(reportSpan('half', 202406, null))
  })
})

describe('what a report is compared with', () => {
  it('is the same months a year earlier, and nothing for a term', () => {
    expect(comparedSpan('half', { from: 202401, through: 202406 })).toEqual({ from: 202301, through: 202306 })
    expect(comparedSpan('campaign', campaign)).toEqual({ from: 202304, through: 202306 })
    expect(comparedSpan('term', term)).toBeNull()
  })
})
