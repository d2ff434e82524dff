/** More than any employer of the country has. */
const mostWorkers = 1_000_000

/**
 * Reads a number of workers as lists have it: 1234, "1.234", "1 234", "1234,0", "120 người". Null for a part of a
 * person, for less than none, and for more than a million.
 */
export function readHeadCount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*(người|nguoi|lao động|ld|lđ)$/iu, '')
    .replace(/^(\d+)[.,]0{1,2}$/, '$1')
  if (!/^(\d+|[1-9]\d{0,2}(?:([. ,])\d{3})(?:\2\d{3})*)$/.test(plain)) return null
  const count = Number(plain.replace(/\D/g, ''))
  return count <= mostWorkers ? count : null
}
