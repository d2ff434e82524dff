import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import type { FileToSend } from '@/lib/core/file-to-send'
import { describeFile } from '@/lib/files/describe-file'
import { readSheet } from '@/lib/files/read-sheet'
import { searchKey } from '@/lib/format/search-key'
import { discloseList } from '@/lib/members/disclose-list'
import { downloadExport } from '@/lib/members/export/download-export'
import { exportMembers } from '@/lib/members/export/export-members'
import { getTemplate } from '@/lib/members/export/get-template'
import { columnOfHeader, memberColumns } from '@/lib/members/rules/member-columns'
import { checkRows } from '@/tests/support/import-rows'
import { buildMembers, madeUpIdentity, type MemberWishes } from '@/tests/support/member-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

const full: MemberWishes = {
  fields: {
    ...{
      familyName: 'Tôn Thất',
      middleName: 'Quốc',
      givenName: 'Đức Anh',
      birthOn: '1985-03-02',
      birthYear: 1985,
    },
    ...{
      sex: 'male',
      identityNumber: madeUpIdentity('male', 1985),
      phone: '+84912345678',
      email: 'a@example.vn',
    },
    ...{
      hometown: '=HYPERLINK("x")',
      address: "'=1+1",
      communeCode: '06760',
      jobTitle: '@thợ',
      contract: 'public',
    },
    ...{ education: 'vocational', socialInsuranceNumber: '0123456789', joinedOn: '2021-01-01' },
    ...{ admissionDecision: '12/QĐ-CĐCS', cardNumber: '0012345', note: '-ghi chú' },
  },
  sensitive: { ethnicity: 'Kinh', religion: null, partyMember: true },
}
const sparse: MemberWishes = { fields: { familyName: '', middleName: '', givenName: 'Ỷ', birthYear: 1990 } }

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  const { north1Chair } = tenant.contexts
  await buildMembers(north1Chair, tenant.units.north1, [full, sparse])
  await buildMembers(tenant.contexts.south1Chair, tenant.units.south1, [{}])
})
afterAll(() => owner.end())

async function read(file: FileToSend): Promise<{ headers: string[]; rows: string[][] }> {
  const parts: Uint8Array[] = []
  for await (const chunk of file.chunks) parts.push(chunk)
  const bytes = Buffer.concat(parts)
  const described = await describeFile(bytes, {
    isHeader: (text) => columnOfHeader(searchKey(text)) !== null,
  })
  const rows: string[][] = []
  for await (const { cells } of readSheet(bytes, described)) rows.push(cells)
  return { headers: described.columns.map(({ header }) => header), rows }
}

async function taken(ctx: Context, input: object) {
  const view = await exportMembers({ ctx, input: { filter: {}, ...input } })
  const file = await downloadExport({ ctx, input: { id: view.id } })
  const { headers, rows } = await read(file)
  const at = (name: keyof typeof memberColumns) =>
    rows.map((row) => row[headers.indexOf(memberColumns[name].vi)] ?? '')
  return { view, file, headers, rows, at }
}

describe('an export', () => {
  it.each(['xlsx', 'csv'])(
    'as %s of all that may be seen changes nothing when it is read in again',
    async (format) => {
      const { view, file, headers, rows, at } = await taken(tenant.contexts.north1Chair, { format })
      expect(view).toMatchObject({ rows: 2, masked: false, format })
      expect(file.name).toMatch(new RegExp(`^doan-vien-north-1-2024-07-03\\.${format}$`))
      expect(at('familyName')).toEqual(['Tôn Thất', ''])
      expect(at('birthOn')).toEqual(['02/03/1985', '1990'])
      expect(at('cardNumber')).toEqual(['0012345', ''])
      expect(at('hometown')).toEqual(['=HYPERLINK("x")', ''])
      expect(at('address')).toEqual(["'=1+1", ''])
      expect(at('phone')).toEqual(['0912 345 678', ''])
      const checked = await checkRows(tenant.contexts.north1Chair, headers, rows)
      expect(checked.findings.filter(({ severity }) => severity === 'refuse')).toEqual([])
      expect(checked.counts).toMatchObject({ unchanged: 2, new: 0, changed: 0, wrong: 0, duplicate: 0 })
    },
  )

  it('never holds an identity number, and sensitive fields only where they are asked for and may be seen', async () => {
    const { at, rows } = await taken(tenant.contexts.north1Chair, {
      format: 'xlsx',
      columns: ['fullName', 'identityLast4', 'ethnicity', 'partyMember'],
    })
    expect(at('identityLast4')[0]).toMatch(/^•••• \d{4}$/)
    expect(at('ethnicity')).toEqual(['Kinh', ''])
    expect(at('partyMember')).toEqual(['Có', ''])
    expect(rows.flat().join(' ')).not.toContain(full.fields?.identityNumber)
    const staff = await taken(tenant.contexts.northStaff, {
      format: 'csv',
      columns: ['fullName', 'ethnicity'],
    })
    expect(staff.headers).toEqual(['Họ và tên'])
  })

  it('is masked for whom the list is masked, and holds their scope alone', async () => {
    const { view, at, headers, rows } = await taken(tenant.contexts.northStaff, { format: 'xlsx' })
    expect(view).toMatchObject({ rows: 2, masked: true })
    expect(headers).not.toContain(memberColumns.givenName.vi)
    expect(at('fullName')).toEqual(['Tôn Thất Q. Đ. A.', 'Ỷ.'])
    expect(at('birthOn')).toEqual(['1985', '1990'])
    expect(at('phone')).toEqual(['•••• ••• 678', ''])
    expect(rows.flat().join(' ')).not.toMatch(/0912.?345|0012345(?!\d)|0123456789|ghi chú/)
    const checked = await checkRows(tenant.contexts.northStaff, headers, rows)
    expect(checked.counts).toMatchObject({ unchanged: 2, changed: 0, new: 0 })
  })

  it('shows what a reason has opened, for as long as it is open', async () => {
    const { northStaff } = tenant.contexts
    const view = await exportMembers({ ctx: northStaff, input: { filter: {}, format: 'csv' } })
    await discloseList({
      ctx: northStaff,
      input: { unit: tenant.units.north1.code, reason: 'Đối chiếu danh sách thẻ' },
    })
    const { rows } = await read(await downloadExport({ ctx: northStaff, input: { id: view.id } }))
    expect(rows[0]?.[0]).toBe('Tôn Thất Quốc Đức Anh')
    await owner.query(`ALTER TABLE member_disclosures DISABLE TRIGGER member_disclosures_append_only`)
    await owner.query(
      `UPDATE member_disclosures SET at = now() - interval '2 hours', expires_at = now() - interval '1 hour'`,
    )
    await owner.query(`ALTER TABLE member_disclosures ENABLE TRIGGER member_disclosures_append_only`)
    const after = await read(await downloadExport({ ctx: northStaff, input: { id: view.id } }))
    expect(after.rows[0]?.[0]).toBe('Tôn Thất Q. Đ. A.')
  })

  it('is noted with its taker, and so is each time it is fetched', async () => {
    const { north1Chair } = tenant.contexts
    const { view } = await taken(north1Chair, { format: 'csv', columns: ['memberId'] })
    const noted = await owner.query(
      `SELECT user_id, format, columns, masked, rows FROM member_exports WHERE id = $1`,
      [view.id],
    )
    expect(noted.rows).toEqual([
      { user_id: north1Chair.userId, format: 'csv', columns: ['memberId'], masked: false, rows: 2 },
    ])
    const trail = await owner.query(`SELECT act FROM audit_events WHERE subject_id = $1 ORDER BY at, act`, [
      view.id,
    ])
    expect(trail.rows.map(({ act }) => act)).toEqual(['member.exported', 'member.export_fetched'])
  })

  it('is fetched by its user only, and not after a quarter of an hour', async () => {
    const { north1Chair, northStaff } = tenant.contexts
    const { id } = await exportMembers({ ctx: north1Chair, input: { filter: {}, format: 'csv' } })
    await expect(downloadExport({ ctx: northStaff, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await owner.query(`UPDATE member_exports SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      id,
    ])
    await expect(downloadExport({ ctx: north1Chair, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('takes the list as it is filtered', async () => {
    const { rows } = await taken(tenant.contexts.north1Chair, { filter: { q: 'duc anh' }, format: 'csv' })
    expect(rows).toHaveLength(1)
    await expect(
      exportMembers({
        ctx: tenant.contexts.north1Chair,
        input: { filter: { unit: 'south-1' }, format: 'csv' },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      exportMembers({ ctx: tenant.contexts.leader, input: { filter: {}, format: 'csv' } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      exportMembers({
        ctx: tenant.contexts.north1Chair,
        input: { filter: {}, format: 'csv', columns: ['identityNumber'] },
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('the template', () => {
  it('has headers the import knows, and is empty', async () => {
    const file = await getTemplate({ ctx: tenant.contexts.north1Chair, input: {} })
    expect(file.name).toBe('mau-doan-vien-north-1.xlsx')
    const { headers, rows } = await read(file)
    expect(headers.map((header) => columnOfHeader(searchKey(header)))).not.toContain(null)
    expect(headers).toContain('Số định danh (CCCD)')
    expect(headers).not.toContain('Mã đơn vị')
    expect(rows).toEqual([])
  })

  it('of a federation asks for the union of each row', async () => {
    const { headers } = await read(await getTemplate({ ctx: tenant.contexts.northStaff, input: {} }))
    expect(headers).toContain('Mã đơn vị')
  })
})
