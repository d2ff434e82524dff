import { admitMember } from '@/lib/members/admit-member'
import { declineApplication } from '@/lib/members/decline-application'
import { endMembership } from '@/lib/members/end-membership'
import { honourMember } from '@/lib/members/honour-member'
import { readmitMember } from '@/lib/members/readmit-member'
import { resumeMember } from '@/lib/members/resume-member'
import { suspendMember } from '@/lib/members/suspend-member'
import { voidMember } from '@/lib/members/void-member'
import type { Door } from '@/tests/isolation/registry/door'
import { byMemberId, byRosterId, seen } from '@/tests/isolation/registry/roster-attempts'

const version = 1
const on = '2024-07-01'
const decisionNumber = '7/QĐ-CĐCS'
const reason = 'Theo đơn đề nghị'

/** What happens to a membership. */
export const membershipDoors: readonly Door[] = [
  {
    name: 'admitMember',
    module: '@/lib/members/admit-member',
    sort: 'verb',
    call: (ctx, input) => admitMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.pending, version, on, decisionNumber },
      shows: { id: a.roster.north1.pending, status: 'active' },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id, version, on, decisionNumber })),
      ...byRosterId(
        world,
        'staff',
        ({ pending }) => pending,
        (id) => ({ id, version, on, decisionNumber }),
      ),
    ],
  },
  {
    name: 'declineApplication',
    module: '@/lib/members/decline-application',
    sort: 'verb',
    call: (ctx, input) => declineApplication({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.pending, version, reason },
      shows: { id: a.roster.north1.pending, status: 'voided' },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id, version, reason })),
      ...byRosterId(
        world,
        'staff',
        ({ pending }) => pending,
        (id) => ({ id, version, reason }),
      ),
    ],
  },
  {
    name: 'suspendMember',
    module: '@/lib/members/suspend-member',
    sort: 'verb',
    call: (ctx, input) => suspendMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.roster.north1), on, reason },
      shows: { id: a.roster.north1.active, status: 'suspended' },
    }),
    looks: [],
    attempts: (world) => byMemberId(world, 'staff', (id) => ({ id, version, on, reason })),
  },
  {
    name: 'resumeMember',
    module: '@/lib/members/resume-member',
    sort: 'verb',
    call: (ctx, input) => resumeMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.suspended, version, on },
      shows: { id: a.roster.north1.suspended, status: 'active' },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id, version, on })),
      ...byRosterId(
        world,
        'staff',
        ({ suspended }) => suspended,
        (id) => ({ id, version, on }),
      ),
    ],
  },
  {
    name: 'endMembership',
    module: '@/lib/members/end-membership',
    sort: 'verb',
    call: (ctx, input) => endMembership({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.roster.north1), on, kind: 'resigned' },
      shows: { id: a.roster.north1.active, status: 'left' },
    }),
    looks: [],
    attempts: (world) => byMemberId(world, 'staff', (id) => ({ id, version, on, kind: 'resigned' })),
  },
  {
    name: 'honourMember',
    module: '@/lib/members/honour-member',
    sort: 'verb',
    call: (ctx, input) => honourMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.roster.north1), on, decisionNumber },
      shows: { id: a.roster.north1.active, status: 'honorary' },
    }),
    looks: [],
    attempts: (world) => byMemberId(world, 'staff', (id) => ({ id, version, on, decisionNumber })),
  },
  {
    name: 'readmitMember',
    module: '@/lib/members/readmit-member',
    sort: 'verb',
    call: (ctx, input) => readmitMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.left, version, on, decisionNumber },
      shows: { id: a.roster.north1.left, status: 'active' },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id, version, on, decisionNumber })),
      ...byRosterId(
        world,
        'staff',
        ({ left }) => left,
        (id) => ({ id, version, on, decisionNumber }),
      ),
    ],
  },
  {
    name: 'voidMember',
    module: '@/lib/members/void-member',
    sort: 'verb',
    call: (ctx, input) => voidMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.twin, version, reason },
      shows: { id: a.roster.north1.twin, status: 'voided' },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id, version, reason })),
      ...byRosterId(
        world,
        'staff',
        ({ twin }) => twin,
        (id) => ({ id, version, reason }),
      ),
    ],
  },
]
