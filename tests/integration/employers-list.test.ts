import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { listEmployers } from '@/lib/employers/list-employers'
import type { ListEmployersInput } from '@/lib/employers/schemas'
import { countStatements } from '@/tests/support/count-statements'
import { buildEmployer } from '@/tests/support/employer-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let leader: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  leader = tenant.contexts.leader
  const { northStaff, southStaff } = tenant.contexts
  const size = (workers: number) => ({ workforce: { on: '2024-01-01', workers } })
  await buildEmployer(northStaff, {
    fields: {
      name: 'Công ty Ánh Dương',
      taxCode: '5700100256',
      ownership: 'foreign_invested',
      industryCode: '1410',
    },
    ...size(300),
    union: { code: 'north-1', on: '2024-03-01' },
  })
  await buildEmployer(northStaff, { fields: { name: 'Công ty Bảo Lâm', industryCode: 'C' }, ...size(40) })
  await buildEmployer(northStaff, {
    fields: { name: 'Công ty Ba Vì', industryCode: '49', ownership: 'private_enterprise' },
    ...size(8),
  })
  await buildEmployer(southStaff, {
    fields: { name: 'Công ty Đại Dương', taxCode: '5700100263-001' },
    ...size(25),
    union: { code: 'south-1', on: '2024-01-01' },
  })
  await buildEmployer(southStaff, { fields: { name: 'Công ty Đăng Khoa' } })
})
afterAll(() => owner.end())

const list = (input: ListEmployersInput, ctx = leader) => listEmployers({ ctx, input })
const names = async (input: ListEmployersInput, ctx = leader) =>
  (await list(input, ctx)).rows.map(({ name }) => name.replace('Công ty ', ''))

describe('the list of employers', () => {
  it('stands in Vietnamese order with an exact count, in three statements', async () => {
    const { answer, statements } = await countStatements(() => list({}))
    expect(statements).toBe(3)
    expect(answer).toMatchObject({ total: 5, nextAfter: null, previousBefore: null, on: '2024-07-03' })
    expect(await names({})).toEqual(['Ánh Dương', 'Ba Vì', 'Bảo Lâm', 'Đại Dương', 'Đăng Khoa'])
    expect(answer.rows[0]).toMatchObject({
      unit: { code: 'north' },
      size: { workers: 300, since: '2024-01-01' },
      union: { code: 'north-1', since: '2024-03-01' },
      stage: null,
    })
    expect(answer.rows.at(-1)?.size).toBeNull()
    expect(await names({ sort: 'workers' })).toEqual([
      'Ánh Dương',
      'Bảo Lâm',
      'Đại Dương',
      'Ba Vì',
      'Đăng Khoa',
    ])
  })

  it.each<[ListEmployersInput, string[]]>([
    [{ q: 'duong' }, ['Ánh Dương', 'Đại Dương']],
    [{ q: 'Dương  ánh' }, ['Ánh Dương']],
    [{ q: '57001' }, ['Ánh Dương', 'Đại Dương']],
    [{ q: '5700100263 001' }, ['Đại Dương']],
    [{ q: '%' }, []],
    [{ union: 'with' }, ['Ánh Dương', 'Đại Dương']],
    [{ union: 'with', on: '2024-02-01' }, ['Đại Dương']],
    [{ union: 'without', sizeFrom: '25' }, ['Bảo Lâm']],
    [{ sizeFrom: 8, sizeTo: 40 }, ['Ba Vì', 'Bảo Lâm', 'Đại Dương']],
    [{ sizeFrom: 1, on: '2023-12-31' }, []],
    [{ ownership: 'private_enterprise' }, ['Ba Vì']],
    [{ industry: 'c' }, ['Ánh Dương', 'Bảo Lâm']],
    [{ industry: '14' }, ['Ánh Dương']],
    [{ state: 'closed' }, []],
    [{ unit: 'south' }, ['Đại Dương', 'Đăng Khoa']],
    [{ unit: 'north-1' }, ['Ánh Dương']],
    [{ unit: 'north-2' }, []],
  ])('asked for %o: %o', async (input, expected) => {
    expect(await names(input)).toEqual(expected)
    expect((await list(input)).total).toBe(expected.length)
  })

  it('shows each only what falls to them', async () => {
    expect(await names({}, tenant.contexts.southStaff)).toEqual(['Đại Dương', 'Đăng Khoa'])
    await expect(list({ unit: 'north' }, tenant.contexts.southStaff)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(list({}, tenant.contexts.north1Chair)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each(['name', 'workers'] as const)('pages by %s in both directions without a gap', async (sort) => {
    const other = await buildTenant(owner)
    const staff = other.contexts.southStaff
    for (let made = 0; made < 120; made += 1)
      await buildEmployer(staff, {
        fields: { name: `Công ty ${made % 7} ${made}` },
        ...(made % 5 > 0 && { workforce: { on: '2024-01-01', workers: made % 11 } }),
      })
    const first = await list({ sort }, staff)
    const second = await list({ sort, after: first.nextAfter ?? '' }, staff)
    const third = await list({ sort, after: second.nextAfter ?? '' }, staff)
    const pages = [first, second, third]
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [50, 120],
      [50, 120],
      [20, 120],
    ])
    expect(third.nextAfter).toBeNull()
    const all = await list({ sort, size: 100 }, staff)
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(new Set(ids).size).toBe(120)
    expect(all.rows.map(({ id }) => id)).toEqual(ids.slice(0, 100))
    const back = await list({ sort, before: third.previousBefore ?? '' }, staff)
    expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id))
    expect(back.nextAfter).toBe(second.nextAfter)
    const begin = await list({ sort, before: back.previousBefore ?? '' }, staff)
    expect(begin.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
    expect(begin.previousBefore).toBeNull()
  })
})
