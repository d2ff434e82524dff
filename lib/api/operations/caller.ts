import 'server-only'
import { z } from 'zod'
import { day, rankedUnit } from '@/lib/api/answers/parts'
import { named, said } from '@/lib/api/answers/said'
import { apiScopes } from '@/lib/core/api-scopes'
import type { Context } from '@/lib/core/context'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'

const callerAnswer = named(
  'Caller',
  z.object({
    user: z.object({ name: said('user_name', z.string()) }),
    federation: z.object({
      code: said('federation_code', z.string()),
      name: said('federation_name', z.string()),
      kind: said('federation_kind', z.enum(['national', 'province', 'central_sector', 'corporation'])),
    }),
    unit: rankedUnit,
    role: said('role', z.string()),
    reach: said('reach', z.enum(['unit', 'subtree', 'national'])),
    today: said('today', day()),
    notice: said('notice', z.string().nullable()),
    token: z
      .object({
        name: said('token_name', z.string()),
        scopes: said('token_scopes', z.array(z.enum(apiScopes))),
        expiresAt: said('token_expires', z.iso.datetime()),
      })
      .nullable(),
  }),
)

export const callerOperation = explained(
  defineApiOperation({
    id: 'getCaller',
    method: 'GET',
    path: '/me',
    scope: null,
    points: 1,
    query: z.object({}),
    body: z.undefined(),
    answer: callerAnswer,
    verb: callerOf,
    input: () => undefined,
    view: (caller) => caller,
  }),
)

/** Under whose rights a token works: nothing but its context. */
function callerOf({ ctx }: { ctx: Context }): z.input<typeof callerAnswer> {
  return {
    user: { name: ctx.userName },
    federation: { code: ctx.tenantCode, name: ctx.tenantName, kind: ctx.tenantKind },
    unit: { code: ctx.unitCode, name: ctx.unitName, rank: ctx.unitRank },
    ...{ role: ctx.role, reach: ctx.reach, today: ctx.today, notice: ctx.noticeCode },
    token: ctx.apiToken
      ? {
          name: ctx.apiToken.name,
          scopes: [...ctx.apiToken.scopes],
          expiresAt: ctx.apiToken.expiresAt,
        }
      : null,
  }
}
