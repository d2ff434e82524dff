import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as clock from '@/lib/core/clock'
import { returnReport } from '@/lib/figures/return-report'
import { toldOf } from '@/tests/isolation/registry/complaints'
import { lookAround, outsidersOfSouth } from '@/tests/isolation/registry/look-around'
import { registry } from '@/tests/isolation/registry/registry'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { months } from '@/tests/isolation/world/marked-months'
import { stir } from '@/tests/isolation/world/stir'
import { forbiddenTo, tracesIn, type Forbidden } from '@/tests/isolation/world/traces'
import { connectOwner } from '@/tests/support/test-database'

// What everybody sees of their own place, before and after everything changed elsewhere.

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

describe('a read about one’s own place', () => {
  it('holds no word, no id and no number of another', async () => {
    const answered = new Set<string>()
    const known = new Map<string, Forbidden>()
    for (const { door, ctx, outcome } of await lookAround([...outsidersOfSouth(world), world.national])) {
      const forbidden = known.get(ctx.assignmentId) ?? (await forbiddenTo(owner, world, ctx))
      known.set(ctx.assignmentId, forbidden)
      const traces = tracesIn(outcome, forbidden)
      expect(traces, `${door} for ${toldOf(ctx)}`).toEqual([])
      if (outcome.refusal === null) answered.add(door)
    }
    const asked = registry.flatMap(({ module, name, looks }) =>
      looks.length > 0 ? [`${module} ${name}`] : [],
    )
    expect([...answered].sort()).toEqual(asked.sort())
  })

  it('answers in the same way whatever the south of another tenant, or of one’s own, does', async () => {
    const before = await lookAround(outsidersOfSouth(world))
    await stir(world, 'south')
    expect(await lookAround(outsidersOfSouth(world))).toEqual(before)
  })

  it('answers a single union in the same way whatever its neighbour and its federation do', async () => {
    const people = outsidersOfSouth(world).filter(
      ({ tenantId, unitId }) => tenantId === world.b.tenant.id || unitId === world.a.units.north1.id,
    )
    const before = await lookAround(people)
    await stir(world, 'north2')
    expect(await lookAround(people)).toEqual(before)
  })

  it('answers the one who stands above with what has changed', async () => {
    const { leader, staff } = world.a.seats.top
    const before = await lookAround([leader, staff])
    const returned = {
      unit: world.a.units.south2.code,
      month: months.submitted,
      version: 2,
      reason: 'Xem lại',
    }
    await returnReport({ ctx: leader, input: returned })
    expect(await lookAround([leader, staff])).not.toEqual(before)
  })
})
