/** Text for SVG, attributes too; what XML cannot hold is left out. */
export function svgText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A number for an attribute, short and never in powers of ten. */
export function at(value: number): string {
  return String(Number(value.toFixed(2)))
}

/** Words at a place; `anchor` says which side of them it is. */
export function label(
  text: string,
  { x, y, anchor = 'start', bold = false, size = 11, colour = ink.text }: LabelPlace,
): string {
  const weight = bold ? ' font-weight="bold"' : ''
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${svgText(text)}</text>`
}

interface LabelPlace {
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  bold?: boolean
  size?: number
  colour?: string
}

/** Inks that stay apart in black and white too: the value is dark and filled, the plan a dashed line. */
export const ink = {
  value: '#1d4f91',
  provisional: '#9db8dc',
  plan: '#7a3e00',
  text: '#1a1a1a',
  line: '#c9ced6',
} as const

/** How wide a text is at a size, roughly: Times New Roman's digits and letters are about half as wide as high. */
export function textWidth(text: string, size = 11): number {
  return text.length * size * 0.5
}

/** Shortened to a width, with a sign of it. */
export function fitted(text: string, width: number, size = 11): string {
  const most = Math.floor(width / (size * 0.5))
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`
}
