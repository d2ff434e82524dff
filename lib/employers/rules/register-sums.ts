/** What the registers count for a unit on a day: the parts of its ratios, each a whole number. */
export interface RegisterSums {
  /** Employers of the size asked for. */
  eligible: number
  /** Of those, with a union. */
  covered: number
  /** Employers with a union: the same as covered; with a threshold of 1, those of unknown size too. */
  unionised: number
  /** Workers of unionised employers whose size is known. */
  unionisedWorkers: number
  /** Members of their unions. */
  members: number
  /** Unionised employers with a collective agreement in force. */
  withAgreement: number
  /** Collective agreements in force. */
  agreements: number
  /** Of those, graded A or B. */
  agreementsAB: number
  /** Unions whose grade of the year is decided. */
  graded: number
  /** Of those, good or excellent. */
  gradedGood: number
}

export const registerSumNames = [
  'eligible',
  'covered',
  'unionised',
  'unionisedWorkers',
  'members',
  'withAgreement',
  'agreements',
  'agreementsAB',
  'graded',
  'gradedGood',
] as const satisfies readonly (keyof RegisterSums)[]

export const noRegisterSums: RegisterSums = {
  eligible: 0,
  covered: 0,
  unionised: 0,
  unionisedWorkers: 0,
  members: 0,
  withAgreement: 0,
  agreements: 0,
  agreementsAB: 0,
  graded: 0,
  gradedGood: 0,
}

/** Part by part: a ratio of several is Σ numerators ÷ Σ denominators, never a mean of ratios. */
export function addRegisterSums(a: RegisterSums, b: RegisterSums): RegisterSums {
  const sums = { ...a }
  for (const name of registerSumNames) sums[name] += b[name]
  return sums
}

/** What is left of a whole without a part of it. */
export function subtractRegisterSums(whole: RegisterSums, part: RegisterSums): RegisterSums {
  const sums = { ...whole }
  for (const name of registerSumNames) sums[name] -= part[name]
  return sums
}

/** The ratios that the registers give, as numerator and denominator. */
export const registerRatios = {
  /** Coverage: employers of the size asked for that have a union ÷ all of that size. */
  DN_CO_CD: { numerator: 'covered', denominator: 'eligible' },
  /** Density: members ÷ workers of employers with a union. */
  DV_TYLE: { numerator: 'members', denominator: 'unionisedWorkers' },
  /** Employers with an agreement in force ÷ employers with a union. */
  TU_TYLE: { numerator: 'withAgreement', denominator: 'unionised' },
  /** Agreements graded A or B ÷ agreements in force. */
  TU_LOAI: { numerator: 'agreementsAB', denominator: 'agreements' },
  /** Unions graded good or better ÷ unions graded. */
  XL_TOT: { numerator: 'gradedGood', denominator: 'graded' },
} as const satisfies Record<string, { numerator: keyof RegisterSums; denominator: keyof RegisterSums }>

export type RegisterRatio = keyof typeof registerRatios

/** Null where nothing stands below the line: there is no ratio of nothing. */
export function registerRatio(sums: RegisterSums, ratio: RegisterRatio): number | null {
  const { numerator, denominator } = registerRatios[ratio]
  return sums[denominator] === 0 ? null : sums[numerator] / sums[denominator]
}
