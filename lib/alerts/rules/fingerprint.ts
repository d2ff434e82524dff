/**
 * What an alert consists of, as text: its parts, and how many there are of what has no names. An alert that somebody
 * is done with stays away while nothing is added to it; see `addsNothing`.
 */
export function fingerprintOf(parts: Iterable<string>, count = 0): string {
  const marks = [...new Set([...parts].map(shortened))].sort()
  return [`#${count}`, ...marks].join(' ')
}

/** Whether everything in `now` was there `before`, and no more of it: what grew less is nothing new. */
export function addsNothing(now: string, before: string): boolean {
  const known = new Set(before.split(' '))
  return now
    .split(' ')
    .every((mark) => known.has(mark) || (mark.startsWith('#') && countOf(mark) <= countOf(before)))
}

/** A short name for a fingerprint, by which a screen says which one it showed. */
export function seenMark(fingerprint: string): string {
  return shortened(fingerprint)
}

function countOf(fingerprint: string): number {
  return Number(/^#(\d+)/.exec(fingerprint)?.[1] ?? 0)
}

/** Two rounds of FNV-1a of 32 bits, the second over the first: short, and no two parts of one alert meet. */
function shortened(text: string): string {
  const first = hash(text, 0x811c9dc5)
  return first.toString(36) + hash(text, first).toString(36)
}

function hash(text: string, from: number): number {
  let sum = from
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return sum
}
