import type { TableBlock, TableCell, TableRow } from '@/lib/documents/rules/document'
import { changeText } from '@/lib/format/figure-text'
import { NO_NUMBER } from '@/lib/format/numbers'
import type { FactGrades, FactLine, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import {
  actualCell,
  countCell,
  percentCell,
  targetCell,
  textCell,
} from '@/lib/written-reports/rules/table-cells'
import { hasValue } from '@/lib/written-reports/rules/token-text'
import { nounOf } from '@/lib/written-reports/rules/wording'

const ACTUAL = 3
const PLAN = 2

/** All indicators of which there is anything to say: plan, actual, percentage, a year earlier. Null without any. */
export function indicatorTable({ lines }: ReportFacts, decimals: 0 | 2): TableBlock | null {
  const shown = lines.filter(
    (line) => line.target !== null || (hasValue(line) && line.actual?.numerator !== 0),
  )
  if (shown.length === 0) return null
  return {
    kind: 'table',
    title: 'Kết quả thực hiện các chỉ tiêu',
    columns: [
      { align: 'left', width: 3.5 },
      { align: 'left', width: 1.6 },
      ...[1.4, 1.5, 1.1, 1.5, 2.3].map((width) => ({ align: 'right' as const, width })),
    ],
    headerRows: [
      ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', 'Đạt (%)', 'Cùng kỳ năm trước', 'Tăng, giảm'].map(
        (text) => ({ text }),
      ),
    ],
    rows: shown.map((line) => indicatorRow(line, decimals)),
    note: '“—”: chưa giao kế hoạch, hoặc chưa có số liệu.',
  }
}

function indicatorRow(line: FactLine, decimals: 0 | 2): TableRow {
  const { kind, actual, target, planRatio, lastYear, growth } = line
  const counted = kind !== 'ratio' && Number.isInteger(target)
  return {
    kind: 'line',
    cells: [
      textCell(line.name),
      textCell(kind === 'ratio' ? '%' : nounOf(line)),
      targetCell(kind, target),
      actualCell(kind, actual, decimals),
      counted ? percentCell(planRatio, decimals, [ACTUAL, PLAN]) : percentCell(planRatio, decimals),
      actualCell(kind, lastYear, decimals),
      changeCell(kind, growth, decimals),
    ],
  }
}

function changeCell(kind: FactLine['kind'], growth: FactLine['growth'], decimals: 0 | 2): TableCell {
  if (growth === null) return { text: NO_NUMBER }
  const text = changeText(kind, growth, { locale: 'vi', decimals })
  if (kind === 'ratio') return { text: `${text} điểm %` }
  return { text, number: { kind: 'integer', value: growth.numerator / growth.denominator, signed: true } }
}

/** How many unions were graded good or better, year by year. Null where none was graded. */
export function gradesTable(grades: readonly FactGrades[], decimals: 0 | 2): TableBlock | null {
  const graded = grades.filter((year) => year.graded > 0)
  if (graded.length === 0) return null
  return {
    kind: 'table',
    title: 'Xếp loại công đoàn cơ sở',
    columns: [{ align: 'left', width: 1 }, ...[1, 1, 1].map((width) => ({ align: 'right' as const, width }))],
    headerRows: [
      ['Năm', 'CĐCS được xếp loại', 'Hoàn thành tốt trở lên', 'Tỷ lệ (%)'].map((text) => ({ text })),
    ],
    rows: graded.map(({ year, graded: all, good }) => ({
      kind: 'line',
      cells: [
        textCell(String(year)),
        countCell(all),
        countCell(good),
        percentCell({ numerator: good, denominator: all }, decimals, [2, 1]),
      ],
    })),
    note: null,
  }
}
