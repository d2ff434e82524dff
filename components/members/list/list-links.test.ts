import { describe, expect, it } from 'vitest'
import {
  listHref,
  savedFilterHref,
  shownFilters,
  withoutFilter,
  type ListFilter,
} from '@/components/members/list/list-links'

const place = { unit: 'a', filter: {}, sort: 'name', dir: 'asc', size: 50 } as const

describe('listHref', () => {
  it('says what differs from the usual', () => {
    expect(listHref('x', place)).toBe('/x/members?unit=a')
    const filter: ListFilter = { q: 'đức', status: 'left', ageFrom: 30 }
    expect(listHref('x', { ...place, filter, sort: 'joined', dir: 'desc', size: 100 }, { after: 'm' })).toBe(
      '/x/members?q=%C4%91%E1%BB%A9c&status=left&ageFrom=30&unit=a&sort=joined&dir=desc&size=100&after=m',
    )
    expect(listHref('x', { ...place, filter: { status: 'living' } })).toBe('/x/members?unit=a')
  })
})

describe('chips', () => {
  const filter: ListFilter = { q: 'a', sex: 'male', ageFrom: 18, ageTo: 35, joinedTo: '2024-01-01' }

  it('show a pair once, and no chip for the search', () => {
    expect(shownFilters(filter)).toEqual(['sex', 'ageFrom', 'joinedTo'])
  })

  it('take a pair away together', () => {
    expect(withoutFilter(filter, 'ageFrom')).toEqual({ q: 'a', sex: 'male', joinedTo: '2024-01-01' })
  })
})

describe('savedFilterHref', () => {
  it('is for the unit on the screen', () => {
    expect(savedFilterHref('x', 'b', 'sex=male&unit=a')).toBe('/x/members?sex=male&unit=b')
  })
})
