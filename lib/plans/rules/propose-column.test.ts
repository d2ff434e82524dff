import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeColumn, type ProposalRow } from '@/lib/plans/rules/propose-column'

const rows = (...parts: (readonly [weight: number, filled: number | null])[]): ProposalRow[] =>
  parts.map(([weight, filled], at) => ({ for: `u${at}`, weight, filled }))

describe('proposeColumn', () => {
  it('keeps what is filled and divides the rest', () => {
    expect(
      proposeColumn({ total: 71, rows: rows([50, null], [30, 20], [20, null]), overwrite: 'blank' }),
    ).toEqual({
      status: 'proposed',
      cells: [
        { for: 'u0', target: 36 },
        { for: 'u2', target: 15 },
      ],
    })
  })

  it.each([
    ['nobody_left', 10, rows([1, 3], [1, 4]), 'blank'],
    ['nothing_left', 10, rows([1, 12], [1, null]), 'blank'],
    ['nothing_left', 10, rows([1, 10], [1, null]), 'blank'],
    ['no_weights', 10, rows([0, null], [0, null]), 'all'],
    ['nobody_left', 10, [], 'all'],
  ] as const)('refuses: %s', (reason, total, given, overwrite) => {
    expect(proposeColumn({ total, rows: given, overwrite })).toEqual({ status: 'refused', reason })
  })

  it('adds up to the total exactly, whatever is kept', () => {
    const row = fc.record({
      for: fc.uuid(),
      weight: fc.nat(100_000),
      filled: fc.option(fc.nat(500), { nil: null }),
    })
    const overwrite = fc.constantFrom('blank' as const, 'all' as const)
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(row, { minLength: 1 }), overwrite, (total, given, how) => {
        const column = proposeColumn({ total, rows: given, overwrite: how })
        if (column.status === 'refused') return
        const kept = how === 'all' ? 0 : given.reduce((sum, { filled }) => sum + (filled ?? 0), 0)
        expect(kept + column.cells.reduce((sum, { target }) => sum + target, 0)).toBe(total)
      }),
    )
  })
})
