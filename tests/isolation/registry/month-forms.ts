import { expect } from 'vitest'
import { getMonthForm } from '@/lib/figures/get-month-form'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { monthParam } from '@/lib/periods/rules/month'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'
import { bases } from '@/tests/isolation/world/marks'

const month = monthParam(months.draft)

export const monthFormDoors: readonly Door[] = [
  {
    name: 'getMonthForm',
    module: '@/lib/figures/get-month-form',
    sort: 'read',
    call: (ctx, input) => getMonthForm({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, month },
      shows: {
        above: a.units.north.name,
        content: {
          cells: expect.arrayContaining([expect.objectContaining({ entry: numberEntry(bases.north1) })]),
        },
      },
    }),
    looks: (['staff', 'leader', 'chair'] as const).map((role) => ({ role, input: { month } })),
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
]
