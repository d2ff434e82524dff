import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { sealingKeys } from './sealing-keys'

/** Where a sealed value stands. It opens in this place only: a cipher copied to another row stays shut. */
export interface SealedPlace {
  table: string
  column: string
  tenantId: string
  rowId: string
}

/** What a keyed hash is of: equal values of different kinds do not give equal hashes. */
export type HashKind = 'identity' | 'transfer_code' | 'card_code'

const cipherName = 'aes-256-gcm'
const format = 1
const nonceLength = 12
const tagLength = 16

/** Seals a text under the first of the keys: format, key id, nonce, tag, cipher. */
export function seal(plain: string, place: SealedPlace): Buffer<ArrayBuffer> {
  const { id, key } = sealingKeys().current
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(cipherName, key, nonce).setAAD(placeBytes(place))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const keyId = Buffer.from(id, 'ascii')
  return Buffer.concat([Buffer.of(format, keyId.length), keyId, nonce, cipher.getAuthTag(), sealed])
}

/**
 * Opens what `seal` made, under whichever of the keys it was sealed with.
 * @throws Error where the key is no longer there, or the cipher was changed or stood in another place
 */
export function unseal(sealed: Uint8Array, place: SealedPlace): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== format) throw new Error('a sealed value of an unknown format')
  const keyEnd = 2 + (bytes[1] ?? 0)
  const key = sealingKeys().byId.get(bytes.toString('ascii', 2, keyEnd))
  if (!key) throw new Error('a value sealed with a key that SCD_DATA_KEYS no longer holds')
  const nonceEnd = keyEnd + nonceLength
  const tagEnd = nonceEnd + tagLength
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(keyEnd, nonceEnd))
    .setAAD(placeBytes(place))
    .setAuthTag(bytes.subarray(nonceEnd, tagEnd))
  return decipher.update(bytes.subarray(tagEnd), undefined, 'utf8') + decipher.final('utf8')
}

/** 32 bytes, equal for equal values of a kind in all tenants, that tell nothing to who has not the key. */
export function keyedHash(kind: HashKind, normalised: string): Buffer<ArrayBuffer> {
  return createHmac('sha256', sealingKeys().hashKey).update(`${kind}\0${normalised}`, 'utf8').digest()
}

function placeBytes({ table, column, tenantId, rowId }: SealedPlace): Buffer {
  return Buffer.from([table, column, tenantId.toLowerCase(), rowId.toLowerCase()].join('|'), 'utf8')
}
