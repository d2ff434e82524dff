import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { daysToAnswer, isArrivalDay, isDeadline, transferStateOn, transferStates } from './transfer-state'

const day: CalendarDate = '2024-06-20'
const days = fc.integer({ min: -400, max: 400 }).map((count) => addDays(day, count))

describe('transferStateOn', () => {
  it('lets an offer stand through its deadline and lapse on the day after', () => {
    expect(transferStateOn({ state: 'offered', deadline: day }, day)).toBe('offered')
    expect(transferStateOn({ state: 'offered', deadline: day }, addDays(day, 1))).toBe('expired')
  })

  it('changes nothing that was decided', () => {
    const decided = transferStates.filter((state) => state !== 'offered')
    fc.assert(
      fc.property(fc.constantFrom(...decided), days, days, (state, deadline, today) => {
        expect(transferStateOn({ state, deadline }, today)).toBe(state)
      }),
    )
  })
})

describe('daysToAnswer', () => {
  it('counts down to nought and is unknown once the offer lapsed', () => {
    expect(daysToAnswer({ state: 'offered', deadline: addDays(day, 3) }, day)).toBe(3)
    expect(daysToAnswer({ state: 'offered', deadline: day }, day)).toBe(0)
    expect(daysToAnswer({ state: 'offered', deadline: addDays(day, -1) }, day)).toBeNull()
    expect(daysToAnswer({ state: 'accepted', deadline: addDays(day, 3) }, day)).toBeNull()
  })
})

describe('isDeadline', () => {
  it('is from today on and no further than offers may stand', () => {
    expect(isDeadline(day, day, 90)).toBe(true)
    expect(isDeadline(addDays(day, 90), day, 90)).toBe(true)
    expect(isDeadline(addDays(day, 91), day, 90)).toBe(false)
    expect(isDeadline(addDays(day, -1), day, 90)).toBe(false)
  })
})

describe('isArrivalDay', () => {
  it('lies between the offer and today', () => {
    fc.assert(
      fc.property(days, days, days, (effectiveOn, offeredOn, today) => {
        expect(isArrivalDay(effectiveOn, { offeredOn }, today)).toBe(
          offeredOn <= effectiveOn && effectiveOn <= today,
        )
      }),
    )
  })
})
