import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as clock from '@/lib/core/clock'
import { complaintsAbout, toldOf } from '@/tests/isolation/registry/complaints'
import { lookAround, outsidersOfSouth } from '@/tests/isolation/registry/look-around'
import { registry } from '@/tests/isolation/registry/registry'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { withOpenFence } from '@/tests/isolation/world/open-fence'
import { forbiddenTo, type Forbidden } from '@/tests/isolation/world/traces'
import { connectOwner } from '@/tests/support/test-database'

// The product's own look-ups hold by themselves: row-level security is a second fence and not the only one.

let owner: pg.Client
let world: IsolationWorld

beforeAll(async () => {
  owner = await connectOwner()
  world = await buildWorld(owner)
  vi.spyOn(clock, 'now').mockReturnValue(new Date())
})

afterAll(async () => {
  vi.restoreAllMocks()
  await owner.end()
})

describe('with the fence of the database open', () => {
  it('stands open: the login sees every tenant', async () => {
    const { prisma } = await import('@/lib/db/client')
    const count = () => prisma().$queryRaw<{ seen: bigint }[]>`SELECT count(*) AS seen FROM tenants`
    expect(await count()).toEqual([{ seen: 0n }])
    expect(await withOpenFence(count)).toEqual([{ seen: 3n }])
  })

  it('every read says of one’s own place what it says with the fence closed', async () => {
    const people = outsidersOfSouth(world)
    const fenced = await lookAround(people)
    const open = await withOpenFence(() => lookAround(people))
    open.forEach(({ door, ctx, outcome }, index) => {
      expect(outcome, `${door} for ${toldOf(ctx)}`).toEqual(fenced[index]?.outcome)
    })
  })

  it('every read and verb still says nothing of what is elsewhere', async () => {
    const complaints: string[] = []
    const known = new Map<string, Forbidden>()
    await withOpenFence(async () => {
      for (const door of registry) {
        for (const attempt of door.attempts(world)) {
          const { ctx } = attempt
          const forbidden = known.get(ctx.assignmentId) ?? (await forbiddenTo(owner, world, ctx))
          known.set(ctx.assignmentId, forbidden)
          complaints.push(
            ...(await complaintsAbout(door, attempt, forbidden)).map((one) => `${door.name}: ${one}`),
          )
        }
      }
    })
    expect(complaints).toEqual([])
  })
})
