import { describe, expect, it } from 'vitest'
import { filterOfTexts, textsOfFilter } from '@/components/members/list/filter-texts'
import type { ListFilter } from '@/components/members/list/list-links'

const read = (change: object) => filterOfTexts({ ...textsOfFilter({}), ...change }, undefined)

describe('the filter panel', () => {
  it('gives back what it was given', () => {
    const filter: ListFilter = { q: 'a', status: 'left', sex: 'male', ageFrom: 18, joinedTo: '2024-01-31' }
    expect(filterOfTexts(textsOfFilter(filter), 'a')).toMatchObject({ filter, problems: {} })
  })

  it.each([
    [{ ageFrom: 'x' }, { ageFrom: 'age' }],
    [{ ageFrom: '40', ageTo: '30' }, { ageTo: 'order' }],
    [{ joinedFrom: '31/02/2024' }, { joinedFrom: 'date' }],
    [{ joinedFrom: '02/01/2024', joinedTo: '01/01/2024' }, { joinedTo: 'order' }],
    [{ ageTo: '30', joinedTo: '1/1/2024' }, {}],
  ])('%j', (change, problems) => {
    expect(read(change).problems).toEqual(problems)
  })
})
