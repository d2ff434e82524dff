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
import { findUnit } from '@/lib/units/internal'
import { writeImportFile } from './import-file'
import { sendOn } from './internal'
import { readRosterStamp } from './roster-stamp'
import { largestImportFile, startImportInput } from './schemas'
import type { StartedImportView } from './views'

/** The bytes come with the request's body, beside what the address says. */
const uploadInput = startImportInput.extend({ bytes: z.instanceof(Uint8Array) })

/**
 * Takes a file in and lets a worker read it. A file that is under way already goes on where it is; one that was
 * committed for the same unit, with nothing changed there since, would change nothing: both are told of, and no
 * second import begins.
 * @throws DomainError not_found; invalid_input file_empty, file_too_large; conflict unit_closed
 */
export async function startImport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<StartedImportView> {
  const { unit: code, fileName, bytes } = parseInput(uploadInput, input)
  if (bytes.length === 0) throw new DomainError('invalid_input', 'file_empty')
  if (bytes.length > largestImportFile)
    throw new DomainError('invalid_input', 'file_too_large', { limit: largestImportFile / 1024 / 1024 })
  const hash = createHash('sha256').update(bytes).digest()
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'members.import')
    await requireOpen(tx, ctx, unit.id)
    const earlier = await findSameFile(tx, ctx, unit.id, hash)
    if (earlier) return earlier

    const id = uuidv7()
    await tx.$executeRaw`
      INSERT INTO member_imports (tenant_id, id, unit_id, unit_path, file_name, file_hash, byte_size, state, created_by, assignment_id)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unit.id}::uuid, ${unit.path}, ${fileName},
              decode(${hash.toString('base64')}, 'base64'), ${bytes.length}::int, 'uploaded', ${ctx.userId}::uuid, ${ctx.assignmentId}::uuid)`
    await writeImportFile(tx, ctx, { id, unitPath: unit.path }, bytes)
    await sendOn(tx, ctx, { id, unitPath: unit.path }, { state: 'reading', job: 'member-import.read' })
    await audit(tx, ctx, {
      act: 'member.import_started',
      subjectKind: 'member_import',
      subjectId: id,
      unitPath: unit.path,
      details: { bytes: bytes.length },
    })
    return { id, alreadyDone: false }
  })
}

async function requireOpen(tx: Tx, ctx: Context, unitId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ closed: boolean }[]>`
    SELECT closed_on IS NOT NULL AND closed_on <= ${ctx.today}::date AS closed FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${unitId}::uuid
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  if (rows[0]?.closed) throw new DomainError('conflict', 'unit_closed')
}

/** The same bytes for the same unit: on their way, or in the roster as it still is. */
async function findSameFile(
  tx: Tx,
  ctx: Context,
  unitId: string,
  hash: Buffer,
): Promise<StartedImportView | null> {
  // Two uploads of one file at once are one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${unitId} ${hash.toString('base64')}`}, 2))`
  const rows = await tx.$queryRaw<{ id: string; state: string; stamp: string | null }[]>`
    SELECT id, state, roster_stamp AS stamp FROM member_imports
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND file_hash = decode(${hash.toString('base64')}, 'base64') AND state NOT IN ('failed', 'cancelled', 'undone', 'undoing')
    ORDER BY created_at DESC LIMIT 1`
  const [last] = rows
  if (!last) return null
  if (last.state !== 'committed') return { id: last.id, alreadyDone: false }
  return (await readRosterStamp(tx, ctx, last.id)) === last.stamp ? { id: last.id, alreadyDone: true } : null
}
