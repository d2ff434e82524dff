import { describe, expect, it } from 'vitest'
import {
  isFiltering,
  matchesFilter,
  NO_FILTER,
  readFilter,
  rowStateOf,
  writeFilter,
  type RowFilter,
} from '@/components/figures/board/row-filter'

const row = { name: 'CĐCS Công ty TNHH Đồ chơi Sóng Biếc 2', code: 'song-biec-2', state: 'draft' } as const
const facts = { begun: true, marked: false }

describe('the filter of lines', () => {
  it.each([
    ['', true],
    ['do choi', true],
    ['ĐỒ CHƠI', true],
    ['biec cong ty', true],
    ['song-biec', true],
    ['cong ty co phan', false],
  ])('by name: %j', (text, matches) => {
    expect(matchesFilter(row, facts, { ...NO_FILTER, text })).toBe(matches)
  })

  it('tells a draft in which nothing stands from one that is being entered', () => {
    expect(rowStateOf(row, false)).toBe('not_entered')
    expect(rowStateOf(row, true)).toBe('draft')
    expect(rowStateOf({ state: 'returned' }, false)).toBe('returned')
    expect(matchesFilter(row, { ...facts, begun: false }, { ...NO_FILTER, state: 'not_entered' })).toBe(true)
    expect(matchesFilter(row, facts, { ...NO_FILTER, state: 'not_entered' })).toBe(false)
  })

  it('can leave only lines with something to look at', () => {
    const onlyMarked = { ...NO_FILTER, onlyMarked: true }
    expect(matchesFilter(row, facts, onlyMarked)).toBe(false)
    expect(matchesFilter(row, { ...facts, marked: true }, onlyMarked)).toBe(true)
  })

  it('stands in the address, and leaves the rest of it alone', () => {
    const filter: RowFilter = { text: 'biếc', state: 'returned', onlyMarked: true }
    const params = new URLSearchParams('unit=ha-long&month=2024-06')
    writeFilter(params, filter)
    expect(params.get('unit')).toBe('ha-long')
    expect(readFilter(params)).toEqual(filter)
    writeFilter(params, NO_FILTER)
    expect(params.toString()).toBe('unit=ha-long&month=2024-06')
  })

  it('does not believe an address that says nonsense', () => {
    expect(readFilter(new URLSearchParams('state=deleted&marked=yes'))).toEqual(NO_FILTER)
    expect(isFiltering(NO_FILTER)).toBe(false)
  })
})
