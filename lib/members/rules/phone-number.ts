export type ReadPhone = {
  /** +84 and nine digits. */
  value: string
  /** It was one of the 11 digits that the numbers had until September 2018. */
  converted: boolean
  /** A spreadsheet had dropped the leading zero. */
  zeroRestored: boolean
}

/**
 * Reads a mobile number: 0, +84, 84 or 0084 before nine digits that begin with 3, 5, 7, 8 or 9, with any
 * spaces, dots or dashes. Numbers of 11 digits get the prefix that replaced theirs. Null for anything else,
 * landlines among it.
 */
export function readPhone(text: string): ReadPhone | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(\d{9,})[.,]0+$/, '$1')
    .replace(/[\s.\-()']/g, '')
  const national = /^(?:\+84|0084|84(?=\d{9,10}$)|0)0?(\d{9,10})$/.exec(plain)?.[1]
  const digits = national ?? (/^\d{9,10}$/.test(plain) ? plain : null)
  if (digits === null) return null
  const zeroRestored = national === undefined
  if (/^[35789]\d{8}$/.test(digits)) return { value: `+84${digits}`, converted: false, zeroRestored }
  const prefix = prefixesSince2018.get(digits.slice(0, 3))
  if (digits.length !== 10 || prefix === undefined) return null
  return { value: `+84${prefix}${digits.slice(3)}`, converted: true, zeroRestored }
}

/** Prefixes of the 11-digit numbers and what replaced them (Bộ TT&TT, 15-09 to 14-11-2018), without the zero. */
const prefixesSince2018: ReadonlyMap<string, string> = new Map([
  ['162', '32'],
  ['163', '33'],
  ['164', '34'],
  ['165', '35'],
  ['166', '36'],
  ['167', '37'],
  ['168', '38'],
  ['169', '39'],
  ['120', '70'],
  ['121', '79'],
  ['122', '77'],
  ['126', '76'],
  ['128', '78'],
  ['123', '83'],
  ['124', '84'],
  ['125', '85'],
  ['127', '81'],
  ['129', '82'],
  ['186', '56'],
  ['188', '58'],
  ['199', '59'],
])

/** As people write it: 0912 345 678. Takes the form in which it is kept. */
export function nationalPhone(value: string): string {
  const digits = `0${value.replace(/^\+84/, '')}`
  return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
}
