import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIGIT_ADVANCE, figuresFont, hornedFont, WEIGHTS } from './build-companion-fonts'
import { glyphIndex, tableOf } from './true-type-read'
import { readWoff, type FontTables } from './woff-container'

describe.each(WEIGHTS)('weight %i', (weight) => {
  it('gives every digit the same advance', () => {
    const figures = committed(`figures-${weight}.woff`)
    for (const digit of '0123456789') expect(advance(figures, digit), digit).toBe(DIGIT_ADVANCE)
  })

  it('keeps the horn of every capital Ư within its advance', () => {
    const horned = committed(`horned-${weight}.woff`)
    for (const letter of 'ƯỨỪỬỮỰ') expect(advance(horned, letter), letter).toBeGreaterThan(780)
  })

  it.each([
    [`figures-${weight}.woff`, figuresFont(weight)],
    [`horned-${weight}.woff`, hornedFont(weight)],
  ])('%s is what the installed typeface gives', (file, built) => {
    const kept = committed(file)
    expect([...kept.keys()].sort()).toEqual([...built.keys()].sort())
    for (const [tag, table] of built) {
      // head carries a checksum that only the container sets.
      if (tag !== 'head') expect(kept.get(tag)?.equals(table), tag).toBe(true)
    }
  })
})

function committed(file: string): FontTables {
  return readWoff(readFileSync(path.join(import.meta.dirname, file)))
}

function advance(font: FontTables, character: string): number {
  const glyph = glyphIndex(tableOf(font, 'cmap'), character.codePointAt(0) ?? 0)
  expect(glyph, character).toBeGreaterThan(0)
  return tableOf(font, 'hmtx').readUInt16BE(4 * glyph)
}
