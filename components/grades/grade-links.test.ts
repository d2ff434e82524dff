import { expect, it } from 'vitest'
import { gradeHref, gradesHref } from '@/components/grades/grade-links'

const unit = { code: 'ha-long' }

it.each([
  [{ unit, year: 2023 }, {}, '/qn/activities/grades?unit=ha-long&year=2023'],
  [{ unit, year: 2023, filter: { state: 'due' } }, {}, '/qn/activities/grades?unit=ha-long&year=2023'],
  [
    { unit, year: 2023, filter: { state: 'verified', sector: 'state', q: '' } },
    { after: 'a' },
    '/qn/activities/grades?unit=ha-long&year=2023&state=verified&sector=state&after=a',
  ],
] as const)('%j %j: %s', (place, page, href) => expect(gradesHref('qn', place, page)).toBe(href))

it('of one union names it and the year', () => {
  expect(gradeHref('qn', 'ha-long-1', 2023)).toBe('/qn/activities/grades/union?unit=ha-long-1&year=2023')
})
