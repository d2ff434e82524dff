/** Two entries' ids as pairs are kept: the smaller first, as the database orders them. */
export function orderedPair(one: string, other: string): [string, string] {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a < b ? [a, b] : [b, a]
}
