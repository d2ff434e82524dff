import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ListedUnit } from './find-branches'
import type { UnitRowView } from './views'

interface Row extends Omit<UnitRowView, 'parent' | 'unionsBelow' | 'members'> {
  parentCode: string | null
  parentName: string | null
  unionsBelow: bigint
  members: bigint | null
}

/**
 * What the list shows of these units, in their order. Members are the last figure a union recorded, and the
 * sum of such figures for the federations at and below a unit of a higher rank.
 */
export async function readUnitRows(
  tx: Tx,
  ctx: Context,
  listed: readonly ListedUnit[],
  withMembers: boolean,
): Promise<UnitRowView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.code, u.name, u.rank, u.kind, u.ownership, u.established_on::text AS "establishedOn",
      u.closed_on::text AS "closedOn", l.depth, p.code AS "parentCode", p.name AS "parentName",
      (SELECT count(*) FROM units g
       WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.path > u.path AND g.path < left(u.path, -1) || '0'
         AND g.path < ${ctx.scope.hi}
         AND g.rank = 'grassroots' AND (g.closed_on IS NULL OR g.closed_on > ${ctx.today}::date)) AS "unionsBelow",
      coalesce(own.members, sums.members) AS members, coalesce(own.month, sums.month) AS "membersMonth"
    FROM unnest(${listed.map(({ id }) => id)}::uuid[], ${listed.map(({ depth }) => depth)}::int[])
      WITH ORDINALITY AS l(id, depth, place)
    JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = l.id
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
    LEFT JOIN units p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
      AND p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
    LEFT JOIN LATERAL (
      SELECT f.value::bigint AS members, f.month FROM figures f
      WHERE ${withMembers} AND u.rank = 'grassroots' AND f.tenant_id = u.tenant_id AND f.unit_id = u.id
        AND f.indicator = 'DV_TONG' AND f.entry = 'number'
      ORDER BY f.month DESC LIMIT 1) own ON true
    LEFT JOIN LATERAL (
      SELECT sum(t.amount)::bigint AS members, max(t.month) AS month
      FROM units f JOIN figure_totals t ON t.tenant_id = f.tenant_id AND t.federation_id = f.id AND t.indicator = 'DV_TONG'
      WHERE ${withMembers} AND u.rank <> 'grassroots' AND f.rank <> 'grassroots' AND f.tenant_id = u.tenant_id
        AND f.path >= u.path AND f.path < left(u.path, -1) || '0') sums ON true
    ORDER BY l.place`
  return rows.map(({ parentCode, parentName, ...row }) => ({
    ...row,
    parent: parentCode !== null && parentName !== null ? { code: parentCode, name: parentName } : null,
    unionsBelow: Number(row.unionsBelow),
    members: row.members === null ? null : Number(row.members),
  }))
}
