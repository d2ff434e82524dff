import {
  employerFieldNames,
  type EmployerFieldName,
  type EmployerFields,
} from '@/lib/employers/rules/employer-fields'
import { refused, warned, type EmployerFinding } from '@/lib/employers/rules/employer-finding'
import { longest } from '@/lib/employers/rules/import-row'
import { readIndustryCode } from '@/lib/employers/rules/industry-words'
import { ownershipOfWords } from '@/lib/employers/rules/ownership-words'
import { readTaxCode } from '@/lib/employers/rules/tax-code'
import { readWorkPhone } from '@/lib/employers/rules/work-phone'
import { tidyName } from '@/lib/format/person-name'

/** An employer's fields as typed. */
export type EmployerTexts = Partial<Record<EmployerFieldName, string>>

const longestNote = 1000

/**
 * Reads fields as typed; those that are left out are left out, an empty text is an empty field. A finding that
 * refuses comes without a value; one that warns with the value as it was understood.
 */
export function normaliseEmployer(texts: EmployerTexts): {
  fields: Partial<EmployerFields>
  findings: EmployerFinding[]
} {
  const fields: Partial<EmployerFields> = {}
  const findings: EmployerFinding[] = []
  for (const name of employerFieldNames) {
    const text = texts[name]
    if (text === undefined) continue
    const read = readers[name](plainText(text))
    Object.assign(fields, read.fields)
    if (read.finding) findings.push(read.finding)
  }
  return { fields, findings }
}

type Read = { fields: Partial<EmployerFields>; finding: EmployerFinding | null }

const readers: Record<EmployerFieldName, (text: string) => Read> = {
  name(text) {
    if (text === '') return nothing(refused('name_missing', 'name'))
    return words('name', text, longest.name)
  },
  taxCode(text) {
    if (text === '') return only({ taxCode: null })
    const read = readTaxCode(text)
    if (!read) return nothing(refused('tax_code_unreadable', 'taxCode'))
    const finding = !read.checks
      ? warned('tax_code_check_digit', 'taxCode', { taxCode: read.value })
      : read.zeroRestored
        ? warned('tax_code_zeros_restored', 'taxCode', { taxCode: read.value })
        : null
    return { fields: { taxCode: read.value }, finding }
  },
  ownership: (text) => coded('ownership', text, ownershipOfWords, 'ownership_unknown'),
  industryCode: (text) => coded('industryCode', text, readIndustryCode, 'industry_unreadable'),
  communeCode: (text) => coded('communeCode', text, readCommune, 'commune_unreadable'),
  address: (text) => words('address', text, longest.address),
  phone: (text) => coded('phone', text, readWorkPhone, 'phone_unreadable'),
  contact: (text) => words('contact', text, longest.contact),
  note: (text) => words('note', text, longestNote),
}

function words(name: 'name' | 'address' | 'contact' | 'note', text: string, limit: number): Read {
  if (text.length > limit) return nothing(refused('text_too_long', name, { limit }))
  return only({ [name]: text === '' ? null : text })
}

function coded(
  name: 'ownership' | 'industryCode' | 'communeCode' | 'phone',
  text: string,
  codeOf: (text: string) => string | null,
  unknown: EmployerFinding['code'],
): Read {
  if (text === '') return only({ [name]: null })
  const code = codeOf(text)
  return code === null ? nothing(refused(unknown, name)) : only({ [name]: code })
}

function readCommune(text: string): string | null {
  return /^\d{1,5}$/.test(text) ? text.padStart(5, '0') : null
}

/** NFC, single spaces, none at the ends, no signs that cannot be seen. */
function plainText(text: string): string {
  return tidyName(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, ''))
}

function only(fields: Partial<EmployerFields>): Read {
  return { fields, finding: null }
}

function nothing(finding: EmployerFinding): Read {
  return { fields: {}, finding }
}
