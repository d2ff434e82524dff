import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { relinkWorkforce, writeEmployerChanges } from '@/lib/employers/write-employers'
import { joinByTables } from '@/lib/members/imports/import-steps'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ImportCounts } from './import-record'

/** The reason that stands with what an undo voids: a key of the texts. */
export const undoneReason = 'import_undone'

const mostNamed = 200

/** A link that was voided. */
export interface Unlinked {
  unionId: string
  on: CalendarDate
}

interface Untouched {
  id: string
  unitPath: string
  version: number
  made: boolean
}

/**
 * Takes back what an import wrote: employers it made are voided, those it changed are as before, its statements and
 * links are voided, and statements it replaced hold again. Whoever was touched since is left as they are, and is
 * told of.
 */
export async function undoRows(
  tx: Tx,
  ctx: Context,
  importId: string,
): Promise<{ undo: NonNullable<ImportCounts['undo']>; unlinked: Unlinked[] }> {
  await joinByTables(tx)
  const untouched = await lockUntouched(tx, ctx, importId)
  const ids = untouched.map(({ id }) => id)
  await takeBackStatements(tx, ctx, importId, ids)
  const unlinked = await tx.$queryRaw<Unlinked[]>`
    UPDATE employer_unions SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = ${undoneReason}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND employer_id = ANY(${ids}::uuid[]) AND import_id = ${importId}::uuid
      AND voided_at IS NULL AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    RETURNING union_id AS "unionId", valid_from::text AS "on"`
  const voided = await voidMade(tx, ctx, untouched)
  const restored = await restoreChanged(tx, ctx, importId, untouched)
  await writeEmployerChanges(
    tx,
    ctx,
    untouched.map(({ id, unitPath, version }) => ({
      ...{ employerId: id, unitPath, version: version + 1 },
      ...{ kind: 'import_undone' as const, before: {}, after: {} },
    })),
  )
  const kept = await tx.$queryRaw<{ id: string }[]>`
    SELECT CASE outcome WHEN 'new' THEN new_id ELSE employer_id END AS id FROM employer_import_rows
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome IN ('new', 'changed')
      AND CASE outcome WHEN 'new' THEN new_id ELSE employer_id END <> ALL (${ids}::uuid[])
    ORDER BY row_number`
  const keptIds = kept.slice(0, mostNamed).map(({ id }) => id)
  return { undo: { voided, restored, kept: kept.length, keptIds }, unlinked }
}

/**
 * Employers that nobody has changed since: their version is still the import's, and those that it made are on no way
 * to a union and named by no agreement. Locked in the order in which all verbs lock employers.
 */
async function lockUntouched(tx: Tx, ctx: Context, importId: string): Promise<Untouched[]> {
  return tx.$queryRaw<Untouched[]>`
    WITH r AS MATERIALIZED (
      SELECT outcome = 'new' AS made, CASE outcome WHEN 'new' THEN new_id ELSE employer_id END AS employer_id, made_version
      FROM employer_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome IN ('new', 'changed')
    ), taken_back AS (
      -- A later import that was itself undone has left two versions behind and nothing else.
      SELECT r.employer_id, 2 * count(*) AS versions
      FROM r
      JOIN employer_import_rows o ON o.tenant_id = ${ctx.tenantId}::uuid AND o.employer_id = r.employer_id
        AND o.outcome = 'changed' AND o.made_version > r.made_version
        AND o.unit_path >= ${ctx.scope.lo} AND o.unit_path < ${ctx.scope.hi}
      JOIN employer_imports i ON i.tenant_id = o.tenant_id AND i.id = o.import_id AND i.state = 'undone'
        AND i.unit_path >= ${ctx.scope.lo} AND i.unit_path < ${ctx.scope.hi}
      GROUP BY r.employer_id
    ), relied_on AS (
      SELECT employer_id FROM founding_cases
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      UNION SELECT employer_id FROM agreements
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND voided_at IS NULL AND employer_id IS NOT NULL
    )
    SELECT e.id, e.unit_path AS "unitPath", e.version, r.made
    FROM r
    JOIN employers e ON e.tenant_id = ${ctx.tenantId}::uuid AND e.id = r.employer_id
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
    LEFT JOIN taken_back b ON b.employer_id = r.employer_id
    LEFT JOIN relied_on n ON n.employer_id = r.employer_id
    WHERE e.version = r.made_version + coalesce(b.versions, 0) AND e.voided_at IS NULL
      AND (NOT r.made OR n.employer_id IS NULL)
    ORDER BY e.id FOR UPDATE OF e`
}

async function takeBackStatements(
  tx: Tx,
  ctx: Context,
  importId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE employer_workforce SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = ${undoneReason}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND employer_id = ANY(${[...ids]}::uuid[]) AND import_id = ${importId}::uuid
      AND voided_at IS NULL AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  await tx.$executeRaw`
    UPDATE employer_workforce w SET voided_at = NULL, voided_by = NULL, void_reason = NULL
    FROM employer_import_rows r
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'changed'
      AND r.changed && ARRAY['workers', 'women'] AND r.employer_id = ANY(${[...ids]}::uuid[])
      AND w.tenant_id = r.tenant_id AND w.id = (r.before->>'replaced')::uuid
      AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}`
  await relinkWorkforce(tx, ctx, ids)
}

async function voidMade(tx: Tx, ctx: Context, untouched: readonly Untouched[]): Promise<number> {
  const made = untouched.filter((employer) => employer.made).map(({ id }) => id)
  return tx.$executeRaw`
    UPDATE employers SET voided_at = now(), void_reason = ${undoneReason}, version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${made}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
}

async function restoreChanged(
  tx: Tx,
  ctx: Context,
  importId: string,
  untouched: readonly Untouched[],
): Promise<number> {
  const changed = untouched.filter((employer) => !employer.made).map(({ id }) => id)
  return tx.$executeRaw`
    UPDATE employers e SET name = b.name, tax_code = b.tax_code, ownership = b.ownership, industry_code = b.industry_code,
      commune_code = b.commune_code, address = b.address, phone = b.phone, contact = b.contact, version = e.version + 1
    FROM employer_import_rows r
    CROSS JOIN LATERAL jsonb_populate_record(NULL::employers, r.before->'employer') b
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'changed'
      AND e.tenant_id = r.tenant_id AND e.id = r.employer_id AND e.id = ANY(${changed}::uuid[])
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`
}
