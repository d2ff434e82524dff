import type { CellLook } from '@/lib/files/cells/sheet-cell'
import { mainNames, xmlHead, xmlText } from './xml-text'

/** The kinds of cells by what they hold. */
export type CellKind = 'text' | 'date' | 'number' | 'header'

const looksOf: Readonly<Record<CellKind, CellLook>> = {
  text: { format: '@' },
  date: { format: 'dd/mm/yyyy' },
  number: { format: '0' },
  header: { format: '@', bold: true, fill: 'header', wrap: true },
}

/** Gathers the looks of a workbook's cells while they are written; its XML is the last part. */
export class StyleBook {
  readonly #fonts = new Places([fontXml({})])
  readonly #fills = new Places([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ])
  readonly #borders = new Places(['<border/>'])
  readonly #formats = new Places([])
  readonly #styles = new Places(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])
  readonly #known = new Map<string, number>()
  readonly #plain = new Map<CellKind, number>()

  /** The place of a cell's style. */
  styleOf(kind: CellKind, look?: CellLook): number {
    if (!look) return this.#plainOf(kind)
    const key = `${kind} ${JSON.stringify(look)}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const place = this.#add({ ...looksOf[kind], ...look })
    this.#known.set(key, place)
    return place
  }

  xml(): string {
    const formats = this.#formats.all.map(
      (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${xmlText(code)}"/>`,
    )
    return (
      `${xmlHead}<styleSheet ${mainNames}>` +
      (formats.length > 0 ? listXml('numFmts', formats) : '') +
      listXml('fonts', this.#fonts.all) +
      listXml('fills', this.#fills.all) +
      listXml('borders', this.#borders.all) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      listXml('cellXfs', this.#styles.all) +
      listXml('dxfs', markStyles) +
      '</styleSheet>'
    )
  }

  #plainOf(kind: CellKind): number {
    const known = this.#plain.get(kind) ?? this.#add(looksOf[kind])
    this.#plain.set(kind, known)
    return known
  }

  #add(look: CellLook): number {
    const parts = [
      `numFmtId="${this.#formatOf(look.format ?? 'General')}"`,
      `fontId="${this.#fonts.placeOf(fontXml(look))}"`,
      `fillId="${look.fill ? this.#fills.placeOf(fillXml(look.fill)) : 0}"`,
      `borderId="${look.border ? this.#borders.placeOf(thinBorder) : 0}"`,
      'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
    ]
    const horizontal = look.align ? ` horizontal="${look.align}"` : ''
    const wrap = look.wrap ? ' wrapText="1"' : ''
    const protection = look.open ? '<protection locked="0"/>' : ''
    return this.#styles.placeOf(
      `<xf ${parts.join(' ')}${look.open ? ' applyProtection="1"' : ''}>` +
        `<alignment${horizontal} vertical="center"${wrap}/>${protection}</xf>`,
    )
  }

  #formatOf(code: string): number {
    return builtIn.get(code) ?? firstOwnFormat + this.#formats.placeOf(code)
  }
}

/** The places of the conditional looks. */
export const markStyle = { danger: 0, warning: 1, done: 2 } as const

const markStyles = [
  '<dxf><font><b/><color rgb="FFB3261E"/></font><fill><patternFill><bgColor rgb="FFFCE8E6"/></patternFill></fill></dxf>',
  '<dxf><font><color rgb="FF7A4D00"/></font><fill><patternFill><bgColor rgb="FFFFF4D6"/></patternFill></fill></dxf>',
  '<dxf><font><color rgb="FF1B5E20"/></font></dxf>',
]

const builtIn: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
])
const firstOwnFormat = 164

const fillColours = {
  header: 'FFE8EEF7',
  total: 'FFF1F3F6',
  closed: 'FFF5F5F5',
  warning: 'FFFFF4D6',
} as const
const inkColours = { soft: 'FF5B6472', danger: 'FFB3261E' } as const

function fontXml({ bold, italic, size, ink }: CellLook): string {
  return (
    `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? 11}"/>` +
    `${ink ? `<color rgb="${inkColours[ink]}"/>` : ''}<name val="Times New Roman"/></font>`
  )
}

function fillXml(fill: NonNullable<CellLook['fill']>): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${fillColours[fill]}"/></patternFill></fill>`
}

const thinBorder = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFB8C0CC"/></${side}>`)
  .join('')}<diagonal/></border>`

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}

/** A list in which each thing stands once. */
class Places {
  readonly all: string[]
  readonly #places: Map<string, number>

  constructor(first: string[]) {
    this.all = first
    this.#places = new Map(first.map((item, index) => [item, index]))
  }

  placeOf(item: string): number {
    const known = this.#places.get(item)
    if (known !== undefined) return known
    this.#places.set(item, this.all.length)
    return this.all.push(item) - 1
  }
}
