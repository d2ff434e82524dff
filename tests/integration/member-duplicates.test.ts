import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDuplicate } from '@/lib/members/duplicates/get-duplicate'
import { keepApart } from '@/lib/members/duplicates/keep-apart'
import { listDuplicates } from '@/lib/members/duplicates/list-duplicates'
import { mergeMembers } from '@/lib/members/duplicates/merge-members'
import { refreshDuplicates } from '@/lib/members/duplicates/refresh-duplicates'
import { unmergeMembers } from '@/lib/members/duplicates/unmerge-members'
import { endMembership } from '@/lib/members/end-membership'
import { openIdentity } from '@/lib/members/sealed-identity'
import { buildMember, buildMembers, madeUpIdentity } from '@/tests/support/member-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const an = {
  familyName: 'Trần',
  middleName: 'Văn',
  givenName: 'An',
  birthOn: '1985-03-02',
  birthYear: 1985,
} as const

/** All rows of the roster but the trails: what was edited, audited and merged. */
async function dump(tenant: TestTenant) {
  const rows: Record<string, unknown> = {}
  for (const table of [
    ...['members', 'membership_spells', 'member_events', 'member_positions', 'member_sensitive'],
    ...['member_consents', 'member_cards', 'duplicate_pairs', 'member_transfers', 'sub_units'],
  ]) {
    const { rows: found } = await owner.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE tenant_id = $1 ORDER BY 1`,
      [tenant.id],
    )
    rows[table] = found.map(({ row }) => row)
  }
  const { rows: counts } = await owner.query(
    `SELECT unit_id, status, members, women, complete FROM member_counts
     WHERE tenant_id = $1 AND members > 0 ORDER BY 1, 2`,
    [tenant.id],
  )
  return { ...rows, counts }
}

async function headCount(tenant: TestTenant, day: string) {
  const { rows } = await owner.query<{ held: number; persons: number }>(
    `SELECT count(*)::int AS held, count(DISTINCT person_id)::int AS persons FROM membership_spells
     WHERE tenant_id = $1 AND voided_at IS NULL AND state = 'active' AND valid_from <= $2
       AND (valid_to IS NULL OR valid_to > $2)`,
    [tenant.id, day],
  )
  return rows[0]
}

describe('the queue', () => {
  it('gathers look-alikes of the scope by what speaks for them, and no decided ones', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff, north1Chair, southStaff, leader } = tenant.contexts
    const [first] = await buildMembers(northStaff, tenant.units.north1, [
      { fields: { ...an, phone: '+84912345678' } },
      { fields: { ...an, givenName: 'Bình', phone: '+84912345678' } },
    ])
    const [second, third] = await buildMembers(northStaff, tenant.units.north2, [
      { fields: { ...an, middleName: 'Vân', phone: '+84912345678' } },
      { fields: { ...an, birthOn: null } },
    ])
    await buildMember(southStaff, tenant.units.south1, { fields: an })

    const input = {}
    expect(await refreshDuplicates({ ctx: northStaff, input })).toMatchObject({
      opened: 3,
      closed: 0,
      limited: false,
    })
    expect(await refreshDuplicates({ ctx: northStaff, input })).toMatchObject({ opened: 0, closed: 0 })
    const list = await listDuplicates({ ctx: northStaff, input })
    expect(list.pairs.map(({ score, signs }) => [score, signs])).toEqual([
      [85, ['name_birth', 'phone_name']],
      [60, ['name_year']],
      [60, ['name_year']],
    ])
    expect(list.pairs[0]!.first).toMatchObject({
      masked: true,
      name: 'Trần V. A.',
      birth: '1985',
      phone: '•••• ••• 678',
    })
    expect((await listDuplicates({ ctx: north1Chair, input })).pairs).toEqual([])
    expect((await listDuplicates({ ctx: southStaff, input })).pairs).toEqual([])
    await expect(listDuplicates({ ctx: leader, input })).rejects.toMatchObject({ code: 'forbidden' })

    const pair = { first: second!.id, second: first!.id }
    await expect(keepApart({ ctx: north1Chair, input: { ...pair, reason: 'x' } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await keepApart({ ctx: northStaff, input: { ...pair, reason: 'Hai anh em' } })
    await refreshDuplicates({ ctx: northStaff, input })
    expect((await listDuplicates({ ctx: northStaff, input })).counts).toEqual({
      open: 2,
      distinct: 1,
      merged: 0,
    })
    const page = await listDuplicates({ ctx: northStaff, input: { state: 'distinct' } })
    expect(page.pairs[0]).toMatchObject({ decided: { by: 'Cán Bộ Bắc', reason: 'Hai anh em' } })

    await owner.query(`UPDATE members SET given_name = 'Khác' WHERE id = $1`, [third!.id])
    expect(await refreshDuplicates({ ctx: northStaff, input })).toMatchObject({ opened: 0, closed: 2 })
  })
})

describe('merging', () => {
  it('takes the fields chosen, hides the other entry, counts each day once; taken apart all is as before', async () => {
    const tenant = await buildTenant(owner)
    const ctx = tenant.contexts.north1Chair
    const identityNumber = madeUpIdentity('male', 1985)
    const [kept, absorbed] = await buildMembers(ctx, tenant.units.north1, [
      { fields: { ...an, cardNumber: '0001' }, events: [{ kind: 'entered', on: '2022-01-01' }] },
      {
        fields: { ...an, identityNumber, phone: '+84912345678', cardNumber: '0002' },
        events: [
          { kind: 'admitted', on: '2019-05-01' },
          { kind: 'party_referred', on: '2023-04-01' },
        ],
        sensitive: { ethnicity: 'Tày', religion: null, partyMember: null },
      },
    ])
    await owner.query(
      `INSERT INTO member_positions (tenant_id, id, member_id, unit_id, unit_path, position, valid_from)
       SELECT tenant_id, uuidv7(), id, unit_id, unit_path, 'committee', '2023-01-01' FROM members WHERE id = $1`,
      [absorbed!.id],
    )
    await owner.query(
      `INSERT INTO member_consents (tenant_id, id, member_id, unit_id, unit_path, purpose, given_on, manner)
       SELECT tenant_id, uuidv7(), id, unit_id, unit_path, 'card', '2023-01-01', 'paper' FROM members WHERE id = $1`,
      [absorbed!.id],
    )
    await refreshDuplicates({ ctx, input: {} })
    const seen = await getDuplicate({ ctx, input: { first: kept!.id, second: absorbed!.id } })
    expect(seen.proposed.keepFirst).toEqual(['identityNumber', 'phone'])
    expect(seen.may).toEqual({ merge: true, keepApart: true, unmerge: false })
    const before = await dump(tenant)
    expect(await headCount(tenant, '2023-01-01')).toEqual({ held: 2, persons: 2 })

    const merged = await mergeMembers({
      ctx,
      input: {
        ...{ keep: kept!.id, keepVersion: 1, absorb: absorbed!.id, absorbVersion: 1 },
        ...{ take: ['identityNumber', 'phone', 'cardNumber'], takeSensitive: true },
      },
    })
    const { rows } = await owner.query<Record<string, unknown>>('SELECT * FROM members WHERE id = $1', [
      kept!.id,
    ])
    expect(rows[0]).toMatchObject({ status: 'active', phone: '+84912345678', card_number: '0002' })
    expect(openIdentity(ctx, { id: kept!.id, identityCipher: rows[0]!['identity_cipher'] as Buffer })).toBe(
      identityNumber,
    )
    for (const day of ['2019-05-01', '2021-12-31', '2022-01-01', '2024-07-03'])
      expect(await headCount(tenant, day), day).toEqual({ held: 1, persons: 1 })
    const { rows: held } = await owner.query(
      `SELECT (SELECT count(*)::int FROM member_positions WHERE member_id = $1) AS positions,
              (SELECT count(*)::int FROM member_consents WHERE member_id = $1) AS consents,
              (SELECT count(*)::int FROM member_events WHERE member_id = $1 AND kind = 'party_referred') AS referrals`,
      [kept!.id],
    )
    expect(held).toEqual([{ positions: 1, consents: 1, referrals: 1 }])
    expect((await listDuplicates({ ctx, input: { state: 'merged' } })).pairs).toMatchObject([
      { mergeId: merged.mergeId },
    ])

    await unmergeMembers({ ctx, input: { merge: merged.mergeId } })
    expect(await dump(tenant)).toEqual(before)
    await expect(unmergeMembers({ ctx, input: { merge: merged.mergeId } })).rejects.toMatchObject({
      reason: 'merge_undone',
    })
  })

  it('joins entries of two unions in scope without losing a day, and only there', async () => {
    const tenant = await buildTenant(owner)
    const { northStaff, north1Chair } = tenant.contexts
    const absorbed = await buildMember(northStaff, tenant.units.north1, { fields: an })
    const kept = await buildMember(northStaff, tenant.units.north2, {
      fields: an,
      events: [{ kind: 'entered', on: '2023-01-01' }],
    })
    const before = await dump(tenant)
    const input = { keep: kept.id, keepVersion: 1, absorb: absorbed.id, absorbVersion: 1 }
    await expect(mergeMembers({ ctx: north1Chair, input })).rejects.toMatchObject({ code: 'not_found' })
    const { mergeId } = await mergeMembers({ ctx: northStaff, input })
    for (const day of ['2021-01-01', '2022-12-31', '2023-01-01', '2024-07-03'])
      expect(await headCount(tenant, day), day).toEqual({ held: 1, persons: 1 })
    await expect(unmergeMembers({ ctx: north1Chair, input: { merge: mergeId } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await unmergeMembers({ ctx: northStaff, input: { merge: mergeId } })
    const { duplicate_pairs: _, ...after } = (await dump(tenant)) as Record<string, unknown>
    const { duplicate_pairs: none, ...was } = before as Record<string, unknown>
    expect(none).toEqual([])
    expect(after).toEqual(was)
  })

  it('refuses to lose the living entry, and to take apart what changed since', async () => {
    const tenant = await buildTenant(owner)
    const ctx = tenant.contexts.north1Chair
    const [left, living] = await buildMembers(ctx, tenant.units.north1, [
      {
        fields: an,
        events: [
          { kind: 'admitted', on: '2015-01-01' },
          { kind: 'resigned', on: '2018-01-01' },
        ],
      },
      { fields: an, events: [{ kind: 'entered', on: '2020-01-01' }] },
    ])
    await expect(
      mergeMembers({ ctx, input: { keep: left!.id, keepVersion: 1, absorb: living!.id, absorbVersion: 1 } }),
    ).rejects.toMatchObject({ reason: 'merge_keep_living' })
    const input = { keep: living!.id, keepVersion: 1, absorb: left!.id, absorbVersion: 1 }
    const { mergeId } = await mergeMembers({ ctx, input })
    await expect(mergeMembers({ ctx, input })).rejects.toMatchObject({ code: 'conflict' })
    await endMembership({
      ctx,
      input: { id: living!.id, version: 2, on: '2024-07-01', kind: 'resigned', reason: 'Nghỉ việc' },
    })
    await expect(unmergeMembers({ ctx, input: { merge: mergeId } })).rejects.toMatchObject({
      reason: 'merge_changed_since',
    })
  })
})
