import { describe, expect, it } from 'vitest'
import { compareHref, type CompareAddress } from '@/components/compare/compare-links'
import { comparisonInput } from '@/lib/reports/comparison-schemas'

const address: CompareAddress = {
  ...{ federation: 'quang-ninh', unit: 'quang-ninh', through: 202406, tree: 'today', decimals: 0 },
  ...{ units: ['ha-long', 'cam-pha'], years: [2023, 2024], indicators: ['DV_KNM'] },
}

describe('compareHref', () => {
  it('says what is compared as people read it', () => {
    expect(compareHref(address)).toBe(
      '/quang-ninh/dashboard/compare?unit=quang-ninh&year=2024&through=2024-06' +
        '&units=ha-long,cam-pha&years=2023,2024&indicators=DV_KNM',
    )
    expect(compareHref(address, { tree: 'then', decimals: 2, units: [] })).toContain(
      '&tree=then&decimals=2&years=',
    )
  })

  it('is read back as it was written', () => {
    const { searchParams } = new URL(compareHref(address), 'http://localhost')
    expect(comparisonInput.parse(Object.fromEntries(searchParams))).toMatchObject({
      ...{ units: address.units, years: address.years, indicators: address.indicators, through: 202406 },
    })
  })

  it('takes over what another view showed, unless it says otherwise', () => {
    expect(comparisonInput.parse({ indicator: 'CDCS_MOI' }).indicator).toBe('CDCS_MOI')
    expect(comparisonInput.parse({ indicator: 'x'.repeat(5000) }).indicator).toBeUndefined()
  })

  it('is refused no list that is too long, or not of years: the rest is compared', () => {
    const parsed = comparisonInput.parse({
      units: 'a,b,,a,c,d,e,f,g',
      years: '2024,x,2023,1',
      indicators: '',
    })
    expect(parsed).toMatchObject({
      units: ['a', 'b', 'c', 'd', 'e', 'f'],
      years: [2023, 2024],
      indicators: [],
    })
  })
})
