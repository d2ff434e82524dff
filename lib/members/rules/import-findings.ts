import type { MemberFinding } from '@/lib/members/rules/finding'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'

/** What an import finds in a row beside what the rules of a single member find. Texts: `imports.findings`. */
export const importFindingCodes = [
  // wrong: the row cannot go in as it stands
  'lone_cell',
  'unit_missing',
  'unit_unknown',
  'unit_ambiguous',
  'card_taken',
  'identity_taken',
  // doubtful: somebody has to decide
  'duplicate_in_file',
  'likely_member',
  'several_members',
  'number_of_another_name',
  'was_member',
  'in_another_unit',
] as const

export type ImportFindingCode = (typeof importFindingCodes)[number]

export type ImportFinding =
  | MemberFinding
  | {
      code: ImportFindingCode
      severity: 'refuse' | 'warn'
      field: MemberColumnName | null
      params: Readonly<Record<string, string | number>>
    }

/** Doubts, and what can be decided about each. What a number proves cannot be declared another person. */
export const choicesOfDoubt = {
  duplicate_in_file: ['skip', 'another'],
  same_number_in_file: ['skip'],
  same_member_in_file: ['skip'],
  likely_member: ['skip', 'same', 'another'],
  several_members: ['skip', 'another'],
  number_of_another_name: ['skip', 'same'],
  was_member: ['skip', 'another'],
  in_another_unit: ['skip'],
} as const satisfies Readonly<Record<string, readonly ('skip' | 'same' | 'another')[]>>

export type ImportDoubt = keyof typeof choicesOfDoubt

export function isImportDoubt(text: string): text is ImportDoubt {
  return Object.hasOwn(choicesOfDoubt, text)
}

/** The finding under which a doubt is shown. */
export function findingOfDoubt(doubt: ImportDoubt): ImportFindingCode {
  return doubt === 'same_number_in_file' || doubt === 'same_member_in_file' ? 'duplicate_in_file' : doubt
}
