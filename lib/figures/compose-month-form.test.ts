import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentProblems } from '@/tests/support/document-problems'
import { BLANK, NOT_APPLICABLE, numberEntry, numberOf } from '@/lib/figures/rules/figure-entry'
import { formatInteger } from '@/lib/format/numbers'
import { composeMonthForm } from './compose-month-form'
import type { MonthFormView } from './form-views'
import type { FormColumn } from './views'

const entry = fc.oneof(
  fc.constant(BLANK),
  fc.constant(NOT_APPLICABLE),
  fc.integer({ min: 0, max: 3_000_000 }).map(numberEntry),
)

/** Columns in groups of any size, as a tenant may have them. */
const columns = fc.array(fc.tuple(fc.constantFrom('doan_vien', 'to_chuc', 'rieng'), fc.boolean()), {
  maxLength: 30,
})

const forms = columns
  .map((list) =>
    list.map(([group, ofFederation], at): FormColumn => ({
      ...{ indicator: `I${at}`, kind: 'flow', name: `Chỉ số ${at}`, shortName: `CS ${at}`, group },
      ...{ measure: 'people', required: false, askedOf: ofFederation ? 'federation' : 'grassroots' },
    })),
  )
  .chain((made) =>
    fc.record({
      columns: fc.constant(made),
      provisional: fc.boolean(),
      rows: fc.array(
        fc.record({
          name: fc.constantFrom('CĐCS May Bình Minh', 'LĐLĐ huyện'),
          asked: fc.constantFrom('grassroots' as const, 'federation' as const, 'all' as const),
          entries: fc.dictionary(fc.constantFrom(...made.map(({ indicator }) => indicator), 'I0'), entry),
        }),
        { maxLength: 5 },
      ),
    }),
  )

const viewOf = (content: MonthFormView['content'], blank = false): MonthFormView => ({
  unit: { code: 'ha-long', name: 'LĐLĐ thành phố Hạ Long', rank: 'intermediate' },
  ...{ above: 'LĐLĐ tỉnh Quảng Ninh', month: 202406, blank, format: 'pdf', illustrative: true, content },
})

describe('a federation’s form', () => {
  it('shows every indicator once, sums what is a number, and holds nothing that is none', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const document = composeMonthForm(viewOf({ kind: 'units', ...form }))
        expect(documentProblems(document)).toEqual([])
        const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
        const names = tables.flatMap(({ headerRows }) => (headerRows[1] ?? []).map(({ text }) => text))
        expect([...names].sort()).toEqual(form.columns.map(({ name }) => name).sort())
        const sums = tables.flatMap(({ rows }) => (rows.at(-1)?.cells.slice(1) ?? []).map(({ text }) => text))
        names.forEach((name, at) => {
          const indicator = `I${name.slice('Chỉ số '.length)}`
          const numbers = form.rows.flatMap(({ entries }) => {
            const one = entries[indicator]
            return one ? (numberOf(one) ?? []) : []
          })
          const sum = numbers.reduce((total, one) => total + one, 0)
          expect(sums[at]).toBe(numbers.length === 0 ? '—' : formatInteger(sum, 'vi'))
        })
      }),
      { numRuns: 50 },
    )
  })

  it('tells a zero, a blank, what does not apply and what is not asked apart', () => {
    const column = (indicator: string, askedOf: FormColumn['askedOf']): FormColumn => ({
      ...{ indicator, kind: 'flow', name: indicator, shortName: indicator, group: 'doan_vien' },
      ...{ measure: 'people', required: true, askedOf },
    })
    const document = composeMonthForm(
      viewOf({
        kind: 'units',
        provisional: true,
        columns: [...['A', 'B', 'C'].map((one) => column(one, 'grassroots')), column('D', 'federation')],
        rows: [
          { name: 'CĐCS', asked: 'grassroots', entries: { A: numberEntry(0), B: BLANK, C: NOT_APPLICABLE } },
        ],
      }),
    )
    const [table] = document.blocks
    if (table?.kind !== 'table') throw new Error('A form is a table')
    expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual(['1', 'CĐCS', '0', '', '–', 'x'])
    expect(document.footnotes).toEqual([
      expect.stringContaining('Ô trống: chưa báo cáo'),
      'Số liệu tạm tính: còn báo cáo chưa được duyệt. Số liệu minh hoạ.',
    ])
  })
})
