import { monthParam } from '@/lib/periods/rules/month'
import { getRanking } from '@/lib/reports/get-ranking'
import { byCode, noCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'
import { words } from '@/tests/isolation/world/marks'
import { ownIndicator } from '@/tests/isolation/world/own-catalogue'

const through = monthParam(months.draft)

export const rankingDoors: readonly Door[] = [
  {
    name: 'getRanking',
    module: '@/lib/reports/get-ranking',
    sort: 'read',
    call: (ctx, input) => getRanking({ ctx, input }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north.code, indicator: 'DV_KNM', through },
      shows: { unit: { code: a.units.north.code }, ranking: { total: { code: 'DV_KNM' } } },
    }),
    looks: [
      { role: 'leader', input: { through } },
      { role: 'staff', input: { through, indicator: 'DV_TONG', span: 'quarter' } },
      { role: 'chair', input: { through, indicator: 'TU_TYLE' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, through })),
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.staff,
        input: { through, indicator: ownIndicator(words.leadership) },
        nowhere: { through, indicator: noCode },
        ends: 'silent',
      },
    ],
  },
]
