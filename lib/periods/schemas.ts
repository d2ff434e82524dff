import { z } from 'zod'
import { isMonth, parseMonthParam, type Month } from '@/lib/periods/rules/month'

/** A month as an address writes it, `2024-06`, or as the integer 202406. */
export const monthInput = z.union([z.string(), z.number()]).transform((value, check): Month => {
  const month = typeof value === 'string' ? parseMonthParam(value) : value
  if (isMonth(month)) return month
  check.addIssue({ code: 'custom', message: 'invalid' })
  return z.NEVER
})

export const lockPeriodInput = z.object({ month: monthInput })

export type LockPeriodInput = z.input<typeof lockPeriodInput>
