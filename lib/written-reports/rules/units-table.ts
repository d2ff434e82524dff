import type { TableBlock, TableCell, TableRow } from '@/lib/documents/rules/document'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import { NO_NUMBER } from '@/lib/format/numbers'
import type { PlanBand } from '@/lib/plans/rules/progress'
import { SENTENCE_INDICATORS } from '@/lib/reports/rules/headline'
import type { Fact, FactLine, FactUnit, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { actualCell, percentCell, targetCell, textCell } from '@/lib/written-reports/rules/table-cells'

/** The bands as words: `Hoàn thành`, `Đạt tiến độ`, `Từ 50%`, `Chậm`; `—` without a plan. */
export const bandWords: Record<PlanBand, string> = {
  exceeded: 'Hoàn thành',
  on_track: 'Đạt tiến độ',
  half: 'Từ 50%',
  behind: 'Chậm',
  no_plan: NO_NUMBER,
}

/** The units below, ranked by what they are judged by first. Null where there is none, or nothing to rank by. */
export function unitsTable({ units, lines }: ReportFacts, decimals: 0 | 2): TableBlock | null {
  const asked = [...SENTENCE_INDICATORS]
    .reverse()
    .flatMap((code) => lines.find((line) => line.code === code) ?? [])
  const columns = asked.filter(({ code }) => units.some(({ facts }) => facts[code]))
  const [first] = columns
  if (first === undefined || units.length === 0) return null
  const ranked = [...units].sort((a, b) => byRatio(a.facts[first.code], b.facts[first.code]))
  const rows: TableRow[] = ranked.map((unit, at) => unitRow(unit, at, columns, decimals))
  return {
    kind: 'table',
    title: 'Kết quả của các đơn vị trực thuộc',
    columns: [
      { align: 'center', width: 0.6 },
      { align: 'left', width: 3 },
      ...columns.flatMap(() => [
        ...[1.1, 1.1, 1].map((width) => ({ align: 'right' as const, width })),
        { align: 'left' as const, width: 1.3 },
      ]),
    ],
    headerRows: [
      [
        { text: 'TT', rowSpan: 2 },
        { text: 'Đơn vị', rowSpan: 2 },
        ...columns.map(({ name }) => ({ text: name, columnSpan: 4 })),
      ],
      columns.flatMap(() => ['Kế hoạch', 'Thực hiện', 'Đạt (%)', 'Mức'].map((text) => ({ text }))),
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        cells: [
          { text: 'Tổng cộng', bold: true, columnSpan: 2 },
          ...columns.flatMap((line, at) => factCells(line, line, at, decimals)),
        ],
        sumOf: rows.map((_, at) => at),
      },
    ],
    note: 'Xếp theo tỷ lệ hoàn thành của chỉ tiêu đầu; tổng cộng là kết quả chung, có thể gồm phần không thuộc đơn vị nào ở trên.',
  }
}

function unitRow(unit: FactUnit, at: number, columns: readonly FactLine[], decimals: 0 | 2): TableRow {
  return {
    kind: 'line',
    cells: [
      textCell(String(at + 1)),
      textCell(unit.name),
      ...columns.flatMap((line, column) => factCells(line, unit.facts[line.code] ?? null, column, decimals)),
    ],
  }
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

/** The furthest first, those without a plan last. */
function byRatio(a: Fact | undefined, b: Fact | undefined): number {
  const [left, right] = [a?.planRatio ?? null, b?.planRatio ?? null]
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  return compareRatios(right, left)
}
