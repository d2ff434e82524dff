import type { QuangNinhOptions } from '@/prisma/seed/worlds/quang-ninh'

/**
 * Quảng Ninh as the browser tests find it, on 3 July 2024: everything through May is approved and closed, June is
 * approved everywhere but in Hạ Long, where nobody has begun it.
 */
export const e2eQuangNinh = {
  today: '2024-07-03',
  throughMonth: 202406,
  leaveOpen: { month: 202406, federations: ['ha-long'] },
  registers: { employers: 220, cases: 24 },
} as const satisfies QuangNinhOptions
