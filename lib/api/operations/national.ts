import 'server-only'
import { z } from 'zod'
import { month } from '@/lib/api/answers/parts'
import { nationalAnswer, nationalView } from '@/lib/api/answers/national'
import { said } from '@/lib/api/answers/said'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'
import { getNational } from '@/lib/reports/get-national'
import { HEADLINE_INDICATORS } from '@/lib/reports/rules/headline'

export const nationalProgressOperation = explained(
  defineApiOperation({
    id: 'getNationalProgress',
    method: 'GET',
    path: '/national/progress',
    scope: 'progress:read',
    points: 5,
    query: z.object({
      year: said(
        'year',
        z
          .string()
          .regex(/^\d{4}$/, 'invalid')
          .optional(),
      ),
      through: said('through', month().optional()),
      indicator: said('ranked_by_asked', z.enum(HEADLINE_INDICATORS).optional()),
    }),
    body: z.undefined(),
    answer: nationalAnswer,
    verb: getNational,
    input: ({ query }) => query,
    view: (national, { locale }) => nationalView(national, locale),
  }),
)
