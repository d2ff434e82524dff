import type { ChartBlock } from '@/lib/documents/rules/document'
import { barsBody } from './bars-body'
import { columnsBody } from './columns-body'
import { at, ink, label, svgText, textWidth } from './svg-text'

export interface ChartPicture {
  svg: string
  /** In the units of the picture; only their relation matters. */
  width: number
  height: number
}

const width = 640
/** Above the drawing: the measure and the legend. */
const legendHeight = 26

/** A chart as a picture of its own: values with their texts, the plan dashed, what is provisional lighter and hatched. */
export function chartSvg(chart: ChartBlock): ChartPicture {
  const body = chart.form === 'bars' ? barsBody(chart, width) : columnsBody(chart, width)
  const height = legendHeight + body.height
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${at(height)}" viewBox="0 0 ${width} ${at(height)}" font-family="Tinos">` +
    `<title>${svgText(chart.title)}</title><desc>${svgText(chart.description)}</desc>` +
    `<rect width="${width}" height="${at(height)}" fill="#ffffff"/>${legend(chart)}` +
    `<g transform="translate(0 ${legendHeight})">${body.svg}</g></svg>`
  return { svg, width, height }
}

function legend({ form, measure, valueName, planName, points }: ChartBlock): string {
  let x = 4
  const parts: string[] = []
  const add = (mark: string, text: string) => {
    parts.push(mark, label(text, { x: x + 24, y: 14 }))
    x += 24 + textWidth(text, 12) + 22
  }
  const line = form === 'line'
  add(
    line
      ? `<line x1="${at(x)}" y1="10" x2="${at(x + 18)}" y2="10" stroke="${ink.value}" stroke-width="2.5"/>`
      : `<rect x="${at(x + 4)}" y="4" width="12" height="12" fill="${ink.value}"/>`,
    valueName,
  )
  if (!line && points.some(({ provisional }) => provisional))
    add(
      `<rect x="${at(x + 4)}" y="4" width="12" height="12" fill="${ink.provisional}" stroke="${ink.value}"/>`,
      'Số liệu tạm tính',
    )
  if (planName !== null)
    add(
      form === 'bars'
        ? `<line x1="${at(x + 10)}" y1="3" x2="${at(x + 10)}" y2="17" stroke="${ink.plan}" stroke-width="2"/>`
        : `<line x1="${at(x)}" y1="10" x2="${at(x + 18)}" y2="10" stroke="${ink.plan}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
      planName,
    )
  parts.push(label(measure, { x: width - 6, y: 14, anchor: 'end' }))
  return parts.join('')
}
