const marks = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** `I`, `II`, `III`, `IV` …: how administrative documents number their parts and annexes. From 1 on. */
export function romanNumeral(number: number): string {
  let [left, text] = [number, '']
  for (const [value, mark] of marks) {
    while (left >= value) [left, text] = [left - value, text + mark]
  }
  return text
}
