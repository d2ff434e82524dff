import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { forbidden, notFound } from '@/lib/core/errors'
import { getUnit } from '@/lib/units/get-unit'
import { listUnits } from '@/lib/units/list-units'
import { byCode } from '@/tests/isolation/registry/attempts'
import { complaintsAbout } from '@/tests/isolation/registry/complaints'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { changesBetween, changesOutside, fingerprint } from '@/tests/isolation/world/fingerprint'
import { bases, words } from '@/tests/isolation/world/marks'
import { forbiddenTo, tracesIn, type Forbidden } from '@/tests/isolation/world/traces'
import { connectOwner } from '@/tests/support/test-database'

// The checks themselves are shown to catch what they are for: reads and verbs with a hole, made for this.

let owner: pg.Client
let world: IsolationWorld
let forbiddenToNorth: Forbidden

beforeAll(async () => {
  owner = await connectOwner()
  world = await buildWorld(owner)
  forbiddenToNorth = await forbiddenTo(owner, world, world.a.seats.north.staff)
})

afterAll(() => owner.end())

function doorOf(call: Door['call']): Door {
  return {
    ...{ name: 'made', module: '@/made', sort: 'read', call, needs: null, looks: [] },
    allowed: ({ a }) => ({ ctx: a.seats.north.staff, shows: {} }),
    attempts: () => [],
  }
}

function complaints(call: Door['call'], ends: Attempt['ends'] = 'refused'): Promise<string[]> {
  const { seats, units } = world.a
  return complaintsAbout(
    doorOf(call),
    {
      ...{ side: 'sibling', ctx: seats.north.staff, ends },
      input: { unit: units.south1.code },
      nowhere: { unit: 'khong-noi-nao-co' },
    },
    forbiddenToNorth,
  )
}

const wide = (ctx: Context): Context => ({ ...ctx, scope: world.a.seats.top.staff.scope })

describe('a hole is caught where', () => {
  it('there is none: nobody complains of the real read', async () => {
    expect(await complaints((ctx, input) => getUnit({ ctx, input }))).toEqual([])
  })

  it('a read reaches beyond the scope', async () => {
    const told = await complaints((ctx, input) => getUnit({ ctx: wide(ctx), input }))
    expect(told.join('\n')).toMatch(/answers otherwise than of nothing/)
    expect(told.join('\n')).toMatch(new RegExp(`shows answer.answer.name: .*${words.south}`, 'i'))
    expect(told.join('\n')).toMatch(/was to be refused/)
  })

  it('a refusal tells that something is there', async () => {
    const told = await complaints(async (ctx, input) => {
      await getUnit({ ctx: wide(ctx), input })
      throw forbidden()
    })
    expect(told[0]).toMatch(/refuses with .*forbidden.*, of nothing with .*not_found/)
  })

  it('the way to a refusal takes longer for what is there', async () => {
    const told = await complaints(async (ctx, input) => {
      await getUnit({ ctx: wide(ctx), input }).catch(() => null)
      throw notFound()
    })
    expect(told).toEqual([expect.stringMatching(/takes \d+ steps, of nothing \d+/)])
  })

  it('a list answers with a row too many', async () => {
    const told = await complaints(
      (ctx) => listUnits({ ctx: wide(ctx), input: { unit: world.a.units.top.code } }),
      'silent',
    )
    expect(told.join('\n')).toMatch(new RegExp(words.south))
  })

  it('a foreign row changes', async () => {
    const { seats, units, tenant } = world.a
    const before = await fingerprint(owner, world)
    await owner.query('UPDATE units SET position = 9 WHERE tenant_id = $1 AND id = $2', [
      ...[tenant.id, units.south1.id],
    ])
    const changes = changesBetween(before, await fingerprint(owner, world))
    expect(changesOutside(changes, seats.north.leader)).toMatchObject([
      { table: 'units', path: units.south1.path },
    ])
    expect(changesOutside(changes, world.b.seats.top.leader)).toHaveLength(1)
    expect(changesOutside(changes, seats.south.leader)).toEqual([])
    expect(changesOutside(changes, seats.top.leader)).toEqual([])
  })
})

describe('a trace is found', () => {
  it.each([
    ['in a name', { name: `CĐCS ${words.south.toUpperCase()} 3` }],
    ['in the name of a field', { [words.south]: 1 }],
    ['in a number', [{ deep: { sum: bases.south1 } }]],
    ['in a sum', bases.south1 + bases.north1],
    ['in a number written as text', { plan: `${bases.south1}.0000` }],
    ['in a set', { held: new Set([bases.south1]) }],
    ['in a map', new Map([['x', words.south]])],
  ])('%s', (_, answer) => {
    expect(tracesIn(answer, forbiddenToNorth)).toHaveLength(1)
  })

  it('in an id or a hash of a row that lies elsewhere, and in none of one’s own', async () => {
    const { a, b } = world
    const { rows } = await owner.query<{ sha256: string }>(
      `SELECT sha256 FROM report_snapshots WHERE tenant_id = $1 AND unit_id = $2 LIMIT 1`,
      [a.tenant.id, a.units.south1.id],
    )
    const foreign = [
      a.units.south1.id,
      a.seats.south1.person.id,
      b.units.top.id,
      a.corrections.south1,
      a.plans[1],
    ]
    expect(tracesIn([...foreign, rows[0]?.sha256], forbiddenToNorth)).toHaveLength(6)
    const own = [
      a.units.north.id,
      a.units.north1.id,
      a.seats.north1.person.id,
      a.corrections.north1,
      a.plans[0],
    ]
    expect(tracesIn([...own, a.tenant.id, bases.north2, 202_406], forbiddenToNorth)).toEqual([])
  })

  it('by attempts that ask for something that is there', () => {
    for (const { input, nowhere } of byCode(world, 'staff', (unit) => ({ unit }))) {
      expect(input).not.toEqual(nowhere)
      const codes = Object.values(world.a.units).map(({ code }) => code)
      expect(codes).toContain((input as { unit: string }).unit)
    }
  })
})
