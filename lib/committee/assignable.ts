import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { isWithin, ownRangeOf, rangeOf, type UnitPath } from '@/lib/units/rules/unit-path'

/** Somebody who can answer for units, and the ranges of paths that their assignments reach. */
export interface Assignable {
  id: string
  name: string
  role: string
  unit: string
  path: string
  reach: 'unit' | 'subtree'
}

/** More than a province's committee ever has. */
const mostNamed = 400

/**
 * The assignments within scope under which somebody keeps visits today, by given name: who has no such right could
 * not see what they answer for. One statement.
 */
export function readAssignable(tx: Tx, ctx: Context, userId: string | null): Promise<Assignable[]> {
  return tx.$queryRaw<Assignable[]>`
    SELECT t.user_id AS id, t.display_name AS name, n.name AS unit, a.unit_path AS path, a.reach,
      CASE WHEN ${ctx.locale === 'vi'} THEN r.name_vi ELSE r.name_en END AS role
    FROM assignments a
    JOIN tenant_users t ON t.tenant_id = a.tenant_id AND t.user_id = a.user_id
    JOIN roles r ON r.tenant_id = a.tenant_id AND r.code = a.role_code
    JOIN units n ON n.tenant_id = a.tenant_id AND n.id = a.unit_id
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
      AND a.reach <> 'national' AND a.valid_from <= ${vietnamDay(now())}::date
      AND (a.valid_to IS NULL OR a.valid_to > ${vietnamDay(now())}::date)
      AND (${userId}::uuid IS NULL OR a.user_id = ${userId}::uuid)
      AND EXISTS (SELECT FROM role_capabilities c
                  WHERE c.tenant_id = a.tenant_id AND c.role_code = a.role_code AND c.capability = 'visits.record')
    ORDER BY regexp_replace(t.display_name, '^.* ', '') COLLATE "vi-x-icu", t.display_name COLLATE "vi-x-icu", t.user_id,
      a.unit_path, a.id
    LIMIT ${mostNamed}`
}

/** Whether somebody sees a unit under this post. */
export function reaches(post: Pick<Assignable, 'path' | 'reach'>, path: UnitPath): boolean {
  return isWithin(path, post.reach === 'unit' ? ownRangeOf(post.path) : rangeOf(post.path))
}
