import type { ImportFinding } from '@/lib/members/rules/import-findings'
import { refused } from '@/lib/members/rules/finding'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'
import type { MemberFields, SensitiveFields } from '@/lib/members/rules/member-fields'
import { normaliseField, type MemberTextField, type ReadField } from '@/lib/members/rules/normalise-member'
import { yesNoOfWord } from '@/lib/members/rules/word-codes'

/** How rows of a file are to be read. */
export interface ImportPlan {
  /** Which column holds which field, by its place. */
  columns: readonly { index: number; field: MemberColumnName }[]
  /** What the user said that words mean: by `wordKey`, the code or null for nothing. */
  words: ReadonlyMap<string, string | null>
}

/** A row as it was understood. Fields that the file says nothing about are left out. */
export interface ImportRow {
  fields: Partial<MemberFields>
  sensitive: Partial<SensitiveFields>
  subUnit: string | null
  unitCode: string | null
  unitName: string | null
  recordId: string | null
  findings: ImportFinding[]
  /** Words that stand for no code of a list. */
  unknownWords: { field: MemberColumnName; text: string }[]
}

/** Words with the same key mean the same. */
export function wordKey(field: string, text: string): string {
  return `${field} ${text.trim().toLowerCase()}`
}

/** Whether a row holds nothing at all: such rows are passed over. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/**
 * Reads a row's cells. A blank cell says nothing. So does a masked one: it comes from a list taken out by somebody
 * who sees members masked, and would otherwise overwrite what it hides.
 */
export function readImportRow(cells: readonly string[], plan: ImportPlan, memo: ReadMemo): ImportRow {
  const row: ImportRow = {
    ...{ fields: {}, sensitive: {}, subUnit: null, unitCode: null, unitName: null, recordId: null },
    ...{ findings: [], unknownWords: [] },
  }
  const texts: Partial<Record<MemberColumnName, string>> = {}
  for (const { index, field } of plan.columns) {
    const text = cells[index]?.trim() ?? ''
    if (text !== '' && !text.includes('•')) texts[field] = text
  }
  if (plan.columns.length > 2 && cells.filter((cell) => cell.trim() !== '').length === 1)
    row.findings.push({ code: 'lone_cell', severity: 'refuse', field: null, params: {} })

  row.recordId =
    texts.memberId !== undefined && uuid.test(texts.memberId) ? texts.memberId.toLowerCase() : null
  row.unitCode = texts.unitCode ?? null
  row.unitName = texts.unitName ?? null
  readName(row, texts)
  for (const [column, field] of plainColumns) {
    const text = texts[column]
    if (text !== undefined) take(row, column, text, memo.read(field, text), plan)
  }
  readOther(row, texts, plan)
  return row
}

/** Readings of words that return in a column again and again; numbers and names hardly do. */
export class ReadMemo {
  private readonly reads = new Map<string, ReadField>()

  read(field: MemberTextField, text: string): ReadField {
    if (!repeating.has(field)) return normaliseField(field, text)
    const key = `${field} ${text}`
    const known = this.reads.get(key)
    if (known) return known
    const read = normaliseField(field, text)
    if (this.reads.size < mostRemembered) this.reads.set(key, read)
    return read
  }
}

const mostRemembered = 20_000
const repeating: ReadonlySet<MemberTextField> = new Set<MemberTextField>([
  'sex',
  'contract',
  'education',
  'hometown',
  'address',
  'jobTitle',
  'joinedOn',
  'birth',
  'communeCode',
  'admissionDecision',
])

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** "Nguyễn V. Đ.", as a masked list has it. */
const maskedName = /(^|\s)\p{Lu}\.(\s|$)/u

/** Columns that one text field reads. */
const plainColumns = [
  ['birthOn', 'birth'],
  ['sex', 'sex'],
  ['identityNumber', 'identityNumber'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['hometown', 'hometown'],
  ['address', 'address'],
  ['communeCode', 'communeCode'],
  ['jobTitle', 'jobTitle'],
  ['contract', 'contract'],
  ['education', 'education'],
  ['socialInsuranceNumber', 'socialInsuranceNumber'],
  ['joinedOn', 'joinedOn'],
  ['admissionDecision', 'admissionDecision'],
  ['cardNumber', 'cardNumber'],
  ['note', 'note'],
] as const satisfies readonly (readonly [MemberColumnName, MemberTextField])[]

function readName(row: ImportRow, texts: Partial<Record<MemberColumnName, string>>): void {
  const { fullName, familyAndMiddle, familyName, middleName, givenName } = texts
  const whole =
    fullName ?? (familyAndMiddle === undefined ? undefined : `${familyAndMiddle} ${givenName ?? ''}`)
  if (whole !== undefined) {
    if (row.recordId !== null && maskedName.test(whole)) return
    return keep(row, normaliseField('fullName', whole))
  }
  // A lone column of names, however it is headed, holds whole names.
  if (familyName === undefined && middleName === undefined) {
    if (givenName !== undefined) return keep(row, normaliseField('fullName', givenName))
    // A row that names its member's entry needs no name.
    if (row.recordId === null) row.findings.push(refused('name_missing', 'givenName'))
    return
  }
  keep(row, normaliseField('familyName', familyName ?? ''))
  keep(row, normaliseField('middleName', middleName ?? ''))
  keep(row, normaliseField('givenName', givenName ?? ''))
}

function readOther(row: ImportRow, texts: Partial<Record<MemberColumnName, string>>, plan: ImportPlan): void {
  if (texts.subUnit !== undefined) row.subUnit = tidy(texts.subUnit)
  if (texts.ethnicity !== undefined) row.sensitive.ethnicity = tidy(texts.ethnicity)
  if (texts.religion !== undefined) row.sensitive.religion = tidy(texts.religion)
  if (texts.partyMember === undefined) return
  const chosen = plan.words.get(wordKey('partyMember', texts.partyMember))
  const said = chosen === undefined ? yesNoOfWord(texts.partyMember) : yesNo(chosen)
  if (said !== null) row.sensitive.partyMember = said
  else if (chosen === undefined) {
    row.findings.push(refused('party_member_unknown', 'partyMember'))
    row.unknownWords.push({ field: 'partyMember', text: texts.partyMember })
  }
}

function take(
  row: ImportRow,
  column: MemberColumnName,
  text: string,
  read: ReadField,
  plan: ImportPlan,
): void {
  if (!read.finding || !unknownWord.has(read.finding.code)) return keep(row, read)
  const chosen = plan.words.get(wordKey(column, text))
  if (chosen === null) return
  if (chosen !== undefined) {
    const meant = normaliseField(column as MemberTextField, chosen)
    if (meant.finding?.severity !== 'refuse') return keep(row, meant)
  }
  row.unknownWords.push({ field: column, text })
  keep(row, read)
}

const unknownWord: ReadonlySet<string> = new Set(['sex_unknown', 'contract_unknown', 'education_unknown'])

function keep(row: ImportRow, { fields, finding }: ReadField): void {
  Object.assign(row.fields, fields)
  if (finding) row.findings.push(finding)
}

function yesNo(code: string | null): boolean | null {
  return code === 'yes' ? true : code === 'no' ? false : null
}

const longestWord = 120

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longestWord)
}
