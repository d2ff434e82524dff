/** The sections of VSIC 2018 with the first and last of their divisions (two digits). */
const divisions = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
} as const satisfies Record<string, readonly [number, number]>

export type IndustrySection = keyof typeof divisions

export const industrySections = Object.keys(divisions).filter(isSection)

/** The section to which a code belongs; null for digits that are no division. */
export function sectionOf(code: string): IndustrySection | null {
  if (isSection(code)) return code
  const division = Number(code.slice(0, 2))
  return (
    industrySections.find((name) => divisions[name][0] <= division && division <= divisions[name][1]) ?? null
  )
}

/** What a code begins with that belongs to what is asked for: the section's letter and divisions, or the digits. */
export function industryPrefixes(asked: string): string[] {
  if (!isSection(asked)) return [asked]
  const [first, last] = divisions[asked]
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(2, '0'))
  return [asked, ...numbers]
}

function isSection(text: string): text is IndustrySection {
  return Object.hasOwn(divisions, text)
}
