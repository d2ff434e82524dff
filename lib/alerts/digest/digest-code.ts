import 'server-only'
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Context } from '@/lib/core/context'

/** How long a code is good, and how often one may try it. */
export const codeMinutes = 30
export const mostCodeTries = 5

/** Six digits, all equally likely. */
export function newDigestCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is kept of a code: of no use for another assignment or address. */
export function digestCodeHash(
  ctx: Pick<Context, 'assignmentId'>,
  address: string,
  code: string,
): Uint8Array {
  return createHash('sha256').update(`${ctx.assignmentId} ${address} ${code}`).digest()
}

export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
