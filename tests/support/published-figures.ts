/*
 * What was published, and what the demonstration therefore has to hold to the last digit. A plan is derived where
 * only the percentage was published: it is the whole number that yields it.
 */

export type PublishedResult = {
  tenant: string
  /** Code of the unit, with all below it. */
  unit: string
  from: number
  through: number
  indicator: string
  actual: number
  plan?: number
  /** The percentage of the plan as it was printed, without decimals. */
  printed?: string
}

const halfYear = { tenant: 'quang-ninh', unit: 'quang-ninh', from: 202401, through: 202406 }
const term = { tenant: 'thanh-hoa', unit: 'yen-dinh', from: 201806, through: 202305 }

export const publishedResults: readonly PublishedResult[] = [
  { ...halfYear, indicator: 'CDCS_MOI', actual: 41, plan: 71, printed: '58' },
  { ...halfYear, indicator: 'DV_KNM', actual: 7965, plan: 12_000, printed: '66' },
  { ...halfYear, unit: 'ha-long', from: 202405, through: 202405, indicator: 'CDCS_MOI', actual: 9 },
  { ...term, indicator: 'CDCS_MOI', actual: 12, plan: 10, printed: '120' },
  { ...term, indicator: 'DV_KNM', actual: 11_490, plan: 1964, printed: '585' },
  { ...term, indicator: 'KT_BCH', actual: 137 },
  { ...term, indicator: 'CDCS_GT', actual: 7 },
  { ...term, indicator: 'UT_GT', actual: 250 },
  { ...term, indicator: 'GIAM_SAT', actual: 35 },
]

/** Reorganisations of Yên Định in its term, by the kind of event. */
export const publishedReorganisations = {
  dissolve: 7,
  establish: 12,
  merge: 5,
  transfer_in: 1,
  transfer_out: 1,
}

export type PublishedTarget = {
  tenant: string
  kind: 'yearly' | 'milestone'
  year: number
  indicator: string
  comparison: string
  target: number
  threshold: number | null
}

const thaiNguyen = (
  kind: PublishedTarget['kind'],
  year: number,
  ...targets: readonly (readonly [string, string, number, number?])[]
): PublishedTarget[] =>
  targets.map(([indicator, comparison, target, threshold = null]) => {
    return { tenant: 'thai-nguyen', kind, year, indicator, comparison, target, threshold }
  })

export const publishedTargets: readonly PublishedTarget[] = [
  ...thaiNguyen(
    'yearly',
    2020,
    ['TU_TYLE', 'at_least', 70],
    ['DV_KNM', 'at_least', 10_000],
    ['UT_GT', 'at_least', 1500],
  ),
  ...thaiNguyen('milestone', 2023, ['DV_TONG', 'about', 165_000], ['DN_CO_CD', 'above', 90, 25]),
  ...thaiNguyen(
    'milestone',
    2025,
    ['DV_TONG', 'about', 200_000],
    ['DN_CO_CD', 'exactly', 100, 25],
    ['TU_TYLE', 'at_least', 80],
  ),
  ...thaiNguyen(
    'milestone',
    2030,
    ['DV_TONG', 'exactly', 250_000],
    ['DV_TYLE', 'at_least', 90],
    ['TU_TYLE', 'at_least', 85],
    ['PL_TYLE', 'at_least', 75],
  ),
  ...thaiNguyen('milestone', 2045, ['DV_TYLE', 'at_least', 95], ['TU_TYLE', 'at_least', 90]),
  {
    tenant: 'tong-ldld',
    kind: 'milestone',
    year: 2028,
    indicator: 'DV_TONG',
    comparison: 'exactly',
    target: 15_000_000,
    threshold: null,
  },
]
