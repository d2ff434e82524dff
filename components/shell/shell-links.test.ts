import { describe, expect, it } from 'vitest'
import { partHref, partOf, placeOf, withMonth, withUnit } from '@/components/shell/shell-links'

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
    expect(placeOf(query(text))).toEqual(expected)
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

describe('partOf', () => {
  it('is the second segment', () => {
    expect(partOf('/quang-ninh/figures/anything')).toBe('figures')
    expect(partOf('/quang-ninh')).toBeUndefined()
  })
})
