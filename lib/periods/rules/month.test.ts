import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addMonths,
  compareMonths,
  isMonth,
  monthDifference,
  monthNumber,
  monthOf,
  monthParam,
  monthsBetween,
  parseMonthParam,
  yearOf,
} from '@/lib/periods/rules/month'

const anyMonth = fc
  .tuple(fc.integer({ min: 1950, max: 2900 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => monthOf(year, number))

describe('months', () => {
  it.each([
    [202406, true],
    [202413, false],
    [202400, false],
    [2024.5, false],
    [189912, false],
    [300001, false],
    ['202406', false],
    [null, false],
  ])('%j is a month: %s', (value, expected) => expect(isMonth(value)).toBe(expected))

  it('takes a month apart and puts it together', () => {
    expect(monthOf(2024, 6)).toBe(202406)
    expect(yearOf(202406)).toBe(2024)
    expect(monthNumber(202406)).toBe(6)
    expect(() => monthOf(2024, 13)).toThrow(RangeError)
    expect(() => monthOf(2024, 112)).toThrow(RangeError)
  })

  it.each([
    [202406, 1, 202407],
    [202412, 1, 202501],
    [202401, -1, 202312],
    [202406, -12, 202306],
    [202401, -25, 202112],
    [202406, 0, 202406],
  ])('%i and %i months is %i', (month, count, expected) => expect(addMonths(month, count)).toBe(expected))

  it('lists both ends, and nothing backwards', () => {
    expect(monthsBetween(202311, 202402)).toEqual([202311, 202312, 202401, 202402])
    expect(monthsBetween(202406, 202406)).toEqual([202406])
    expect(monthsBetween(202406, 202405)).toEqual([])
  })

  it.each([
    ['2024-06', 202406],
    ['2024-6', null],
    ['2024-13', null],
    ['2024-06-01', null],
    ['0000-01', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('reads the parameter %j as %s', (text, month) => expect(parseMonthParam(text)).toBe(month))

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -500, max: 500 }), (month, count) => {
        const moved = addMonths(month, count)
        expect(isMonth(moved)).toBe(true)
        expect(addMonths(moved, -count)).toBe(month)
        expect(monthDifference(month, moved)).toBe(count)
        expect(Math.sign(compareMonths(moved, month))).toBe(Math.sign(count))
        expect(parseMonthParam(monthParam(moved))).toBe(moved)
      }),
    )
  })
})
