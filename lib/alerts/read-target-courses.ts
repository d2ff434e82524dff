import 'server-only'
import type { RunningTarget } from '@/lib/committee/rules/behind-pace'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import type { Subject } from './read-subjects'
import type { LeafCourse, TargetCourse } from './rules/target-course'

/** How the leaves of a unit's indicator went month by month; null where nothing was asked. */
export type CourseOf = (unitId: string, indicator: string) => TargetCourse | null

/**
 * What each target's leaves added in each month up to `month`: a union's are its own cells, a federation's stand in
 * the totals at and below it. One statement, none without targets.
 */
export async function readTargetCourses(
  tx: Tx,
  ctx: Context,
  {
    subjects,
    asked,
    month,
  }: {
    subjects: readonly Subject[]
    asked: ReadonlyMap<string, readonly RunningTarget[]>
    month: Month
  },
): Promise<CourseOf> {
  const wanted = subjects.filter(({ id }) => (asked.get(id) ?? []).length > 0)
  const pairs = wanted.flatMap(({ id, path, rank }) =>
    [...new Set((asked.get(id) ?? []).map(({ indicator }) => indicator))].map((indicator) => ({
      ...{ id, path, indicator },
      grassroots: rank === 'grassroots',
    })),
  )
  if (pairs.length === 0) return () => null
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<CourseRow[]>`
    SELECT a.id AS "unitId", a.indicator, l.side, i.kind,
      coalesce(s.months, '{}') AS months, coalesce(s.amounts, '{}') AS amounts
    FROM unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ path }) => path)}::text[],
                ${pairs.map(({ grassroots }) => grassroots)}::bool[], ${pairs.map(({ indicator }) => indicator)}::text[])
      AS a(id, path, grassroots, indicator)
    JOIN indicators t ON t.tenant_id = ${ctx.tenantId}::uuid AND t.code = a.indicator
    CROSS JOIN LATERAL (VALUES ('above', coalesce(t.numerator, t.code)), ('below', t.denominator)) AS l(side, leaf)
    JOIN indicators i ON i.tenant_id = ${ctx.tenantId}::uuid AND i.code = l.leaf
    CROSS JOIN LATERAL (
      SELECT array_agg(m.month ORDER BY m.month) AS months, array_agg(m.amount ORDER BY m.month) AS amounts
      FROM (
        SELECT f.month, f.contribution::float8 AS amount FROM figures f
        WHERE a.grassroots AND f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = a.id AND f.indicator = l.leaf
          AND f.month <= ${month} AND f.entry <> 'blank' AND f.unit_path >= ${lo} AND f.unit_path < ${hi}
        UNION ALL
        SELECT t.month, sum(t.amount)::float8 FROM figure_totals t
        WHERE NOT a.grassroots AND t.tenant_id = ${ctx.tenantId}::uuid AND t.indicator = l.leaf
          AND t.federation_path >= a.path COLLATE "C" AND t.federation_path < (left(a.path, -1) || '0') COLLATE "C"
          AND t.federation_path >= ${lo} AND t.federation_path < ${hi} AND t.month <= ${month}
        GROUP BY t.month) m) s
    WHERE l.leaf IS NOT NULL`
  const courses = new Map<string, Partial<Record<CourseRow['side'], LeafCourse>>>()
  for (const { unitId, indicator, side, kind, months, amounts } of rows) {
    const key = `${unitId} ${indicator}`
    const course = { kind, months: months.map((at, index) => ({ month: at, amount: amounts[index] ?? 0 })) }
    courses.set(key, { ...courses.get(key), [side]: course })
  }
  return (unitId, indicator) => {
    const { above, below } = courses.get(`${unitId} ${indicator}`) ?? {}
    return above ? { above, below: below ?? null } : null
  }
}

interface CourseRow {
  unitId: string
  indicator: string
  side: 'above' | 'below'
  kind: 'flow' | 'stock'
  months: Month[]
  amounts: number[]
}
