import { describe, expect, it } from 'vitest'
import { readHeadCount } from './head-count'

describe('a number of workers', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['12 345', 12345],
    ['1,234', 1234],
    ['25,0', 25],
    ['120 người', 120],
    ['0', 0],
    ['1.23', null],
    ['-1', null],
    ['1000001', null],
    ['', null],
  ])('%j workers are %s', (text, count) => {
    expect(readHeadCount(text)).toBe(count)
  })
})
