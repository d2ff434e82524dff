/**
 * Be Vietnam Pro has no `tnum` feature and its digits differ in width (1 is 385 units, 4 is 710), so columns
 * of figures would not line up. This script makes a companion face of the same ten digits, each centred on one
 * advance that is the same in both weights, so that a bold total stands exactly under its parts.
 *
 * Run after an update of the typeface: `npx tsx app/fonts/build-figures-font.ts`. The results are committed.
 * The typeface is under the SIL Open Font License 1.1 without a reserved name; so are the results (OFL.txt).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWoff, writeWoff, type FontTables } from './woff-container'

/** Advance of every digit, in units of 1/1000 em. */
export const DIGIT_ADVANCE = 650

const FIRST_DIGIT = 0x30
const DIGITS = 10
const FAMILY = 'So Cong Doan Figures'

const folder = path.dirname(fileURLToPath(import.meta.url))
const source = path.join(folder, '../../node_modules/@fontsource/be-vietnam-pro/files')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [weight, style] of [
    [400, 'Regular'],
    [600, 'SemiBold'],
  ] as const) {
    const original = readWoff(readFileSync(path.join(source, `be-vietnam-pro-latin-${weight}-normal.woff`)))
    writeFileSync(path.join(folder, `figures-${weight}.woff`), writeWoff(figuresFont(original, style)))
  }
}

/** The digits of `original` alone, all on `DIGIT_ADVANCE`. Throws where a table or a digit is missing. */
export function figuresFont(original: FontTables, style: string): FontTables {
  const firstGlyph = glyphOfFirstDigit(tableOf(original, 'cmap'))
  const glyphs = Array.from({ length: DIGITS }, (_, digit) => centred(glyphAt(original, firstGlyph + digit)))
  const head = Buffer.from(tableOf(original, 'head'))
  const hhea = Buffer.from(tableOf(original, 'hhea'))
  const maxp = Buffer.from(tableOf(original, 'maxp'))
  const os2 = Buffer.from(tableOf(original, 'OS/2'))
  head.writeInt16BE(0, 50)
  hhea.writeUInt16BE(DIGIT_ADVANCE, 10)
  hhea.writeUInt16BE(DIGITS + 1, 34)
  maxp.writeUInt16BE(DIGITS + 1, 4)
  os2.writeUInt16BE(FIRST_DIGIT, 64)
  os2.writeUInt16BE(FIRST_DIGIT + DIGITS - 1, 66)
  const post = Buffer.alloc(32)
  post.writeUInt32BE(0x00030000, 0)
  return new Map([
    ['OS/2', os2],
    ['cmap', digitsCmap()],
    ['glyf', Buffer.concat(glyphs)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', evenMetrics(glyphs)],
    ['loca', shortLoca(glyphs)],
    ['maxp', maxp],
    ['name', nameTable(style)],
    ['post', post],
  ])
}

function glyphOfFirstDigit(cmap: Buffer): number {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4)
    if (cmap.readUInt16BE(at) !== 4) continue
    const segments = cmap.readUInt16BE(at + 6) / 2
    for (let segment = 0; segment < segments; segment++) {
      const end = cmap.readUInt16BE(at + 14 + 2 * segment)
      const start = cmap.readUInt16BE(at + 16 + 2 * (segments + segment))
      const range = cmap.readUInt16BE(at + 16 + 2 * (3 * segments + segment))
      if (start <= FIRST_DIGIT && FIRST_DIGIT + DIGITS - 1 <= end && range === 0) {
        return (FIRST_DIGIT + cmap.readInt16BE(at + 16 + 2 * (2 * segments + segment))) & 0xffff
      }
    }
  }
  throw new Error('no digits in the character map')
}

function glyphAt(font: FontTables, glyph: number): Buffer {
  const loca = tableOf(font, 'loca')
  const long = tableOf(font, 'head').readInt16BE(50) === 1
  const offset = (index: number) => (long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2)
  return tableOf(font, 'glyf').subarray(offset(glyph), offset(glyph + 1))
}

/**
 * The outline moved sideways to the middle of the advance. Only x changes: every x is written as a 16-bit step
 * and no flag is repeated, which costs a few bytes and keeps this simple.
 */
function centred(glyph: Buffer): Buffer {
  const contours = glyph.readInt16BE(0)
  if (contours < 1) throw new Error('a digit is expected to be a simple outline')
  const left = glyph.readInt16BE(2)
  const width = glyph.readInt16BE(6) - left
  const move = Math.round((DIGIT_ADVANCE - width) / 2) - left
  const points = glyph.readUInt16BE(10 + 2 * (contours - 1)) + 1
  let at = 10 + 2 * contours
  at += 2 + glyph.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++)
    const times = flag & 8 ? glyph.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  const steps = flags.map((flag, index) => {
    let step = 0
    if (flag & 2) step = glyph.readUInt8(at++) * (flag & 16 ? 1 : -1)
    else if (!(flag & 16)) step = glyph.readInt16BE((at += 2) - 2)
    return index === 0 ? step + move : step
  })
  const shape = Buffer.from(glyph.subarray(0, 10 + 2 * contours))
  shape.writeInt16BE(left + move, 2)
  shape.writeInt16BE(left + move + width, 6)
  const xs = Buffer.alloc(2 * points)
  steps.forEach((step, index) => xs.writeInt16BE(step, 2 * index))
  const ys = glyph.subarray(at, at + heightBytes(flags))
  const plainFlags = Buffer.from(flags.map((flag) => flag & ~(2 | 8 | 16)))
  const moved = Buffer.concat([shape, Buffer.alloc(2), plainFlags, xs, ys])
  return moved.length % 2 ? Buffer.concat([moved, Buffer.alloc(1)]) : moved
}

function heightBytes(flags: number[]): number {
  return flags.reduce((bytes, flag) => bytes + (flag & 4 ? 1 : flag & 32 ? 0 : 2), 0)
}

/** Glyph 0 is the empty `.notdef`. */
function evenMetrics(glyphs: Buffer[]): Buffer {
  const metrics = Buffer.alloc(4 * (glyphs.length + 1))
  metrics.writeUInt16BE(DIGIT_ADVANCE, 0)
  glyphs.forEach((glyph, index) => {
    metrics.writeUInt16BE(DIGIT_ADVANCE, 4 * (index + 1))
    metrics.writeInt16BE(glyph.readInt16BE(2), 4 * (index + 1) + 2)
  })
  return metrics
}

function shortLoca(glyphs: Buffer[]): Buffer {
  const loca = Buffer.alloc(2 * (glyphs.length + 2))
  let offset = 0
  glyphs.forEach((glyph, index) => {
    offset += glyph.length
    loca.writeUInt16BE(offset / 2, 2 * (index + 2))
  })
  return loca
}

function digitsCmap(): Buffer {
  const words = [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    32,
    0,
    4,
    4,
    1,
    0,
    0x39,
    0xffff,
    0,
    FIRST_DIGIT,
    0xffff,
    0x10000 + 1 - FIRST_DIGIT,
    1,
    0,
    0,
  ]
  const cmap = Buffer.alloc(2 * words.length)
  words.forEach((word, index) => cmap.writeUInt16BE(word, 2 * index))
  return cmap
}

function nameTable(style: string): Buffer {
  const names: [number, string][] = [
    [0, 'Copyright 2021 The Be Vietnam Pro Project Authors (https://github.com/bettergui/BeVietnamPro)'],
    [1, FAMILY],
    [2, style],
    [4, `${FAMILY} ${style}`],
    [6, `SoCongDoanFigures-${style}`],
    [13, 'SIL Open Font License, Version 1.1. Digits of Be Vietnam Pro on one advance.'],
    [14, 'https://openfontlicense.org'],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const header = Buffer.alloc(6 + 12 * names.length)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  names.forEach(([id], index) => {
    const size = texts[index]?.length ?? 0
    const record = [3, 1, 0x409, id, size, offset]
    record.forEach((word, place) => header.writeUInt16BE(word, 6 + 12 * index + 2 * place))
    offset += size
  })
  return Buffer.concat([header, ...texts])
}

function tableOf(font: FontTables, tag: string): Buffer {
  const table = font.get(tag)
  if (!table) throw new Error(`the font has no ${tag} table`)
  return table
}
