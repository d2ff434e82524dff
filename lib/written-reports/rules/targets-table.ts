import type { TableBlock, TableRow } from '@/lib/documents/rules/document'
import { capitalised } from '@/lib/written-reports/rules/wording'
import type { FactTarget, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { actualCell, percentCell, textCell } from '@/lib/written-reports/rules/table-cells'
import { milestoneWords } from '@/lib/written-reports/rules/token-text'

/** Every target that concerns the report, plan by plan, as it is worded. Null where none was given. */
export function targetsTable({ targets }: ReportFacts, decimals: 0 | 2): TableBlock | null {
  if (targets.length === 0) return null
  const plans = [...new Set(targets.map(({ plan }) => plan))]
  return {
    kind: 'table',
    title: 'Mục tiêu của các chương trình, kế hoạch',
    columns: [
      { align: 'left', width: 3.5 },
      { align: 'left', width: 3 },
      { align: 'right', width: 1.5 },
      { align: 'right', width: 1.3 },
    ],
    headerRows: [['Chỉ tiêu', 'Mục tiêu', 'Thực hiện', 'Đạt (%)'].map((text) => ({ text }))],
    rows: plans.flatMap((plan) => {
      const ofPlan = targets.filter((target) => target.plan === plan)
      return [
        { kind: 'group' as const, cells: [{ text: plan, bold: true, columnSpan: 4 }] },
        ...ofPlan.map((target) => targetRow(target, decimals)),
      ]
    }),
    note: 'Tính đến tháng cuối của kỳ báo cáo; “—”: chưa có số liệu.',
  }
}

function targetRow(target: FactTarget, decimals: 0 | 2): TableRow {
  return {
    kind: 'line',
    cells: [
      textCell(target.indicator.name),
      textCell(capitalised(milestoneWords(target))),
      actualCell(target.indicator.kind, target.actual, decimals),
      percentCell(target.planRatio, decimals),
    ],
  }
}
