import { describe, expect, it } from 'vitest'

import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { CellFinding } from '@/lib/figures/rules/finding'
import { missingForSubmission } from '@/lib/figures/rules/missing-for-submission'

const cells = [{ unitId: 'u1', month: 202406, indicator: 'LD_TONG' }] as const
const warning: CellFinding = { code: 'far_from_history', severity: 'warn', params: {}, cells }
const refusal: CellFinding = { code: 'negative', severity: 'refuse', params: {}, cells }
const month = {
  requiredIndicators: ['LD_TONG', 'LD_NU', 'DV_TONG', 'DV_DI'],
  entries: { LD_TONG: numberEntry(0), DV_TONG: BLANK, DV_DI: NOT_APPLICABLE },
  findings: [warning, refusal],
  explanations: {},
}

describe('missingForSubmission', () => {
  it('names the blanks in the order of the form; zero and not applicable are answers', () => {
    expect(missingForSubmission(month).blanks).toEqual(['LD_NU', 'DV_TONG'])
  })

  it('parts what wants a reason from what no reason excuses', () => {
    expect(missingForSubmission(month)).toMatchObject({
      unexplained: [warning],
      refused: [refusal],
      ready: false,
    })
    const explained = { ...month, explanations: { LD_TONG: 'Công ty mở thêm xưởng' } }
    expect(missingForSubmission(explained)).toMatchObject({
      unexplained: [],
      refused: [refusal],
      ready: false,
    })
  })

  it.each(['', '   ', null])('takes %j for no reason', (text) => {
    expect(missingForSubmission({ ...month, explanations: { LD_TONG: text } }).unexplained).toEqual([warning])
  })

  it('is ready when nothing is missing', () => {
    const full = { ...month, requiredIndicators: ['LD_TONG', 'DV_DI'], findings: [] }
    expect(missingForSubmission(full)).toEqual({ blanks: [], unexplained: [], refused: [], ready: true })
  })
})
