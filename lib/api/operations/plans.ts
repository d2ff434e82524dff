import 'server-only'
import { z } from 'zod'
import { day, month, unitCode } from '@/lib/api/answers/parts'
import { planAnswer, planPage, planPageView, planRecordView } from '@/lib/api/answers/plans'
import { said } from '@/lib/api/answers/said'
import { defineApiOperation } from '@/lib/core/define-api-operation'
import { getPlan } from '@/lib/plans/get-plan'
import { listPlans } from '@/lib/plans/list-plans'

const counted = {
  unit: said('unit', unitCode().optional()),
  through: said('through', month().optional()),
  asOf: said('as_of_asked', day().optional()),
}

export const plansOperation = defineApiOperation({
  id: 'listPlans',
  method: 'GET',
  path: '/plans',
  scope: 'plans:read',
  points: 2,
  query: z.object({
    ...counted,
    year: said(
      'year',
      z
        .string()
        .regex(/^\d{4}$/, 'invalid')
        .optional(),
    ),
  }),
  body: z.undefined(),
  answer: planPage,
  verb: listPlans,
  input: ({ query }) => query,
  view: (list, { locale }) => planPageView(list, locale),
})

export const planOperation = defineApiOperation({
  id: 'getPlan',
  method: 'GET',
  path: '/plans/{id}',
  scope: 'plans:read',
  points: 2,
  query: z.object(counted),
  body: z.undefined(),
  answer: planAnswer,
  verb: getPlan,
  input: ({ path, query }) => ({ ...query, plan: path['id'] }),
  view: (page, { locale }) => planRecordView(page, locale),
})
