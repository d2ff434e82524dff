import 'server-only'
import { z } from 'zod'
import { day, month, unitCode } from '@/lib/api/answers/parts'
import { planAnswer, planPage, planPageView, planRecordView } from '@/lib/api/answers/plans'
import { said } from '@/lib/api/answers/said'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'
import { notFound } from '@/lib/core/errors'
import { getPlan } from '@/lib/plans/get-plan'
import { listPlans } from '@/lib/plans/list-plans'

const counted = {
  unit: said('unit', unitCode().optional()),
  through: said('through', month().optional()),
  asOf: said('as_of_asked', day().optional()),
}

export const plansOperation = explained(
  defineApiOperation({
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
  }),
)

export const planOperation = explained(
  defineApiOperation({
    id: 'getPlan',
    method: 'GET',
    path: '/plans/{id}',
    scope: 'plans:read',
    points: 2,
    query: z.object(counted),
    body: z.undefined(),
    answer: planAnswer,
    verb: getPlan,
    input: ({ path, query }) => ({ ...query, plan: idOrNowhere(path['id']) }),
    view: (page, { locale }) => planRecordView(page, locale),
  }),
)

/** No plan has an address that is none. @throws DomainError not_found */
function idOrNowhere(id: string | undefined): string {
  if (!z.uuid().safeParse(id).success || id === undefined) throw notFound()
  return id
}
