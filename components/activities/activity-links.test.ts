import { describe, expect, it } from 'vitest'
import { activitiesHref, isFiltered, newActivityHref } from '@/components/activities/activity-links'

describe('addresses of the list', () => {
  it('say the unit, the filter and the page, and nothing that goes without saying', () => {
    expect(activitiesHref('quang-ninh', 'ha-long')).toBe('/quang-ninh/activities?unit=ha-long')
    const filter = { kind: 'dialogue', q: 'bảo hiểm', from: '2024-06-01' } as const
    expect(activitiesHref('quang-ninh', 'ha-long', filter, { after: 'x' })).toBe(
      '/quang-ninh/activities?unit=ha-long&kind=dialogue&from=2024-06-01&q=b%E1%BA%A3o+hi%E1%BB%83m&after=x',
    )
    expect(newActivityHref('quang-ninh', 'ha-long', 'dialogue')).toBe(
      '/quang-ninh/activities/new?unit=ha-long&kind=dialogue',
    )
  })

  it('a unit alone is no filter', () => {
    expect(isFiltered({ unit: 'ha-long' })).toBe(false)
    expect(isFiltered({ unit: 'ha-long', through: '2024-06-30' })).toBe(true)
  })
})
