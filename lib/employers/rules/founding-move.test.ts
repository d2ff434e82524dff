import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkMove,
  checkRecognition,
  lackingFor,
  leastApplications,
  leastCommittee,
  type FoundingMove,
} from '@/lib/employers/rules/founding-move'
import {
  closedFoundingStages,
  foundingStages,
  isOpenStage,
  openFoundingStages,
  stageRank,
} from '@/lib/employers/rules/founding-stage'

const codes = (move: Partial<FoundingMove> & Pick<FoundingMove, 'from' | 'to'>) =>
  checkMove({ committeeSize: null, applications: null, note: null, ...move }).map(({ code }) => code)

describe('moving a case', () => {
  it.each([
    ['listed', 'surveyed', {}, []],
    ['listed', 'contacted', {}, []],
    ['contacted', 'committee', {}, ['committee_small']],
    ['contacted', 'committee', { committeeSize: 2 }, ['committee_small']],
    ['contacted', 'committee', { committeeSize: 3 }, []],
    ['committee', 'applications', { committeeSize: 3 }, []],
    ['applications', 'meeting', { committeeSize: 3, applications: 4 }, ['applications_few']],
    ['applications', 'meeting', { committeeSize: 3, applications: 5 }, []],
    ['listed', 'dossier', {}, ['committee_small', 'applications_few']],
    ['meeting', 'applications', {}, ['no_reason']],
    ['meeting', 'applications', { note: 'Có người rút đơn' }, []],
    ['listed', 'dropped', {}, ['no_reason']],
    ['listed', 'dropped', { note: 'Doanh nghiệp giải thể' }, []],
    ['meeting', 'refused', { note: 'x' }, ['not_dossier']],
    ['dossier', 'refused', {}, ['no_reason']],
    ['dossier', 'refused', { note: 'Hồ sơ thiếu biên bản' }, []],
    ['dossier', 'recognised', { committeeSize: 3, applications: 9 }, ['by_decision']],
    ['listed', 'listed', {}, ['same_stage']],
    ['recognised', 'listed', { note: 'x' }, ['case_over']],
    ['refused', 'dossier', { note: 'x' }, ['case_over']],
    ['dropped', 'listed', { note: 'x' }, ['case_over']],
  ] satisfies [FoundingMove['from'], FoundingMove['to'], Partial<FoundingMove>, string[]][])(
    '%s → %s with %j: %j',
    (from, to, more, expected) => expect(codes({ from, to, ...more })).toEqual(expected),
  )

  const move = fc.record({
    from: fc.constantFrom(...foundingStages),
    to: fc.constantFrom(...foundingStages),
    committeeSize: fc.option(fc.nat(10)),
    applications: fc.option(fc.nat(10)),
    note: fc.option(fc.constant('Lý do')),
  })

  it('never lets a case stand where it lacks something, nor end without a reason, nor leave its end', () => {
    fc.assert(
      fc.property(move, (wish) => {
        if (checkMove(wish).length > 0) return
        expect(isOpenStage(wish.from)).toBe(true)
        expect(wish.to).not.toBe('recognised')
        const forward =
          isOpenStage(wish.from) && isOpenStage(wish.to) && stageRank(wish.to) > stageRank(wish.from)
        if (!forward) expect(wish.note).not.toBeNull()
        if (forward && isOpenStage(wish.to)) expect(lackingFor(wish.to, wish)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('recognising', () => {
  it('wants a complete dossier', () => {
    const complete = { committeeSize: leastCommittee, applications: leastApplications }
    expect(checkRecognition({ from: 'dossier', ...complete })).toEqual([])
    for (const from of openFoundingStages.filter((stage) => stage !== 'dossier'))
      expect(checkRecognition({ from, ...complete })).toMatchObject([{ code: 'not_dossier' }])
    for (const from of closedFoundingStages)
      expect(checkRecognition({ from, ...complete })).toMatchObject([{ code: 'case_over' }])
    expect(checkRecognition({ from: 'dossier', committeeSize: 2, applications: null })).toEqual([
      { code: 'committee_small', severity: 'refuse', params: { least: 3 } },
      { code: 'applications_few', severity: 'refuse', params: { least: 5 } },
    ])
  })
})
