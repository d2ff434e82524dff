import 'server-only'
import { z } from 'zod'
import { day, indicatorName, month, monthSpan, next, rankedUnit, unitCode } from '@/lib/api/answers/parts'
import { resultFields, resultOf, spanOf } from '@/lib/api/answers/result'
import { named, said } from '@/lib/api/answers/said'
import { getProgress } from '@/lib/api/get-progress'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'
import { SPAN_KINDS } from '@/lib/periods/rules/span'

const progressAnswer = named(
  'Progress',
  z.object({
    unit: rankedUnit,
    span: monthSpan.extend({ kind: said('span_kind', z.enum(SPAN_KINDS)) }),
    asOf: said('as_of', day().nullable()),
    provisional: said('provisional', z.boolean()),
    data: z.array(named('IndicatorProgress', z.object({ indicator: indicatorName, ...resultFields }))),
    next: next(),
  }),
)

export const progressOperation = explained(
  defineApiOperation({
    id: 'getProgress',
    method: 'GET',
    path: '/progress',
    scope: 'progress:read',
    points: 1,
    query: z.object({
      unit: said('unit', unitCode().optional()),
      year: said(
        'year',
        z
          .string()
          .regex(/^\d{4}$/, 'invalid')
          .optional(),
      ),
      through: said('through', month().optional()),
      span: said('span', z.enum(SPAN_KINDS).optional()),
      asOf: said('as_of_asked', day().optional()),
    }),
    body: z.undefined(),
    answer: progressAnswer,
    verb: getProgress,
    input: ({ query }) => query,
    view: ({ unit, span, asOf, provisional, lines }, { locale }) => ({
      unit,
      span: { kind: span.kind, ...spanOf(span) },
      ...{ asOf, provisional },
      data: lines.map(({ code, name, kind, measure, result, source }) => ({
        indicator: { code, name, kind, measure },
        ...resultOf(kind, result, { source, locale }),
      })),
      next: null,
    }),
  }),
)
