/**
 * Words and numbers by which a trace of a part of the world is known anywhere: no name, code, reason or figure of
 * one part holds the word or reaches the size of another's.
 */
export const words = {
  /** The unit at the top of tenant A; its people, whose names may be read below; a federation; its unions. */
  top: 'zalpa',
  leadership: 'xsigma',
  north: 'zbenta',
  north1: 'zgamma',
  north2: 'zepsil',
  south: 'zdelta',
  /** All of tenant B. */
  other: 'yomega',
} as const

export type Word = (typeof words)[keyof typeof words]

/**
 * About how large every figure of a unit is. Sums over north-1 stay below ten millions, sums over the north below
 * three hundred, and every figure of the south is above.
 */
export const bases = {
  north1: 777_001,
  north: 27_770_009,
  north2: 27_770_001,
  south: 377_700_009,
  south1: 377_700_101,
  south2: 377_700_201,
  other: 3,
} as const

/** No figure of one's own is as large: a larger number in an answer is somebody else's. */
export const floors = { other: 300_000, north1: 10_000_000, north: 300_000_000 } as const

export function titled(word: Word): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
