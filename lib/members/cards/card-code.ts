import 'server-only'
import { randomBytes } from 'node:crypto'
import { keyedHash, seal, unseal } from '@/lib/core/sealing'
import type { Context } from '@/lib/core/context'

/** A new card's code: 128 bits, in signs that stand in an address as they are. */
export function newCardCode(): string {
  return randomBytes(16).toString('base64url')
}

export function cardCodeHash(code: string): Buffer<ArrayBuffer> {
  return keyedHash('card_code', code)
}

/** The code under the installation's key, so that the same card can be shown again. */
export function sealCardCode(ctx: Pick<Context, 'tenantId'>, cardId: string, code: string) {
  return seal(code, placeOf(ctx, cardId))
}

export function openCardCode(ctx: Pick<Context, 'tenantId'>, cardId: string, cipher: Uint8Array): string {
  return unseal(cipher, placeOf(ctx, cardId))
}

const placeOf = ({ tenantId }: Pick<Context, 'tenantId'>, rowId: string) => ({
  table: 'member_cards',
  column: 'code_cipher',
  tenantId,
  rowId,
})
