import { expect } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { createApiToken } from '@/lib/api/create-api-token'
import { getProgress } from '@/lib/api/get-progress'
import { listApiTokens } from '@/lib/api/list-api-tokens'
import { listIndicators } from '@/lib/api/list-indicators'
import { revokeApiToken } from '@/lib/api/revoke-api-token'
import { saveFigures } from '@/lib/api/save-figures'
import { sendMemberPage } from '@/lib/api/send-member-page'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { monthParam } from '@/lib/periods/rules/month'
import { asks, byCode, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import { byMemberId } from '@/tests/isolation/registry/roster-attempts'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { tokenPlaces } from '@/tests/isolation/world/marked-api-tokens'
import { months } from '@/tests/isolation/world/marked-months'
import { titled, words } from '@/tests/isolation/world/marks'
import { ownIndicator } from '@/tests/isolation/world/own-catalogue'
import type { SeatRole } from '@/tests/isolation/world/seats'

const month = monthParam(months.draft)

export const apiDoors: readonly Door[] = [
  {
    name: 'getProgress',
    module: '@/lib/api/get-progress',
    sort: 'read',
    call: (ctx, input) => getProgress({ ctx, input }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, through: month },
      shows: { unit: { code: a.units.north1.code } },
    }),
    looks: [
      { role: 'staff', input: { through: month } },
      { role: 'chair', input: { through: month, span: 'month' } },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, through: month })),
  },
  {
    name: 'listIndicators',
    module: '@/lib/api/list-indicators',
    sort: 'read',
    call: (ctx) => listIndicators({ ctx }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      shows: expect.arrayContaining([expect.objectContaining({ code: 'DV_KNM' })]),
    }),
    looks: [{ role: 'staff', input: undefined }],
    attempts: () => [],
  },
  {
    name: 'listApiTokens',
    module: '@/lib/api/list-api-tokens',
    sort: 'read',
    call: (ctx) => listApiTokens({ ctx }),
    needs: 'api_tokens.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      shows: { tokens: [{ id: a.apiTokens.north, name: `Máy của ${titled(words.north)}` }] },
    }),
    looks: [
      { role: 'staff', input: undefined },
      { role: 'admin', input: undefined },
    ],
    attempts: () => [],
  },
  {
    name: 'createApiToken',
    module: '@/lib/api/create-api-token',
    sort: 'verb',
    call: (ctx, input) => createApiToken({ ctx, input }),
    needs: 'api_tokens.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key: uuidv7(), name: 'Phần mềm', scopes: ['units:read'], days: 30 },
      shows: { secret: expect.stringMatching(/^scd_/) },
    }),
    looks: [],
    attempts: () => [],
  },
  {
    name: 'revokeApiToken',
    module: '@/lib/api/revoke-api-token',
    sort: 'verb',
    call: (ctx, input) => revokeApiToken({ ctx, input }),
    needs: 'api_tokens.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north.admin,
      input: { id: a.apiTokens.north1 },
      shows: { revoked: true },
    }),
    looks: [],
    attempts: (world) => [
      ...byToken(world, 'staff'),
      ...byToken(world, 'admin'),
      // Of somebody below, who is not administered: it does not even exist.
      {
        side: 'sibling',
        ctx: world.a.seats.north.staff,
        input: { id: world.a.apiTokens.north1 },
        nowhere: { id: noId },
        ends: 'refused',
      },
    ],
  },
  {
    name: 'saveFigures',
    module: '@/lib/api/save-figures',
    sort: 'verb',
    call: (ctx, input) => saveFigures({ ctx, input }),
    needs: 'figures.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: batch([cell(a.units.north1.code, 1)]),
      shows: { cells: [{ unit: a.units.north1.code, version: 2 }] },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => batch([cell(unit, 1)])),
      // Together with a cell of one's own: nothing of it is kept.
      ...byCode(world, 'staff', (unit, ctx) => batch([cell(ctx.unitCode, 1), cell(unit, 1)])),
      {
        side: 'other_tenant',
        ctx: world.b.seats.north1.staff,
        input: batch([{ ...cell(world.b.units.north1.code, 1), indicator: ownIndicator(words.leadership) }]),
        nowhere: batch([{ ...cell(world.b.units.north1.code, 1), indicator: noCode }]),
        ends: 'refused',
      },
    ],
  },
  {
    name: 'sendMemberPage',
    module: '@/lib/api/send-member-page',
    sort: 'verb',
    call: (ctx, input) => sendMemberPage({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, status: 'all' },
      shows: { unit: { code: a.units.north1.code }, rows: expect.arrayContaining([expect.anything()]) },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byMemberId(world, 'staff', (after) => ({ after, status: 'all' }), 'silent'),
    ],
  },
]

function byToken(world: IsolationWorld, role: SeatRole): Attempt[] {
  return asks(world, role).flatMap(({ side, ctx, place, of }) => {
    const token = tokenPlaces.find((one) => one === place)
    return token === undefined
      ? []
      : [{ side, ctx, input: { id: of.apiTokens[token] }, nowhere: { id: noId }, ends: 'refused' as const }]
  })
}

function cell(unit: string, version: number) {
  return { unit, indicator: 'DOI_THOAI', entry: numberEntry(12), version }
}

function batch(cells: readonly object[]) {
  return { key: uuidv7(), month, cells }
}
