import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { noRegisterSums } from '@/lib/employers/rules/register-sums'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { readRegisterSettings } from './read-register-settings'
import { readRegisterSums } from './read-register-sums'
import { getCoverageInput } from './schemas'
import type { CoverageView } from './views'

/**
 * How far unions reach on a day: of a unit and each unit directly below it the parts of coverage, density and
 * agreements, for employers from a size on. Without one, the size that the tenant's settings say. Four statements.
 * @throws DomainError not_found
 */
export async function getCoverage({ ctx, input }: { ctx: Context; input: unknown }): Promise<CoverageView> {
  const asked = parseInput(getCoverageInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    requireCapability(ctx, 'employers.read')
    const { coverageThreshold: usualThreshold } = await readRegisterSettings(tx, ctx)
    const { on = ctx.today, threshold = usualThreshold } = asked
    const { own, below } = await readRegisterSums(tx, ctx, unit, { on, threshold })
    const units = await readBelow(tx, ctx, unit, on, [...below.keys()])
    const { code, name, rank } = unit
    return {
      unit: { code, name, rank },
      ...{ on, threshold, usualThreshold },
      own: { code, name, rank, sums: own },
      below: units.map(({ id, ...row }) => ({ ...row, sums: below.get(id) ?? noRegisterSums })),
      today: ctx.today,
    }
  })
}

/** The federations directly below that were there on the day, and any unit of which something counts. */
async function readBelow(
  tx: Tx,
  ctx: Context,
  unit: Pick<ScopedUnit, 'id'>,
  on: CalendarDate,
  counted: readonly string[],
): Promise<(CoverageView['unit'] & { id: string })[]> {
  return tx.$queryRaw<(CoverageView['unit'] & { id: string })[]>`
    SELECT u.id, u.code, u.name, u.rank FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.parent_id = ${unit.id}::uuid
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND (u.rank <> 'grassroots' AND u.established_on <= ${on}::date AND (u.closed_on IS NULL OR u.closed_on > ${on}::date)
           OR u.id = ANY(${[...counted]}::uuid[]))
    ORDER BY u.position, u.name COLLATE "vi-x-icu", u.id`
}
