import { describe, expect, it } from 'vitest'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import { parseNumber } from '@/lib/format/parse-number'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import { stateAfter } from '@/prisma/seed/model/report-way'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { e2eQuangNinh } from '@/tests/support/e2e-world'
import { juneOfHaLong } from '@/tests/support/june-of-ha-long'

const world = quangNinh(e2eQuangNinh)
const whole = quangNinh({ today: '2024-07-03', throughMonth: 202406 })
const june = juneOfHaLong()

const sum = (indicator: string) =>
  world.unitMonths
    .filter(({ month }) => month >= 202401)
    .reduce((total, { entries }) => total + (entries[indicator] ? (numberOf(entries[indicator]) ?? 0) : 0), 0)
const missing = (indicator: string) =>
  june.filter((cell) => cell.indicator === indicator).reduce((total, { value }) => total + (value ?? 0), 0)

describe('the world of the browser tests', () => {
  it('lacks June of Hạ Long and nothing else', () => {
    const last = world.unitMonths.filter(({ month }) => month === 202406)
    expect(last.some(({ unit }) => federationOf(unit).code === 'ha-long')).toBe(false)
    const inHaLong = whole.unitMonths.filter(
      ({ unit, month }) => month === 202406 && federationOf(unit).code === 'ha-long',
    )
    expect(world.unitMonths.length + inHaLong.length).toBe(whole.unitMonths.length)
    expect(world.unitMonths.every(({ steps }) => stateAfter(steps) === 'approved')).toBe(true)
  })

  it('arrives with it at the published 41 and 7,965', () => {
    expect(missing('CDCS_MOI')).toBeGreaterThan(0)
    expect(sum('CDCS_MOI') + missing('CDCS_MOI')).toBe(41)
    expect(sum('DV_KNM') + missing('DV_KNM')).toBe(7965)
  })

  it('asks for figures of which no check warns, for 25 unions and more', () => {
    const inHaLong = whole.unitMonths.filter(
      ({ unit, month }) => month === 202406 && federationOf(unit).code === 'ha-long',
    )
    expect(inHaLong.filter(({ explanations }) => Object.keys(explanations).length > 0)).toEqual([])
    expect(inHaLong.filter(({ unit }) => unit.rank === 'grassroots').length).toBeGreaterThanOrEqual(25)
    expect(new Set(june.map(({ unitCode }) => unitCode)).size).toBe(inHaLong.length)
  })

  it('gives figures that can be typed', () => {
    for (const { value } of june) {
      const typed = parseNumber(value === null ? '-' : String(value))
      expect(typed).toEqual(value === null ? { kind: 'not_applicable' } : { kind: 'number', value })
    }
  })

  it('has nothing after its day', () => {
    const moments = world.unitMonths.flatMap(({ steps }) => steps.map(({ at }) => at))
    expect(moments.filter((at) => at.slice(0, 10) > e2eQuangNinh.today)).toEqual([])
  })

  it('and the demonstration, on its way through July, have every report’s steps in order of time', () => {
    const july = quangNinh({ today: '2024-08-02', throughMonth: 202406, inProgress: true })
    for (const { steps } of [...world.unitMonths, ...july.unitMonths]) {
      const moments = steps.map(({ at }) => at)
      expect(moments).toEqual([...moments].sort())
    }
  })

  it('is the same in every run', () => {
    expect(juneOfHaLong()).toEqual(june)
  })
})
