export interface ReadTaxCode {
  /** Ten digits, or ten and three for a branch: 0101234560 or 0101234560-001. */
  value: string
  /** A spreadsheet had dropped the leading zero. */
  zeroRestored: boolean
  /** Whether the tenth digit is the one that the nine before it give. */
  checks: boolean
}

/**
 * Reads the tax code of an enterprise (mã số thuế): ten digits, or thirteen for a branch, with any spaces, dots or
 * dashes. Nine digits are ten whose zero a spreadsheet dropped. Null for anything else: a person's number of
 * twelve digits names no enterprise.
 */
export function readTaxCode(text: string): ReadTaxCode | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(\d{9,10})[.,]0+$/, '$1')
    .replace(/[\s.\-–']/g, '')
  const parts = /^(\d{9,10})$|^(\d{10})(\d{3})$/.exec(plain)
  if (!parts) return null
  const main = parts[1] ?? parts[2] ?? ''
  const whole = main.padStart(10, '0')
  return {
    value: parts[3] === undefined ? whole : `${whole}-${parts[3]}`,
    zeroRestored: main.length === 9,
    checks: hasCheckDigit(whole),
  }
}

/** By these the first nine digits give the tenth, since tax codes began in 1998. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

function hasCheckDigit(tenDigits: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(tenDigits[place]), 0)
  return 10 - (sum % 11) === Number(tenDigits[9])
}
