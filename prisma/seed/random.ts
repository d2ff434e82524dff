/** Chance that comes out the same on every machine and in every run. */
export type Random = {
  /** A number from `low` up to, not including, `high`. */
  between: (low: number, high: number) => number
  /** A whole number from `low` through `high`. */
  int: (low: number, high: number) => number
  /** True in about this share of cases. */
  chance: (share: number) => boolean
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T
  /** A whole number near `value`: 2.3 gives 2 seven times in ten, else 3. */
  round: (value: number) => number
}

/**
 * A source of its own for each subject, named by words: what one unit draws never moves what another draws,
 * so that a world with a month more is the same world up to then.
 */
export function randomFor(...subject: readonly (string | number)[]): Random {
  const next = mulberry32(hashOf(subject.join('/')))
  return {
    between: (low, high) => low + next() * (high - low),
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (list) => {
      const picked = list[Math.floor(next() * list.length)]
      if (picked === undefined) throw new RangeError('Nothing to pick from')
      return picked
    },
    round: (value) => Math.floor(value + next()),
  }
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** T. Ettinger's Mulberry32 (public domain): 32 bits of state are plenty for made-up figures. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
