import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { newEmployerFormInput } from './schemas'
import type { NewEmployerFormView } from './views'

/**
 * What the form for a new employer needs: the federation it would fall to (of a grassroots union, the one above it),
 * and those in reach that it could fall to. Two statements.
 * @throws DomainError not_found
 */
export async function getNewEmployerForm({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<NewEmployerFormView> {
  const { unit: code } = parseInput(newEmployerFormInput, input)
  return withScope(ctx, async (tx) => {
    const asked = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'employers.record')
    const units = await tx.$queryRaw<(NewEmployerFormView['unit'] & { id: string })[]>`
      SELECT u.id, u.code, u.name, u.rank FROM units u
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
        AND u.rank <> 'grassroots' AND (u.closed_on IS NULL OR u.closed_on > ${ctx.today}::date)
      ORDER BY u.rank <> 'top', u.position, u.name COLLATE "vi-x-icu", u.id`
    const wanted = asked.rank === 'grassroots' ? asked.parentId : asked.id
    const unit = units.find(({ id }) => id === wanted) ?? units[0] ?? asked
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      units: units.map(({ code: unitCode, name }) => ({ code: unitCode, name })),
      today: ctx.today,
    }
  })
}
