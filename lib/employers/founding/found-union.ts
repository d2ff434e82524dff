import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { FoundedKind } from '@/lib/employers/rules/union-name'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { freeUnitCode } from '@/lib/units/rules/unit-code'
import type { Ownership } from '@/lib/units/rules/unit-kind'
import { childPath } from '@/lib/units/rules/unit-path'

export interface Federation {
  id: string
  path: string
}

export interface NewUnion {
  name: string
  kind: FoundedKind
  ownership: Ownership
  decisionNumber: string
  decidedOn: CalendarDate
  /** Its first day. */
  effectiveOn: CalendarDate
}

export interface FoundedUnion {
  id: string
  code: string
  name: string
  path: string
}

/**
 * Locks the federation under which a union is to begin on a day: two recognised at once begin one after the other.
 * @throws DomainError conflict founding_parent_closed where it takes no union on that day
 */
export async function lockFederation(
  tx: Tx,
  ctx: Context,
  unitId: string,
  on: CalendarDate,
): Promise<Federation> {
  const rows = await tx.$queryRaw<Federation[]>`
    SELECT u.id, u.path FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ${unitId}::uuid
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND u.rank <> 'grassroots' AND u.closed_on IS NULL
      -- Where it stands now it stood on that day already, so that the union has one place from its beginning on.
      AND EXISTS (SELECT FROM unit_placements p
                  WHERE p.tenant_id = u.tenant_id AND p.unit_id = u.id AND p.valid_from <= ${on}::date AND p.valid_to IS NULL)
    FOR NO KEY UPDATE OF u`
  const federation = rows[0]
  if (!federation) throw new DomainError('conflict', 'founding_parent_closed')
  return federation
}

/** Begins a union below a locked federation: the unit, its name, its place, and the event that founded it. */
export async function foundUnion(
  tx: Tx,
  ctx: Context,
  federation: Federation,
  union: NewUnion,
): Promise<FoundedUnion> {
  const founded = await insertUnit(tx, ctx, federation, union)
  const { id, path, name } = founded
  await tx.$executeRaw`
    INSERT INTO unit_names (tenant_id, id, unit_id, unit_path, name, valid_from)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${id}::uuid, ${path}, ${name}, ${union.effectiveOn}::date)`
  await tx.$executeRaw`
    INSERT INTO unit_placements (tenant_id, id, unit_id, unit_path, parent_id, federation_id, path, valid_from)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${id}::uuid, ${path}, ${federation.id}::uuid, ${federation.id}::uuid,
      ${path}, ${union.effectiveOn}::date)`
  const event = uuidv7()
  await tx.$executeRaw`
    INSERT INTO unit_events (tenant_id, id, kind, decision_number, decided_on, effective_on, scope_path)
    VALUES (${ctx.tenantId}::uuid, ${event}::uuid, 'establish', ${union.decisionNumber}, ${union.decidedOn}::date,
      ${union.effectiveOn}::date, ${federation.path})`
  await tx.$executeRaw`
    INSERT INTO unit_event_links (tenant_id, event_id, unit_id, unit_path, part)
    VALUES (${ctx.tenantId}::uuid, ${event}::uuid, ${id}::uuid, ${path}, 'subject')`
  return founded
}

/** More unions of one name than any federation has. */
const mostTries = 200

/** Codes are unique in the whole tenant, of which the asker may see a part: the first free one is taken. */
async function insertUnit(
  tx: Tx,
  ctx: Context,
  federation: Federation,
  { name, kind, ownership, effectiveOn }: NewUnion,
): Promise<FoundedUnion> {
  const id = uuidv7()
  const taken = new Set<string>()
  while (taken.size < mostTries) {
    const code = freeUnitCode(name, taken)
    // A name without a letter or a digit still needs a code.
    const label = code === '' || code.startsWith('-') ? `cdcs-${id.slice(-12)}` : code
    const path = childPath(federation.path, label)
    const written = await tx.$executeRaw`
      INSERT INTO units (tenant_id, id, code, rank, kind, ownership, name, path, parent_id, established_on)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${label}, 'grassroots', ${kind}, ${ownership}, ${name}, ${path},
        ${federation.id}::uuid, ${effectiveOn}::date)
      ON CONFLICT DO NOTHING`
    if (written === 1) return { id, code: label, name, path }
    taken.add(code)
  }
  throw new Error(`no free code for a union after ${mostTries} tries`)
}
