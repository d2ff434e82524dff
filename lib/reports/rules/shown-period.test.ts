import { describe, expect, it } from 'vitest'
import { shownPeriod } from '@/lib/reports/rules/shown-period'

const tenant = {
  months: [202401, 202402, 202403, 202404, 202405, 202406],
  today: '2024-07-15',
  cutoffDay: null,
  graceDays: 5,
} as const

describe('shownPeriod', () => {
  it.each([
    ['dashboard', { through: '2024-03' }, 202403],
    ['dashboard', { year: '2024' }, 202406],
    ['dashboard/wall', { through: '2024-03' }, 202403],
    ['dashboard', {}, 202406],
    ['dashboard', { through: 'nonsense' }, 202406],
    ['figures', { month: '2024-05' }, 202405],
    ['figures', {}, 202406],
    ['review', { month: '2024-04' }, 202404],
    ['national', { through: '2023-12' }, 202312],
    ['national', { year: '2023' }, 202312],
    ['national', {}, 202406],
  ] as const)('%s with %o is %i', (part, address, month) => {
    expect(shownPeriod({ ...tenant, path: part.split('/'), ...address })?.month).toBe(month)
  })

  it('is none for pages without a month', () => {
    for (const path of [
      ['units'],
      ['settings', 'users'],
      ['plans'],
      ['tasks'],
      ['dashboard', 'explain'],
      [],
    ]) {
      expect(shownPeriod({ ...tenant, path })).toBeNull()
    }
  })

  it('reaches from the year before the first figures through the running month', () => {
    expect(shownPeriod({ ...tenant, path: ['figures'] })).toEqual({
      month: 202406,
      earliest: 202301,
      latest: 202407,
    })
  })

  it('holds the month on the screen, however far away', () => {
    const far = shownPeriod({ ...tenant, path: ['figures'], month: '2030-01' })
    expect(far).toEqual({ month: 203001, earliest: 202301, latest: 203001 })
    expect(shownPeriod({ ...tenant, path: ['dashboard'], through: '2019-12' })?.earliest).toBe(201801)
  })

  it.each(['0000', '1899', '3000', '9999', '20244', 'abc', ''])('is not put out by the year %o', (year) => {
    expect(shownPeriod({ ...tenant, path: ['dashboard'], year })?.month).toBe(202406)
    expect(shownPeriod({ ...tenant, path: ['national'], year })?.month).toBe(202406)
  })

  it('begins somewhere without any figures', () => {
    expect(shownPeriod({ ...tenant, months: [], path: ['figures'] })?.earliest).toBe(202301)
  })
})
