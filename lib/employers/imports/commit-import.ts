import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockImportFor, sendOn } from './internal'
import { importActInput } from './schemas'

/**
 * Has a worker write a checked list into the register, as the check said.
 * @throws DomainError not_found, conflict, not_ready
 */
export async function commitImport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string }> {
  const { id, version } = parseInput(importActInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const found = await lockImportFor(tx, ctx, { id, version }, ['ready'])
    await sendOn(tx, ctx, found, { state: 'committing', job: 'employer-import.commit' })
    await audit(tx, ctx, {
      act: 'employer.import_commit_asked',
      subjectKind: 'employer_import',
      subjectId: id,
      unitPath: found.unitPath,
    })
    return { id }
  })
}
