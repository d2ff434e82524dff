import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockRegister } from './internal'
import { createSubUnitInput } from './schemas'
import { requireFreeName } from './sub-unit'
import type { SubUnitView } from './views'

/**
 * Makes a sub-unit (tổ, bộ phận, CĐCS thành viên) of a union. Sent twice under one key, it is made once.
 * @throws DomainError not_found; conflict register_of_grassroots, unit_closed, sub_unit_name_taken
 */
export async function createSubUnit({ ctx, input }: { ctx: Context; input: unknown }): Promise<SubUnitView> {
  const { key, unit: code, kind, name } = parseInput(createSubUnitInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await lockRegister(tx, ctx, code)
    requireCapability(ctx, 'members.record')
    const answered = await findAnswer<SubUnitView>(tx, ctx, key)
    if (answered) return answered
    await requireFreeName(tx, ctx, unit.id, name)
    const made: SubUnitView = { id: uuidv7(), kind, name: name.normalize('NFC'), closedOn: null, members: 0 }
    await tx.$executeRaw`
      INSERT INTO sub_units (tenant_id, id, unit_id, unit_path, kind, name)
      VALUES (${ctx.tenantId}::uuid, ${made.id}::uuid, ${unit.id}::uuid, ${unit.path}, ${kind}, ${made.name})`
    await audit(tx, ctx, {
      act: 'sub_unit.created',
      subjectKind: 'sub_unit',
      subjectId: made.id,
      unitPath: unit.path,
    })
    await keepAnswer(tx, ctx, key, 'sub_unit.created', made)
    return made
  })
}
