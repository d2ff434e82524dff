import { describe, expect, it } from 'vitest'
import { compareForReview, needs, type OrderedReport } from '@/lib/figures/rules/review-order'

type Named = OrderedReport & { name: string }

const report = (name: string, part: Partial<OrderedReport>): Named => ({
  name,
  state: 'draft',
  daysLate: 0,
  correction: null,
  ...part,
})

const all = [
  report('approved', { state: 'approved' }),
  report('draft', {}),
  report('late 2', { daysLate: 2 }),
  report('late 9', { daysLate: 9 }),
  report('returned', { state: 'returned' }),
  report('submitted', { state: 'submitted' }),
  report('correcting', { state: 'correcting', correction: 'running' }),
  report('asked', { state: 'approved', correction: 'requested' }),
]

const names = (looker: 'decides' | 'reports') =>
  [...all].sort(compareForReview(looker)).map(({ name }) => name)

describe('the order of a review', () => {
  it('puts what has to be decided first', () => {
    expect(names('decides')).toEqual([
      'asked',
      'submitted',
      'late 9',
      'late 2',
      'returned',
      'draft',
      'correcting',
      'approved',
    ])
  })

  it('puts what has to be handed in first', () => {
    expect(names('reports')).toEqual([
      'returned',
      'late 9',
      'late 2',
      'draft',
      'correcting',
      'submitted',
      'approved',
      'asked',
    ])
  })

  it('knows whose turn it is', () => {
    expect(all.filter((one) => needs(one, 'decides')).map(({ name }) => name)).toEqual(['submitted', 'asked'])
    expect(all.filter((one) => needs(one, 'reports')).map(({ name }) => name)).toEqual([
      'draft',
      'late 2',
      'late 9',
      'returned',
      'correcting',
    ])
  })
})
