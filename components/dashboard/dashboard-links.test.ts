import { describe, expect, it } from 'vitest'
import { dashboardHref, explainHref, type Address } from '@/components/dashboard/dashboard-links'

const address: Address = {
  ...{ federation: 'quang-ninh', unit: 'ha-long', through: 202406, span: 'half', indicator: 'DV_KNM' },
  sort: '-DV_KNM',
}

describe('dashboardHref', () => {
  it('says where, until when and how', () => {
    expect(dashboardHref(address)).toBe(
      '/quang-ninh/dashboard?unit=ha-long&year=2024&through=2024-06&span=half&indicator=DV_KNM&sort=-DV_KNM',
    )
  })

  it('changes one thing and leaves out what is usual', () => {
    expect(dashboardHref(address, { span: undefined, sort: undefined, decimals: '2', compare: 'none' })).toBe(
      '/quang-ninh/dashboard?unit=ha-long&year=2024&through=2024-06&indicator=DV_KNM&compare=none&decimals=2',
    )
  })
})

describe('explainHref', () => {
  it('names the number by its months', () => {
    const span = { from: 202401, through: 202406 }
    expect(explainHref(address, { indicator: 'CDCS_MOI', span })).toBe(
      '/quang-ninh/dashboard/explain?unit=ha-long&indicator=CDCS_MOI&from=2024-01&through=2024-06',
    )
    expect(explainHref(address, { indicator: 'CDCS_MOI', span, after: 'a/~202401~1~0' })).toContain(
      'after=a%2F%7E202401%7E1%7E0',
    )
  })
})
