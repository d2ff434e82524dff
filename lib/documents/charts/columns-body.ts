import { formatDecimal } from '@/lib/format/numbers'
import { chartScale, type ChartScale } from '@/lib/documents/rules/chart-scale'
import type { ChartBlock, ChartPoint } from '@/lib/documents/rules/document'
import { at, fitted, ink, label, textWidth } from './svg-text'

const plotHeight = 200
const above = 18
const below = 24

/** Columns or a line over their points from left to right, with the plan as a dashed line. */
export function columnsBody({ form, points }: ChartBlock, width: number): { svg: string; height: number } {
  const scale = chartScale(points.flatMap(({ value, plan }) => [value ?? 0, plan ?? 0]))
  const axis = scale.marks.map((mark) => formatDecimal(mark, scale.decimals, 'vi'))
  const left = 12 + Math.max(...axis.map((text) => textWidth(text)))
  const slot = (width - left - 8) / Math.max(1, points.length)
  const frame: Frame = {
    scale,
    slot,
    x: (index) => left + (index + 0.5) * slot,
    y: (value) => above + plotHeight * (1 - scale.place(value)),
  }
  const grid = scale.marks.map((mark, index) => {
    const y = frame.y(mark)
    const line = `<line x1="${at(left)}" y1="${at(y)}" x2="${width - 8}" y2="${at(y)}" stroke="${mark === 0 ? ink.text : ink.line}" stroke-width="${mark === 0 ? 1 : 0.7}"/>`
    return line + label(axis[index] ?? '', { x: left - 6, y: y + 4, anchor: 'end' })
  })
  const drawn = form === 'line' ? lineOf(points, ({ value }) => value, frame, true) : columns(points, frame)
  const plan = lineOf(points, ({ plan }) => plan ?? null, frame, false)
  const parts = [...grid, drawn, plan, ...valueTexts(points, frame), ...pointLabels(points, frame)]
  return { svg: parts.join(''), height: above + plotHeight + below }
}

interface Frame {
  scale: ChartScale
  slot: number
  x: (index: number) => number
  y: (value: number) => number
}

function columns(points: readonly ChartPoint[], { slot, x, y }: Frame): string {
  const wide = Math.min(38, slot * 0.62)
  return points
    .map(({ value, provisional }, index) => {
      if (value === null) return ''
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))]
      const box = { x: x(index) - wide / 2, y: top, width: wide, height: bottom - top }
      const place = `x="${at(box.x)}" y="${at(box.y)}" width="${at(box.width)}" height="${at(box.height)}"`
      return provisional
        ? `<rect ${place} fill="${ink.provisional}" stroke="${ink.value}"/>${hatch(box)}`
        : `<rect ${place} fill="${ink.value}"/>`
    })
    .join('')
}

/** Slanting lines within a box, drawn one by one: patterns print differently in every program. */
export function hatch(box: { x: number; y: number; width: number; height: number }): string {
  const lines: string[] = []
  for (let start = 6; start < box.width + box.height; start += 6) {
    const x1 = box.x + Math.min(start, box.width)
    const y1 = box.y + Math.max(0, start - box.width)
    const x2 = box.x + Math.max(0, start - box.height)
    const y2 = box.y + Math.min(start, box.height)
    lines.push(`M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`)
  }
  return lines.length === 0
    ? ''
    : `<path d="${lines.join('')}" stroke="${ink.value}" stroke-width="0.8" fill="none"/>`
}

/** A line through what is known; a gap where nothing is. */
function lineOf(
  points: readonly ChartPoint[],
  valueOf: (point: ChartPoint) => number | null,
  { x, y }: Frame,
  solid: boolean,
): string {
  let open = false
  const steps = points.map((point, index) => {
    const value = valueOf(point)
    const step = value === null ? '' : `${open ? 'L' : 'M'}${at(x(index))} ${at(y(value))}`
    open = value !== null
    return step
  })
  const path = steps.join('')
  if (path === '') return ''
  const stroke = solid
    ? `stroke="${ink.value}" stroke-width="2.5"`
    : `stroke="${ink.plan}" stroke-width="1.5" stroke-dasharray="5 4"`
  const dots = solid
    ? points.map((point, index) => {
        const value = valueOf(point)
        return value === null
          ? ''
          : `<circle cx="${at(x(index))}" cy="${at(y(value))}" r="3" fill="${ink.value}"/>`
      })
    : []
  return `<path d="${path}" ${stroke} fill="none"/>${dots.join('')}`
}

/** The texts of the values, where there is room for them. */
function valueTexts(points: readonly ChartPoint[], { slot, x, y }: Frame): string[] {
  if (points.some(({ text }) => textWidth(text) > slot + 4)) return []
  return points.map(({ value, text }, index) =>
    label(text, { x: x(index), y: y(Math.max(0, value ?? 0)) - 5, anchor: 'middle', bold: true }),
  )
}

/** Every second, third … name only, where they would run into each other. */
function pointLabels(points: readonly ChartPoint[], { slot, x }: Frame): string[] {
  const widest = Math.max(0, ...points.map((point) => textWidth(point.label)))
  const every = Math.max(1, Math.ceil(Math.min(widest, 90) / slot))
  return points.map((point, index) =>
    index % every === 0
      ? label(fitted(point.label, Math.max(every * slot, 30)), {
          ...{ x: x(index), y: above + plotHeight + 16, anchor: 'middle' },
        })
      : '',
  )
}
