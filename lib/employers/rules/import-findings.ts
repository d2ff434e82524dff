import type { EmployerColumnName } from '@/lib/employers/rules/employer-columns'

/** What an import of employers finds in a row. Texts: `employer_imports.findings`. */
export const importFindingCodes = [
  // wrong: the row cannot go in as it stands
  'lone_cell',
  'name_missing',
  'text_too_long',
  'tax_code_unreadable',
  'workers_unreadable',
  'women_unreadable',
  'workers_missing',
  'more_women_than_workers',
  'unit_unknown',
  'kept_elsewhere',
  // doubtful: somebody has to decide
  'same_tax_code_in_file',
  'same_name_in_file',
  'same_employer_in_file',
  'several_employers',
  'other_tax_code',
  'employer_closed',
  // worth a look
  'tax_code_zero_restored',
  'tax_code_check',
  'ownership_unknown',
  'industry_unreadable',
  'commune_unreadable',
  'phone_unreadable',
  'name_differs',
  'workers_far_off',
  'later_statement',
  'kept_by_other',
  'other_union',
] as const

export type ImportFindingCode = (typeof importFindingCodes)[number]

export interface ImportFinding {
  code: ImportFindingCode
  severity: 'refuse' | 'warn'
  field: EmployerColumnName | null
  params: Readonly<Record<string, string | number>>
}

/** Doubts, and what can be decided about each: a tax code cannot be declared another employer's. */
export const choicesOfDoubt = {
  same_tax_code_in_file: ['skip'],
  same_name_in_file: ['skip', 'another'],
  same_employer_in_file: ['skip'],
  several_employers: ['skip', 'another'],
  other_tax_code: ['skip', 'same', 'another'],
  employer_closed: ['skip'],
} as const satisfies Partial<Record<ImportFindingCode, readonly ('skip' | 'same' | 'another')[]>>

export type ImportDoubt = keyof typeof choicesOfDoubt

export const importDoubts = Object.keys(choicesOfDoubt).filter(isImportDoubt)

export function isImportDoubt(code: string): code is ImportDoubt {
  return Object.hasOwn(choicesOfDoubt, code)
}

export function refusedRow(
  code: ImportFindingCode,
  field: EmployerColumnName | null,
  params: ImportFinding['params'] = {},
): ImportFinding {
  return { code, severity: 'refuse', field, params }
}

export function oddRow(
  code: ImportFindingCode,
  field: EmployerColumnName | null,
  params: ImportFinding['params'] = {},
): ImportFinding {
  return { code, severity: 'warn', field, params }
}
