/** Where a member stands in one union's register (tình trạng sinh hoạt). */
export const memberStatuses = [
  'pending',
  'active',
  'suspended',
  'transferring',
  'transferred',
  'left',
  'struck_off',
  'expelled',
  'retired',
  'deceased',
  'honorary',
  'merged',
  'voided',
] as const

export type MemberStatus = (typeof memberStatuses)[number]

/** Those the head-count counts (đang sinh hoạt): who waits for a transfer counts until it is accepted. */
export const countedStatuses = ['active', 'transferring'] as const satisfies readonly MemberStatus[]

/** Entries that still belong to a person's present: one of them per person, identity number and card. */
export const livingStatuses = [
  'pending',
  'active',
  'suspended',
  'transferring',
] as const satisfies readonly MemberStatus[]

/** Entries that lists leave out unless they are asked for: made by mistake, or made one with another. */
export const hiddenStatuses = ['merged', 'voided'] as const satisfies readonly MemberStatus[]
