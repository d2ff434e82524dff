import type { Ownership } from '@/lib/units/rules/unit-kind'

/** What is kept of an employer besides its size and its union. */
export interface EmployerFields {
  name: string
  /** Ten digits, or ten, a dash and three for a branch. */
  taxCode: string | null
  ownership: Ownership | null
  /** VSIC 2018 (Quyết định 27/2018/QĐ-TTg): the letter of a section, or two to five digits. */
  industryCode: string | null
  communeCode: string | null
  address: string | null
  phone: string | null
  /** Whom to ask there. */
  contact: string | null
  note: string | null
}

export type EmployerFieldName = keyof EmployerFields

export const employerFieldNames = [
  'name',
  'taxCode',
  'ownership',
  'industryCode',
  'communeCode',
  'address',
  'phone',
  'contact',
  'note',
] as const satisfies readonly EmployerFieldName[]

/** Where a statement of the head-count comes from. */
export const workforceSources = ['entered', 'insurance', 'tax', 'labour', 'other'] as const
export type WorkforceSource = (typeof workforceSources)[number]

/** An employer of which nothing is known: a name it still needs. */
export const unknownEmployer: EmployerFields = {
  name: '',
  taxCode: null,
  ownership: null,
  industryCode: null,
  communeCode: null,
  address: null,
  phone: null,
  contact: null,
  note: null,
}
