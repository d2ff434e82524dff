import { describe, expect, it } from 'vitest'
import { findingsAt, rowReport, shownFinding, type RowInput } from '@/components/figures/board/row-report'
import type { EntryCell } from '@/components/figures/session/session-types'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'

const columns = [
  { indicator: 'LD_TONG', required: true },
  { indicator: 'LD_NU', required: false },
  { indicator: 'DV_TONG', required: true },
  { indicator: 'DV_KNM', required: true },
]

describe('the report of a line', () => {
  it('lists what is required and blank; zero and not applicable are answers', () => {
    const report = reportOf({ LD_TONG: number(0), DV_TONG: saved(NOT_APPLICABLE) })
    expect(report.blanks).toEqual(['DV_KNM'])
    expect(report.begun).toBe(true)
    expect(reportOf({}).begun).toBe(false)
  })

  it('counts as errors: text, what the server refused, what is impossible', () => {
    const report = reportOf({
      LD_TONG: number(100),
      LD_NU: number(120),
      DV_TONG: { state: 'unreadable', entry: BLANK, text: '12x' },
      DV_KNM: { state: 'refused', entry: numberEntry(3), reason: 'with_superior' },
    })
    expect(report.errors).toEqual(['LD_NU', 'DV_TONG', 'DV_KNM'])
    expect(report.blanks).toEqual([])
    expect(shownFinding(report, 'LD_NU')).toMatchObject({ code: 'part_above_whole', severity: 'refuse' })
  })

  it('warns against the unit’s own history, until it is explained', () => {
    const history = { numbers: { LD_TONG: [250, 251, 249] }, openingMembers: null }
    const cells = { LD_TONG: number(250_000) }
    const doubtful = reportOf(cells, { history })
    expect(doubtful.warnings).toEqual(['LD_TONG'])
    const explained = reportOf(cells, { history, explanation: () => 'Đúng' })
    expect(explained.warnings).toEqual([])
    expect(shownFinding(explained, 'LD_TONG')).toBeNull()
    expect(findingsAt(explained, 'LD_TONG')).toHaveLength(1)
  })

  it('needs no history for what needs none', () => {
    expect(reportOf({ LD_TONG: number(10), DV_TONG: number(12) }).warnings).toEqual(['DV_TONG'])
  })

  it('tells of two values, whatever they are', () => {
    const theirs = {
      ...{ version: 2, entry: numberEntry(7), changedBy: 'Trần Hải Sơn', changedAt: '2024-07-02T02:00:00Z' },
      ...{ explanation: null, note: null, source: 'entered' as const },
    }
    expect(reportOf({ DV_KNM: { state: 'conflict', entry: numberEntry(5), theirs } }).conflicts).toEqual([
      'DV_KNM',
    ])
  })

  it('does not check a line that cannot be changed', () => {
    const report = reportOf({ LD_TONG: number(1), LD_NU: number(2) }, { open: false })
    expect(report).toMatchObject({ findings: [], errors: [], blanks: [], begun: true })
  })
})

function reportOf(cells: Record<string, EntryCell>, more: Partial<RowInput> = {}) {
  return rowReport({
    unitId: 'u',
    month: 202406,
    columns,
    cell: (indicator) => cells[indicator] ?? saved(BLANK),
    explanation: () => null,
    history: null,
    roster: null,
    open: true,
    ...more,
  })
}

function saved(entry: EntryCell['entry']): EntryCell {
  return { state: 'saved', entry }
}

function number(value: number): EntryCell {
  return saved(numberEntry(value))
}
