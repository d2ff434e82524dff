import { describe, expect, it } from 'vitest'
import { timelineOf } from '@/components/members/record/timeline'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

const event = (id: string, on: CalendarDate, recordedAt: string) =>
  ({
    ...{ id, on, recordedAt, kind: 'admitted' as const, decisionNumber: null, decidedOn: null },
    ...{ reason: null, recordedBy: null, voided: null },
  }) as const
const change = (at: string, fields = [{ field: 'phone', before: null, after: null }]) => ({
  ...{ version: 2, at, by: null, imported: false, fields },
})

describe('timelineOf', () => {
  it('puts what took effect on its day, what was written on the day it was', () => {
    const entries = timelineOf({
      events: [
        event('a', '2020-01-01', '2024-06-01T02:00:00.000Z'),
        event('b', '2024-06-02', '2024-06-03T02:00:00.000Z'),
      ],
      // After midnight in Vietnam.
      changes: [change('2024-06-01T17:30:00.000Z'), change('2024-05-01T00:00:00.000Z', [])],
    })
    expect(entries.map((entry) => (entry.kind === 'event' ? entry.event.id : entry.day))).toEqual([
      'b',
      '2024-06-02',
      'a',
    ])
  })
})
