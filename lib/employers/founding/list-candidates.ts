import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { joinSql, sql, type Sql } from '@/lib/db/sql'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { searchKey } from '@/lib/format/search-key'
import { findUnit } from '@/lib/units/internal'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import { rangeOf, type PathRange } from '@/lib/units/rules/unit-path'
import { readCaseOwners } from './case-owners'
import { rightsOf } from './read-frame'
import { listCandidatesInput } from './schemas'
import type { CandidateListView, CandidateView } from './views'

/** Employers of one page. */
export const candidatesPerPage = 50

/**
 * Employers of a unit's area that could have a union and are not on the way to one: large enough, open, without a
 * union today and without an open case; the largest first, a page at a time by key, and how many there are.
 */
export async function listCandidates({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<CandidateListView> {
  const { unit: code, q, least: asked, after } = parseInput(listCandidatesInput, input)
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'employers.read')
    const least = asked ?? (await readRegisterSettings(tx, ctx)).coverageThreshold
    const wanted = candidatesOf(ctx, rangeOf(unit.path), q ?? null, least)
    const found = await readCandidates(tx, ctx, wanted, after ?? null)
    const candidates = found.slice(0, candidatesPerPage)
    return {
      unit: { code: unit.code, name: unit.name },
      filter: { unit: code ?? null, q: q ?? null, least },
      total: found[0]?.total ?? 0,
      candidates: candidates.map(({ unitCode, unitName, total: _, ...candidate }) => ({
        ...candidate,
        unit: { code: unitCode, name: unitName },
      })),
      nextAfter: found.length > candidatesPerPage ? (candidates.at(-1)?.id ?? null) : null,
      owners: await readCaseOwners(tx, ctx, unit.path),
      today: ctx.today,
      may: rightsOf(ctx),
    }
  })
}

/** `e` is the employer, `w` what was last said of its size. */
function candidatesOf(ctx: Context, range: PathRange, q: string | null, least: number): Sql {
  const { words } = likePatterns(searchKey(q ?? ''))
  const conditions = [
    sql`e.tenant_id = ${ctx.tenantId}::uuid AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`,
    sql`e.unit_path >= ${range.lo} AND e.unit_path < ${range.hi}`,
    sql`e.voided_at IS NULL AND (e.closed_on IS NULL OR e.closed_on > ${ctx.today}::date)`,
    // Where one asks for every size, also those of which nobody said it.
    sql`coalesce(w.workers, 1) >= ${least}`,
    sql`NOT EXISTS (SELECT FROM employer_unions l
          WHERE l.tenant_id = e.tenant_id AND l.employer_id = e.id AND l.voided_at IS NULL
            AND (l.valid_to IS NULL OR l.valid_to > ${ctx.today}::date))`,
    sql`NOT EXISTS (SELECT FROM founding_cases c
          WHERE c.tenant_id = e.tenant_id AND c.employer_id = e.id
            AND c.stage NOT IN ('recognised', 'refused', 'dropped'))`,
  ]
  if (words.length > 0)
    conditions.push(sql`(e.search_key LIKE ALL (${words}::text[]) OR starts_with(e.tax_code, ${q ?? ''}))`)
  return sql`FROM employers e
    LEFT JOIN employer_workforce w ON w.tenant_id = e.tenant_id AND w.employer_id = e.id AND w.voided_at IS NULL
      AND w.valid_from <= ${ctx.today}::date AND (w.valid_to IS NULL OR w.valid_to > ${ctx.today}::date)
    WHERE ${joinSql(conditions, ' AND ')}`
}

type CandidateRow = Omit<CandidateView, 'unit'> & {
  unitCode: string
  unitName: string
  /** How many there are on all pages. */
  total: number
}

function readCandidates(tx: Tx, ctx: Context, wanted: Sql, after: string | null): Promise<CandidateRow[]> {
  return tx.$queryRaw<CandidateRow[]>`
    WITH fitting AS MATERIALIZED (
      SELECT e.id, e.name, e.tax_code AS "taxCode", e.unit_id, w.workers, w.women ${wanted}
    ), cursor AS (
      -- Also one that was taken up meanwhile marks its place.
      SELECT coalesce(w.workers, 0) AS workers, a.id FROM employers a
      LEFT JOIN employer_workforce w ON w.tenant_id = a.tenant_id AND w.employer_id = a.id AND w.voided_at IS NULL
        AND w.valid_from <= ${ctx.today}::date AND (w.valid_to IS NULL OR w.valid_to > ${ctx.today}::date)
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.id = ${after}::uuid
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
    ), page AS (
      SELECT * FROM fitting f
      WHERE ${after}::uuid IS NULL OR (-coalesce(f.workers, 0), f.id) > (-(SELECT workers FROM cursor), (SELECT id FROM cursor))
      ORDER BY -coalesce(f.workers, 0), f.id LIMIT ${candidatesPerPage + 1}
    )
    SELECT p.id, p.name, p."taxCode", p.workers, p.women, u.code AS "unitCode", u.name AS "unitName",
      (SELECT count(*)::int FROM fitting) AS total,
      (SELECT max(c.stage_on)::text FROM founding_cases c
       WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.employer_id = p.id AND c.stage IN ('refused', 'dropped')) AS "triedBefore"
    FROM page p JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = p.unit_id
    ORDER BY -coalesce(p.workers, 0), p.id`
}
