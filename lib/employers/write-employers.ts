import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { EmployerFields, WorkforceSource } from '@/lib/employers/rules/employer-fields'
import type { EmployerChangeKind } from '@/lib/employers/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

export interface NewEmployer {
  id: string
  unitId: string
  unitPath: string
  fields: EmployerFields
}

/** Writes new employers under version 1; what is to be told of them (`writeEmployerChanges`) is written apart. */
export async function insertEmployers(
  tx: Tx,
  ctx: Context,
  employers: readonly NewEmployer[],
): Promise<void> {
  const rows = employers.map(({ fields, ...employer }) => ({ ...fields, ...employer }))
  await tx.$executeRaw`
    INSERT INTO employers (tenant_id, id, unit_id, unit_path, name, tax_code, ownership, industry_code, commune_code,
      address, phone, contact, note, created_by)
    SELECT ${ctx.tenantId}::uuid, r.id, r."unitId", r."unitPath", r.name, r."taxCode", r.ownership, r."industryCode",
      r."communeCode", r.address, r.phone, r.contact, r.note, ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "unitId" uuid, "unitPath" text, name text,
      "taxCode" text, ownership text, "industryCode" text, "communeCode" text, address text, phone text, contact text,
      note text)
    ORDER BY r.id`
}

export interface NewStatement {
  employerId: string
  /** The employer's. */
  unitPath: string
  /** From this day on. */
  on: CalendarDate
  workers: number
  women: number | null
}

/**
 * Writes statements of head-counts of locked employers, one of an employer and day. A living statement of the same
 * day is voided (`replaced`); the others of each employer end where the next begins.
 */
export async function writeWorkforce(
  tx: Tx,
  ctx: Context,
  statements: readonly NewStatement[],
  { source, importId = null }: { source: WorkforceSource; importId?: string | null },
): Promise<void> {
  if (statements.length === 0) return
  const rows = JSON.stringify(statements.map((statement) => ({ ...statement, id: uuidv7() })))
  await tx.$executeRaw`
    UPDATE employer_workforce w
    SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = 'replaced'
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("employerId" uuid, "on" date)
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.employer_id = r."employerId" AND w.valid_from = r."on"
      AND w.voided_at IS NULL AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}`
  await tx.$executeRaw`
    INSERT INTO employer_workforce (tenant_id, id, employer_id, unit_path, valid_from, workers, women, source, import_id,
      recorded_by)
    SELECT ${ctx.tenantId}::uuid, r.id, r."employerId", r."unitPath", r."on", r.workers, r.women, ${source},
      ${importId}::uuid, ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "employerId" uuid, "unitPath" text, "on" date, workers int,
      women int)
    ORDER BY r.id`
  await relinkWorkforce(
    tx,
    ctx,
    statements.map(({ employerId }) => employerId),
  )
}

/** Lets each living statement of these employers end where the next begins; the last holds on. */
export async function relinkWorkforce(tx: Tx, ctx: Context, employerIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH ordered AS (
      SELECT w.id, lead(w.valid_from) OVER (PARTITION BY w.employer_id ORDER BY w.valid_from) AS next_from
      FROM employer_workforce w
      WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.employer_id = ANY(${[...new Set(employerIds)]}::uuid[])
        AND w.voided_at IS NULL AND w.unit_path >= ${ctx.scope.lo} AND w.unit_path < ${ctx.scope.hi}
    )
    UPDATE employer_workforce w SET valid_to = o.next_from
    FROM ordered o
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.id = o.id AND w.valid_to IS DISTINCT FROM o.next_from`
}

export interface NewUnionLink {
  employerId: string
  /** The employer's. */
  unitPath: string
  unionId: string
  on: CalendarDate
}

/**
 * Says of locked employers that their workers are organised in a union from a day on. Whether that day is free has
 * been looked at by who asks; two open links of one employer are refused by the database.
 */
export async function linkUnions(
  tx: Tx,
  ctx: Context,
  links: readonly NewUnionLink[],
  { importId = null }: { importId?: string | null } = {},
): Promise<void> {
  if (links.length === 0) return
  const rows = JSON.stringify(links.map((link) => ({ ...link, id: uuidv7() })))
  await tx.$executeRaw`
    INSERT INTO employer_unions (tenant_id, id, employer_id, unit_path, union_id, valid_from, import_id, recorded_by)
    SELECT ${ctx.tenantId}::uuid, r.id, r."employerId", r."unitPath", r."unionId", r."on", ${importId}::uuid,
      ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "employerId" uuid, "unitPath" text, "unionId" uuid, "on" date)
    ORDER BY r.id`
}

export interface NewEmployerChange {
  employerId: string
  unitPath: string
  /** The employer's version from now on. */
  version: number
  kind: EmployerChangeKind
  before: Readonly<Record<string, string | number | null>>
  after: Readonly<Record<string, string | number | null>>
}

/** Keeps what changed in employers. */
export async function writeEmployerChanges(
  tx: Tx,
  ctx: Context,
  changes: readonly NewEmployerChange[],
): Promise<void> {
  if (changes.length === 0) return
  const rows = JSON.stringify(changes.map((change) => ({ ...change, id: uuidv7() })))
  await tx.$executeRaw`
    INSERT INTO employer_changes (tenant_id, id, employer_id, unit_path, version, kind, before, after, changed_by)
    SELECT ${ctx.tenantId}::uuid, r.id, r."employerId", r."unitPath", r.version, r.kind, r.before, r.after,
      ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "employerId" uuid, "unitPath" text, version int, kind text,
      before jsonb, after jsonb)
    ORDER BY r.id`
}

/** Gives a locked employer its next version and keeps what changed in it. */
export async function noteEmployerChange(
  tx: Tx,
  ctx: Context,
  employer: { id: string; unitPath: string; version: number },
  {
    kind,
    before = {},
    after = {},
  }: { kind: EmployerChangeKind } & Partial<Pick<NewEmployerChange, 'before' | 'after'>>,
): Promise<number> {
  const version = employer.version + 1
  await tx.$executeRaw`
    UPDATE employers SET version = ${version} WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${employer.id}::uuid`
  await writeEmployerChanges(tx, ctx, [
    { employerId: employer.id, unitPath: employer.unitPath, version, kind, before, after },
  ])
  return version
}
