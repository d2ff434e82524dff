import 'server-only'
import type { AgreementTerm } from '@/lib/agreements/rules/agreement'
import { checkAgreement, refusalsAmong } from '@/lib/agreements/rules/check-agreement'
import type { AgreementFields, NotKept } from '@/lib/agreements/views'
import type { Context, UnitRank } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

export interface SigningUnion {
  id: string
  rank: UnitRank
  establishedOn: CalendarDate
}

/**
 * What the checks say of an agreement that is to be kept; null where it may be. `except` are those of the union's
 * agreements that it is or takes the place of.
 */
export async function checkFields(
  tx: Tx,
  ctx: Context,
  fields: AgreementFields,
  {
    union,
    except,
    endedOn = null,
    confirmed,
  }: {
    union: SigningUnion
    except: readonly string[]
    endedOn?: CalendarDate | null
    confirmed: boolean
  },
): Promise<NotKept | null> {
  const findings = checkAgreement(
    { ...fields, endedOn },
    {
      today: ctx.today,
      union: { grassroots: union.rank === 'grassroots', establishedOn: union.establishedOn },
      others: await readOthers(tx, ctx, union.id, fields, except),
    },
  )
  if (refusalsAmong(findings).length > 0) return { status: 'refused', findings }
  return findings.length > 0 && !confirmed ? { status: 'needs_confirmation', findings } : null
}

/** Agreements of the union for the same scope, and where an employer is named, for the same one. */
function readOthers(
  tx: Tx,
  ctx: Context,
  unitId: string,
  { scope, employerId }: AgreementFields,
  except: readonly string[],
): Promise<AgreementTerm[]> {
  return tx.$queryRaw<AgreementTerm[]>`
    SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn", ended_on::text AS "endedOn" FROM agreements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid AND voided_at IS NULL AND scope = ${scope}
      AND id <> ALL(${[...except]}::uuid[])
      AND (employer_id IS NULL OR ${employerId}::uuid IS NULL OR employer_id = ${employerId}::uuid)
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY ends_on DESC`
}

/**
 * An employer that is newly named must be one of the union's that the asker may see.
 * @throws DomainError not_found
 */
export async function requireEmployer(
  tx: Tx,
  ctx: Context,
  unitId: string,
  { named, before }: { named: string | null; before: string | null },
): Promise<void> {
  if (named === null || named === before) return
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM employers e
    JOIN employer_unions l ON l.tenant_id = e.tenant_id AND l.employer_id = e.id AND l.voided_at IS NULL
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ${named}::uuid AND l.union_id = ${unitId}::uuid
      AND e.voided_at IS NULL AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
    LIMIT 1`
  if (rows.length === 0) throw notFound()
}
