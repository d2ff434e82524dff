import 'server-only'
import { randomBytes } from 'node:crypto'
import { keyedHash } from '@/lib/core/sealing'
import { codeOfBytes, groupedCode, plainCode, transferCodeLength } from '@/lib/members/rules/one-time-code'

/** A new one-time code as it is shown, once, and the hash that is kept of it. */
export function newTransferCode(): { code: string; hash: Buffer<ArrayBuffer> } {
  const plain = codeOfBytes(randomBytes(transferCodeLength))
  return { code: groupedCode(plain), hash: transferCodeHash(plain) }
}

export function transferCodeHash(typed: string): Buffer<ArrayBuffer> {
  return keyedHash('transfer_code', plainCode(typed))
}
