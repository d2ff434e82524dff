import { expect } from 'vitest'
import { discloseList } from '@/lib/members/disclose-list'
import { discloseMember } from '@/lib/members/disclose-member'
import { removeMemberFilter } from '@/lib/members/remove-member-filter'
import { revealIdentity } from '@/lib/members/reveal-identity'
import { saveMemberFilter } from '@/lib/members/save-member-filter'
import { saveMemberSettings } from '@/lib/members/save-member-settings'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { byMemberId, byRosterId } from '@/tests/isolation/registry/roster-attempts'

const reason = 'Đối chiếu hồ sơ theo đơn đề nghị'
const settings = { version: 1, requiredFields: ['sex'], cardPattern: null }

/** Who sees what, and how the tenant and each reader have set it. */
export const memberSightDoors: readonly Door[] = [
  {
    name: 'discloseMember',
    module: '@/lib/members/disclose-member',
    sort: 'verb',
    call: (ctx, input) => discloseMember({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.active, reason },
      shows: { until: expect.any(String) },
    }),
    looks: [],
    attempts: (world) => byMemberId(world, 'staff', (id) => ({ id, reason })),
  },
  {
    name: 'discloseList',
    module: '@/lib/members/disclose-list',
    sort: 'verb',
    call: (ctx, input) => discloseList({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, reason },
      shows: { until: expect.any(String) },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, reason })),
  },
  {
    name: 'revealIdentity',
    module: '@/lib/members/reveal-identity',
    sort: 'verb',
    call: (ctx, input) => revealIdentity({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.active, reason },
      shows: { kind: 'cccd' },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id, reason })),
      ...byMemberId(world, 'chair', (id) => ({ id, reason })),
    ],
  },
  {
    name: 'saveMemberFilter',
    module: '@/lib/members/save-member-filter',
    sort: 'verb',
    call: (ctx, input) => saveMemberFilter({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { name: 'Tổ một', filter: { unit: a.units.north1.code, subUnit: a.roster.north1.group } },
      shows: { name: 'Tổ một' },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ name: 'Nơi khác', filter: { unit } })),
      ...byRosterId(
        world,
        'staff',
        ({ group }) => group,
        (subUnit) => ({ name: 'Tổ khác', filter: { subUnit } }),
      ),
    ],
  },
  {
    name: 'removeMemberFilter',
    module: '@/lib/members/remove-member-filter',
    sort: 'verb',
    call: (ctx, input) => removeMemberFilter({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.roster.north1.filter },
      shows: { id: a.roster.north1.filter },
    }),
    looks: [],
    attempts: (world) =>
      byRosterId(
        world,
        'staff',
        ({ filter }) => filter,
        (id) => ({ id }),
      ),
  },
  {
    name: 'saveMemberSettings',
    module: '@/lib/members/save-member-settings',
    sort: 'verb',
    call: (ctx, input) => saveMemberSettings({ ctx, input }),
    needs: 'members.configure',
    allowed: ({ a }) => ({
      ctx: a.seats.top.admin,
      input: settings,
      shows: { requiredFields: ['sex'], version: 2 },
    }),
    looks: [],
    // They hold for the whole tenant: nobody below its top changes them.
    attempts: ({ a }) =>
      (
        [
          ['sibling', a.seats.north.admin],
          ['outside_reach', a.seats.northAlone.admin],
          ['outside_reach', a.seats.north1.admin],
        ] as const
      ).map(([side, ctx]) => ({
        ...{ side, ctx, ends: 'refused' },
        input: settings,
        nowhere: { ...settings, version: 9 },
      })),
  },
]
