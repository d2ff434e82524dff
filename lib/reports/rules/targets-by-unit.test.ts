import { expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import { targetsByUnit } from '@/lib/reports/rules/targets-by-unit'

const of = (
  unitId: string,
  indicator: string,
  amount: number,
): Target & { unitId: string; indicator: string } => ({
  ...{ kind: 'yearly', title: '', from: 202401, through: 202412, comparison: 'at_least', target: amount },
  ...{ planId: '', derived: false, threshold: null, revision: 1, decidedOn: '2024-01-10' },
  ...{ decisionNumber: null, phasing: 'even', weights: [], unitId, indicator },
})

it('finds all targets of a unit for an indicator, in their order, and of nobody else', () => {
  const find = targetsByUnit([of('a', 'X', 1), of('b', 'X', 2), of('a', 'Y', 3), of('a', 'X', 4)])
  expect(find('a', 'X').map(({ target }) => target)).toEqual([1, 4])
  expect(find('b', 'Y')).toEqual([])
})
