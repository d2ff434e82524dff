import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIGIT_ADVANCE, figuresFont } from './build-figures-font'
import { readWoff } from './woff-container'

const source = path.join(import.meta.dirname, '../../node_modules/@fontsource/be-vietnam-pro/files')

describe.each([
  [400, 'Regular'],
  [600, 'SemiBold'],
] as const)('figures-%i.woff', (weight, style) => {
  const committed = readWoff(readFileSync(path.join(import.meta.dirname, `figures-${weight}.woff`)))

  it('gives every digit the same advance', () => {
    const metrics = committed.get('hmtx')
    const advances = Array.from({ length: 10 }, (_, digit) => metrics?.readUInt16BE(4 * (digit + 1)))
    expect(new Set(advances)).toEqual(new Set([DIGIT_ADVANCE]))
  })

  it('is what the installed typeface gives', () => {
    const original = readWoff(readFileSync(path.join(source, `be-vietnam-pro-latin-${weight}-normal.woff`)))
    const built = figuresFont(original, style)
    expect([...committed.keys()].sort()).toEqual([...built.keys()].sort())
    for (const [tag, table] of built) {
      // head carries a checksum that only the container sets.
      if (tag !== 'head') expect(committed.get(tag)?.equals(table), tag).toBe(true)
    }
  })
})
