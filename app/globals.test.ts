import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type Theme = 'light' | 'dark'

const css = readFileSync(path.join(import.meta.dirname, 'globals.css'), 'utf8')
const themes: Theme[] = ['light', 'dark']
const surfaces = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover']
const bands = ['exceeded', 'on-track', 'half', 'behind', 'none'].map((band) => `band-${band}`)
const tones = [...bands, 'danger', 'warning', 'success']

describe.each(themes)('contrast in the %s theme (WCAG 2.2, 1.4.3 and 1.4.11)', (theme) => {
  const ratioOf = (front: string, back: string) => contrast(colour(front, theme), colour(back, theme))

  it.each(surfaces)('figures on %s reach 7', (surface) => {
    expect(ratioOf('ink', surface)).toBeGreaterThanOrEqual(7)
  })

  it.each(pairs(['ink-soft', 'ink-faint', 'primary', 'primary-hover'], surfaces))(
    '%s on %s reaches 4.5',
    (front, back) => {
      expect(ratioOf(front, back)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(pairs(tones, surfaces))('%s on %s reaches 4.5', (front, back) => {
    expect(ratioOf(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...tones, 'primary'])('%s on its own soft ground reaches 4.5, and figures there 7', (tone) => {
    expect(ratioOf(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5)
    expect(ratioOf('ink', `${tone}-soft`)).toBeGreaterThanOrEqual(7)
    expect(ratioOf('ink-soft', `${tone}-soft`)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['primary-ink', 'primary'],
    ['primary-ink', 'primary-hover'],
    ['danger-ink', 'danger'],
    ['danger-ink', 'danger-hover'],
  ])('%s on %s reaches 4.5', (front, back) => {
    expect(ratioOf(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(['focus', 'line-strong'], surfaces))('%s against %s reaches 3', (front, back) => {
    expect(ratioOf(front, back)).toBeGreaterThanOrEqual(3)
  })
})

function pairs(fronts: string[], backs: string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]))
}

function colour(token: string, theme: Theme): string {
  const found = new RegExp(`--color-${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css)
  const hex = found?.[theme === 'light' ? 1 : 2]
  if (!hex) throw new Error(`no token ${token} written as light-dark(#rrggbb, #rrggbb)`)
  return hex
}

function contrast(first: string, second: string): number {
  const [bright, dim] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it, from sRGB. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
