import { describe, expect, it } from 'vitest'
import type { UnitRow } from '@/components/dashboard/units-rows'
import { nextSort, readSort, sortRows, writeSort } from '@/components/dashboard/units-sort'

const row = (name: string, percent: number | null, actual: number | null, onTime = 6): UnitRow => ({
  ...{ code: name, name, grassroots: false, closed: false, rank: null, growth: null },
  reports: { expected: 6, submitted: 6, approved: 6, onTime },
  cells: [
    {
      actual: actual === null ? null : { numerator: actual, denominator: null },
      planRatio: percent === null ? null : { numerator: percent, denominator: 100 },
      ...{ target: null, band: 'no_plan', provisional: false },
    },
  ],
})
const rows = [row('Đầm Hà', 51, 77), row('Ba Chẽ', null, null, 3), row('Cô Tô', 103, 31), row('Ân', 51, 5)]
const sorted = (sort: string) => {
  const read = readSort(sort, ['DV_KNM'])
  return read && sortRows(rows, read, ['DV_KNM']).map(({ name }) => name)
}

describe('sortRows', () => {
  it.each([
    ['name', ['Ân', 'Ba Chẽ', 'Cô Tô', 'Đầm Hà']],
    ['-name', ['Đầm Hà', 'Cô Tô', 'Ba Chẽ', 'Ân']],
    ['-DV_KNM', ['Cô Tô', 'Ân', 'Đầm Hà', 'Ba Chẽ']],
    ['DV_KNM', ['Ân', 'Đầm Hà', 'Cô Tô', 'Ba Chẽ']],
    ['-DV_KNM.n', ['Đầm Hà', 'Cô Tô', 'Ân', 'Ba Chẽ']],
    ['on_time', ['Ba Chẽ', 'Ân', 'Cô Tô', 'Đầm Hà']],
  ])('by %s', (sort, names) => {
    expect(sorted(sort)).toEqual(names)
  })
})

describe('the sort in the address', () => {
  it.each(['name', '-name', '-DV_KNM', 'DV_KNM.n', 'growth', '-reports'])(
    '%s comes back as written',
    (text) => {
      const sort = readSort(text, ['DV_KNM'])
      expect(sort && writeSort(sort)).toBe(text)
    },
  )

  it.each([null, '', '-', 'UT_GT', 'DV_KNM.x', '--name'])('%s is none', (text) => {
    expect(readSort(text, ['DV_KNM'])).toBeNull()
  })

  it('begins with the largest, but with names at A, and turns round on the second press', () => {
    const byName = nextSort({ column: 'DV_KNM', descending: true }, 'name')
    expect(byName).toEqual({ column: 'name', descending: false })
    expect(nextSort(byName, 'name')).toEqual({ column: 'name', descending: true })
    expect(nextSort(byName, 'reports')).toEqual({ column: 'reports', descending: true })
  })
})
