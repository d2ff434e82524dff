import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findEmployer } from './internal'
import { employerInput } from './schemas'
import type { EmployerFormView } from './views'

/**
 * An employer for its form. One statement.
 * @throws DomainError not_found; conflict employer_void
 */
export async function getEmployerForm({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EmployerFormView> {
  const { id } = parseInput(employerInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await findEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.record')
    if (employer.voidedAt !== null) throw new DomainError('conflict', 'employer_void')
    const { name, taxCode, ownership, industryCode, communeCode, address, phone, contact, note } = employer
    return {
      ...{ id, version: employer.version },
      unit: { code: employer.unitCode, name: employer.unitName, rank: employer.unitRank },
      fields: { name, taxCode, ownership, industryCode, communeCode, address, phone, contact, note },
      today: ctx.today,
    }
  })
}
