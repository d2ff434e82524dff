import type { EmployerColumnName } from '@/lib/employers/rules/employer-columns'
import { oddRow, refusedRow, type ImportFinding } from '@/lib/employers/rules/import-findings'
import { readHeadCount } from '@/lib/employers/rules/head-count'
import { readIndustryCode } from '@/lib/employers/rules/industry-words'
import { ownershipOfWords } from '@/lib/employers/rules/ownership-words'
import { readTaxCode } from '@/lib/employers/rules/tax-code'
import { readWorkPhone } from '@/lib/employers/rules/work-phone'
import type { Ownership } from '@/lib/units/rules/unit-kind'

/** Which column holds which field, by its place. */
export type ImportPlan = readonly { index: number; field: EmployerColumnName }[]

/** What a row says of an employer; null where it says nothing. */
export interface ImportRow {
  name: string | null
  taxCode: string | null
  ownership: Ownership | null
  industryCode: string | null
  communeCode: string | null
  address: string | null
  phone: string | null
  contact: string | null
  workers: number | null
  women: number | null
  unitCode: string | null
  findings: ImportFinding[]
}

/** The longest texts an entry takes. */
export const longest = { name: 300, address: 300, contact: 120 } as const

/** Reads a row's cells. A blank cell says nothing; a cell that cannot be read is told of. */
export function readImportRow(cells: readonly string[], plan: ImportPlan): ImportRow {
  const findings: ImportFinding[] = []
  const texts: Partial<Record<EmployerColumnName, string>> = {}
  for (const { index, field } of plan) {
    const text = tidy(cells[index] ?? '')
    if (text !== '') texts[field] = text
  }
  if (plan.length > 2 && cells.filter((cell) => cell.trim() !== '').length === 1)
    findings.push(refusedRow('lone_cell', null))
  const plain = (field: keyof typeof longest) => {
    const text = texts[field] ?? null
    if (text !== null && text.length > longest[field])
      findings.push(refusedRow('text_too_long', field, { limit: longest[field] }))
    return text
  }
  const row: ImportRow = {
    name: plain('name'),
    taxCode: taxCodeOf(texts.taxCode, findings),
    ownership: coded(
      texts.ownership,
      ownershipOfWords,
      () => oddRow('ownership_unknown', 'ownership'),
      findings,
    ),
    industryCode: coded(
      texts.industryCode,
      readIndustryCode,
      () => oddRow('industry_unreadable', 'industryCode'),
      findings,
    ),
    communeCode: coded(
      texts.communeCode,
      (text) => (/^\d{1,5}$/.test(text) ? text.padStart(5, '0') : null),
      () => oddRow('commune_unreadable', 'communeCode'),
      findings,
    ),
    address: plain('address'),
    phone: coded(texts.phone, readWorkPhone, () => oddRow('phone_unreadable', 'phone'), findings),
    contact: plain('contact'),
    ...workforceOf(texts, findings),
    unitCode: texts.unitCode?.toLowerCase() ?? null,
    findings,
  }
  if (row.name === null && row.taxCode === null && !findings.some(({ field }) => field === 'taxCode'))
    findings.push(refusedRow('name_missing', 'name'))
  return row
}

/** Whether a row holds nothing at all: such rows are passed over. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function taxCodeOf(text: string | undefined, findings: ImportFinding[]): string | null {
  if (text === undefined) return null
  const read = readTaxCode(text)
  if (!read) {
    findings.push(refusedRow('tax_code_unreadable', 'taxCode'))
    return null
  }
  if (!read.checks) findings.push(oddRow('tax_code_check', 'taxCode'))
  else if (read.zeroRestored) findings.push(oddRow('tax_code_zero_restored', 'taxCode'))
  return read.value
}

/** Of the women alone nothing can be said, and there are never more of them than workers. */
function workforceOf(
  texts: Partial<Record<EmployerColumnName, string>>,
  findings: ImportFinding[],
): Pick<ImportRow, 'workers' | 'women'> {
  const workers = coded(
    texts.workers,
    readHeadCount,
    () => refusedRow('workers_unreadable', 'workers'),
    findings,
  )
  const women = coded(texts.women, readHeadCount, () => refusedRow('women_unreadable', 'women'), findings)
  if (women !== null && texts.workers === undefined) findings.push(refusedRow('workers_missing', 'workers'))
  if (women !== null && workers !== null && women > workers)
    findings.push(refusedRow('more_women_than_workers', 'women', { workers, women }))
  return { workers, women }
}

function coded<Value>(
  text: string | undefined,
  read: (text: string) => Value | null,
  unreadable: () => ImportFinding,
  findings: ImportFinding[],
): Value | null {
  if (text === undefined) return null
  const value = read(text)
  if (value === null) findings.push(unreadable())
  return value
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
