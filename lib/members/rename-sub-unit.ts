import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { renameSubUnitInput } from './schemas'
import { lockSubUnit, requireFreeName } from './sub-unit'

/**
 * Gives a sub-unit another name.
 * @throws DomainError not_found; conflict sub_unit_name_taken
 */
export async function renameSubUnit({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string; name: string }> {
  const { subUnitId, name } = parseInput(renameSubUnitInput, input)
  return withScope(ctx, async (tx) => {
    const subUnit = await lockSubUnit(tx, ctx, subUnitId)
    requireCapability(ctx, 'members.record')
    const composed = name.normalize('NFC')
    await requireFreeName(tx, ctx, subUnit.unitId, composed, subUnit.id)
    await tx.$executeRaw`
      UPDATE sub_units SET name = ${composed} WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${subUnit.id}::uuid`
    await audit(tx, ctx, {
      act: 'sub_unit.renamed',
      subjectKind: 'sub_unit',
      subjectId: subUnit.id,
      unitPath: subUnit.unitPath,
      details: { before: subUnit.name, after: composed },
    })
    return { id: subUnit.id, name: composed }
  })
}
