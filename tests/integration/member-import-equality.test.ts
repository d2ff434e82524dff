import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listImportRows } from '@/lib/members/imports/list-import-rows'
import type { ImportRowView } from '@/lib/members/imports/views'
import { checkRows, commitRead, undoRead } from '@/tests/support/import-rows'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})
afterAll(() => owner.end())

const headers = ['Họ và tên', 'Ngày sinh', 'CCCD', 'Điện thoại', 'Số thẻ', 'Tổ', 'Dân tộc']
/** Few values, so that rows meet each other and members in every way. */
const row = fc.tuple(
  fc.constantFrom('Nguyễn Văn Đức', 'nguyen van duc', 'Trần Thị Hoà', 'Lê An', ''),
  fc.constantFrom('02/03/1985', '1985', '04/05/1990', '31/02/1990', ''),
  fc.constantFrom('022085001234', '022085005678', '012345678', '12', ''),
  fc.constantFrom('0912345678', '0987654321', ''),
  fc.constantFrom('0001', '0002', ''),
  fc.constantFrom('Tổ 1', 'tổ 1', 'Tổ 2', ''),
  fc.constantFrom('Kinh', 'Tày', ''),
)
const file = fc.array(row, { minLength: 1, maxLength: 8 })

it('does exactly what the check said, nothing the second time, and can be taken back', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, async (first, second) => {
      const tenant = await buildTenant(owner)
      const ctx = tenant.contexts.north1Chair
      const checkedFirst = await checkRows(ctx, headers, first)
      expect(await membersOf(tenant)).toEqual([])
      if (checkedFirst.may.commit) await commitRead(ctx, checkedFirst)
      expect(await membersOf(tenant)).toHaveLength(checkedFirst.counts?.new ?? -1)

      const before = await membersOf(tenant)
      const checked = await checkRows(ctx, headers, second)
      const { rows } = await listImportRows({ ctx, input: { id: checked.id } })
      expect(await membersOf(tenant)).toEqual(before)
      if (!checked.may.commit) return
      const committed = await commitRead(ctx, checked)
      expect(committed.state).toBe('committed')
      expect(namedAs(before, await membersOf(tenant))).toEqual(promised(before, rows))

      const again = await checkRows(ctx, headers, second)
      // A row that was refused or doubtful may be in order once others went in: a card number is free, or known.
      const went = new Set(
        rows
          .filter(({ outcome }) => outcome !== 'duplicate' && outcome !== 'wrong')
          .map(({ rowNumber }) => rowNumber),
      )
      const secondTime = await listImportRows({ ctx, input: { id: again.id } })
      const repeated = secondTime.rows.filter(({ rowNumber }) => went.has(rowNumber))
      expect(repeated.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')).toEqual([])

      await undoRead(ctx, committed)
      expect(await membersOf(tenant)).toEqual(before)
    }),
    { numRuns: 25 },
  )
}, 240_000)

interface StoredMember {
  id: string
  [field: string]: string | null
}

/** The roster that the check's rows promise. */
function promised(before: readonly StoredMember[], rows: readonly ImportRowView[]): StoredMember[] {
  const after = before.map((member) => ({ ...member }))
  for (const { outcome, fields, member } of rows) {
    const said = Object.fromEntries(fields.map(({ field, value }) => [field, value]))
    if (outcome === 'new') after.push({ ...blank, ...said, id: 'new' })
    if (outcome !== 'changed') continue
    const held = after.find(({ id }) => id === member?.id)
    for (const { field, value, before: was } of fields) {
      if (was === undefined || !held) continue
      expect(held[field] ?? null).toBe(was)
      held[field] = value
    }
  }
  return namedAs(before, after)
}

/** Members that were not there before have no id that anybody could promise. */
function namedAs(before: readonly StoredMember[], after: readonly StoredMember[]): StoredMember[] {
  const known = new Set(before.map(({ id }) => id))
  // A sub-unit is named as whoever made it wrote it; which row that was is nobody's promise.
  const tidy = (text: string | null | undefined) => text?.toLowerCase() ?? null
  return sorted(
    after.map((member) => ({
      ...member,
      id: known.has(member.id) ? member.id : 'new',
      subUnit: tidy(member['subUnit']),
    })),
  )
}

const blank = {
  ...{ fullName: null, birthOn: null, identityNumber: null, phone: null, cardNumber: null, subUnit: null },
  ethnicity: null,
}

async function membersOf(tenant: TestTenant): Promise<StoredMember[]> {
  const { rows } = await owner.query<StoredMember>(
    `SELECT m.id, concat_ws(' ', nullif(m.family_name, ''), nullif(m.middle_name, ''), m.given_name) AS "fullName",
            coalesce(m.birth_on::text, m.birth_year::text) AS "birthOn", '•••• ' || m.identity_last4 AS "identityNumber",
            m.phone, m.card_number AS "cardNumber", u.name AS "subUnit", s.ethnicity
     FROM members m
     LEFT JOIN sub_units u ON u.tenant_id = m.tenant_id AND u.id = m.sub_unit_id
     LEFT JOIN member_sensitive s ON s.tenant_id = m.tenant_id AND s.member_id = m.id
     WHERE m.tenant_id = $1 AND m.status <> 'voided'`,
    [tenant.id],
  )
  return sorted(rows)
}

function sorted(members: readonly StoredMember[]): StoredMember[] {
  const key = (member: StoredMember) =>
    ['id', ...Object.keys(blank)].map((field) => member[field] ?? '').join('|')
  return [...members].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
