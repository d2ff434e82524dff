import 'server-only'
import type { AgreementFormView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { fieldsOf, findAgreement } from './internal'
import { newAgreementFormInput } from './schemas'
import { findSigningUnion } from './signing-union'

/**
 * What the form of a new agreement begins with: the union, the employers it could name, and where it takes the place
 * of another, that one. Two or three statements.
 * @throws DomainError not_found; conflict agreement_void
 */
export async function getAgreementForm({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementFormView> {
  const { unit: code, renews } = parseInput(newAgreementFormInput, input)
  return withScope(ctx, async (tx) => {
    const old = renews === undefined ? null : await findAgreement(tx, ctx, renews)
    const unit = await findSigningUnion(tx, ctx, old?.unitCode ?? code)
    requireCapability(ctx, 'agreements.record')
    if (old && old.voidedAt !== null) throw new DomainError('conflict', 'agreement_void')
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      employers: can(ctx, 'employers.read') ? await readEmployers(tx, ctx, unit.id) : [],
      agreement: old && { id: old.id, version: old.version, fields: fieldsOf(old) },
      today: ctx.today,
    }
  })
}

/** Employers whose workers the union organises or once did, as far as the asker sees them. */
export function readEmployers(tx: Tx, ctx: Context, unitId: string): Promise<AgreementFormView['employers']> {
  return tx.$queryRaw<AgreementFormView['employers']>`
    SELECT DISTINCT e.id, e.name FROM employer_unions l
    JOIN employers e ON e.tenant_id = l.tenant_id AND e.id = l.employer_id AND e.voided_at IS NULL
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.union_id = ${unitId}::uuid AND l.voided_at IS NULL
    ORDER BY e.name, e.id LIMIT 100`
}
