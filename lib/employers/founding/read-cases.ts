import 'server-only'
import type { Context } from '@/lib/core/context'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import type { Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import { caseStanding } from '@/lib/employers/rules/case-standing'
import type { FoundingStage } from '@/lib/employers/rules/founding-stage'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import type { PathRange } from '@/lib/units/rules/unit-path'
import type { CaseCardView } from './views'

export interface CaseFilter {
  range: PathRange
  /** A user's id; `none`: cases that nobody sees to. */
  owner: string | null
  overdue: boolean
  q: string | null
}

/** The cases of a filter: `c` is the case, `e` its employer. */
export function fittingCases(ctx: Context, { range, owner, overdue, q }: CaseFilter): Sql {
  const { words } = likePatterns(searchKey(q ?? ''))
  const conditions = [
    sql`c.tenant_id = ${ctx.tenantId}::uuid AND e.voided_at IS NULL`,
    sql`c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}`,
    sql`c.unit_path >= ${range.lo} AND c.unit_path < ${range.hi}`,
  ]
  if (owner === 'none') conditions.push(sql`c.owner_user_id IS NULL`)
  else if (owner !== null) conditions.push(sql`c.owner_user_id = ${owner}::uuid`)
  if (overdue) conditions.push(sql`c.next_on < ${ctx.today}::date`)
  if (words.length > 0)
    conditions.push(sql`(e.search_key LIKE ALL (${words}::text[]) OR starts_with(e.tax_code, ${q ?? ''}))`)
  return joinSql(conditions, ' AND ')
}

/** What a card shows of `c` and `e`, with the unit, the owner's name and the head-count of the day. */
export function cardColumns(): Sql {
  return sql`c.id, e.id AS "employerId", e.name AS "employerName", e.tax_code AS "taxCode", u.code AS "unitCode",
    u.name AS "unitName", c.stage, w.workers, c.owner_user_id AS "ownerId", o.display_name AS "ownerName",
    c.next_step AS "nextStep", c.next_on::text AS "nextOn", c.began_on::text AS "beganOn", c.stage_on::text AS "stageOn",
    c.committee_size AS "committeeSize", c.applications, c.expected_members AS "expectedMembers",
    r.code AS "recognisedCode", r.name AS "recognisedName", c.version`
}

/** The tables that `cardColumns` reads beside `c` and `e`. */
export function cardJoins(ctx: Context): Sql {
  return sql`JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    LEFT JOIN tenant_users o ON o.tenant_id = c.tenant_id AND o.user_id = c.owner_user_id
    LEFT JOIN units r ON r.tenant_id = c.tenant_id AND r.id = c.recognised_unit_id
      AND r.path >= ${ctx.scope.lo} AND r.path < ${ctx.scope.hi}
    LEFT JOIN LATERAL (
      SELECT f.workers FROM employer_workforce f
      WHERE f.tenant_id = e.tenant_id AND f.employer_id = e.id AND f.voided_at IS NULL
        AND f.valid_from <= ${ctx.today}::date AND (f.valid_to IS NULL OR f.valid_to > ${ctx.today}::date)
      ORDER BY f.valid_from DESC LIMIT 1) w ON true`
}

export interface CardRow {
  id: string
  employerId: string
  employerName: string
  taxCode: string | null
  unitCode: string
  unitName: string
  stage: FoundingStage
  workers: number | null
  ownerId: string | null
  ownerName: string | null
  nextStep: string | null
  nextOn: CaseCardView['nextOn']
  beganOn: CaseCardView['beganOn']
  stageOn: CaseCardView['stageOn']
  committeeSize: number | null
  applications: number | null
  expectedMembers: number | null
  recognisedCode: string | null
  recognisedName: string | null
  version: number
}

/** Cases of some stages, those whose next step is due soonest first; from after a case of that order on. */
export async function readCases(
  tx: Tx,
  ctx: Context,
  filter: CaseFilter,
  { stages, after, most }: { stages: readonly FoundingStage[]; after: string | null; most: number },
): Promise<CaseCardView[]> {
  const rows = await tx.$queryRaw<CardRow[]>`
    WITH cursor AS (
      SELECT coalesce(a.next_on, 'infinity') AS due, a.id FROM founding_cases a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.id = ${after}::uuid
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
    ), page AS (
      SELECT c.id, coalesce(c.next_on, 'infinity') AS due
      FROM founding_cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
      WHERE ${fittingCases(ctx, filter)} AND c.stage = ANY(${stages}::text[])
        AND (${after}::uuid IS NULL
          OR (coalesce(c.next_on, 'infinity'), c.id) > ((SELECT due FROM cursor), (SELECT id FROM cursor)))
      ORDER BY 2, 1 LIMIT ${most}
    )
    SELECT ${cardColumns()}
    FROM page p
    JOIN founding_cases c ON c.tenant_id = ${ctx.tenantId}::uuid AND c.id = p.id
    JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
    ${cardJoins(ctx)}
    ORDER BY p.due, p.id`
  return rows.map((row) => cardOf(ctx, row))
}

/** A card of a row. */
export function cardOf(ctx: Context, row: CardRow): CaseCardView {
  const { id, stage, workers, nextStep, nextOn, beganOn, stageOn, committeeSize, applications } = row
  return {
    ...{ id, stage, workers, nextStep, nextOn, beganOn, stageOn, committeeSize, applications },
    employer: { id: row.employerId, name: row.employerName, taxCode: row.taxCode },
    unit: { code: row.unitCode, name: row.unitName },
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
    expectedMembers: row.expectedMembers,
    standing: caseStanding(row, ctx.today),
    recognisedUnit:
      row.recognisedCode === null ? null : { code: row.recognisedCode, name: row.recognisedName ?? '' },
    version: row.version,
  }
}
