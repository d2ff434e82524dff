/** What a number format does to the number that a cell holds, as far as the reader's text depends on it. */
export type NumberFormat =
  | { kind: 'plain' }
  /** At least so many digits: 000000000000 keeps the zeros of an identity number. */
  | { kind: 'padded'; digits: number }
  | { kind: 'percent' }
  | { kind: 'date'; time: boolean }
  | { kind: 'year' }
  | { kind: 'time' }

const plain: NumberFormat = { kind: 'plain' }

/** The formats that Excel names by number alone (ECMA-376, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' }
  if (id === 22) return { kind: 'date', time: true }
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return { kind: 'date', time: false }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return { kind: 'time' }
  return plain
}

/** Understands a format's code, such as `dd/mm/yyyy` or `[$-1010000]d/m/yy;@`. */
export function parseNumberFormat(code: string): NumberFormat {
  if (/^(general|standard|@)?$/i.test(code.trim())) return plain
  const marks = withoutLiterals(code)
  const calendar = /[yd]/i.test(marks)
  const clock = /[hs]/i.test(marks)
  if (calendar || (/m/i.test(marks) && !clock)) {
    if (!/[dm]/i.test(marks)) return { kind: 'year' }
    return { kind: 'date', time: clock }
  }
  if (clock) return { kind: 'time' }
  if (marks.includes('%')) return { kind: 'percent' }
  const digits = marks.split('.')[0]?.match(/0/g)?.length ?? 0
  return digits > 1 && /^[0#,.\s()/-]*$/.test(marks) ? { kind: 'padded', digits } : plain
}

/** The first section without colours, conditions, quoted and escaped characters, and the marks of the half day. */
function withoutLiterals(code: string): string {
  const elapsed = code.replace(/\[(h+|m+|s+)\]/gi, '$1')
  const marks = elapsed.replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]/g, '')
  return (marks.split(';')[0] ?? '').replace(/AM\/PM|A\/P/gi, '')
}
