import { formatDecimal } from '@/lib/format/numbers'
import { chartScale } from '@/lib/documents/rules/chart-scale'
import type { ChartBlock } from '@/lib/documents/rules/document'
import { hatch } from './columns-body'
import { at, fitted, ink, label, textWidth } from './svg-text'

const rowHeight = 22
const barHeight = 13
const below = 20

/** Lying bars, a row each, with the names at the left, the texts at the bars' ends and the plan as a mark. */
export function barsBody({ points }: ChartBlock, width: number): { svg: string; height: number } {
  const scale = chartScale(points.flatMap(({ value, plan }) => [value ?? 0, plan ?? 0]))
  const names = Math.min(240, 12 + Math.max(40, ...points.map((point) => textWidth(point.label))))
  const room = 10 + Math.max(20, ...points.map(({ text }) => textWidth(text, 12)))
  const plot = width - names - room
  const x = (value: number) => names + plot * scale.place(value)
  const height = Math.max(1, points.length) * rowHeight
  const grid = scale.marks.map((mark) => {
    const line = `<line x1="${at(x(mark))}" y1="0" x2="${at(x(mark))}" y2="${height}" stroke="${mark === 0 ? ink.text : ink.line}" stroke-width="${mark === 0 ? 1 : 0.7}"/>`
    return (
      line +
      label(formatDecimal(mark, scale.decimals, 'vi'), { x: x(mark), y: height + 14, anchor: 'middle' })
    )
  })
  const rows = points.map(({ label: name, value, text, plan, provisional }, index) => {
    const middle = (index + 0.5) * rowHeight
    const box = {
      x: Math.min(x(0), x(value ?? 0)),
      y: middle - barHeight / 2,
      width: Math.abs(x(value ?? 0) - x(0)),
      height: barHeight,
    }
    const place = `x="${at(box.x)}" y="${at(box.y)}" width="${at(box.width)}" height="${barHeight}"`
    const bar = provisional
      ? `<rect ${place} fill="${ink.provisional}" stroke="${ink.value}"/>${hatch(box)}`
      : `<rect ${place} fill="${ink.value}"/>`
    const mark = plan === undefined || plan === null ? '' : planMark(x(plan), middle)
    return (
      label(fitted(name, names - 8), { x: names - 8, y: middle + 4, anchor: 'end' }) +
      (value === null ? '' : bar) +
      mark +
      label(text, {
        x: beside(box.x + box.width, plan === undefined || plan === null ? null : x(plan), text),
        y: middle + 4,
        bold: true,
      })
    )
  })
  return { svg: [...grid, ...rows].join(''), height: height + below }
}

/** With white beside it, so that it stays to be seen on a dark bar without colours. */
function planMark(x: number, middle: number): string {
  const line = (stroke: string, width: number) =>
    `<line x1="${at(x)}" y1="${at(middle - 9)}" x2="${at(x)}" y2="${at(middle + 9)}" stroke="${stroke}" stroke-width="${width}"/>`
  return line('#ffffff', 5) + line(ink.plan, 2)
}

/** Where a bar's text begins: at its end, beyond the plan's mark where that would run through it. */
function beside(end: number, plan: number | null, text: string): number {
  const crossed = plan !== null && plan > end - 4 && plan < end + textWidth(text, 12) + 10
  return (crossed ? plan : end) + 6
}
