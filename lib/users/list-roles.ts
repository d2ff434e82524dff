import 'server-only'
import { capabilities, type Capability } from '@/lib/core/capabilities'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import type { RoleView } from './views'

interface Row {
  code: string
  name: string
  held: string[]
  holders: bigint
}

/** The tenant's roles, what each may do, and how many assignments in the asker's scope carry it today. */
export async function listRoles({ ctx }: { ctx: Context }): Promise<{ roles: RoleView[] }> {
  requireCapability(ctx, 'users.manage')
  const today = vietnamDay(now())
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT r.code, shown.name,
        ARRAY(SELECT c.capability FROM role_capabilities c
              WHERE c.tenant_id = r.tenant_id AND c.role_code = r.code) AS held,
        (SELECT count(*) FROM assignments a
         WHERE a.tenant_id = r.tenant_id AND a.role_code = r.code
           AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
           AND a.valid_from <= ${today}::date AND (a.valid_to IS NULL OR a.valid_to > ${today}::date)) AS holders
      FROM roles r
      CROSS JOIN LATERAL (SELECT CASE WHEN ${ctx.locale === 'vi'} THEN r.name_vi ELSE r.name_en END AS name) shown
      WHERE r.tenant_id = ${ctx.tenantId}::uuid
      ORDER BY shown.name COLLATE "vi-x-icu", r.code`
    return {
      roles: rows.map(({ code, name, held, holders }) => ({
        code,
        name,
        capabilities: capabilities.filter((capability: Capability) => held.includes(capability)),
        holders: Number(holders),
      })),
    }
  })
}
