import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTarget, sumOfTargets, targetTexts } from '@/components/plans/assign/target-text'

describe('readTarget', () => {
  it.each([
    ['flow', '12.000', 12_000],
    ['flow', '12000', 12_000],
    ['flow', '', null],
    ['flow', '-', null],
    ['ratio', '80', 80],
    ['ratio', '80%', 80],
    ['ratio', ' 80,5 % ', 80.5],
    ['ratio', '80.5', 80.5],
    ['ratio', '', null],
    ['ratio', '–', null],
  ] as const)('%s "%s" is %s', (kind, text, target) => {
    expect(readTarget(kind, text, 'vi')).toEqual({ target })
  })

  it.each([
    ['flow', '250.000 nghìn'],
    ['flow', '12,5'],
    ['flow', 'abc'],
    ['ratio', '1.000'],
    ['ratio', 'tám mươi'],
    ['ratio', '80,55555'],
  ] as const)('%s "%s" stays as it was typed', (kind, text) => {
    expect(readTarget(kind, text, 'vi')).toEqual({ text })
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.constantFrom('vi', 'en'),
        (tenThousandths, locale) => {
          const target = tenThousandths / 10_000
          const { text, display } = targetTexts('ratio', { target }, locale)
          expect(readTarget('ratio', text, locale)).toEqual({ target })
          expect(readTarget('ratio', display, locale)).toEqual({ target })
        },
      ),
    )
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('vi', 'en'), (target, locale) => {
        const { text, display } = targetTexts('flow', { target }, locale)
        expect(readTarget('flow', text, locale)).toEqual({ target })
        expect(readTarget('flow', display, locale)).toEqual({ target })
      }),
    )
  })
})

describe('sumOfTargets', () => {
  it('adds exactly', () => expect(sumOfTargets([0.1, 0.2, 0.3])).toBe(0.6))
})
