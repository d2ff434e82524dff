import { describe, expect, it } from 'vitest'
import type { MemberEventFact, MemberEventKind } from '@/lib/members/rules/member-event'
import { foldEvents, holdsDay, isMembership, openingEvent, statusAfter } from '@/lib/members/rules/membership'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type Line = readonly [MemberEventKind, CalendarDate]
const history = (...lines: Line[]): MemberEventFact[] =>
  lines.map(([kind, effectiveOn], index) => ({ id: String(index).padStart(3, '0'), kind, effectiveOn }))

describe('folding events', () => {
  it.each<[string, Line[], object]>([
    [
      'an application waits and does not count',
      [['applied', '2024-01-02']],
      { status: 'pending', statusOn: '2024-01-02', spells: [] },
    ],
    [
      'an admission counts from its day',
      [
        ['applied', '2024-01-02'],
        ['admitted', '2024-01-10'],
      ],
      {
        status: 'active',
        statusOn: '2024-01-10',
        spells: [{ state: 'active', from: '2024-01-10', to: null }],
      },
    ],
    [
      'who resigns does not count on that day',
      [
        ['entered', '2020-01-01'],
        ['resigned', '2024-05-10'],
      ],
      {
        status: 'left',
        statusOn: '2024-05-10',
        spells: [{ state: 'active', from: '2020-01-01', to: '2024-05-10' }],
      },
    ],
    [
      'a suspension parts the spells',
      [
        ['transferred_in', '2020-01-01'],
        ['suspended', '2021-01-01'],
        ['resumed', '2022-01-01'],
      ],
      {
        status: 'active',
        statusOn: '2022-01-01',
        spells: [
          { state: 'active', from: '2020-01-01', to: '2021-01-01' },
          { state: 'suspended', from: '2021-01-01', to: '2022-01-01' },
          { state: 'active', from: '2022-01-01', to: null },
        ],
      },
    ],
    [
      'suspended and resumed on one day is one spell',
      [
        ['admitted', '2020-01-01'],
        ['suspended', '2021-01-01'],
        ['resumed', '2021-01-01'],
      ],
      {
        status: 'active',
        statusOn: '2021-01-01',
        spells: [{ state: 'active', from: '2020-01-01', to: null }],
      },
    ],
    [
      'admitted and gone on one day never counted',
      [
        ['admitted', '2020-01-01'],
        ['expelled', '2020-01-01'],
      ],
      { status: 'expelled', statusOn: '2020-01-01', spells: [] },
    ],
    [
      'a leaver joins again',
      [
        ['admitted', '2020-01-01'],
        ['resigned', '2021-01-01'],
        ['admitted', '2022-01-01'],
      ],
      {
        status: 'active',
        statusOn: '2022-01-01',
        spells: [
          { state: 'active', from: '2020-01-01', to: '2021-01-01' },
          { state: 'active', from: '2022-01-01', to: null },
        ],
      },
    ],
    [
      'retired, honoured, died',
      [
        ['admitted', '2020-01-01'],
        ['retired', '2021-01-01'],
        ['honoured', '2021-02-01'],
        ['died', '2023-01-01'],
      ],
      {
        status: 'deceased',
        statusOn: '2023-01-01',
        spells: [{ state: 'active', from: '2020-01-01', to: '2021-01-01' }],
      },
    ],
    [
      'Party matters, cards and sub-units change nothing',
      [
        ['admitted', '2020-01-01'],
        ['party_referred', '2020-02-01'],
        ['party_admitted', '2020-03-01'],
        ['card_issued', '2020-04-01'],
        ['sub_unit_changed', '2020-05-01'],
      ],
      {
        status: 'active',
        statusOn: '2020-01-01',
        spells: [{ state: 'active', from: '2020-01-01', to: null }],
      },
    ],
  ])('%s', (_, lines, membership) => expect(foldEvents(history(...lines))).toEqual(membership))

  it.each<[string, Line[], string]>([
    ['nothing', [], 'no_events'],
    ['only what does not make a member', [['card_issued', '2024-01-01']], 'no_events'],
    [
      'a resumption without a suspension',
      [
        ['admitted', '2020-01-01'],
        ['resumed', '2021-01-01'],
      ],
      'event_does_not_follow',
    ],
    [
      'leaving before joining',
      [
        ['admitted', '2020-01-02'],
        ['resigned', '2020-01-01'],
      ],
      'event_does_not_follow',
    ],
    [
      'joining twice',
      [
        ['admitted', '2020-01-01'],
        ['admitted', '2021-01-01'],
      ],
      'event_does_not_follow',
    ],
    [
      'coming back from the dead',
      [
        ['admitted', '2020-01-01'],
        ['died', '2021-01-01'],
        ['admitted', '2022-01-01'],
      ],
      'event_does_not_follow',
    ],
    [
      'going on after a transfer',
      [
        ['admitted', '2020-01-01'],
        ['transferred_out', '2021-01-01'],
        ['retired', '2022-01-01'],
      ],
      'event_does_not_follow',
    ],
  ])('refuses %s', (_, lines, code) => {
    const folded = foldEvents(history(...lines))
    expect(isMembership(folded)).toBe(false)
    expect(folded).toMatchObject({ code, severity: 'refuse' })
  })
})

describe('taking into the register', () => {
  it.each<[CalendarDate | null, object]>([
    ['2015-05-01', { kind: 'admitted', effectiveOn: '2015-05-01' }],
    ['2010-01-01', { kind: 'admitted', effectiveOn: '2010-01-01' }],
    ['2005-05-01', { kind: 'entered', effectiveOn: '2010-01-01' }],
    [null, { kind: 'entered', effectiveOn: '2024-07-03' }],
  ])('somebody who joined on %s', (joinedOn, opening) => {
    expect(openingEvent({ joinedOn }, '2010-01-01', '2024-07-03')).toEqual(opening)
  })
})

it('goes on waiting for a transfer while the events leave somebody active', () => {
  expect(statusAfter('transferring', 'active')).toBe('transferring')
  expect(statusAfter('transferring', 'suspended')).toBe('suspended')
  expect(statusAfter('pending', 'active')).toBe('active')
})

it('a spell holds its first day and not its last', () => {
  const spell = { from: '2024-01-01', to: '2024-02-01' } as const
  expect(holdsDay(spell, '2023-12-31')).toBe(false)
  expect(holdsDay(spell, '2024-01-01')).toBe(true)
  expect(holdsDay(spell, '2024-01-31')).toBe(true)
  expect(holdsDay(spell, '2024-02-01')).toBe(false)
  expect(holdsDay({ ...spell, to: null }, '2030-01-01')).toBe(true)
})
