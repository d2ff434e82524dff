import { describe, expect, it } from 'vitest'
import { agreementFilesApi, agreementsHref, newAgreementHref } from '@/components/agreements/agreement-links'

describe('the address of a list of agreements', () => {
  const unit = { code: 'ha-long' }
  it.each([
    [{}, {}, '/qn/activities/agreements'],
    [{ unit }, {}, '/qn/activities/agreements?unit=ha-long'],
    [{ unit, filter: { state: 'in_force' } }, {}, '/qn/activities/agreements?unit=ha-long'],
    [
      { unit, filter: { state: 'lapsing', within: 90, q: '' } },
      { after: 'x' },
      '/qn/activities/agreements?unit=ha-long&state=lapsing&within=90&after=x',
    ],
    [
      { filter: { on: '2024-06-30', grade: 'none' } },
      {},
      '/qn/activities/agreements?on=2024-06-30&grade=none',
    ],
  ] as const)('%j %j', (place, page, href) => expect(agreementsHref('qn', place, page)).toBe(href))

  it('of a new one says the unit, and whether it is wider than an enterprise', () => {
    expect(newAgreementHref('qn', 'a')).toBe('/qn/activities/agreements/new?unit=a')
    expect(newAgreementHref('qn', 'a', true)).toBe('/qn/activities/agreements/new?unit=a&wide=1')
    expect(agreementFilesApi('qn', '1', { file: '2' })).toBe('/api/qn/agreement-files?id=1&file=2')
    expect(agreementFilesApi('qn', '1', { fileName: 'a b.pdf' })).toBe(
      '/api/qn/agreement-files?id=1&fileName=a+b.pdf',
    )
  })
})
