import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { documentProblems } from '@/tests/support/document-problems'
import { composeMonthForm } from '@/lib/figures/compose-month-form'
import { getFederationMonth } from '@/lib/figures/get-federation-month'
import { getMonthForm } from '@/lib/figures/get-month-form'
import { monthFormFile } from '@/lib/figures/month-form-file'
import { formatInteger } from '@/lib/format/numbers'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const input = { month: '2024-06' }
let owner: pg.Client
let tenant: Awaited<ReturnType<typeof buildTenant>>

beforeAll(async () => {
  owner = await connectOwner()
  const figures = { from: 202404, through: 202406, state: 'submitted' } as const
  tenant = await buildTenant(owner, { figures, today: '2024-07-03' })
})

afterAll(() => owner.end())

describe('the month’s form to print', () => {
  it('of a union has a line for each indicator asked of it, in three statements', async () => {
    const { answer, statements } = await countStatements(() =>
      getMonthForm({ ctx: { ...tenant.contexts.north1Chair, locale: 'en' }, input }),
    )
    expect(statements).toBe(3)
    const document = composeMonthForm(answer)
    expect(document).toMatchObject({ title: 'BIỂU SỐ LIỆU THÁNG 6/2024', layout: 'portrait' })
    // Whoever reads English prints a Vietnamese form all the same.
    expect(lineOf(document, 'Đoàn viên kết nạp mới')).toEqual([
      '4',
      'Đoàn viên kết nạp mới',
      'người',
      '1',
      '1',
      '',
    ])
    expect(documentProblems(document)).toEqual([])
    expect(document.footnotes.join(' ')).toContain('Trạng thái báo cáo')
  })

  it('of a federation adds its unions up, in six statements', async () => {
    const { answer, statements } = await countStatements(() =>
      getMonthForm({ ctx: tenant.contexts.northStaff, input }),
    )
    expect(statements).toBe(6)
    const document = composeMonthForm(answer)
    expect(document.layout).toBe('landscape')
    expect(documentProblems(document)).toEqual([])
    const kept = await getFederationMonth({ ctx: tenant.contexts.northStaff, input: { month: 202406 } })
    const sums = Object.fromEntries(
      kept.totals.map(({ indicator, total }) => [indicator, formatInteger(total, 'vi')]),
    )
    const shown = totalsOf(document)
    if (answer.content.kind !== 'units') throw new Error('A federation has a form of units')
    answer.content.columns.forEach(({ indicator }, at) => {
      if (shown[at] !== '—') expect([indicator, shown[at]]).toEqual([indicator, sums[indicator]])
    })
    expect(shown.filter((text) => text !== '—').length).toBeGreaterThan(3)
  })

  it('of the top has a line for each federation, and its sum is the whole', async () => {
    const view = await getMonthForm({ ctx: tenant.contexts.leader, input })
    const document = composeMonthForm(view)
    expect(document.header?.left[0]).toBe('TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM')
    expect(documentProblems(document)).toEqual([])
    const whole = await getFederationMonth({ ctx: tenant.contexts.leader, input: { month: 202406 } })
    const admitted = whole.totals.find(({ indicator }) => indicator === 'DV_KNM')?.total ?? null
    expect(totalsOf(document)).toContain(formatInteger(admitted, 'vi'))
    expect(admitted).toBeGreaterThan(0)
  })

  it('blank holds no figure, and is written as the file that was asked for', async () => {
    const view = await getMonthForm({
      ctx: tenant.contexts.northStaff,
      input: { ...input, blank: '1', format: 'docx' },
    })
    const cells = composeMonthForm(view).blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.slice(row.kind === 'total' ? 1 : 2))
        : [],
    )
    expect(new Set(cells.map(({ text }) => text))).toEqual(new Set(['', 'x']))
    const { name, chunks } = monthFormFile(view)
    expect(name).toBe('Biểu trống 2024-06 north.docx')
    for await (const chunk of chunks) expect(Buffer.from(chunk).subarray(0, 2).toString()).toBe('PK')
  })
})

function lineOf({ blocks }: DocumentToWrite, name: string): string[] | undefined {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  return lines.map(({ cells }) => cells.map(({ text }) => text)).find((texts) => texts[1] === name)
}

/** The sums at the foot of its tables, in the order of the form. */
function totalsOf({ blocks }: DocumentToWrite): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? (block.rows
          .at(-1)
          ?.cells.slice(1)
          .map(({ text }) => text) ?? [])
      : [],
  )
}
