import { expect } from 'vitest'
import { countAlerts } from '@/lib/alerts/count-alerts'
import { confirmDigestAddress } from '@/lib/alerts/digest/confirm-digest-address'
import { getDigestSettings } from '@/lib/alerts/digest/get-digest-settings'
import { saveDigestSettings } from '@/lib/alerts/digest/save-digest-settings'
import { sendDigestCode } from '@/lib/alerts/digest/send-digest-code'
import { getAlertDigest } from '@/lib/alerts/get-alert-digest'
import { listAlerts } from '@/lib/alerts/list-alerts'
import { markAlert } from '@/lib/alerts/mark-alert'
import type { AlertRowView } from '@/lib/alerts/views'
import { asks, noCode } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { digestCode } from '@/tests/isolation/world/marked-alerts'
import { months } from '@/tests/isolation/world/marked-months'

const everybody = (['staff', 'leader', 'chair', 'admin'] as const).map((role) => ({ role, input: {} }))

/** One attempt for each foreign unit, naming an alert about it. */
function byAlert(
  world: IsolationWorld,
  inputOf: (alert: string) => unknown,
  ends: Attempt['ends'],
): Attempt[] {
  return asks(world, 'leader').map(({ side, ctx, place, of }) => ({
    ...{ side, ctx, ends },
    input: inputOf(`waiting ${months.submitted} ${of.units[place].code}`),
    nowhere: inputOf(`waiting ${months.submitted} ${noCode}`),
  }))
}

export const alertDoors: readonly Door[] = [
  {
    name: 'listAlerts',
    module: '@/lib/alerts/list-alerts',
    sort: 'read',
    call: (ctx, input) => listAlerts({ ctx, input }),
    needs: 'alerts.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: {},
      shows: {
        unit: { code: a.units.north.code },
        groups: expect.arrayContaining([expect.objectContaining({ kind: 'waiting' })]),
      },
    }),
    looks: everybody,
    attempts: (world) => byAlert(world, (after) => ({ kind: 'waiting', after }), 'silent'),
  },
  {
    name: 'countAlerts',
    module: '@/lib/alerts/count-alerts',
    sort: 'read',
    call: (ctx) => countAlerts({ ctx }),
    needs: 'alerts.read',
    allowed: ({ a }) => ({ ctx: a.seats.north.leader, shows: { open: expect.any(Number) } }),
    looks: [{ role: 'staff', input: {} }],
    attempts: () => [],
  },
  {
    name: 'getAlertDigest',
    module: '@/lib/alerts/get-alert-digest',
    sort: 'read',
    call: (ctx) => getAlertDigest({ ctx }),
    needs: 'alerts.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      shows: {
        unit: { code: a.units.north.code },
        groups: expect.arrayContaining([expect.objectContaining({ kind: 'waiting' })]),
      },
    }),
    looks: [{ role: 'leader', input: {} }],
    attempts: () => [],
  },
  {
    name: 'markAlert',
    module: '@/lib/alerts/mark-alert',
    sort: 'verb',
    call: async (ctx, input) => markAlert({ ctx, input }),
    needs: 'alerts.read',
    allowed: ({ a }) => {
      const input: { act: 'done'; alert: string; seen: string } = {
        ...{ act: 'done', alert: `waiting ${months.submitted} ${a.units.north.code}`, seen: '' },
      }
      return {
        ctx: a.seats.north.leader,
        input,
        shows: { alert: input.alert, state: 'done' },
        first: async () => {
          const { groups } = await listAlerts({ ctx: a.seats.north.leader, input: { kind: 'waiting' } })
          const rows: AlertRowView[] = groups.flatMap((group) => group.rows)
          input.seen = rows.find(({ key }) => key === input.alert)?.seen ?? ''
        },
      }
    },
    looks: [],
    attempts: (world) => byAlert(world, (alert) => ({ act: 'done', alert, seen: 'x' }), 'refused'),
  },
  {
    name: 'getDigestSettings',
    module: '@/lib/alerts/digest/get-digest-settings',
    sort: 'read',
    call: (ctx) => getDigestSettings({ ctx }),
    needs: 'alerts.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      shows: { address: a.alerts.north.address, confirmed: false, version: 1 },
    }),
    looks: [{ role: 'leader', input: {} }],
    attempts: () => [],
  },
  {
    name: 'saveDigestSettings',
    module: '@/lib/alerts/digest/save-digest-settings',
    sort: 'verb',
    call: (ctx, input) => saveDigestSettings({ ctx, input }),
    needs: 'alerts.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { address: 'moi@congdoan.test', frequency: 'daily', version: 1 },
      shows: { version: 2, codeSent: true },
    }),
    looks: [],
    attempts: () => [],
  },
  {
    name: 'sendDigestCode',
    module: '@/lib/alerts/digest/send-digest-code',
    sort: 'verb',
    call: (ctx, input) => sendDigestCode({ ctx, input }),
    needs: 'alerts.read',
    allowed: ({ a }) => ({ ctx: a.seats.north.leader, input: { version: 1 }, shows: { version: 1 } }),
    looks: [],
    attempts: () => [],
  },
  {
    name: 'confirmDigestAddress',
    module: '@/lib/alerts/digest/confirm-digest-address',
    sort: 'verb',
    call: (ctx, input) => confirmDigestAddress({ ctx, input }),
    needs: 'alerts.read',
    allowed: ({ a }) => ({ ctx: a.seats.north.leader, input: { code: digestCode }, shows: { version: 2 } }),
    looks: [],
    attempts: () => [],
  },
]
