import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countKinds, weakKinds, weakReasons, type UnionFacts } from '@/lib/committee/rules/weak-union'

const settings = { leastMembers: 5, silentMonths: 3 }
const well: UnionFacts = {
  members: { count: 40, month: 202406, noneSince: null, fewSince: null },
  expectedFrom: 202301,
  lastReport: 202406,
  signs: true,
  lapsed: null,
  agreementInForce: true,
  noAgreementSince: null,
}
const judge = (facts: Partial<UnionFacts>) =>
  weakReasons({ facts: { ...well, ...facts }, settings, month: 202406, behind: [] })

describe('a union that does well', () => {
  it('has no reason', () => expect(judge({})).toEqual([]))
})

describe('members', () => {
  const counted = (count: number) => ({
    members: { count, month: 202406, noneSince: 202404, fewSince: 202402 },
  })

  it('none at all is one reason, and says since when', () =>
    expect(judge(counted(0))).toEqual([{ kind: 'no_members', month: 202406, since: 202404 }]))

  it.each([1, 4])('%i are too few where five are asked for', (count) =>
    expect(judge(counted(count))).toEqual([
      { kind: 'few_members', members: count, least: 5, month: 202406, since: 202402 },
    ]),
  )

  it('five are enough', () => expect(judge(counted(5))).toEqual([]))

  it('an unknown number is not taken for none', () => expect(judge({ members: null })).toEqual([]))
})

describe('silence', () => {
  it.each([
    ['two months are not yet three', 202404, []],
    ['three months', 202403, [{ kind: 'silent', months: 3, since: 202404 }]],
    ['over a turn of the year', 202311, [{ kind: 'silent', months: 7, since: 202312 }]],
    ['never a word', null, [{ kind: 'silent', months: 18, since: 202301 }]],
  ])('%s', (_, lastReport, reasons) => expect(judge({ lastReport })).toEqual(reasons))

  it('is not held against a union that has only begun', () =>
    expect(judge({ lastReport: null, expectedFrom: 202405 })).toEqual([]))

  it('is not held against anybody where nobody has begun', () =>
    expect(judge({ lastReport: null, expectedFrom: null })).toEqual([]))
})

describe('the agreement', () => {
  const none = { agreementInForce: false }
  const lapsed = { on: '2024-03-31', number: '01/TƯ' } as const

  it('lapsed, with its day and number', () =>
    expect(judge({ ...none, lapsed })).toEqual([{ kind: 'agreement_lapsed', ...lapsed }]))

  it('one in force takes the place of a lapsed one', () => expect(judge({ lapsed })).toEqual([]))

  it('none, where the figures say so', () =>
    expect(judge({ ...none, noAgreementSince: 202401 })).toEqual([{ kind: 'agreement_none', since: 202401 }]))

  it('is not missed in the first months', () =>
    expect(judge({ ...none, noAgreementSince: 202405 })).toEqual([]))

  it('is not asked of a union that cannot sign one', () =>
    expect(judge({ ...none, signs: false, noAgreementSince: 202401 })).toEqual([]))

  it('of which nothing was said is not none', () => expect(judge(none)).toEqual([]))
})

const month = fc
  .tuple(fc.integer({ min: 2020, max: 2024 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => y * 100 + m)
const facts: fc.Arbitrary<UnionFacts> = fc.record({
  members: fc.option(
    fc.record({
      count: fc.nat(20),
      month: fc.option(month),
      noneSince: fc.option(month),
      fewSince: fc.option(month),
    }),
  ),
  expectedFrom: fc.option(month),
  lastReport: fc.option(month),
  signs: fc.boolean(),
  lapsed: fc.constant(null),
  agreementInForce: fc.boolean(),
  noAgreementSince: fc.option(month),
})

describe('for any union', () => {
  it('a reason is given at most once, and asking for less gives no more reasons', () => {
    fc.assert(
      fc.property(
        facts,
        month,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 12 }),
        (known, at, least, silent) => {
          const strict = weakReasons({
            facts: known,
            settings: { leastMembers: least + 1, silentMonths: silent },
            month: at,
            behind: [],
          })
          const lenient = weakReasons({
            facts: known,
            settings: { leastMembers: least, silentMonths: silent + 1 },
            month: at,
            behind: [],
          })
          const kinds = strict.map(({ kind }) => kind)
          expect(new Set(kinds).size).toBe(kinds.length)
          for (const { kind } of lenient) expect(kinds).toContain(kind)
        },
      ),
    )
  })

  it('a silence that is told of began after the last report, and not before one was expected', () => {
    fc.assert(
      fc.property(facts, month, (known, at) => {
        const silent = weakReasons({ facts: known, settings, month: at, behind: [] }).find(
          (reason) => reason.kind === 'silent',
        )
        if (silent?.kind !== 'silent') return
        expect(silent.since).toBeGreaterThan(known.lastReport ?? 0)
        expect(silent.since).toBeGreaterThanOrEqual(known.expectedFrom ?? 0)
        expect(silent.months).toBeGreaterThanOrEqual(settings.silentMonths)
      }),
    )
  })
})

describe('counting', () => {
  it('counts a union once for each kind', () => {
    const kinds = fc.array(
      fc.array(
        fc.constantFrom(...weakKinds).map((kind) => ({ kind })),
        { maxLength: 5 },
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(kinds, (unions) => {
        const counts = countKinds(unions)
        for (const kind of weakKinds)
          expect(counts[kind]).toBe(
            unions.filter((reasons) => reasons.some((reason) => reason.kind === kind)).length,
          )
      }),
    )
  })
})
