/**
 * Makes the two small faces that stand before Be Vietnam Pro in the font stacks (app/globals.css):
 *
 * - figures: the typeface has no `tnum` feature and its digits differ in width (1 is 385 units, 4 is 710), so
 *   columns would not line up. Here the ten digits are centred on one advance, the same in both weights, so that
 *   a bold total stands exactly under its parts.
 * - horned: the horn of a capital Ư reaches over the next letter. The full typeface parts such pairs by kerning,
 *   which is lost between its subset files, and "TƯLĐTT" reads as if it had an Ľ. Here Ư carries its own space.
 *
 * Run after an update of the typeface: `npx tsx app/fonts/build-companion-fonts.ts`. The results are committed.
 * The typeface is under the SIL Open Font License 1.1 without a reserved name; so are the results (OFL.txt).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { extent, simpleOutline } from './true-type-read'
import { moved, smallFont, type Glyph } from './true-type-write'
import { readWoff, writeWoff, type FontTables } from './woff-container'

export const WEIGHTS = [400, 600] as const
export type Weight = (typeof WEIGHTS)[number]

/** In units of 1/1000 em: the advance of every digit, and the space between a horn and the next letter's own. */
export const DIGIT_ADVANCE = 650
export const HORN_SPACE = 30

const DIGITS = [...'0123456789']
const HORNED = [...'ƯỨỪỬỮỰ']
const STYLES: Record<Weight, string> = { 400: 'Regular', 600: 'SemiBold' }

const folder = path.dirname(fileURLToPath(import.meta.url))
const source = path.join(folder, '../../node_modules/@fontsource/be-vietnam-pro/files')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const weight of WEIGHTS) {
    writeFileSync(path.join(folder, `figures-${weight}.woff`), writeWoff(figuresFont(weight)))
    writeFileSync(path.join(folder, `horned-${weight}.woff`), writeWoff(hornedFont(weight)))
  }
}

/** The digits, each in the middle of the one advance. */
export function figuresFont(weight: Weight): FontTables {
  const original = subset('latin', weight)
  const glyphs = DIGITS.map((character): Glyph => {
    const outline = simpleOutline(original, character)
    const { left, right } = extent(outline)
    const move = Math.round((DIGIT_ADVANCE - (right - left)) / 2) - left
    return { character, outline: moved(outline, move), advance: DIGIT_ADVANCE }
  })
  const note = 'Digits of Be Vietnam Pro on one advance.'
  return smallFont(original, glyphs, { family: 'So Cong Doan Figures', style: STYLES[weight], note })
}

/** Capital Ư and its tones, with space to the right of the horn. */
export function hornedFont(weight: Weight): FontTables {
  const original = subset('vietnamese', weight)
  const glyphs = HORNED.map((character): Glyph => {
    const outline = simpleOutline(original, character)
    return { character, outline, advance: extent(outline).right + HORN_SPACE }
  })
  const note = 'Capital U with horn of Be Vietnam Pro with space at its right.'
  return smallFont(original, glyphs, { family: 'So Cong Doan Horned', style: STYLES[weight], note })
}

function subset(name: 'latin' | 'vietnamese', weight: Weight): FontTables {
  return readWoff(readFileSync(path.join(source, `be-vietnam-pro-${name}-${weight}-normal.woff`)))
}
