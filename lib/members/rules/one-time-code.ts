/** Digits and letters that are not taken for each other when read aloud or copied by hand. */
export const codeSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Signs of a transfer code: a hundred bits. */
export const transferCodeLength = 20

/** The code behind what somebody typed: case, spaces and dashes do not matter, nor O for 0, I and L for 1. */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V')
}

/** A code as it is shown: in groups of four. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? ''
}

/** A code of bytes: five bits of each make one of the 32 signs, all equally often. */
export function codeOfBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => codeSigns[byte & 31]).join('')
}
