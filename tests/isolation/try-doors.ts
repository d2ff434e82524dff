import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { capabilities, type Capability } from '@/lib/core/capabilities'
import * as clock from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { complaintsAbout } from '@/tests/isolation/registry/complaints'
import type { Door } from '@/tests/isolation/registry/door'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import {
  changesBetween,
  changesOutside,
  fingerprint,
  type Fingerprint,
  type PrintedRows,
} from '@/tests/isolation/world/fingerprint'
import { keepRows, type SetBack } from '@/tests/isolation/world/kept-rows'
import { outcomeOf } from '@/tests/isolation/world/outcome'
import { forbiddenTo, tracesIn, type Forbidden } from '@/tests/isolation/world/traces'
import { connectOwner } from '@/tests/support/test-database'

/** Tries every one of these doors: by the right person, without its capability, and from all sides. */
export function tryDoors(doors: readonly Door[]): void {
  const at = new Date()
  const known = new Map<string, Promise<Forbidden>>()
  let owner: pg.Client
  let shared: IsolationWorld
  let atFirst: Fingerprint
  let setBack: SetBack

  beforeAll(async () => {
    owner = await connectOwner()
    shared = await buildWorld(owner)
    setBack = await keepRows(owner)
    atFirst = await fingerprint(owner, shared)
  })

  afterAll(async () => {
    await owner.end()
  })

  beforeEach(() => {
    vi.spyOn(clock, 'now').mockReturnValue(at)
  })

  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** What may not reach somebody, worked out once for each. */
  function forbidden(ctx: Context): Promise<Forbidden> {
    const found = known.get(ctx.assignmentId) ?? forbiddenTo(owner, shared, ctx)
    known.set(ctx.assignmentId, found)
    return found
  }

  /** Takes back what was done to the world, so that all doors find the same one. */
  async function setWorldBack(now: Fingerprint): Promise<void> {
    const changed = new Set(changesBetween(atFirst, now).map(({ table }) => table))
    if (changed.size === 0) return
    await setBack([...changed])
    expect(changesBetween(atFirst, await fingerprint(owner, shared))).toEqual([])
  }

  describe.each(doors.map((door) => [door.name, door] as const))('%s', (_, door) => {
    it('answers the right person, and touches nothing but theirs', async () => {
      const { ctx, input, shows, first } = door.allowed(shared)
      await first?.()
      const before = first ? await fingerprint(owner, shared) : atFirst
      const answer = await door.call(ctx, input)
      if (typeof shows === 'object' && shows !== null) expect(answer).toMatchObject(shows)
      else expect(answer).toEqual(shows)
      const after = await fingerprint(owner, shared)
      const changes = changesBetween(before, after)
      expect(changes.length > 0).toBe(door.sort === 'verb')
      expect(changesOutside(changes, ctx).filter((row) => !isAccountOf(door, row))).toEqual([])
      await setWorldBack(after)
    })

    it('answers nobody without its capability, and then tells no more of what is elsewhere', async () => {
      const { ctx, input } = door.allowed(shared)
      // Whoever may do everything else may not do this.
      const held: ReadonlySet<Capability> = new Set(capabilities.filter((one) => one !== door.needs))
      const refused = await outcomeOf(() => door.call({ ...ctx, capabilities: held }, input))
      expect(tracesIn(refused, await forbidden(ctx))).toEqual([])
      if (door.needs === null) return
      expect(refused.refusal).toMatchObject({ code: 'forbidden', reason: 'forbidden' })
      for (const attempt of door.attempts(shared)) {
        const weak = { ...attempt, ctx: { ...attempt.ctx, capabilities: held }, ends: 'refused' as const }
        expect(await complaintsAbout(door, weak, await forbidden(attempt.ctx))).toEqual([])
      }
    })

    if (door.sort === 'read') {
      it('answers the right person by that capability alone', async () => {
        const { ctx, input, first } = door.allowed(shared)
        await first?.()
        const held: ReadonlySet<Capability> = new Set(door.needs ? [door.needs] : [])
        await expect(door.call({ ...ctx, capabilities: held }, input)).resolves.toBeDefined()
        if (first) await setWorldBack(await fingerprint(owner, shared))
      })
    }

    it('says of what is elsewhere exactly what it says of what is nowhere, and changes nothing', async () => {
      let before = atFirst
      for (const attempt of door.attempts(shared)) {
        expect(await complaintsAbout(door, attempt, await forbidden(attempt.ctx))).toEqual([])
        if (door.sort === 'read' || attempt.ends === 'refused') continue
        // What it may do quietly is done within its own reach.
        const after = await fingerprint(owner, shared)
        expect(changesOutside(changesBetween(before, after), attempt.ctx)).toEqual([])
        before = after
      }
      expect(changesBetween(before, await fingerprint(owner, shared))).toEqual([])
      await setWorldBack(before)
    })

    it('is attempted from every side, where its input can name anything', () => {
      const sides = new Set(door.attempts(shared).map(({ side }) => side))
      if (namesNothing.has(door.name)) expect([...sides]).toEqual([])
      else if (sides.size === 0) expect(door.looks).not.toEqual([])
      else if (toldInWholeTenant.has(door.name)) expect([...sides]).toEqual(['other_tenant'])
      else if (ofWholeTenant.has(door.name)) expect([...sides].sort()).toEqual(['outside_reach', 'sibling'])
      else expect([...sides].sort()).toEqual(['other_tenant', 'outside_reach', 'sibling'])
    })
  })
}

/** What they act on is the tenant's own and has no name: there is none of another to ask for. */
const ofWholeTenant = new Set(['lockPeriod', 'saveMemberSettings', 'saveRegisterSettings'])

/** What they begin is the own unit’s, and they name nothing that is there. */
const namesNothing = new Set([
  ...['createPlan', 'createApiToken'],
  ...['saveDigestSettings', 'sendDigestCode', 'confirmDigestAddress'],
])

/** Names of unions where a member can go: told to everybody in the tenant who moves members. */
const toldInWholeTenant = new Set(['searchDestinations'])

/** An account belongs to no tenant; whoever administers it in one may close it. */
function isAccountOf({ needs }: Door, { table }: PrintedRows): boolean {
  return needs === 'users.manage' && table === 'users'
}
