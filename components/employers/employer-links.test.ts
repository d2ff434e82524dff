import { describe, expect, it } from 'vitest'
import {
  coverageHref,
  employersHref,
  newEmployerHref,
  shownFilters,
  withoutFilter,
} from '@/components/employers/employer-links'

describe('addresses of employers', () => {
  it('say what is asked for, and not what goes without saying', () => {
    expect(employersHref('qn')).toBe('/qn/employers')
    expect(
      employersHref('qn', {
        unit: 'ha-long',
        filter: { q: 'may', union: 'without', sizeFrom: 25, state: 'open' },
        sort: 'workers',
        after: 'x',
      }),
    ).toBe('/qn/employers?unit=ha-long&q=may&union=without&sizeFrom=25&sort=workers&after=x')
    expect(newEmployerHref('qn', 'ha-long')).toBe('/qn/employers/new?unit=ha-long')
    expect(coverageHref('qn', { on: '2024-06-30', threshold: 20 })).toBe(
      '/qn/employers/coverage?on=2024-06-30&threshold=20',
    )
  })

  it('take a range of sizes as one filter', () => {
    const filter = { sizeFrom: 10, sizeTo: 20, state: 'closed', on: '2024-01-01' } as const
    expect(shownFilters(filter)).toEqual(['sizeFrom', 'state', 'on'])
    expect(shownFilters({ sizeTo: 20, state: 'open' })).toEqual(['sizeTo'])
    expect(withoutFilter(filter, 'sizeTo')).toEqual({ state: 'closed', on: '2024-01-01' })
    expect(withoutFilter(filter, 'on')).toEqual({ sizeFrom: 10, sizeTo: 20, state: 'closed' })
  })
})
