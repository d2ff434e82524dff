import { createHash } from 'node:crypto'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { recordFigures } from '@/lib/figures/record-figures'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { createWrittenReport } from '@/lib/written-reports/create-written-report'
import { getNewWrittenReport } from '@/lib/written-reports/get-new-written-report'
import { getWrittenReport } from '@/lib/written-reports/get-written-report'
import { issueWrittenReport } from '@/lib/written-reports/issue-written-report'
import { listWrittenReports } from '@/lib/written-reports/list-written-reports'
import { reportFile } from '@/lib/written-reports/report-file'
import { reviseWrittenReport } from '@/lib/written-reports/revise-written-report'
import { documentText, withSeal } from '@/lib/written-reports/rules/document-text'
import type { ReportContent } from '@/lib/written-reports/rules/report-content'
import { saveWrittenReport } from '@/lib/written-reports/save-written-report'
import { voidWrittenReport } from '@/lib/written-reports/void-written-report'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let leader: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, { today: '2024-07-03' })
  leader = tenant.contexts.leader
})

afterAll(async () => {
  await owner.end()
})

const half = { kind: 'half', through: '2024-06' }
const filled = (content: ReportContent, more: Partial<ReportContent> = {}): ReportContent => ({
  ...{ ...content, number: '125/BC-LĐLĐ', place: 'Hạ Long', datedOn: '2024-07-03' },
  signer: { ...content.signer, name: 'Lê Minh Khuê' },
  ...more,
})

async function created(ctx = leader, input: object = half): Promise<string> {
  return (await createWrittenReport({ ctx, input: { key: uuidv7(), ...input } })).id
}

const read = (id: string, ctx = leader, revision?: number) =>
  getWrittenReport({ ctx, input: { id, revision } })

/** A month in which the first union of the north admitted so many. */
async function admit(amount: number, baseVersion: number): Promise<void> {
  const cell = { unitId: tenant.units.north1.id, indicator: 'DV_KNM', entry: numberEntry(amount) }
  const { results } = await recordFigures({
    ctx: tenant.contexts.northStaff,
    input: {
      key: uuidv7(),
      month: '2024-06',
      cells: [{ ...cell, baseVersion, explanation: 'Đã đối chiếu' }],
    },
  })
  expect(results).toMatchObject([{ status: 'saved' }])
}

describe('a report', () => {
  it('goes from draft to issued, and keeps its numbers when figures change', async () => {
    await admit(41, 0)
    const key = uuidv7()
    const made = await createWrittenReport({ ctx: leader, input: { key, ...half } })
    expect(await createWrittenReport({ ctx: leader, input: { key, ...half } })).toEqual(made)
    const { id } = made
    const draft = await read(id)
    expect(draft).toMatchObject({
      state: 'draft',
      issue: null,
      document: { stamp: 'DỰ THẢO', title: 'BÁO CÁO' },
    })
    expect(documentText(draft.document)).toContain('kết nạp 41 đoàn viên')

    const content = filled(draft.content)
    const kept = await saveWrittenReport({ ctx: leader, input: { id, version: 1, content } })
    expect(kept).toMatchObject({ status: 'saved', version: 2 })
    const issue = { key: uuidv7(), id, version: 2 }
    const issued = await issueWrittenReport({ ctx: leader, input: issue })
    expect(await issueWrittenReport({ ctx: leader, input: issue })).toEqual(issued)

    await admit(57, 1)
    const after = await read(id)
    expect(after).toMatchObject({
      state: 'issued',
      live: null,
      issue: { revision: 1, number: '125/BC-LĐLĐ' },
    })
    expect(documentText(after.document)).toContain('kết nạp 41 đoàn viên')
    expect(after.document.stamp).toBeNull()
    const { rows } = await owner.query<{ text: string; sha256: string }>(
      'SELECT text, sha256 FROM written_report_issues WHERE report_id = $1',
      [id],
    )
    expect(rows[0]?.sha256).toBe(
      createHash('sha256')
        .update(rows[0]?.text ?? '')
        .digest('hex'),
    )
    expect(after.document.footnotes.at(-1)).toContain(rows[0]?.sha256)
    await expect(owner.query('UPDATE written_report_issues SET text = $1', ['khác'])).rejects.toThrow('keeps')

    const revised = await reviseWrittenReport({ ctx: leader, input: { key: uuidv7(), id, version: 3 } })
    expect(revised).toMatchObject({ revision: 2, version: 4 })
    const second = await read(id)
    expect(second.content).toMatchObject({ number: '', datedOn: null })
    expect(documentText(second.document)).toContain('kết nạp 57 đoàn viên')
    expect((await read(id, leader, 1)).document).toEqual(after.document)
    expect(withSeal(second.document, 'x').footnotes).toHaveLength(second.document.footnotes.length + 1)

    const reason = 'Nhầm kỳ báo cáo'
    await voidWrittenReport({ ctx: leader, input: { id, version: 4, reason } })
    expect(await read(id)).toMatchObject({ state: 'void', voided: { reason }, issue: { revision: 1 } })
    const list = await listWrittenReports({ ctx: leader, input: { state: 'void' } })
    expect(list).toMatchObject({ total: 1, rows: [{ id, number: '125/BC-LĐLĐ', state: 'void' }] })
    const { rows: trail } = await owner.query<{ act: string }>(
      `SELECT act FROM audit_events WHERE tenant_id = $1 AND subject_id = $2 ORDER BY at, id`,
      [tenant.id, id],
    )
    expect(trail.map(({ act }) => act.replace('written_report.', ''))).toEqual([
      'created',
      'saved',
      'issued',
      'revised',
      'voided',
    ])
  })

  it('is a file of each kind, named after what it is about', async () => {
    const view = await read(await created())
    const heads = { docx: 'PK', xlsx: 'PK', pdf: '%P' } as const
    for (const [format, head] of Object.entries(heads) as [keyof typeof heads, string][]) {
      const { name, chunks } = reportFile(view, format)
      expect(name).toBe(`bao-cao_${view.unit.code}_2024-01_2024-06_du-thao-1.${format}`)
      for await (const bytes of chunks) expect(Buffer.from(bytes).toString('latin1', 0, 2)).toBe(head)
    }
  })

  it('is not issued unfilled, or with a token that is not understood', async () => {
    const id = await created()
    const issue = (version: number) =>
      issueWrittenReport({ ctx: leader, input: { key: uuidv7(), id, version } })
    await expect(issue(1)).rejects.toMatchObject({
      ...{
        code: 'invalid_input',
        fieldProblems: { number: 'required', datedOn: 'required', place: 'required' },
      },
    })
    const { content } = await read(id)
    const opening = { ...content.sections.opening, text: 'Đã kết nạp {DV_KNM:bao_nhieu} đoàn viên.' }
    const wrong = filled(content, { sections: { ...content.sections, opening } })
    await saveWrittenReport({ ctx: leader, input: { id, version: 1, content: wrong } })
    await expect(issue(2)).rejects.toMatchObject({ reason: 'written_report_tokens', params: { count: 1 } })
    await expect(issue(1)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('gives both texts where two wrote', async () => {
    const id = await created()
    const { content } = await read(id)
    const theirs = { ...content, subject: 'Của người kia' }
    await saveWrittenReport({ ctx: leader, input: { id, version: 1, content: theirs } })
    const mine = { ...content, subject: 'Của tôi' }
    expect(await saveWrittenReport({ ctx: leader, input: { id, version: 1, content: mine } })).toMatchObject({
      ...{ status: 'conflict', version: 2, theirs: { subject: 'Của người kia' } },
    })
    expect(
      await saveWrittenReport({ ctx: leader, input: { id, version: 1, content: theirs } }),
    ).toMatchObject({ status: 'saved', version: 2 })
  })

  it('is written by those who may, of what is theirs, and issued by fewer', async () => {
    const { northStaff, south1Chair } = tenant.contexts
    const id = await created(northStaff, { kind: 'month', through: '2024-06' })
    expect(await read(id, northStaff)).toMatchObject({ may: { write: true, issue: false, void: true } })
    await expect(read(id, south1Chair)).rejects.toMatchObject({ code: 'not_found' })
    const input = { key: uuidv7(), id, version: 1 }
    await expect(issueWrittenReport({ ctx: northStaff, input })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(created(leader, { kind: 'month', through: '2024-09' })).rejects.toMatchObject({
      fieldProblems: { through: 'month_to_come' },
    })
    await expect(created(leader, { kind: 'term', through: '2024-06' })).rejects.toMatchObject({
      reason: 'written_report_no_term',
    })
    expect(await getNewWrittenReport({ ctx: northStaff, input: {} })).toMatchObject({
      ...{ through: 202406, latest: 202407, campaigns: [] },
    })
  })

  it('of a month that nobody has handed in says so, and not that nothing was done', async () => {
    const { document } = await read(await created(leader, { kind: 'month', through: '2024-07' }))
    expect(documentText(document)).toContain('chưa có số liệu về')
    expect(documentText(document)).not.toContain('chưa kết nạp đoàn viên nào')
  })

  it('is read in a bounded number of statements', async () => {
    const id = await created()
    const one = await countStatements(() => read(id))
    expect(one.statements).toBeLessThanOrEqual(13)
    const list = await countStatements(() => listWrittenReports({ ctx: leader, input: {} }))
    expect(list.statements).toBe(3)
  })
})
