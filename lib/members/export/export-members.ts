import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { type Tx, withScope } from '@/lib/db/with-scope'
import { fits, type ReadFilter, readFilter } from '@/lib/members/member-filter'
import { mostMembersAtOnce } from '@/lib/members/member-list-schemas'
import { type MemberColumnName, memberColumns } from '@/lib/members/rules/member-columns'
import { searchedRange } from '@/lib/members/searched-range'
import { readSight } from '@/lib/members/sight'
import { findUnit } from '@/lib/units/internal'
import { exportMembersInput } from './schemas'
import type { MemberExportView } from './views'

const lifetimeMinutes = 15

/**
 * Takes members out of the program: notes who takes what, and gives the address under which that user fetches the
 * file for a quarter of an hour. The file shows what the screen shows them when they fetch it.
 * @throws DomainError not_found; forbidden; conflict too_many_members
 */
export async function exportMembers({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberExportView> {
  const { filter, sort, dir, format, columns: asked } = parseInput(exportMembersInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, filter.unit)
    requireCapability(ctx, 'members.read')
    requireCapability(ctx, 'members.export')
    const columns = asked.filter(
      (name) => memberColumns[name].sensitive !== true || can(ctx, 'members.sensitive'),
    )
    const rows = await countRows(tx, ctx, readFilter(ctx, filter, searchedRange(ctx, unit.path)))
    if (rows > mostMembersAtOnce)
      throw new DomainError('conflict', 'too_many_members', { most: mostMembersAtOnce })
    const masked = !(await readSight(tx, ctx)).all
    const id = uuidv7()
    const expiresAt = new Date(now().getTime() + lifetimeMinutes * 60_000)
    const named = namesFor(columns, masked)
    await tx.$executeRaw`
      INSERT INTO member_exports (tenant_id, id, user_id, unit_id, unit_path, format, query, columns, masked, rows, expires_at)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${ctx.userId}::uuid, ${unit.id}::uuid, ${unit.path}, ${format},
              ${JSON.stringify({ filter, sort, dir })}, ${named}::text[], ${masked}, ${rows}::int, ${expiresAt})`
    await audit(tx, ctx, {
      act: 'member.exported',
      subjectKind: 'member_export',
      subjectId: id,
      unitPath: unit.path,
      details: { format, rows, masked, columns: named },
    })
    const href = `/api/${ctx.tenantCode}/members/export?id=${id}`
    return { id, href, expiresAt: expiresAt.toISOString(), format, rows, masked }
  })
}

async function countRows(tx: Tx, ctx: Context, filter: ReadFilter): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM (SELECT 1 FROM members m WHERE ${fits(ctx, filter)} LIMIT ${mostMembersAtOnce + 1}) found`
  return rows[0]?.count ?? 0
}

const nameParts: readonly MemberColumnName[] = ['familyName', 'middleName', 'givenName']

/** A masked name is one text: its parts would look like names when they are read in again. */
function namesFor(columns: readonly MemberColumnName[], masked: boolean): MemberColumnName[] {
  if (!masked || !columns.some((name) => nameParts.includes(name))) return [...columns]
  return ['fullName', ...columns.filter((name) => name !== 'fullName' && !nameParts.includes(name))]
}
