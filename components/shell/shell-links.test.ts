import { describe, expect, it } from 'vitest'
import { menuEntryOf, partHref, partOf, placeOf, withMonth, withUnit } from '@/components/shell/shell-links'

const query = (text: string) => new URLSearchParams(text)
const place = { unit: 'ha-long', month: 202406 }

describe('partHref', () => {
  it.each([
    ['dashboard', '/quang-ninh/dashboard?unit=ha-long&year=2024&through=2024-06'],
    ['figures', '/quang-ninh/figures?unit=ha-long&month=2024-06'],
    ['tasks', '/quang-ninh/tasks?unit=ha-long&month=2024-06'],
    ['plans', '/quang-ninh/plans?unit=ha-long&year=2024'],
    ['units', '/quang-ninh/units?unit=ha-long'],
    ['settings', '/quang-ninh/settings'],
  ] as const)('%s keeps what it has of the place', (part, href) => {
    expect(partHref('quang-ninh', part, place)).toBe(href)
  })

  it('is bare without a place', () => {
    expect(partHref('quang-ninh', 'dashboard', { unit: null, month: null })).toBe('/quang-ninh/dashboard')
  })
})

describe('placeOf', () => {
  it.each([
    ['unit=ha-long&month=2024-06', place],
    ['unit=ha-long&year=2024&through=2024-06', place],
    ['month=2024-13', { unit: null, month: null }],
    ['', { unit: null, month: null }],
  ])('%s', (text, expected) => {
    expect(placeOf('/quang-ninh/figures', query(text))).toEqual(expected)
  })

  it('reads the path of one report', () => {
    expect(placeOf('/quang-ninh/review/ha-long/2024-06', query('revision=2'))).toEqual(place)
  })
})

describe('withUnit', () => {
  it('keeps the period and drops what belongs to the other unit', () => {
    const current = query('unit=ha-long&month=2024-06&cell=DV_KNM&after=abc')
    expect(withUnit('/quang-ninh/figures', current, 'cam-pha')).toBe(
      '/quang-ninh/figures?unit=cam-pha&month=2024-06',
    )
  })
})

describe('from the page of one report', () => {
  const pathname = '/quang-ninh/review/ha-long/2024-06/totals'

  it('another unit is chosen at the same month, another month for the same unit', () => {
    expect(withUnit(pathname, query('revision=2'), 'cam-pha')).toBe(
      '/quang-ninh/review?unit=cam-pha&month=2024-06',
    )
    expect(withMonth(pathname, query(''), 202405)).toBe('/quang-ninh/review?unit=ha-long&month=2024-05')
  })
})

describe('from the page of one member', () => {
  it('another unit is chosen in the list', () => {
    const pathname = '/quang-ninh/members/0192f000-0000-7000-8000-000000000001'
    expect(withUnit(pathname, query(''), 'cam-pha')).toBe('/quang-ninh/members?unit=cam-pha')
    expect(withUnit('/quang-ninh/members/sub-units', query('unit=a'), 'b')).toBe(
      '/quang-ninh/members/sub-units?unit=b',
    )
  })

  it('goes from one activity to the other unit’s list, and stays on the form of a new one', () => {
    const pathname = '/quang-ninh/activities/0192f000-0000-7000-8000-000000000001'
    expect(withUnit(pathname, query(''), 'b')).toBe('/quang-ninh/activities?unit=b')
    expect(withUnit('/quang-ninh/activities/agreements/0192f000-0000', query(''), 'b')).toBe(
      '/quang-ninh/activities/agreements?unit=b',
    )
    for (const page of ['new', 'agreements', 'agreements/new', 'grades/union'])
      expect(withUnit(`/quang-ninh/activities/${page}`, query('unit=a'), 'b')).toBe(
        `/quang-ninh/activities/${page}?unit=b`,
      )
  })
})

describe('withMonth', () => {
  it('is the through of a dashboard and keeps its span', () => {
    const current = query('unit=ha-long&year=2024&through=2024-06&span=half')
    expect(withMonth('/quang-ninh/dashboard', current, 202312)).toBe(
      '/quang-ninh/dashboard?unit=ha-long&year=2023&through=2023-12&span=half',
    )
  })

  it('is the month of the figures and the year of the plans', () => {
    expect(withMonth('/quang-ninh/figures', query('unit=a'), 202407)).toBe(
      '/quang-ninh/figures?unit=a&month=2024-07',
    )
    expect(withMonth('/quang-ninh/plans', query(''), 202501)).toBe('/quang-ninh/plans?year=2025')
  })
})

describe('menuEntryOf', () => {
  it.each([
    ['/quang-ninh/units/profile', 'units'],
    ['/quang-ninh/review/ha-long/2024-06', 'tasks'],
    ['/tong-ldld/national', 'dashboard'],
  ])('%s is under %s', (pathname, entry) => {
    expect(menuEntryOf(pathname)).toBe(entry)
  })
})

describe('partOf', () => {
  it('is the second segment', () => {
    expect(partOf('/quang-ninh/figures/anything')).toBe('figures')
    expect(partOf('/quang-ninh')).toBeUndefined()
  })
})
