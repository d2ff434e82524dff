import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { findKeepingUnit } from '@/lib/employers/internal'
import { largestImportFile } from '@/lib/members/imports/schemas'
import { countsSchema } from './import-record'
import { writeImportFile } from './import-file'
import { sendOn } from './internal'
import { readRegisterStamp } from './register-stamp'
import { startImportInput, type EmployerImportState, type ListSource } from './schemas'
import type { StartedEmployerImportView } from './views'

/** The bytes come with the request's body, beside what the address says. */
const uploadInput = startImportInput.extend({ bytes: z.instanceof(Uint8Array) })

/**
 * Takes a list in and lets a worker read it. The same list that is under way goes on where it is; one that went in
 * already, with nothing changed in the register since, would change nothing: no second import begins.
 * @throws DomainError not_found; invalid_input file_empty, file_too_large, of asOf; conflict unit_closed,
 *   employers_of_federation
 */
export async function startImport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<StartedEmployerImportView> {
  const { unit: code, fileName, source, asOf, bytes } = parseInput(uploadInput, input)
  if (bytes.length === 0) throw new DomainError('invalid_input', 'file_empty')
  if (bytes.length > largestImportFile)
    throw new DomainError('invalid_input', 'file_too_large', { limit: largestImportFile / 1024 / 1024 })
  if (asOf > ctx.today) throw new DomainError('invalid_input', 'invalid_input', {}, { asOf: 'day_to_come' })
  const hash = createHash('sha256').update(bytes).digest('base64')
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const unit = await findKeepingUnit(tx, ctx, code)
    const earlier = await findSameList(tx, ctx, { unitId: unit.id, hash, source, asOf })
    if (earlier) return earlier

    const id = uuidv7()
    await tx.$executeRaw`
      INSERT INTO employer_imports (tenant_id, id, unit_id, unit_path, file_name, file_hash, byte_size, source, as_of, state,
        created_by, assignment_id)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unit.id}::uuid, ${unit.path}, ${fileName}, decode(${hash}, 'base64'),
        ${bytes.length}::int, ${source}, ${asOf}::date, 'reading', ${ctx.userId}::uuid, ${ctx.assignmentId}::uuid)`
    await writeImportFile(tx, ctx, { id, unitPath: unit.path }, bytes)
    await sendOn(tx, ctx, { id, unitPath: unit.path }, { state: 'reading', job: 'employer-import.read' })
    await audit(tx, ctx, {
      act: 'employer.import_started',
      subjectKind: 'employer_import',
      subjectId: id,
      unitPath: unit.path,
      details: { bytes: bytes.length, source, asOf },
    })
    return { id, alreadyDone: false }
  })
}

interface SameList {
  unitId: string
  /** In base64. */
  hash: string
  source: ListSource
  asOf: string
}

/** The same bytes of the same day for the same federation: on their way, or in the register as it still is. */
async function findSameList(
  tx: Tx,
  ctx: Context,
  { unitId, hash, source, asOf }: SameList,
): Promise<StartedEmployerImportView | null> {
  // Two uploads of one list at once are one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`employers ${unitId} ${hash}`}, 2))`
  const [last] = await tx.$queryRaw<{ id: string; state: EmployerImportState; counts: unknown }[]>`
    SELECT id, state, counts FROM employer_imports
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND file_hash = decode(${hash}, 'base64') AND source = ${source} AND as_of = ${asOf}::date
      AND state NOT IN ('failed', 'cancelled', 'undone', 'undoing')
    ORDER BY created_at DESC LIMIT 1`
  if (!last) return null
  if (last.state !== 'committed') return { id: last.id, alreadyDone: false }
  const { after } = countsSchema.safeParse(last.counts).data ?? {}
  return after === (await readRegisterStamp(tx, ctx)) ? { id: last.id, alreadyDone: true } : null
}
