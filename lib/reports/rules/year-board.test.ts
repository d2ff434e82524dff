import { describe, expect, it } from 'vitest'
import { exactRatio } from '@/lib/figures/rules/exact-ratio'
import type { Below } from '@/lib/reports/rules/compose-below'
import { standingsOf } from '@/lib/reports/rules/year-board'

const name = (code: string): Below['indicators'][number] => ({
  ...{ code, kind: 'flow', name: code, shortName: code, measure: '', direction: 'up' },
  ...{ numerator: null, denominator: null },
})

const cell = (percent: number | null, band: Below['rows'][number]['cells'][number]['band']) => ({
  ...{ actual: null, provisional: false, target: null, lastYear: null, growth: null, band },
  planRatio: exactRatio(percent, 100),
})

const row = (code: string, ...cells: Below['rows'][number]['cells']): Below['rows'][number] => ({
  ...{ code, name: code, grassroots: false, closed: false, rank: null, cells },
  reports: { expected: 0, submitted: 0, approved: 0, onTime: 0 },
})

describe('standingsOf', () => {
  it('names who is how far, the furthest first, and has a place for the empty groups a meeting asks about', () => {
    const rows = [
      row('a', cell(60, 'half'), cell(null, 'no_plan')),
      row('b', cell(70, 'on_track'), cell(null, 'no_plan')),
      row('c', cell(10, 'behind'), cell(null, 'no_plan')),
      row('d', cell(20, 'on_track'), cell(null, 'no_plan')),
    ]
    const [standing, ...others] = standingsOf({ indicators: [name('X'), name('Y')], rows })
    expect(others).toEqual([])
    expect(standing?.groups.map(({ group, units }) => [group, units.map(({ code }) => code)])).toEqual([
      ['done', []],
      ['half', ['b', 'a']],
      ['on_pace', ['d']],
      ['behind', ['c']],
    ])
  })

  it('tells two indicators at most, and nothing of a unit without units below', () => {
    const rows = [row('a', cell(1, 'behind'), cell(1, 'behind'), cell(1, 'behind'))]
    expect(standingsOf({ indicators: [name('X'), name('Y'), name('Z')], rows })).toHaveLength(2)
    expect(standingsOf(null)).toEqual([])
  })
})
