import { expect, it } from 'vitest'
import { choicesOfDoubt, findingOfDoubt, importFindingCodes, isImportDoubt } from './import-findings'

it('shows every doubt under a finding, and lets every doubtful row be left out', () => {
  for (const doubt of Object.keys(choicesOfDoubt).filter(isImportDoubt)) {
    expect(importFindingCodes).toContain(findingOfDoubt(doubt))
    expect(choicesOfDoubt[doubt]).toContain('skip')
  }
  expect(isImportDoubt('toString')).toBe(false)
})
