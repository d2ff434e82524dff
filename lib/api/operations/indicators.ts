import 'server-only'
import { z } from 'zod'
import { indicatorName, next } from '@/lib/api/answers/parts'
import { named, said } from '@/lib/api/answers/said'
import { listIndicators } from '@/lib/api/list-indicators'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'

const indicator = named(
  'Indicator',
  indicatorName.extend({
    shortName: said('short_name', z.string()),
    direction: said('direction', z.enum(['up', 'down'])),
    group: said('indicator_group', z.string()),
    numerator: said('ratio_numerator', z.string().nullable()),
    denominator: said('ratio_denominator', z.string().nullable()),
    onForm: said('on_form', z.boolean()),
    askedOf: said('asked_of', z.enum(['grassroots', 'federation'])),
    required: said('required', z.boolean()),
  }),
)

export const indicatorsOperation = explained(
  defineApiOperation({
    id: 'listIndicators',
    method: 'GET',
    path: '/indicators',
    scope: 'indicators:read',
    points: 1,
    query: z.object({}),
    body: z.undefined(),
    answer: named('IndicatorPage', z.object({ data: z.array(indicator), next: next() })),
    verb: listIndicators,
    input: () => undefined,
    view: (data) => ({ data, next: null }),
  }),
)
