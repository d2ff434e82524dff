import { expect, it } from 'vitest'
import { romanNumeral } from './roman-numeral'

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [39, 'XXXIX'],
])('%i is %s', (number, text) => {
  expect(romanNumeral(number)).toBe(text)
})
