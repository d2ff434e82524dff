import { expect } from 'vitest'
import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { countElsewhere } from '@/lib/members/count-elsewhere'
import { discloseMember } from '@/lib/members/disclose-member'
import { getMember } from '@/lib/members/get-member'
import { getMemberForm } from '@/lib/members/get-member-form'
import { getMemberSettings } from '@/lib/members/get-member-settings'
import { getNewMemberForm } from '@/lib/members/get-new-member-form'
import { listMemberFilters } from '@/lib/members/list-member-filters'
import { listMembers } from '@/lib/members/list-members'
import { listSubUnits } from '@/lib/members/list-sub-units'
import { memberFilterInput } from '@/lib/members/member-list-schemas'
import type { OtherPost } from '@/lib/members/read-list-frame'
import { searchMembers } from '@/lib/members/search-members'
import { byCode, noCode } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import { byMemberId, byRosterId } from '@/tests/isolation/registry/roster-attempts'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { words } from '@/tests/isolation/world/marks'

const reason = 'Đối chiếu hồ sơ theo đơn đề nghị'

export const memberReadDoors: readonly Door[] = [
  {
    name: 'getMember',
    module: '@/lib/members/get-member',
    sort: 'read',
    call: (ctx, input) => getMember({ ctx, input }),
    needs: 'members.read',
    // Masked: who sees a record in full leaves a note behind.
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.active },
      shows: { id: a.roster.north1.active, unit: { code: a.units.north1.code }, sight: { masked: true } },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id })),
      ...byMemberId(world, 'chair', (id) => ({ id })),
      ...byRosterId(
        world,
        'staff',
        ({ left }) => left,
        (id) => ({ id }),
      ),
      ...byRosterId(
        world,
        'staff',
        ({ offered }) => offered,
        (id) => ({ id }),
      ),
    ],
  },
  {
    name: 'getMemberForm',
    module: '@/lib/members/get-member-form',
    sort: 'read',
    call: (ctx, input) => getMemberForm({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => {
      const ctx = a.seats.north.staff
      const input = { id: a.roster.north1.twin }
      return {
        ...{ ctx, input },
        shows: { id: a.roster.north1.twin, unit: { code: a.units.north1.code } },
        first: async () => {
          await discloseMember({ ctx, input: { ...input, reason } })
          // The first look in a quarter of an hour is noted.
          await getMemberForm({ ctx, input })
        },
      }
    },
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id })),
      ...byMemberId(world, 'chair', (id) => ({ id })),
    ],
  },
  {
    name: 'getNewMemberForm',
    module: '@/lib/members/get-new-member-form',
    sort: 'read',
    call: (ctx, input) => getNewMemberForm({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: {
        unit: { code: a.units.north1.code },
        subUnits: expect.arrayContaining([expect.objectContaining({ id: a.roster.north1.group })]),
      },
    }),
    looks: [{ role: 'chair', input: {} }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'listMembers',
    module: '@/lib/members/list-members',
    sort: 'read',
    call: (ctx, input) => listMembers({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, status: 'all' },
      shows: {
        unit: { code: a.units.north1.code },
        rows: expect.arrayContaining([expect.objectContaining({ id: a.roster.north1.active })]),
      },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'staff', input: { status: 'all', sort: 'unit', dir: 'desc' } },
      { role: 'chair', input: { status: 'all', sort: 'joined' } },
      { role: 'chair', input: { q: 'chinh', incomplete: '1' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byCode(world, 'staff', (unit) => ({ unit, status: 'all', q: 'chinh' })),
      ...byRosterId(
        world,
        'staff',
        ({ group }) => group,
        (subUnit) => ({ subUnit, status: 'all' }),
        'silent',
      ),
      ...byMemberId(world, 'staff', (after) => ({ after, status: 'all' }), 'silent'),
      ...byMemberId(world, 'staff', (before) => ({ before, sort: 'joined' }), 'silent'),
      ...byWord(world, (q) => ({ q, status: 'all' })),
    ],
  },
  {
    name: 'searchMembers',
    module: '@/lib/members/search-members',
    sort: 'read',
    call: (ctx, input) => searchMembers({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { q: words.north1 },
      shows: {
        members: expect.arrayContaining([
          expect.objectContaining({ id: a.roster.north1.active, masked: true }),
        ]),
      },
    }),
    looks: [
      { role: 'staff', input: { q: 'chinh' } },
      { role: 'chair', input: { q: 'nghi' } },
    ],
    attempts: (world) => byWord(world, (q) => ({ q })),
  },
  {
    name: 'countElsewhere',
    module: '@/lib/members/count-elsewhere',
    sort: 'read',
    call: async (ctx, input) => countElsewhere(ctx, await otherPosts(ctx), memberFilterInput.parse(input)),
    needs: null,
    // The union's chair is its staff as well.
    allowed: ({ a }) => ({
      ctx: a.seats.north1.staff,
      input: { q: words.north1 },
      shows: expect.arrayContaining([{ assignmentId: a.seats.north1.chair.assignmentId, ...someOf }]),
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'chair', input: { status: 'all', sex: 'female' } },
    ],
    attempts: (world) => byWord(world, (q) => ({ q, status: 'all' })),
  },
  {
    name: 'listMemberFilters',
    module: '@/lib/members/list-member-filters',
    sort: 'read',
    call: (ctx) => listMemberFilters({ ctx }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      shows: expect.arrayContaining([expect.objectContaining({ id: a.roster.north1.filter })]),
    }),
    looks: [
      { role: 'staff', input: undefined },
      { role: 'chair', input: undefined },
    ],
    attempts: () => [],
  },
  {
    name: 'listSubUnits',
    module: '@/lib/members/list-sub-units',
    sort: 'read',
    call: (ctx, input) => listSubUnits({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: {
        unit: { code: a.units.north1.code },
        subUnits: expect.arrayContaining([expect.objectContaining({ id: a.roster.north1.group })]),
      },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'chair', input: { withClosed: true } },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, withClosed: true })),
  },
  {
    name: 'getMemberSettings',
    module: '@/lib/members/get-member-settings',
    sort: 'read',
    call: (ctx) => getMemberSettings({ ctx }),
    needs: 'members.configure',
    allowed: ({ a }) => ({
      ctx: a.seats.top.admin,
      shows: { requiredFields: expect.any(Array), members: expect.any(Number) },
    }),
    looks: [{ role: 'admin', input: undefined }],
    attempts: () => [],
  },
]

const someOf = { count: expect.any(Number), exact: true }

/** The user's other posts, as the list gives them. */
function otherPosts(ctx: Context): Promise<OtherPost[]> {
  return withScope(
    ctx,
    (tx) => tx.$queryRaw<OtherPost[]>`
      SELECT assignment_id AS "assignmentId", tenant_id AS "tenantId", reach, unit_path AS "unitPath",
        demo_today::text AS "demoToday"
      FROM identity_other_posts(${ctx.assignmentId}::uuid)`,
  )
}

/** A word that the members of a foreign register bear in their names. */
function byWord({ a, b }: IsolationWorld, inputOf: (q: string) => unknown): Attempt[] {
  return (
    [
      ['other_tenant', b.seats.top.staff, words.north1],
      ['sibling', a.seats.north.staff, words.south],
      ['sibling', a.seats.north1.chair, words.north2],
      ['outside_reach', a.seats.northAlone.staff, words.north1],
    ] as const
  ).map(([side, ctx, word]) => ({
    ...{ side, ctx, ends: 'silent' },
    input: inputOf(word),
    nowhere: inputOf(noCode),
  }))
}
