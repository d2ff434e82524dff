import { bodyInFull } from '@/lib/documents/rules/head-texts'
import type { DocumentToWrite, TableBlock, TableCell, TableRow } from '@/lib/documents/rules/document'
import { numberOf, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { formatEntry } from '@/lib/format/entry-text'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger, NO_NUMBER } from '@/lib/format/numbers'
import common from '@/lib/i18n/messages/vi/common.json'
import words from '@/lib/i18n/messages/vi/figures.json'
import type { FormCell, FormOfUnit, FormOfUnits, MonthFormView } from './form-views'
import type { FormColumn } from './views'

/** Columns of figures that fit a landscape page beside the units' names. */
const mostColumns = 11

const legend =
  'Ô trống: chưa báo cáo. 0: có báo cáo, bằng không. “–”: không phát sinh, không áp dụng. “x”: không phải báo cáo.'
/** Stands in a cell that its line is not asked for. */
const notAsked = 'x'

/** A month's form as a document: a union's upright, a federation's across; filled in, or with room to write. */
export function composeMonthForm(view: MonthFormView): DocumentToWrite {
  const { unit, month, blank, content } = view
  const ofUnion = content.kind === 'unit'
  const superior = view.above ?? 'Tổng Liên đoàn Lao động Việt Nam'
  return {
    title: `BIỂU SỐ LIỆU ${monthLabel(month, 'vi').toLocaleUpperCase('vi')}`,
    subtitle: bodyInFull(unit.name),
    layout: ofUnion ? 'portrait' : 'landscape',
    header: {
      left: [superior, unit.name].map((name) => bodyInFull(name).toLocaleUpperCase('vi')),
      right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      number: null,
      place: '....................',
      date: null,
    },
    blocks: content.kind === 'unit' ? [unitTable(content, blank)] : unitsTables(content, blank),
    recipients: [bodyInFull(superior), 'Lưu: VT'],
    signer: {
      authority: ofUnion ? 'TM. BAN CHẤP HÀNH' : 'TM. BAN THƯỜNG VỤ',
      position: 'CHỦ TỊCH',
      name: null,
    },
    annexes: [],
    stamp: null,
    footnotes: footnotesOf(view),
  }
}

function footnotesOf({ blank, content, illustrative }: MonthFormView): string[] {
  if (blank) return [legend]
  const state =
    content.kind === 'unit'
      ? `Trạng thái báo cáo: ${common.state[content.state].toLocaleLowerCase('vi')}.`
      : content.provisional
        ? 'Số liệu tạm tính: còn báo cáo chưa được duyệt.'
        : 'Mọi số liệu đã được duyệt.'
  return [legend, illustrative ? `${state} Số liệu minh hoạ.` : state]
}

function unitTable({ cells }: FormOfUnit, blank: boolean): TableBlock {
  const line = (cell: FormCell, at: number): TableRow => ({
    kind: 'line',
    cells: [
      { text: String(at + 1) },
      { text: cell.name },
      { text: measureText(cell.measure) },
      entryCell(cell.previous, blank),
      entryCell(cell.entry, blank),
      { text: blank ? '' : (cell.note ?? '') },
    ],
  })
  return {
    kind: 'table',
    title: null,
    columns: [
      { align: 'center', width: 0.8 },
      { align: 'left', width: 7.3 },
      { align: 'left', width: 2.7 },
      { align: 'right', width: 1.7 },
      { align: 'right', width: 1.7 },
      { align: 'left', width: 1.9 },
    ],
    headerRows: [
      ['TT', 'Chỉ số', 'Đơn vị tính', 'Tháng trước', 'Tháng này', 'Ghi chú'].map((text) => ({ text })),
    ],
    rows: grouped(cells).flatMap(([group, members]) => [
      { kind: 'group' as const, cells: [{ text: groupText(group), columnSpan: 6 }] },
      ...members.map((cell) => line(cell, cells.indexOf(cell))),
    ]),
    note: null,
    fillable: true,
  }
}

/** As many tables as the columns need, groups of columns kept together where they fit. */
function unitsTables({ columns, rows }: FormOfUnits, blank: boolean): TableBlock[] {
  return packed(grouped(columns)).map((groups) => {
    const own = groups.flatMap(([, members]) => members)
    return {
      kind: 'table',
      title: null,
      columns: [
        { align: 'center', width: 1 },
        { align: 'left', width: 7 },
        ...own.map(() => ({ align: 'right' as const, width: Math.min(2.6, 18 / own.length) })),
      ],
      headerRows: [
        [
          { text: 'TT', rowSpan: 2 },
          { text: 'Đơn vị', rowSpan: 2 },
          ...groups.map(([group, members]) => ({ text: groupText(group), columnSpan: members.length })),
        ],
        own.map(({ name }) => ({ text: name })),
      ],
      rows: [
        ...rows.map(({ name, asked, entries }, at) => ({
          kind: 'line' as const,
          cells: [
            { text: String(at + 1) },
            { text: name },
            ...own.map(({ indicator, askedOf }) => {
              const cell = entryCell(entries[indicator], blank)
              return cell.text === '' && asked !== 'all' && asked !== askedOf ? { text: notAsked } : cell
            }),
          ],
        })),
        {
          kind: 'total' as const,
          cells: [
            { text: 'Cộng', columnSpan: 2 },
            ...own.map(({ indicator }) =>
              totalCell(
                rows.map(({ entries }) => entries[indicator]),
                blank,
              ),
            ),
          ],
          sumOf: rows.map((_, at) => at),
        },
      ],
      note: null,
      fillable: true,
    }
  })
}

function entryCell(entry: FigureEntry | undefined, blank: boolean): TableCell {
  if (blank || entry === undefined) return { text: '' }
  const value = numberOf(entry)
  return {
    text: formatEntry(entry, 'vi'),
    ...(value === null ? {} : { number: { kind: 'integer' as const, value } }),
  }
}

/** Blanks are not zeros: where nobody gave a number, there is no sum. */
function totalCell(entries: readonly (FigureEntry | undefined)[], blank: boolean): TableCell {
  if (blank) return { text: '' }
  const numbers = entries.flatMap((entry) => (entry ? (numberOf(entry) ?? []) : []))
  if (numbers.length === 0) return { text: NO_NUMBER }
  const value = numbers.reduce((sum, one) => sum + one, 0)
  return { text: formatInteger(value, 'vi'), number: { kind: 'integer', value } }
}

/** In the order of the form, those of one group together. */
function grouped<Item extends { group: string }>(items: readonly Item[]): [group: string, items: Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups]
}

type ColumnGroup = [group: string, columns: FormColumn[]]

function packed(groups: readonly ColumnGroup[]): ColumnGroup[][] {
  const tables: ColumnGroup[][] = []
  let free = 0
  for (const [group, members] of groups) {
    for (let from = 0; from < members.length; from += mostColumns) {
      const part = members.slice(from, from + mostColumns)
      if (part.length > free) {
        tables.push([])
        free = mostColumns
      }
      tables.at(-1)?.push([group, part])
      free -= part.length
    }
  }
  return tables
}

function groupText(group: string): string {
  const names: Readonly<Record<string, string>> = words.groups
  return names[group] ?? words.groups.other
}

function measureText(measure: string): string {
  const names: Readonly<Record<string, string>> = words.measures
  return names[measure] ?? words.measures.other
}
