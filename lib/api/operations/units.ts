import 'server-only'
import { z } from 'zod'
import { unitCode } from '@/lib/api/answers/parts'
import { nextPage } from '@/lib/api/answers/next-page'
import { said } from '@/lib/api/answers/said'
import { unitAnswer, unitPage, unitRowView, unitView } from '@/lib/api/answers/units'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'
import { getUnit } from '@/lib/units/get-unit'
import { listUnits } from '@/lib/units/list-units'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'
import { LISTED_RANKS, UNIT_STATES } from '@/lib/units/schemas'

export const unitsOperation = explained(
  defineApiOperation({
    id: 'listUnits',
    method: 'GET',
    path: '/units',
    scope: 'units:read',
    points: 2,
    query: z.object({
      unit: said('unit_above', unitCode().optional()),
      q: said('unit_search', z.string().max(100, 'too_long').optional()),
      rank: said('rank_asked', z.enum(LISTED_RANKS).optional()),
      ownership: said('ownership', z.enum(OWNERSHIPS).optional()),
      state: said('unit_state', z.enum(UNIT_STATES).optional()),
      after: said('after', unitCode().optional()),
    }),
    body: z.undefined(),
    answer: unitPage,
    verb: listUnits,
    input: ({ query }) => query,
    view: ({ unit, rows, nextAfter }, { query }) => ({
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      data: rows.map(unitRowView),
      next: nextPage('/units', query, nextAfter),
    }),
  }),
)

export const unitOperation = explained(
  defineApiOperation({
    id: 'getUnit',
    method: 'GET',
    path: '/units/{unit}',
    scope: 'units:read',
    points: 1,
    query: z.object({}),
    body: z.undefined(),
    answer: unitAnswer,
    verb: getUnit,
    input: ({ path }) => ({ unit: path['unit'] }),
    view: unitView,
  }),
)
