import 'server-only'
import type { AgreementFormView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { fieldsOf, findAgreement, requireLiving } from './internal'
import { agreementFormInput } from './schemas'
import { findSigningUnion } from './signing-union'

/**
 * What the form of an agreement begins with: the union, the employers it could name, and where one is changed or
 * followed by a new one, that one. Two or three statements.
 * @throws DomainError not_found; conflict agreement_void
 */
export async function getAgreementForm({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementFormView> {
  const { unit: code, agreement: id } = parseInput(agreementFormInput, input)
  return withScope(ctx, async (tx) => {
    const agreement = id === undefined ? null : await findAgreement(tx, ctx, id)
    const unit = await findSigningUnion(tx, ctx, agreement?.unitCode ?? code)
    requireCapability(ctx, 'agreements.record')
    if (agreement) requireLiving(agreement)
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      employers: can(ctx, 'employers.read') ? await readEmployers(tx, ctx, unit.id) : [],
      agreement: agreement && {
        id: agreement.id,
        version: agreement.version,
        fields: fieldsOf(agreement),
      },
      today: ctx.today,
    }
  })
}

/** Employers whose workers the union organises or once did, as far as the asker sees them. */
function readEmployers(tx: Tx, ctx: Context, unitId: string): Promise<AgreementFormView['employers']> {
  return tx.$queryRaw<AgreementFormView['employers']>`
    SELECT DISTINCT e.id, e.name FROM employer_unions l
    JOIN employers e ON e.tenant_id = l.tenant_id AND e.id = l.employer_id AND e.voided_at IS NULL
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.union_id = ${unitId}::uuid AND l.voided_at IS NULL
    ORDER BY e.name, e.id LIMIT 100`
}
