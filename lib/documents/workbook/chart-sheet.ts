import type { SheetCell } from '@/lib/files/cells/sheet-cell'
import type { SheetToWrite } from '@/lib/files/sheet-to-write'
import type { ChartBlock } from '@/lib/documents/rules/document'
import { formatOfText } from './number-cells'

/** The numbers of a chart, a line for each of its points. */
export function chartSheet(name: string, chart: ChartBlock): SheetToWrite {
  const { title, description, measure, points, valueName, planName } = chart
  const headers = ['', `${valueName} (${measure})`, ...(planName === null ? [] : [planName])]
  return {
    name,
    columns: headers.map((_, at) => ({ header: '', width: at === 0 ? 40 : 24, kind: 'number' as const })),
    head: [
      { cells: [{ value: title, look: { bold: true, size: 13, format: '@' } }] },
      {
        cells: headers.map((value) => ({
          value,
          look: { format: '@', bold: true, fill: 'header', border: true, wrap: true, align: 'center' },
        })),
      },
    ],
    rows: [
      ...points.map(({ label, value, text, plan, planText }) => [
        { value: label, look: { border: true, format: '@' } },
        numberCell(value, text),
        ...(planName === null ? [] : [numberCell(plan ?? null, planText ?? text)]),
      ]),
      [{ value: description, look: { italic: true, format: '@' } }],
    ],
    print: { landscape: false },
  }
}

function numberCell(value: number | null, text: string): SheetCell {
  const look = { border: true, align: 'right' as const }
  if (value === null) return { value: '—', look: { ...look, format: '@' } }
  return { value, look: { ...look, format: formatOfText(text) } }
}
