import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { AgreementChangeKind, AgreementFields } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { refreshDerived } from '@/lib/figures/refresh-derived'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { fieldsOf, type AgreementRow } from './internal'

/** What changed, by the names of the fields. */
type Said = Readonly<Record<string, string | number | null>>

/** Writes a new agreement of a union and how it began. Its figures are brought up to date by the caller. */
export async function insertAgreement(
  tx: Tx,
  ctx: Context,
  {
    unit,
    fields,
    renewsId,
  }: { unit: { id: string; path: string }; fields: AgreementFields; renewsId: string | null },
): Promise<string> {
  const id = uuidv7()
  await tx.$executeRaw`
    INSERT INTO agreements (tenant_id, id, unit_id, unit_path, employer_id, number, scope, signed_on, starts_on, ends_on,
      workers, note, renews_id, created_by)
    VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unit.id}::uuid, ${unit.path}, ${fields.employerId}::uuid,
      ${fields.number}, ${fields.scope}, ${fields.signedOn}::date, ${fields.startsOn}::date, ${fields.endsOn}::date,
      ${fields.workers}::int, ${fields.note}, ${renewsId}::uuid, ${ctx.userId}::uuid)`
  await keepChange(tx, ctx, { id, unitPath: unit.path, version: 1 }, 'recorded', {}, { ...fieldsOf(fields) })
  return id
}

/** Changes what a locked agreement says. */
export async function updateFields(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
  fields: AgreementFields,
): Promise<number> {
  const version = agreement.version + 1
  await tx.$executeRaw`
    UPDATE agreements SET employer_id = ${fields.employerId}::uuid, number = ${fields.number}, scope = ${fields.scope},
      signed_on = ${fields.signedOn}::date, starts_on = ${fields.startsOn}::date, ends_on = ${fields.endsOn}::date,
      workers = ${fields.workers}::int, note = ${fields.note}, version = ${version}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${agreement.id}::uuid`
  const names = changedFields(agreement, fields)
  const only = (said: AgreementFields) => Object.fromEntries(names.map((name) => [name, said[name]]))
  await keepChange(tx, ctx, { ...agreement, version }, 'changed', only(agreement), only(fields))
  return version
}

/** The fields that say something else. */
export function changedFields(before: AgreementFields, after: AgreementFields): (keyof AgreementFields)[] {
  const names = Object.keys(fieldsOf(after)) as (keyof AgreementFields)[]
  return names.filter((name) => before[name] !== after[name])
}

/** Ends a locked agreement before its term. */
export async function writeEnd(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
  { on, reason }: { on: CalendarDate; reason: string },
): Promise<number> {
  const version = agreement.version + 1
  await tx.$executeRaw`
    UPDATE agreements SET ended_on = ${on}::date, end_reason = ${reason}, version = ${version}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${agreement.id}::uuid`
  await keepChange(
    tx,
    ctx,
    { ...agreement, version },
    'ended',
    { endedOn: agreement.endedOn, endReason: agreement.endReason },
    { endedOn: on, endReason: reason },
  )
  return version
}

/** Keeps what changed in an agreement. */
export async function keepChange(
  tx: Tx,
  ctx: Context,
  agreement: { id: string; unitPath: string; version: number },
  kind: AgreementChangeKind,
  before: Said,
  after: Said,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO agreement_changes (tenant_id, id, agreement_id, unit_path, version, kind, before, after, changed_by)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${agreement.id}::uuid, ${agreement.unitPath},
      ${agreement.version}, ${kind}, ${JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb,
      ${ctx.userId}::uuid)`
}

/** The indicators that agreements count. */
const counted = ['TU_CO', 'TU_AB', 'TU_MOI']

/**
 * Brings the union's figures that come from its agreements up to date: from the earliest day that the agreement had
 * or has now. Last in the transaction.
 */
export async function refreshAgreementFigures(
  tx: Tx,
  ctx: Context,
  unitId: string,
  agreements: readonly Pick<AgreementFields, 'signedOn' | 'startsOn'>[],
): Promise<void> {
  const days = agreements.flatMap(({ signedOn, startsOn }) => [signedOn, startsOn])
  const months = [...new Set(days.map((day) => reportingMonthOf(day, ctx.cutoffDay)))]
  await refreshDerived(tx, ctx, { unitIds: [unitId], months, indicators: counted })
}
