import { expect, it } from 'vitest'
import { monthInput } from '@/components/plans/form/month-field'

it.each([
  ['6/2024', '2024-06'],
  ['06/2024', '2024-06'],
  [' 12 - 2025 ', '2025-12'],
  ['tháng 6', 'tháng 6'],
  ['', ''],
])('sends "%s" as "%s"', (text, sent) => {
  expect(monthInput(text)).toBe(sent)
})
