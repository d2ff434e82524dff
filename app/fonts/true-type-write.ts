import { extent, tableOf } from './true-type-read'
import type { FontTables } from './woff-container'

export type Glyph = { character: string; outline: Buffer; advance: number }
export type FaceName = { family: string; style: string; note: string }

/** A font of these glyphs alone, with the vertical measures of `base`. Glyphs come in the order of code points. */
export function smallFont(base: FontTables, glyphs: readonly Glyph[], name: FaceName): FontTables {
  const codePoints = glyphs.map((glyph) => glyph.character.codePointAt(0) ?? 0)
  const head = Buffer.from(tableOf(base, 'head'))
  const hhea = Buffer.from(tableOf(base, 'hhea'))
  const maxp = Buffer.from(tableOf(base, 'maxp'))
  const os2 = Buffer.from(tableOf(base, 'OS/2'))
  head.writeInt16BE(0, 50)
  hhea.writeUInt16BE(Math.max(...glyphs.map((glyph) => glyph.advance)), 10)
  hhea.writeUInt16BE(glyphs.length + 1, 34)
  maxp.writeUInt16BE(glyphs.length + 1, 4)
  os2.writeUInt16BE(Math.min(...codePoints), 64)
  os2.writeUInt16BE(Math.max(...codePoints), 66)
  const post = Buffer.alloc(32)
  post.writeUInt32BE(0x00030000, 0)
  const outlines = glyphs.map((glyph) => evenLength(glyph.outline))
  return new Map([
    ['OS/2', os2],
    ['cmap', characterMap(codePoints)],
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', metrics(glyphs)],
    ['loca', shortOffsets(outlines)],
    ['maxp', maxp],
    ['name', nameTable(name)],
    ['post', post],
  ])
}

/**
 * An outline moved sideways. Only x changes: every x is written as a 16-bit step and no flag is repeated, which
 * costs a few bytes and keeps this simple.
 */
export function moved(outline: Buffer, move: number): Buffer {
  const contours = outline.readInt16BE(0)
  const { left, right } = extent(outline)
  const points = outline.readUInt16BE(10 + 2 * (contours - 1)) + 1
  let at = 10 + 2 * contours
  at += 2 + outline.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = outline.readUInt8(at++)
    const times = flag & REPEAT ? outline.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  const steps = flags.map((flag, index) => {
    let step = 0
    if (flag & X_SHORT) step = outline.readUInt8(at++) * (flag & X_SAME_OR_POSITIVE ? 1 : -1)
    else if (!(flag & X_SAME_OR_POSITIVE)) step = outline.readInt16BE((at += 2) - 2)
    return index === 0 ? step + move : step
  })
  const shape = Buffer.from(outline.subarray(0, 10 + 2 * contours))
  shape.writeInt16BE(left + move, 2)
  shape.writeInt16BE(right + move, 6)
  const xs = Buffer.alloc(2 * points)
  steps.forEach((step, index) => xs.writeInt16BE(step, 2 * index))
  const ys = outline.subarray(at, at + heightBytes(flags))
  const plainFlags = Buffer.from(flags.map((flag) => flag & ~(X_SHORT | REPEAT | X_SAME_OR_POSITIVE)))
  return Buffer.concat([shape, Buffer.alloc(2), plainFlags, xs, ys])
}

const X_SHORT = 2
const Y_SHORT = 4
const REPEAT = 8
const X_SAME_OR_POSITIVE = 16
const Y_SAME = 32

function heightBytes(flags: number[]): number {
  return flags.reduce((bytes, flag) => bytes + (flag & Y_SHORT ? 1 : flag & Y_SAME ? 0 : 2), 0)
}

function evenLength(outline: Buffer): Buffer {
  return outline.length % 2 ? Buffer.concat([outline, Buffer.alloc(1)]) : outline
}

/** Glyph 0 is the empty `.notdef`. */
function metrics(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc(4 * (glyphs.length + 1))
  glyphs.forEach(({ advance, outline }, index) => {
    table.writeUInt16BE(advance, 4 * (index + 1))
    table.writeInt16BE(extent(outline).left, 4 * (index + 1) + 2)
  })
  return table
}

function shortOffsets(outlines: readonly Buffer[]): Buffer {
  const table = Buffer.alloc(2 * (outlines.length + 2))
  let offset = 0
  outlines.forEach((outline, index) => {
    offset += outline.length
    table.writeUInt16BE(offset / 2, 2 * (index + 2))
  })
  return table
}

/** Format 4 with one segment for each code point, and the closing one. */
function characterMap(codePoints: readonly number[]): Buffer {
  const ends = [...codePoints, 0xffff]
  const count = ends.length
  const power = Math.floor(Math.log2(count))
  const search = 2 * 2 ** power
  const deltas = [...codePoints.map((code, index) => (index + 1 - code) & 0xffff), 1]
  const header = [0, 1, 3, 1, 0, 12]
  const body = [4, 16 + 8 * count, 0, 2 * count, search, power, 2 * count - search]
  const words = [...header, ...body, ...ends, 0, ...ends, ...deltas, ...ends.map(() => 0)]
  const table = Buffer.alloc(2 * words.length)
  words.forEach((word, index) => table.writeUInt16BE(word, 2 * index))
  return table
}

function nameTable({ family, style, note }: FaceName): Buffer {
  const names: [number, string][] = [
    [0, 'Copyright 2021 The Be Vietnam Pro Project Authors (https://github.com/bettergui/BeVietnamPro)'],
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
    [13, `SIL Open Font License, Version 1.1. ${note}`],
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
