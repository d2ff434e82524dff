import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { recordFigures } from '@/lib/figures/record-figures'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { monthParam } from '@/lib/periods/rules/month'
import { disableUser } from '@/lib/users/disable-user'
import { listUsers } from '@/lib/users/list-users'
import { registry } from '@/tests/isolation/registry/registry'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { months } from '@/tests/isolation/world/marked-months'
import { words } from '@/tests/isolation/world/marks'
import { forbiddenTo, tracesIn } from '@/tests/isolation/world/traces'
import { connectOwner } from '@/tests/support/test-database'

// Somebody who holds posts in two places sees, under each of them, what that one reaches and no more.

let owner: pg.Client
let world: IsolationWorld

beforeAll(async () => {
  owner = await connectOwner()
  world = await buildWorld(owner)
  for (const role of ['federation_staff', 'provincial_leader', 'grassroots_chair', 'tenant_admin']) {
    await addPost(world.a.seats.north.staff, world.a.units.south, role)
  }
})

afterAll(async () => {
  await owner.end()
})

async function addPost(holder: Context, unit: { id: string; path: string }, role: string): Promise<void> {
  await owner.query(
    `INSERT INTO assignments (tenant_id, id, user_id, unit_id, unit_path, role_code, reach, valid_from)
     VALUES ($1, $2, $3, $4, $5, $6, 'subtree', '2020-01-01')`,
    [holder.tenantId, uuidv7(), holder.userId, unit.id, unit.path, role],
  )
}

async function postsOf({ tenantId, userId }: Context): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM assignments WHERE tenant_id = $1 AND user_id = $2',
    [tenantId, userId],
  )
  return rows.map(({ id }) => id)
}

describe('whoever works in the north and in the south', () => {
  it('finds nothing of the south while working in the north', async () => {
    const { staff, leader, chair, admin } = world.a.seats.north
    const hats = { staff, leader, chair, admin }
    const forbidden = await forbiddenTo(owner, world, staff)
    const ownPosts = await postsOf(staff)
    for (const { name, call, looks } of registry) {
      for (const { role, input } of looks) {
        if (role === 'national') continue
        const answer = await call(hats[role], input).catch(() => null)
        // The register's list says how many it holds under one's other posts, which are one's own.
        const traces = tracesIn(answer, forbidden).filter(
          (trace) => !ownPosts.some((id) => trace.endsWith(id)),
        )
        expect(traces, `${name} as ${role}`).toEqual([])
      }
    }
  })

  it('finds nobody of the south by name, and closes no account there', async () => {
    const { admin } = world.a.seats.north
    expect((await listUsers({ ctx: admin, input: { q: words.south } })).users).toEqual([])
    const input = { userId: world.a.seats.south1.person.id, reason: 'Thôi nhiệm vụ' }
    await expect(disableUser({ ctx: admin, input })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('gets no answer under one post that was given under the other', async () => {
    const { units, seats } = world.a
    const north = seats.north.staff
    const south = { ...seats.south.staff, userId: north.userId }
    const key = uuidv7()
    const save = (ctx: Context, unitId: string) =>
      recordFigures({
        ctx,
        input: {
          ...{ key, month: monthParam(months.draft) },
          cells: [{ unitId, indicator: 'UT_GT', entry: numberEntry(7), baseVersion: 1 }],
        },
      })
    await save(south, units.south1.id)
    await expect(save(north, units.north1.id)).rejects.toMatchObject({ code: 'conflict' })
  })
})
