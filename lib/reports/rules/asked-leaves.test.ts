import { expect, it } from 'vitest'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import { askedLeaves } from '@/lib/reports/rules/asked-leaves'

const indicator = (
  code: string,
  kind: IndicatorSeries['kind'],
  parts: readonly [string, string] | null = null,
) => ({
  ...{ code, kind, numerator: parts?.[0] ?? null, denominator: parts?.[1] ?? null, name: '', shortName: '' },
  ...{ measure: '', direction: 'up' as const, askedOf: 'grassroots' as const, months: [] },
})

const all = [
  indicator('DV_TONG', 'stock'),
  indicator('LD_TONG', 'stock'),
  indicator('DV_KNM', 'flow'),
  indicator('DV_TYLE', 'ratio', ['DV_TONG', 'LD_TONG']),
]

it('asks for what columns are made of, each once, with the month before its plan', () => {
  const columns = all.filter(({ code }) => code === 'DV_TONG' || code === 'DV_TYLE')
  expect(askedLeaves(columns, all, new Map([['DV_TONG', 202312]]))).toEqual([
    { code: 'DV_TONG', kind: 'stock', opening: 202312 },
    { code: 'LD_TONG', kind: 'stock', opening: null },
  ])
})

it('asks for a stock beside a flow, and for nothing where there is none', () => {
  const flows = all.filter(({ kind }) => kind === 'flow')
  expect(askedLeaves(flows, all, new Map())).toEqual([
    { code: 'DV_TONG', kind: 'stock', opening: null },
    { code: 'DV_KNM', kind: 'flow', opening: null },
  ])
  expect(askedLeaves(flows, flows, new Map())).toEqual([{ code: 'DV_KNM', kind: 'flow', opening: null }])
})
