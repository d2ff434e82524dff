import 'server-only'
import { createHash } from 'node:crypto'
import { readCardState } from '@/lib/db/card-check'
import { cardCodeHash } from './card-code'
import type { CardCheck } from './views'

/**
 * Whether a card is in force, for anybody who holds its code, without signing in. Nothing else is told. `client` is
 * where the question comes from; unknown codes are counted by its hash, and after sixty in an hour nothing is
 * looked up.
 */
export async function checkCard(code: string, client: string): Promise<CardCheck> {
  if (!/^[\w-]{22}$/.test(code)) return 'unknown'
  const state = await readCardState(cardCodeHash(code), createHash('sha256').update(client).digest())
  return state === 'valid' || state === 'ended' || state === 'throttled' ? state : 'unknown'
}
