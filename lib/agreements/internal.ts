import 'server-only'
import type { AgreementGrade } from '@/lib/agreements/rules/agreement'
import type { AgreementFields } from '@/lib/agreements/views'
import type { Context, UnitRank } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** An agreement as it stands, with its union. */
export interface AgreementRow extends AgreementFields {
  id: string
  unitId: string
  unitPath: string
  unitCode: string
  unitName: string
  unitRank: UnitRank
  unitEstablishedOn: CalendarDate
  endedOn: CalendarDate | null
  endReason: string | null
  grade: AgreementGrade | null
  gradedOn: CalendarDate | null
  renewsId: string | null
  /** ISO instant. */
  voidedAt: string | null
  voidReason: string | null
  version: number
}

/** What the ending of an agreement says where a new one took its place. */
export const endedByRenewal = 'renewed'

/**
 * An agreement by its id, within the context's scope; also one entered by mistake.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function findAgreement(tx: Tx, ctx: Context, id: string): Promise<AgreementRow> {
  const rows = await tx.$queryRaw<AgreementRow[]>`
    SELECT a.id, a.unit_id AS "unitId", a.unit_path AS "unitPath", u.code AS "unitCode", u.name AS "unitName",
      u.rank AS "unitRank", u.established_on::text AS "unitEstablishedOn", a.employer_id AS "employerId", a.number,
      a.scope, a.signed_on::text AS "signedOn", a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn",
      a.ended_on::text AS "endedOn", a.end_reason AS "endReason", a.grade, a.graded_on::text AS "gradedOn", a.workers,
      a.note, a.renews_id AS "renewsId",
      to_char(a.voided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "voidedAt",
      a.void_reason AS "voidReason", a.version
    FROM agreements a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.id = ${id}::uuid
      AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}`
  const agreement = rows[0]
  if (!agreement) throw notFound()
  return agreement
}

/**
 * An agreement, locked and as it stands now.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function lockAgreement(tx: Tx, ctx: Context, id: string): Promise<AgreementRow> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM agreements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    FOR UPDATE`
  if (rows.length === 0) throw notFound()
  return findAgreement(tx, ctx, id)
}

/**
 * Stops an act on an agreement that was entered by mistake.
 * @throws DomainError conflict agreement_void
 */
export function requireLiving(agreement: AgreementRow): void {
  if (agreement.voidedAt !== null) throw new DomainError('conflict', 'agreement_void')
}

/**
 * Stops an act on an agreement that is void, or has changed since it was on the screen.
 * @throws DomainError conflict, agreement_void
 */
export function requireVersion(agreement: AgreementRow, seen: number): void {
  requireLiving(agreement)
  if (agreement.version !== seen) throw new DomainError('conflict')
}

/** What it says, without what happened to it. */
export function fieldsOf(agreement: AgreementFields): AgreementFields {
  const { number, scope, signedOn, startsOn, endsOn, workers, employerId, note } = agreement
  return { number, scope, signedOn, startsOn, endsOn, workers, employerId, note }
}
