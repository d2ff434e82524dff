import { describe, expect, it } from 'vitest'
import { branchHref, listHref, pageHref, profileHref } from '@/components/units/unit-links'

const list = {
  unit: { code: 'quang-ninh', name: 'LĐLĐ tỉnh Quảng Ninh', rank: 'top', kind: 'ldld_tinh' },
  filters: { q: null, rank: null, ownership: null, state: 'active' },
  open: ['ha-long'],
} as const

const shown = { ...list, open: [...list.open] }

describe('the addresses of units', () => {
  it('name the unit', () => {
    expect(profileHref('quang-ninh', 'ha-long')).toBe('/quang-ninh/units/profile?unit=ha-long')
    expect(listHref('quang-ninh', 'ha-long')).toBe('/quang-ninh/units?unit=ha-long')
  })

  it('open a branch and close it again', () => {
    expect(branchHref('quang-ninh', shown, null, 'cam-pha')).toBe(
      '/quang-ninh/units?unit=quang-ninh&open=ha-long.cam-pha',
    )
    expect(branchHref('quang-ninh', shown, 'ba-che', 'ha-long')).toBe(
      '/quang-ninh/units?unit=quang-ninh&after=ba-che',
    )
  })

  it('keep the filters from page to page', () => {
    const filters = { q: 'may mặc', rank: 'grassroots', ownership: 'foreign_invested', state: 'all' } as const
    expect(pageHref('quang-ninh', { ...shown, filters, open: [] }, 'x')).toBe(
      '/quang-ninh/units?unit=quang-ninh&q=may+m%E1%BA%B7c&rank=grassroots&ownership=foreign_invested&state=all&after=x',
    )
  })
})
