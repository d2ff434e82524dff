import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  childPath,
  isUnitPath,
  isWithin,
  parentPath,
  pathDepth,
  pathLabels,
  pathsDownTo,
  rangeOf,
} from '@/lib/units/rules/unit-path'

const label = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3})?$/)
const path = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join('/')}/`)

describe('unit paths', () => {
  it.each([
    ['quang-ninh/', true],
    ['quang-ninh/ha-long/', true],
    ['', false],
    ['quang-ninh', false],
    ['/', false],
    ['quang-ninh//', false],
    ['Quang-Ninh/', false],
    ['-a/', false],
    ['hạ-long/', false],
  ])('%j is a path: %s', (text, expected) => expect(isUnitPath(text)).toBe(expected))

  it('has a range that ends after everything below', () => {
    expect(rangeOf('quang-ninh/ha-long/')).toEqual({ lo: 'quang-ninh/ha-long/', hi: 'quang-ninh/ha-long0' })
  })

  it.each(['', 'quang-ninh', '/'])('opens no range for %j', (text) => {
    expect(() => rangeOf(text)).toThrow(RangeError)
  })

  it('does not take a neighbour with a longer label for a child', () => {
    const range = rangeOf('quang-ninh/ha-long/')
    for (const other of ['quang-ninh/ha-long-2/', 'quang-ninh/ha-long0/', 'quang-ninh/', 'quang-ninh/ha/']) {
      expect(isWithin(other, range)).toBe(false)
    }
  })

  it('is within a range exactly when it begins with the path', () => {
    const pair = fc.oneof(
      fc.tuple(path, path),
      fc.tuple(path, path).map(([a, b]) => [a, a + b] as const),
    )
    fc.assert(
      fc.property(pair, ([upper, lower]) => {
        expect(isWithin(lower, rangeOf(upper))).toBe(lower.startsWith(upper))
        expect(isWithin(upper, rangeOf(lower))).toBe(upper.startsWith(lower))
      }),
      { numRuns: 1000 },
    )
  })

  it('climbs and descends', () => {
    expect(parentPath('quang-ninh/ha-long/')).toBe('quang-ninh/')
    expect(parentPath('quang-ninh/')).toBeNull()
    expect(childPath(null, 'quang-ninh')).toBe('quang-ninh/')
    expect(() => childPath('quang-ninh/', 'a/b')).toThrow(RangeError)
    expect(pathsDownTo('a/b/c/')).toEqual(['a/', 'a/b/', 'a/b/c/'])
    fc.assert(
      fc.property(path, label, (parent, name) => {
        const child = childPath(parent, name)
        expect(parentPath(child)).toBe(parent)
        expect(pathDepth(child)).toBe(pathDepth(parent) + 1)
        expect(pathLabels(child).at(-1)).toBe(name)
      }),
    )
  })
})
