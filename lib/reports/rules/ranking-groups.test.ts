import { describe, expect, it } from 'vitest'
import { groupOf, trendOf } from '@/lib/reports/rules/ranking-groups'

describe('groupOf', () => {
  it.each([
    ['exceeded', 100, 'done'],
    ['on_track', 50, 'half'],
    ['half', 50, 'half'],
    ['on_track', 49, 'on_pace'],
    ['behind', 49, 'behind'],
  ] as const)('%s at %i% is %s', (band, percent, group) => {
    expect(groupOf({ band, planRatio: { numerator: percent, denominator: 100 } })).toBe(group)
  })

  it('is none without a plan', () => expect(groupOf({ band: 'no_plan', planRatio: null })).toBe('no_plan'))
})

describe('trendOf', () => {
  it('knows nothing of what was not known', () => {
    expect(trendOf({ rank: 1 }, { rank: null, planRatio: null })).toEqual({
      ...{ rankBefore: null, places: null, planRatioBefore: null },
    })
  })
})
