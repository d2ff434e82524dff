import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, monthDifference, type Month } from '@/lib/periods/rules/month'
import { courseForecast, coursePace, neededPerYear, reachedBy } from '@/lib/reports/rules/course-forecast'

const now = 202106

/** A course by its levels at the end of each June, latest first. */
function paceOf(levels: readonly number[], ceiling: number | null = null) {
  return coursePace({
    from: now,
    ceiling,
    levelAt: (month) => levels[-monthDifference(now, month) / 12] ?? null,
  })
}

describe('coursePace', () => {
  it('goes by whole years, five at most', () => {
    expect(paceOf([120, 110, 90])).toMatchObject({ years: 2, change: 30, slowest: 10, fastest: 20 })
    expect(paceOf([7, 6, 5, 4, 3, 2, 1])).toMatchObject({ years: 5, change: 5 })
  })

  it('says nothing of less than a year, or of what is not known now', () => {
    expect(paceOf([120])).toBeNull()
    expect(
      coursePace({ from: now, ceiling: null, levelAt: (month) => (month === now ? null : 100) }),
    ).toBeNull()
  })
})

describe('courseForecast', () => {
  const pace = paceOf([120_000, 110_000, 104_000])
  if (pace === null) throw new Error('two years are known')

  it('leads on in the mean of the years, its range in the slowest and the fastest', () => {
    expect(courseForecast(pace, 202306)).toEqual({
      value: 136_000,
      range: { low: 132_000, high: 140_000 },
      far: false,
    })
    expect(courseForecast(pace, 203012)).toMatchObject({ far: true })
  })

  it('has no range from a single year', () => {
    expect(courseForecast({ ...pace, years: 1, change: 10_000 }, 202206)).toMatchObject({
      value: 130_000,
      range: null,
    })
  })

  it('stops at 100% of a rate, and at nothing', () => {
    const rate = paceOf([9700, 9400, 9100], 10_000)
    expect(rate && courseForecast(rate, 204512)).toMatchObject({
      value: 10_000,
      range: { low: 10_000, high: 10_000 },
    })
    const falling = paceOf([10, 30, 50])
    expect(falling && courseForecast(falling, 204512)).toMatchObject({ value: 0 })
  })

  it('holds the value within the range, all of them numbers', () => {
    const level = fc.integer({ min: 0, max: 20_000_000 })
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 2, maxLength: 7 }),
        fc.integer({ min: 0, max: 400 }),
        (levels, ahead) => {
          const course = paceOf(levels)
          const forecast = course && courseForecast(course, addMonths(now, ahead))
          if (!forecast) return false
          const { low, high } = forecast.range ?? { low: forecast.value, high: forecast.value }
          return (
            [low, forecast.value, high].every(Number.isSafeInteger) &&
            low <= forecast.value &&
            forecast.value <= high
          )
        },
      ),
    )
  })
})

describe('reachedBy', () => {
  const reached = (
    levels: readonly number[],
    target: number,
    ceiling: number | null = null,
  ): Month | null => {
    const pace = paceOf(levels, ceiling)
    return pace && reachedBy(pace, target, 'at_least')
  }

  it('names the first month at which the course is there', () => {
    expect(reached([120, 108], 130)).toBe(202204)
    expect(reached([120, 108], 120)).toBe(now)
    expect(reached([120, 120], 130)).toBeNull()
    expect(reached([120, 119], 10_000)).toBeNull()
    expect(reached([9000, 8000], 10_001, 10_000)).toBeNull()
  })

  it('agrees with the forecast of that month and of the one before', () => {
    const levels = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 300 }))
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 9000 }), ([level, grown], target) => {
        const pace = paceOf([level + grown, level])
        const month = pace && reachedBy(pace, target, 'at_least')
        if (!pace || month === null || month === now) return true
        const before = courseForecast(pace, addMonths(month, -1)).value
        return courseForecast(pace, month).value >= target && before <= target
      }),
    )
  })
})

describe('neededPerYear', () => {
  it('spreads what is left over the months that are left', () => {
    expect(neededPerYear(now, 120_000, { target: 165_000, through: 202312 })).toBe(18_000)
    expect(neededPerYear(now, 120_000, { target: 165_000, through: now })).toBeNull()
  })
})
