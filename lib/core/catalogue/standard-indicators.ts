import { indicatorNames, type IndicatorCode } from '@/lib/core/catalogue/indicator-names'

/** What one is: a person, a union, an agreement … */
export type Measure = 'people' | 'unions' | 'agreements' | 'enterprises' | 'times' | 'records' | 'percent'

/** A column group of the month's form. */
export type IndicatorGroup =
  'lao_dong' | 'doan_vien' | 'to_chuc' | 'thoa_uoc' | 'dang' | 'hoat_dong' | 'ho_so'

/** One row of the catalogue, as a tenant keeps it. */
export type StandardIndicator = Readonly<{
  code: IndicatorCode
  kind: 'flow' | 'stock' | 'ratio'
  nameVi: string
  nameEn: string
  shortVi: string
  shortEn: string
  measure: Measure
  /** `down`: fewer is better. */
  direction: 'up' | 'down'
  group: IndicatorGroup
  /** 10, 20, 30 … in the order of the form, so that a tenant can put its own in between. */
  position: number
  /** The leaf indicators that a ratio divides; null for a flow or a stock. */
  numerator: IndicatorCode | null
  denominator: IndicatorCode | null
  /** Stands on the month's form. */
  onForm: boolean
  /** Who says it: the grassroots union, or the federation above, in a row of its own. */
  askedOf: 'grassroots' | 'federation'
  /** Has to be answered, by a number or by "not applicable", before a month is submitted. */
  required: boolean
}>

type Leaf = Pick<StandardIndicator, 'code' | 'group' | 'measure'> & {
  kind: 'flow' | 'stock'
} & Partial<Pick<StandardIndicator, 'direction' | 'askedOf' | 'required'>>

/** What the month's form asks, in the order of its columns. */
const formLeaves: readonly Leaf[] = [
  { code: 'LD_TONG', kind: 'stock', group: 'lao_dong', measure: 'people', required: true },
  { code: 'LD_NU', kind: 'stock', group: 'lao_dong', measure: 'people' },
  { code: 'DV_TONG', kind: 'stock', group: 'doan_vien', measure: 'people', required: true },
  { code: 'DV_KNM', kind: 'flow', group: 'doan_vien', measure: 'people', required: true },
  { code: 'DV_DEN', kind: 'flow', group: 'doan_vien', measure: 'people' },
  { code: 'DV_DI', kind: 'flow', group: 'doan_vien', measure: 'people' },
  { code: 'DV_GIAM', kind: 'flow', group: 'doan_vien', measure: 'people', direction: 'down' },
  ...ofFederations([
    { code: 'CDCS_MOI', kind: 'flow', group: 'to_chuc', measure: 'unions', required: true },
    { code: 'CDCS_GT', kind: 'flow', group: 'to_chuc', measure: 'unions', direction: 'down' },
    { code: 'CDCS_TONG', kind: 'stock', group: 'to_chuc', measure: 'unions', required: true },
  ]),
  { code: 'DN_CO_CDCS', kind: 'stock', group: 'to_chuc', measure: 'enterprises' },
  { code: 'TU_CO', kind: 'stock', group: 'thoa_uoc', measure: 'enterprises' },
  { code: 'TU_MOI', kind: 'flow', group: 'thoa_uoc', measure: 'agreements' },
  { code: 'UT_GT', kind: 'flow', group: 'dang', measure: 'people' },
  { code: 'UT_KN', kind: 'flow', group: 'dang', measure: 'people' },
  { code: 'DOI_THOAI', kind: 'flow', group: 'hoat_dong', measure: 'times' },
  ...ofFederations([
    { code: 'GIAM_SAT', kind: 'flow', group: 'hoat_dong', measure: 'times' },
    { code: 'KT_BCH', kind: 'flow', group: 'hoat_dong', measure: 'unions' },
  ]),
  { code: 'HS_DU', kind: 'stock', group: 'ho_so', measure: 'records' },
]

type Ratio = Pick<StandardIndicator, 'code' | 'group'> & { divides: readonly [IndicatorCode, IndicatorCode] }

/** The ratios of what the form asks; then those that plans set and whose parts the form does not ask yet. */
const ratios: readonly Ratio[] = [
  { code: 'TU_TYLE', group: 'thoa_uoc', divides: ['TU_CO', 'DN_CO_CDCS'] },
  { code: 'DV_TYLE', group: 'doan_vien', divides: ['DV_TONG', 'LD_TONG'] },
  { code: 'HS_SO', group: 'ho_so', divides: ['HS_DU', 'DV_TONG'] },
  { code: 'DN_CO_CD', group: 'to_chuc', divides: ['DN_CO_CDCS', 'DN_DU_DK'] },
  { code: 'TU_LOAI', group: 'thoa_uoc', divides: ['TU_AB', 'TU_CO'] },
  { code: 'HNNLD', group: 'hoat_dong', divides: ['HN_TC', 'HN_PHAI'] },
  { code: 'PL_TYLE', group: 'hoat_dong', divides: ['PL_DD', 'PL_YC'] },
  { code: 'XL_TOT', group: 'to_chuc', divides: ['XL_DAT', 'XL_TONG'] },
]

/** Parts of those ratios that the form does not ask. */
const otherLeaves: readonly Leaf[] = [
  { code: 'DN_DU_DK', kind: 'stock', group: 'to_chuc', measure: 'enterprises' },
  { code: 'TU_AB', kind: 'stock', group: 'thoa_uoc', measure: 'enterprises' },
  { code: 'HN_TC', kind: 'flow', group: 'hoat_dong', measure: 'times' },
  { code: 'HN_PHAI', kind: 'flow', group: 'hoat_dong', measure: 'times' },
  { code: 'PL_DD', kind: 'flow', group: 'hoat_dong', measure: 'times' },
  { code: 'PL_YC', kind: 'flow', group: 'hoat_dong', measure: 'times' },
  { code: 'XL_DAT', kind: 'stock', group: 'to_chuc', measure: 'unions' },
  { code: 'XL_TONG', kind: 'stock', group: 'to_chuc', measure: 'unions' },
]

/** The catalogue a new tenant begins with. Afterwards it is the tenant's own data. */
export const standardIndicators: readonly StandardIndicator[] = [
  ...formLeaves.map((leaf) => leafIndicator(leaf, true)),
  ...ratios.map(ratioIndicator),
  ...otherLeaves.map((leaf) => leafIndicator(leaf, false)),
].map((indicator, index) => ({ ...indicator, ...namesOf(indicator.code), position: (index + 1) * 10 }))

function ofFederations(leaves: readonly Leaf[]): Leaf[] {
  return leaves.map((leaf) => ({ ...leaf, askedOf: 'federation' }))
}

function leafIndicator(leaf: Leaf, onForm: boolean) {
  const usual = { direction: 'up', askedOf: 'grassroots', required: false } as const
  return { ...usual, ...leaf, numerator: null, denominator: null, onForm }
}

function ratioIndicator({ code, group, divides: [numerator, denominator] }: Ratio) {
  const usual = { direction: 'up', askedOf: 'grassroots', required: false, onForm: false } as const
  return { ...usual, code, group, kind: 'ratio', measure: 'percent', numerator, denominator } as const
}

function namesOf(code: IndicatorCode) {
  const { vi, en } = indicatorNames[code]
  return { nameVi: vi[0], shortVi: vi[1], nameEn: en[0], shortEn: en[1] }
}
