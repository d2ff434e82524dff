/** What a union is called in the field. A tenant may have others: screens show those without a word of their own. */
export const UNIT_KINDS = [
  'tldld',
  'ldld_tinh',
  'ldld_huyen',
  'cd_nganh',
  'cd_kkt',
  'cd_xa',
  'cdcs',
  'nghiep_doan',
] as const

export type UnitKind = (typeof UNIT_KINDS)[number]

export function isUnitKind(value: unknown): value is UnitKind {
  return UNIT_KINDS.some((kind) => kind === value)
}

/** Loại hình: who owns the employer of a grassroots union; an occupational union has no employer. */
export const OWNERSHIPS = [
  'public_body',
  'state_enterprise',
  'private_enterprise',
  'foreign_invested',
  'cooperative',
  'occupational',
] as const

export type Ownership = (typeof OWNERSHIPS)[number]
