import type { FontTables } from './woff-container'

/** A table of the font. Throws when it has none of that tag. */
export function tableOf(font: FontTables, tag: string): Buffer {
  const table = font.get(tag)
  if (!table) throw new Error(`the font has no ${tag} table`)
  return table
}

/** The outline of a character as it lies in `glyf`. Throws when the font lacks it or builds it from other glyphs. */
export function simpleOutline(font: FontTables, character: string): Buffer {
  const glyph = glyphIndex(tableOf(font, 'cmap'), character.codePointAt(0) ?? 0)
  const loca = tableOf(font, 'loca')
  const long = tableOf(font, 'head').readInt16BE(50) === 1
  const offset = (index: number) => (long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2)
  const outline = tableOf(font, 'glyf').subarray(offset(glyph), offset(glyph + 1))
  if (glyph === 0 || outline.length === 0 || outline.readInt16BE(0) < 1) {
    throw new Error(`${character} is not there as a simple outline`)
  }
  return outline
}

/** Leftmost and rightmost point of an outline. */
export function extent(outline: Buffer): { left: number; right: number } {
  return { left: outline.readInt16BE(2), right: outline.readInt16BE(6) }
}

/** Looks a code point up in the format 4 character map; 0 where the font lacks it. */
export function glyphIndex(cmap: Buffer, codePoint: number): number {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4)
    if (cmap.readUInt16BE(at) === 4) return inFormat4(cmap.subarray(at), codePoint)
  }
  return 0
}

function inFormat4(map: Buffer, codePoint: number): number {
  const segments = map.readUInt16BE(6) / 2
  for (let segment = 0; segment < segments; segment++) {
    const end = map.readUInt16BE(14 + 2 * segment)
    const start = map.readUInt16BE(16 + 2 * (segments + segment))
    if (codePoint < start || codePoint > end) continue
    const delta = map.readInt16BE(16 + 2 * (2 * segments + segment))
    const rangeAt = 16 + 2 * (3 * segments + segment)
    const range = map.readUInt16BE(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    return map.readUInt16BE(rangeAt + range + 2 * (codePoint - start))
  }
  return 0
}
