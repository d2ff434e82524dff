/** Where a unit's number of an indicator comes from: people enter it, or its registers count it. */
export const FIGURE_SOURCES = ['entered', 'records'] as const
export type FigureSource = (typeof FIGURE_SOURCES)[number]

/** Which register counts an indicator. */
export type Register = 'units' | 'employers' | 'agreements' | 'activities' | 'grades'

/** Indicators that registers can count, each by one register alone, so that nothing is counted twice. */
export const DERIVED_INDICATORS = {
  CDCS_MOI: 'units',
  CDCS_GT: 'units',
  CDCS_TONG: 'units',
  DN_CO_CDCS: 'employers',
  TU_CO: 'agreements',
  TU_AB: 'agreements',
  TU_MOI: 'agreements',
  DOI_THOAI: 'activities',
  GIAM_SAT: 'activities',
  UT_GT: 'activities',
  UT_KN: 'activities',
  KT_BCH: 'activities',
  HN_TC: 'activities',
  HN_PHAI: 'activities',
  PL_DD: 'activities',
  PL_YC: 'activities',
  XL_DAT: 'grades',
  XL_TONG: 'grades',
} as const satisfies Readonly<Record<string, Register>>

export type DerivedIndicator = keyof typeof DERIVED_INDICATORS

/** Whether a register counts this indicator. */
export function isDerived(indicator: string): indicator is DerivedIndicator {
  return Object.hasOwn(DERIVED_INDICATORS, indicator)
}

/** The register that counts an indicator; null where it can only be entered. */
export function registerOf(indicator: string): Register | null {
  return isDerived(indicator) ? DERIVED_INDICATORS[indicator] : null
}
