import 'server-only'
import type { CellValue } from '@/lib/files/cells/cell-value'
import type { SheetToWrite } from '@/lib/files/sheet-to-write'
import type { Locale } from '@/lib/format/locale'
import { type MemberColumnName, memberColumns } from '@/lib/members/rules/member-columns'
import { codeWords } from './code-words'
import { templateExample, templateNotes } from './template-words'
import { columnToWrite, sheetNames } from './written-columns'

interface TemplateOptions {
  locale: Locale
  subUnits: readonly string[]
  /** Rows name their union. */
  forManyUnions: boolean
}

/** Columns to fill in, in the order in which lists are usually kept. */
const filledColumns: readonly MemberColumnName[] = [
  'fullName',
  'birthOn',
  'sex',
  'identityNumber',
  'phone',
  'email',
  'hometown',
  'address',
  'jobTitle',
  'contract',
  'education',
  'socialInsuranceNumber',
  'joinedOn',
  'admissionDecision',
  'cardNumber',
  'subUnit',
  'note',
]

/** The sheet to fill in, an example, and the lists of words. */
export function templateSheets({ locale, subUnits, forManyUnions }: TemplateOptions): SheetToWrite[] {
  const names = sheetNames[locale]
  const columns = forManyUnions ? ([...filledColumns, 'unitCode', 'unitName'] as const) : filledColumns
  const lists = listsOf(locale, subUnits)
  const listed = lists.map(({ column }) => column)
  const written = columns.map((name) => {
    const place = listed.indexOf(name)
    const note = templateNotes[locale][name]
    return {
      ...columnToWrite(name, locale),
      ...(note === undefined ? {} : { note }),
      ...(place < 0
        ? {}
        : { choices: { sheet: names.lists, column: place, count: lists[place]?.words.length ?? 0 } }),
    }
  })
  const plain = columns.map((name) => columnToWrite(name, locale))
  return [
    { name: names.members, columns: written, rows: [] },
    {
      name: names.example,
      columns: plain,
      rows: [columns.map((name) => templateExample[locale][name] ?? null)],
    },
    {
      name: names.lists,
      columns: lists.map(({ column }) => ({ header: memberColumns[column][locale], width: 34 })),
      rows: rowsOf(lists.map(({ words }) => words)),
    },
  ]
}

function listsOf(locale: Locale, subUnits: readonly string[]) {
  const { sex, contract, education } = codeWords(locale)
  const lists: { column: MemberColumnName; words: readonly string[] }[] = [
    { column: 'sex', words: Object.values(sex) },
    { column: 'contract', words: Object.values(contract) },
    { column: 'education', words: Object.values(education) },
    { column: 'subUnit', words: subUnits },
  ]
  return lists
}

function rowsOf(lists: readonly (readonly string[])[]): CellValue[][] {
  const length = Math.max(...lists.map((list) => list.length))
  return Array.from({ length }, (_, row) => lists.map((list) => list[row] ?? null))
}
