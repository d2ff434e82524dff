import { describe, expect, it } from 'vitest'
import { readWorkPhone } from './work-phone'

describe('a number of an office', () => {
  it.each([
    ['0912 345 678', '+84912345678'],
    ['(0203) 3825 111', '+842033825111'],
    ['0203.3825111; 0912345678', '+842033825111'],
    ['3825111', null],
  ])('phone %s is %s', (text, phone) => {
    expect(readWorkPhone(text)).toBe(phone)
  })
})
