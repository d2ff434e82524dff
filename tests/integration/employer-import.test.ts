import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getImportErrors } from '@/lib/employers/imports/get-import-errors'
import { listImportRows } from '@/lib/employers/imports/list-import-rows'
import { resolveRows } from '@/lib/employers/imports/resolve-rows'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { checkList, commitList, undoList } from '@/tests/support/employer-import-rows'
import { storedEmployers, withoutVersion } from '@/tests/support/stored-employers'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())
beforeEach(async () => {
  tenant = await buildTenant(owner)
})

const headers = ['Tên đơn vị', 'MST', 'Số lao động', 'Lao động nữ', 'Địa chỉ', 'Mã đơn vị']
const sao = ['Công ty TNHH May Sao Mai', '0300588569', '1.250', '900', 'KCN Cái Lân', '']
const bien = ['Công ty CP Biển Đông', '', '40', '', '', '']
const north = () => tenant.contexts.northStaff

describe('a first list', () => {
  it('is checked without touching the register, and goes in as the check said', async () => {
    const wrong = ['Công ty Sai', '0300588569x', '10', '11', '', '']
    const checked = await checkList(north(), headers, [sao, bien, wrong])
    expect(checked).toMatchObject({ state: 'ready', statements: 2, links: 0 })
    expect(checked.counts).toEqual({ new: 2, changed: 0, unchanged: 0, duplicate: 0, wrong: 1, skipped: 0 })
    expect(await register()).toEqual([])
    const errors = await getImportErrors({ ctx: north(), input: { id: checked.id } })
    expect(errors.rows.map(({ rowNumber, cells }) => [rowNumber, cells])).toEqual([[4, wrong]])
    expect(errors.rows[0]?.findings.map(({ code }) => code)).toEqual([
      'tax_code_unreadable',
      'more_women_than_workers',
    ])

    expect(await commitList(north(), checked)).toMatchObject({ state: 'committed' })
    expect(await register()).toEqual([
      {
        ...{
          name: 'Công ty CP Biển Đông',
          taxCode: null,
          address: null,
          unit: tenant.units.north.code,
          version: 1,
        },
        ...{ workforce: '2024-06-30..:40/-:insurance', unions: null },
      },
      {
        ...{ name: 'Công ty TNHH May Sao Mai', taxCode: '0300588569', address: 'KCN Cái Lân' },
        ...{ unit: tenant.units.north.code, version: 1 },
        ...{ workforce: '2024-06-30..:1250/900:insurance', unions: null },
      },
    ])
  })

  it('changes nothing the second time', async () => {
    await take([sao, bien])
    const before = await register()
    const again = await checkList(north(), headers, [sao, bien])
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    expect(again.may.commit).toBe(false)
    expect(await register()).toEqual(before)
  })

  it('is undone', async () => {
    const undone = await undoList(north(), await take([sao, bien]))
    expect(undone.undo).toEqual({ voided: 2, restored: 0, kept: 0, keptEmployers: [] })
    expect(await register()).toEqual([])
  })

  it('puts employers where their rows say, with the union that they name', async () => {
    const { north1, north2, south1, north: federation } = tenant.units
    const leader = await grantImport(tenant)
    const named = [
      [...sao.slice(0, 5), north1.code.toUpperCase()],
      [...bien.slice(0, 5), tenant.units.south.code],
    ]
    const checked = await checkList(leader, headers, named)
    expect(checked).toMatchObject({ links: 1, counts: { new: 2 } })
    await commitList(leader, checked)
    expect((await register()).map(({ unit, unions }) => [unit, unions])).toEqual([
      [tenant.units.south.code, null],
      [federation.code, `${north1.code} 2024-06-30..`],
    ])
    // Another union is no reason to change the link; one outside the import's unit is not known.
    const other = [[...sao.slice(0, 5), north2.code]]
    const again = await checkList(north(), headers, other)
    expect(again.counts).toMatchObject({ unchanged: 1 })
    expect(await codesOf(again)).toEqual([['other_union']])
    const foreign = await checkList(north(), headers, [[...sao.slice(0, 5), south1.code]])
    expect(foreign.counts).toMatchObject({ wrong: 1 })
    expect(await codesOf(foreign)).toEqual([['unit_unknown']])
  })
})

describe('a list that names unions', () => {
  it('is counted in the figures that unions take from the register, and no more once it is taken back', async () => {
    tenant = await buildTenant(owner, { figures: { from: 202405, through: 202406, state: 'draft' } })
    const { north1 } = tenant.units
    const counted = { unit: north1.code, indicator: 'DN_CO_CDCS', fromMonth: '2024-06', source: 'records' }
    await chooseFigureSource({ ctx: north(), input: { ...counted, baseVersion: 0 } })
    expect(await figureOf(north1.id)).toBe(0)
    const committed = await take([sao.with(5, north1.code)], { asOf: '2024-06-10' })
    expect(await figureOf(north1.id)).toBe(1)
    await undoList(north(), committed)
    expect(await figureOf(north1.id)).toBe(0)
  })
})

describe('a later list', () => {
  it('states workers of its day beside those before and after it; the undo brings all back', async () => {
    await take([sao], { asOf: '2024-01-31' })
    await take([sao.with(2, '1.500')], { asOf: '2024-06-30' })
    const before = await register()
    expect(before[0]?.workforce).toBe(
      '2024-01-31..2024-06-30:1250/900:insurance 2024-06-30..:1500/900:insurance',
    )
    const between = await checkList(north(), headers, [sao.with(2, '200').with(3, '')], {
      ...{ asOf: '2024-03-31', source: 'tax' },
    })
    expect(await codesOf(between)).toEqual([['workers_far_off', 'later_statement']])
    const committed = await commitList(north(), between)
    expect((await register())[0]?.workforce).toBe(
      '2024-01-31..2024-03-31:1250/900:insurance 2024-03-31..2024-06-30:200/-:tax 2024-06-30..:1500/900:insurance',
    )
    await undoList(north(), committed)
    expect(withoutVersion(await register())).toEqual(withoutVersion(before))
  })

  it('takes the place of a statement of the same day, which holds again after the undo', async () => {
    await take([sao])
    const before = await register()
    const committed = await take([sao.with(2, '1.300')], { source: 'labour' })
    expect((await register())[0]?.workforce).toBe('2024-06-30..:1300/900:labour')
    await undoList(north(), committed)
    expect(withoutVersion(await register())).toEqual(withoutVersion(before))
  })

  it('never erases by a blank, and gives a tax code to an employer known by name', async () => {
    await take([sao, bien])
    await take([
      ['', '0300588569', '', '', '', ''],
      ['CONG TY CP BIEN DONG', '0101248141', '40', '15', 'Hạ Long', ''],
    ])
    expect(await register()).toMatchObject([
      {
        ...{ name: 'Công ty CP Biển Đông', taxCode: '0101248141', address: 'Hạ Long' },
        workforce: '2024-06-30..:40/15:insurance',
      },
      { name: 'Công ty TNHH May Sao Mai', address: 'KCN Cái Lân', version: 1 },
    ])
  })

  it('asks where a name has another tax code, and does as it is told', async () => {
    await take([sao])
    const moved = sao.with(1, '0101248141')
    const asked = await checkList(north(), headers, [moved])
    expect(asked.counts).toMatchObject({ duplicate: 1 })
    const { rows } = await listImportRows({ ctx: north(), input: { id: asked.id } })
    expect(rows[0]).toMatchObject({ choices: ['skip', 'same', 'another'], employer: { matchedBy: 'name' } })
    const decide = (choice: string, version: number) =>
      resolveRows({ ctx: north(), input: { id: asked.id, version, choice, rowNumbers: [2] } })
    const another = await decide('another', asked.version)
    expect(another.counts).toMatchObject({ new: 1 })
    // A check anew keeps what was decided.
    const same = await decide('same', another.version)
    expect(same.counts).toMatchObject({ changed: 1 })
    await commitList(north(), { id: asked.id, version: same.version })
    expect(await register()).toMatchObject([{ taxCode: '0101248141', version: 2 }])
  })

  it('asks about rows of one list that name one employer', async () => {
    await take([sao])
    const checked = await checkList(north(), headers, [
      sao,
      ['Tên khác hẳn', '0300588569', '', '', '', ''],
      ['Công ty Mới', '', '10', '', '', ''],
      ['công ty mới', '', '11', '', '', ''],
      ['Công ty Mới', '0101248141', '12', '', '', ''],
      ['Cong ty TNHH may sao mai', '', '7', '', '', ''],
    ])
    expect(await codesOf(checked)).toEqual([
      [],
      ['same_tax_code_in_file'],
      [],
      ['same_name_in_file'],
      ['same_name_in_file'],
      ['same_name_in_file'],
    ])
    expect(checked.counts).toMatchObject({ unchanged: 1, new: 1, duplicate: 4 })
  })

  it('is not guessed among several of one name', async () => {
    await take([
      ['Công ty Mới', '0300588569', '5', '', '', ''],
      ['Công ty Mới', '0101248141', '6', '', '', ''],
    ])
    const checked = await checkList(north(), headers, [['Công ty Mới', '', '9', '', '', '']])
    expect(await codesOf(checked)).toEqual([['several_employers']])
    const code = await checkList(north(), headers, [['Công ty Mới', '0101248141', '9', '', '', '']])
    expect(code.counts).toMatchObject({ changed: 1 })
  })

  it('keeps employers changed since when it is undone, and names them', async () => {
    const first = await take([sao, bien])
    await take([sao.with(4, 'Hải Phòng')])
    const undone = await undoList(north(), first)
    expect(undone.undo).toMatchObject({
      ...{ voided: 1, restored: 0, kept: 1 },
      keptEmployers: [{ name: 'Công ty TNHH May Sao Mai' }],
    })
  })

  it('can be undone once a later one was', async () => {
    const first = await take([sao])
    await undoList(north(), await take([sao.with(4, 'Hải Phòng')]))
    expect((await undoList(north(), first)).undo).toMatchObject({ voided: 1, kept: 0 })
    expect(await register()).toEqual([])
  })
})

async function take(
  rows: readonly (readonly string[])[],
  options: Parameters<typeof checkList>[3] = {},
): Promise<EmployerImportView> {
  const committed = await commitList(north(), await checkList(north(), headers, rows, options))
  expect(committed.state).toBe('committed')
  return committed
}

async function codesOf({ id }: EmployerImportView): Promise<string[][]> {
  const { rows } = await listImportRows({ ctx: north(), input: { id } })
  return rows.map(({ findings }) => findings.map(({ code }) => code))
}

async function figureOf(unitId: string): Promise<number | null> {
  const { rows } = await owner.query<{ value: string | null }>(
    `SELECT value::text FROM figures WHERE tenant_id = $1 AND unit_id = $2 AND month = 202406 AND indicator = 'DN_CO_CDCS'`,
    [tenant.id, unitId],
  )
  return rows[0]?.value ? Number(rows[0].value) : null
}

/** The leader of a tenant whose leaders may import: at the top, with the whole tenant in reach. */
async function grantImport({ id, contexts }: TestTenant) {
  await owner.query(
    `INSERT INTO role_capabilities (tenant_id, role_code, capability) VALUES ($1, 'provincial_leader', 'employers.import')
     ON CONFLICT DO NOTHING`,
    [id],
  )
  const { leader } = contexts
  return { ...leader, capabilities: new Set([...leader.capabilities, 'employers.import' as const]) }
}

const register = () => storedEmployers(owner, tenant.id)
