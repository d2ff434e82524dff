import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listImportRows } from '@/lib/members/imports/list-import-rows'
import { resolveRows } from '@/lib/members/imports/resolve-rows'
import { getImportErrors } from '@/lib/members/imports/get-import-errors'
import type { ImportView } from '@/lib/members/imports/views'
import { checkAgain, checkRows, commitRead, undoRead } from '@/tests/support/import-rows'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())

const headers = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Số điện thoại',
  'Ngày vào công đoàn',
  'Số thẻ',
  'Tổ',
]
const duc = [
  '1',
  'Nguyễn Văn Đức',
  '02/03/1985',
  'Nam',
  '022085001234',
  '0912 345 678',
  '15/06/2021',
  '0012345',
  'Tổ 1',
]
const hoa = ['2', 'Trần Thị Hoà', '1990', 'Nữ', '', '0987.654.321', '', '', 'Tổ 1']
const broken = ['3', 'Lê Văn Sai', '31/02/1990', 'Nam', '12', '', '', '', '']
const file = [duc, hoa, broken]

describe('a first file', () => {
  let view: ImportView

  beforeAll(async () => {
    tenant = await buildTenant(owner)
    view = await checkRows(tenant.contexts.north1Chair, headers, file)
  })

  it('is checked without touching the roster', async () => {
    expect(view.state).toBe('ready')
    expect(view.counts).toEqual({ new: 2, changed: 0, unchanged: 0, duplicate: 0, wrong: 1, skipped: 0 })
    expect(view.newSubUnits).toBe(1)
    expect(await roster()).toEqual([])
  })

  it('says what is wrong, and gives the wrong rows back as they were', async () => {
    const wrong = await listImportRows({
      ctx: tenant.contexts.north1Chair,
      input: { id: view.id, outcome: 'wrong' },
    })
    expect(wrong.rows.map(({ findings }) => findings.map(({ code }) => code).sort())).toEqual([
      ['date_unreadable', 'identity_unreadable'],
    ])
    const errors = await getImportErrors({ ctx: tenant.contexts.north1Chair, input: { id: view.id } })
    expect(errors.rows.map(({ rowNumber, cells }) => [rowNumber, cells])).toEqual([[4, broken]])
  })

  it('goes in as the check said', async () => {
    view = await commitRead(tenant.contexts.north1Chair, view)
    expect(view.state).toBe('committed')
    expect(await roster()).toEqual([
      {
        name: 'Nguyễn Văn Đức',
        birth: '1985-03-02',
        phone: '+84912345678',
        last4: '1234',
        card: '0012345',
        status: 'active',
        subUnit: 'Tổ 1',
        event: 'admitted 2021-06-15',
        spells: 'active 2021-06-15',
      },
      {
        name: 'Trần Thị Hoà',
        birth: '1990',
        phone: '+84987654321',
        last4: null,
        card: null,
        status: 'active',
        subUnit: 'Tổ 1',
        event: 'entered 2024-07-03',
        spells: 'active 2024-07-03',
      },
    ])
  })

  it('changes nothing the second time', async () => {
    const before = await roster()
    const again = await checkRows(tenant.contexts.north1Chair, headers, file)
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, duplicate: 0, wrong: 1, skipped: 0 })
    expect(again.may.commit).toBe(false)
    expect(await roster()).toEqual(before)
  })

  it('is undone', async () => {
    view = await undoRead(tenant.contexts.north1Chair, view)
    expect(view.undo).toEqual({ voided: 2, restored: 0, kept: 0, keptMembers: [] })
    expect(await roster()).toEqual([])
  })
})

describe('a later file', () => {
  beforeAll(async () => {
    tenant = await buildTenant(owner)
    await commitRead(
      tenant.contexts.north1Chair,
      await checkRows(tenant.contexts.north1Chair, headers, [duc, hoa]),
    )
  })

  it('changes members, and the undo brings them back', async () => {
    const before = await roster()
    const moved = [...duc]
    moved[4] = '022085009999'
    moved[5] = '0912 000 111'
    moved[8] = 'Tổ 2'
    const view = await checkRows(tenant.contexts.north1Chair, headers, [moved])
    // Another number of the same sort, but the card and the birth date agree.
    expect(view.counts).toMatchObject({ duplicate: 1 })
    const resolved = await resolveRows({
      ctx: tenant.contexts.north1Chair,
      input: { id: view.id, version: view.version, choice: 'same', rowNumbers: [2] },
    })
    expect(resolved.counts).toMatchObject({ changed: 1, duplicate: 0 })
    const committed = await commitRead(tenant.contexts.north1Chair, { ...view, version: resolved.version })
    expect(committed.state).toBe('committed')
    expect((await roster())[0]).toMatchObject({ last4: '9999', phone: '+84912000111', subUnit: 'Tổ 2' })
    const undone = await undoRead(tenant.contexts.north1Chair, committed)
    expect(undone.undo).toMatchObject({ voided: 0, restored: 1, kept: 0 })
    expect(await roster()).toEqual(before)
  })

  it('keeps members changed since when it is undone, and names them', async () => {
    const other = ['3', 'Phạm Văn Hùng', '01/01/1980', 'Nam', '', '', '', '', '']
    const view = await commitRead(
      tenant.contexts.north1Chair,
      await checkRows(tenant.contexts.north1Chair, headers, [other]),
    )
    await owner.query(
      `UPDATE members SET version = version + 1, note = 'x' WHERE tenant_id = $1 AND given_name = 'Hùng'`,
      [tenant.id],
    )
    const undone = await undoRead(tenant.contexts.north1Chair, view)
    expect(undone.undo).toMatchObject({ voided: 0, kept: 1, keptMembers: [{ name: 'Phạm Văn Hùng' }] })
  })

  it('is checked anew where the roster has moved since', async () => {
    const fresh = ['4', 'Vũ Thị Mai', '05/05/1995', 'Nữ', '', '', '', '', '']
    const view = await checkRows(tenant.contexts.north1Chair, headers, [fresh])
    await owner.query(
      `UPDATE members SET version = version + 1 WHERE tenant_id = $1 AND given_name = 'Đức'`,
      [tenant.id],
    )
    const sent = await commitRead(tenant.contexts.north1Chair, view)
    expect(sent).toMatchObject({ state: 'checking', recheckedBecauseRosterChanged: true })
    const again = await checkAgain(tenant.contexts.north1Chair, view.id, [fresh])
    expect(again).toMatchObject({ state: 'ready', counts: { new: 1 } })
  })

  it('asks about people who are in another union, and tells no more', async () => {
    const view = await checkRows(tenant.contexts.south1Chair, headers, [duc])
    expect(view.counts).toMatchObject({ new: 0, duplicate: 1 })
    const rows = await listImportRows({ ctx: tenant.contexts.south1Chair, input: { id: view.id } })
    expect(rows.rows[0]).toMatchObject({
      member: null,
      choices: ['skip'],
      findings: [{ code: 'in_another_unit', params: { unit: 'CĐCS LĐLĐ huyện Bắc 1' } }],
    })
  })

  it('finds the same person twice in the file', async () => {
    const view = await checkRows(tenant.contexts.south1Chair, headers, [
      ['1', 'Đỗ Văn An', '01/02/1990', 'Nam', '022090000001', '', '', '', ''],
      ['2', 'Do Van An', '01/02/1990', '', '', '', '', '', ''],
      ['3', 'Đỗ Văn Anh', '01/02/1991', '', '022090000001', '', '', '', ''],
    ])
    expect(view.counts).toMatchObject({ new: 1, duplicate: 2 })
  })
})

describe('a file of many unions', () => {
  it('goes to each by code or name, for staff who see members masked', async () => {
    tenant = await buildTenant(owner)
    const wide = ['Mã đơn vị', ...headers]
    const view = await checkRows(tenant.contexts.northStaff, wide, [
      ['north-1', ...duc],
      ['north-2', ...hoa],
      ['south-1', '9', 'Hồ Văn Kha', '1980', '', '', '', '', '', ''],
    ])
    expect(view.counts).toMatchObject({ new: 2, wrong: 1 })
    expect(view.masked).toBe(true)
    const { rows } = await listImportRows({ ctx: tenant.contexts.northStaff, input: { id: view.id } })
    expect(rows.map(({ name }) => name)).toEqual(['Nguyễn V. Đ.', 'Trần T. H.', 'Hồ V. K.'])
    expect(JSON.stringify(rows)).not.toMatch(/022085001234|912345678|Đức/)
    await commitRead(tenant.contexts.northStaff, view)
    const { rows: counts } = await owner.query(
      `SELECT u.code, c.members FROM member_counts c JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
       WHERE c.tenant_id = $1 ORDER BY u.code`,
      [tenant.id],
    )
    expect(counts).toEqual([
      { code: 'north-1', members: 1 },
      { code: 'north-2', members: 1 },
    ])
  })
})

async function roster(): Promise<unknown[]> {
  const { rows } = await owner.query(
    `SELECT concat_ws(' ', m.family_name, m.middle_name, m.given_name) AS name,
            coalesce(m.birth_on::text, m.birth_year::text) AS birth, m.phone, m.identity_last4 AS last4,
            m.card_number AS card, m.status, s.name AS "subUnit",
            (SELECT string_agg(e.kind || ' ' || e.effective_on, ', ') FROM member_events e
             WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.voided_at IS NULL) AS event,
            (SELECT string_agg(p.state || ' ' || p.valid_from, ', ') FROM membership_spells p
             WHERE p.tenant_id = m.tenant_id AND p.member_id = m.id AND p.voided_at IS NULL) AS spells
     FROM members m LEFT JOIN sub_units s ON s.tenant_id = m.tenant_id AND s.id = m.sub_unit_id
     WHERE m.tenant_id = $1 AND m.status <> 'voided' ORDER BY m.id`,
    [tenant.id],
  )
  return rows
}
