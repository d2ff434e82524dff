import 'server-only'
import type { Context } from '@/lib/core/context'
import { keyedHash, seal, unseal } from '@/lib/core/sealing'
import { identityKindOf, lastFourOf, type IdentityKind } from '@/lib/members/rules/identity-number'

/** An identity number as the members' table keeps it. All or none of the four. */
export interface SealedIdentity {
  identityKind: IdentityKind | null
  identityCipher: Uint8Array<ArrayBuffer> | null
  identityHash: Uint8Array<ArrayBuffer> | null
  identityLast4: string | null
}

const none: SealedIdentity = {
  identityKind: null,
  identityCipher: null,
  identityHash: null,
  identityLast4: null,
}

/** Seals a number for a member's row; the row's id is part of the seal. */
export function sealIdentity(
  ctx: Pick<Context, 'tenantId'>,
  memberId: string,
  number: string | null,
): SealedIdentity {
  if (number === null) return none
  return {
    identityKind: identityKindOf(number),
    identityCipher: seal(number, identityPlace(ctx, memberId)),
    identityHash: keyedHash('identity', number),
    identityLast4: lastFourOf(number),
  }
}

/** The number in plain, for the program's own checks or for who may see it. */
export function openIdentity(
  ctx: Pick<Context, 'tenantId'>,
  member: { id: string; identityCipher: Uint8Array | null },
): string | null {
  return member.identityCipher === null ? null : unseal(member.identityCipher, identityPlace(ctx, member.id))
}

/** Where a member's number is kept: a part of its seal, so that it opens nowhere else. */
export const identityPlace = ({ tenantId }: Pick<Context, 'tenantId'>, rowId: string) => ({
  table: 'members',
  column: 'identity_cipher',
  tenantId,
  rowId,
})
