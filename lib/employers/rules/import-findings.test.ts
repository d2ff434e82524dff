import { describe, expect, it } from 'vitest'
import {
  choicesOfDoubt,
  importDoubts,
  importFindingCodes,
  isImportDoubt,
  oddRow,
  refusedRow,
} from './import-findings'

describe('what is found in a row', () => {
  it('is a doubt where something can be decided; leaving the row out always can', () => {
    for (const doubt of importDoubts) {
      expect(importFindingCodes).toContain(doubt)
      expect(choicesOfDoubt[doubt]).toContain('skip')
    }
    expect(isImportDoubt('several_employers')).toBe(true)
    expect(isImportDoubt('kept_elsewhere')).toBe(false)
  })

  it('never lets a tax code be declared another employer’s', () => {
    for (const doubt of ['same_tax_code_in_file', 'same_employer_in_file', 'employer_closed'] as const)
      expect(choicesOfDoubt[doubt]).toEqual(['skip'])
  })

  it('keeps the row out or not', () => {
    expect(refusedRow('name_missing', 'name')).toEqual({
      ...{ code: 'name_missing', severity: 'refuse', field: 'name', params: {} },
    })
    expect(oddRow('name_differs', 'name', { name: 'A' })).toMatchObject({
      severity: 'warn',
      params: { name: 'A' },
    })
  })
})
