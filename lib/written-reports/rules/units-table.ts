import type { TableBlock, TableCell, TableRow } from '@/lib/documents/rules/document'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import { NO_NUMBER } from '@/lib/format/numbers'
import { exactValue } from '@/lib/plans/rules/measure'
import type { PlanBand } from '@/lib/plans/rules/progress'
import { SENTENCE_INDICATORS } from '@/lib/reports/rules/headline'
import type { Fact, FactLine, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { actualCell, percentCell, targetCell, textCell } from '@/lib/written-reports/rules/table-cells'

/** The bands as words: `Hoàn thành`, `Đạt tiến độ`, `Từ 50%`, `Chậm`; `—` without a plan. */
export const bandWords: Record<PlanBand, string> = {
  exceeded: 'Hoàn thành',
  on_track: 'Đạt tiến độ',
  half: 'Từ 50%',
  behind: 'Chậm',
  no_plan: NO_NUMBER,
}

/**
 * The units below, ranked by what they are judged by first; where none was given a plan, only what they did. Null
 * where there is none, or nothing to rank by.
 */
export function unitsTable({ units, lines }: ReportFacts, decimals: 0 | 2): TableBlock | null {
  const asked = [...SENTENCE_INDICATORS]
    .reverse()
    .flatMap((code) => lines.find((line) => line.code === code) ?? [])
  const columns = asked.filter(({ code }) => units.some(({ facts }) => facts[code]))
  const [first] = columns
  if (first === undefined || units.length === 0) return null
  const planned = columns.some(({ code }) => units.some(({ facts }) => (facts[code]?.target ?? 0) > 0))
  const ranked = [...units].sort((a, b) => byResult(a.facts[first.code], b.facts[first.code], planned))
  const layout: Layout = { columns, planned, decimals }
  const rows: TableRow[] = ranked.map((unit, at) => ({
    kind: 'line',
    cells: [
      textCell(String(at + 1)),
      textCell(unit.name),
      ...cellsOf(layout, ({ code }) => unit.facts[code] ?? null),
    ],
  }))
  const widths = planned ? [1.2, 1.3, 1, 1.7] : [2]
  return {
    kind: 'table',
    title: 'Kết quả của các đơn vị trực thuộc',
    columns: [
      { align: 'center', width: 0.6 },
      { align: 'left', width: 4 },
      ...columns.flatMap(() =>
        widths.map((width, at) => ({ align: at === 3 ? ('center' as const) : ('right' as const), width })),
      ),
    ],
    headerRows: planned
      ? headerRows(columns)
      : [['TT', 'Đơn vị', ...columns.map(({ name }) => name)].map(headed)],
    rows: [
      ...rows,
      {
        kind: 'total',
        cells: [{ text: 'Tổng cộng', bold: true, columnSpan: 2 }, ...cellsOf(layout, (line) => line)],
        sumOf: rows.map((_, at) => at),
      },
    ],
    note:
      (planned
        ? 'Xếp theo tỷ lệ hoàn thành của chỉ tiêu đầu'
        : 'Chưa giao kế hoạch cho các đơn vị; xếp theo kết quả của chỉ tiêu đầu') +
      '; tổng cộng là kết quả chung, có thể gồm phần không thuộc đơn vị nào ở trên.',
  }
}

type Layout = { columns: readonly FactLine[]; planned: boolean; decimals: 0 | 2 }

const headed = (text: string) => ({ text })

function headerRows(columns: readonly FactLine[]): TableCell[][] {
  return [
    [
      { text: 'TT', rowSpan: 2 },
      { text: 'Đơn vị', rowSpan: 2 },
      ...columns.map(({ name }) => ({ text: name, columnSpan: 4 })),
    ],
    columns.flatMap(() => ['Kế hoạch', 'Thực hiện', 'Đạt (%)', 'Mức'].map(headed)),
  ]
}

function cellsOf(
  { columns, planned, decimals }: Layout,
  factOf: (line: FactLine) => Fact | null,
): TableCell[] {
  return columns.flatMap((line, at) => {
    const fact = factOf(line)
    return planned
      ? factCells(line, fact, at, decimals)
      : [actualCell(line.kind, fact?.actual ?? null, decimals)]
  })
}

function factCells(line: FactLine, fact: Fact | null, column: number, decimals: 0 | 2): TableCell[] {
  const plan = 2 + column * 4
  const counted = Number.isInteger(fact?.target ?? null)
  return [
    targetCell(line.kind, fact?.target ?? null),
    actualCell(line.kind, fact?.actual ?? null, decimals),
    percentCell(
      fact?.planRatio ?? null,
      decimals,
      ...(counted ? ([[plan + 1, plan]] as const) : ([] as const)),
    ),
    { text: bandWords[fact?.band ?? 'no_plan'] },
  ]
}

/** The furthest first, or who did most where there are no plans; those without a number last. */
function byResult(a: Fact | undefined, b: Fact | undefined, planned: boolean): number {
  const valueOf = (fact: Fact | undefined) =>
    (planned ? fact?.planRatio : exactValue(fact?.actual ?? null)) ?? null
  const [left, right] = [valueOf(a), valueOf(b)]
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  return compareRatios(right, left)
}
