import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetNames } from './sheet-names'

describe('names of sheets', () => {
  it('are what Excel takes, each once, whatever the titles are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constant('A/B: [x]'))), (titles) => {
        const names = sheetNames(titles)
        expect(new Set(names).size).toBe(titles.length)
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
        }
      }),
      { numRuns: 100 },
    )
  })
})
