import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentProblems } from '@/tests/support/document-problems'
import { composeSections } from '@/lib/written-reports/rules/compose-sections'
import { documentText } from '@/lib/written-reports/rules/document-text'
import { firstContent } from '@/lib/written-reports/rules/first-content'
import { SECTIONS } from '@/lib/written-reports/rules/report-content'
import { reportDocument } from '@/lib/written-reports/rules/report-document'
import { contentProblems } from '@/lib/written-reports/rules/resolve-text'
import { anyFacts } from '@/tests/support/report-facts'

describe('any facts', () => {
  it('give texts whose every token says something, and a document without a blank', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(0 as const, 2 as const), (facts, decimals) => {
        const content = { ...firstContent(facts), decimals }
        expect(contentProblems(content, facts)).toEqual([])
        const document = reportDocument(facts, content, { draft: true })
        expect(documentProblems(document)).toEqual([])
        expect(documentText(document)).not.toMatch(/[{}]|NaN|Infinity|undefined|null/)
      }),
      { numRuns: 100 },
    )
  })

  it('are composed into words alone: no number stands in a composed text but in a token, a year or a count', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [opening] = SECTIONS
        expect(composeSections(facts)[opening].replace(/\{[^}]*\}|\d{4}|6 tháng|tháng \d+/g, '')).not.toMatch(
          /\d/,
        )
      }),
      { numRuns: 50 },
    )
  })
})
