import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { largestPaper, mostPapers, paperName } from '@/lib/agreements/rules/paper-file'
import type { AddedFileView } from '@/lib/agreements/views'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockAgreement, requireLiving } from './internal'
import { paperFormatOf } from './paper-format'
import { addAgreementFileInput } from './schemas'
import { keepChange } from './write-agreement'

/** The bytes come with the request's body, beside what the address says. */
const uploadInput = addAgreementFileInput.extend({ bytes: z.instanceof(Uint8Array) })

/**
 * Keeps a file with an agreement: what it is, its bytes say, whatever its name. The same file twice is one.
 * @throws DomainError not_found; invalid_input file_empty, file_too_large, agreement_file_type; conflict
 * agreement_void, agreement_files_full
 */
export async function addAgreementFile({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AddedFileView> {
  const { id: agreementId, fileName, bytes } = parseInput(uploadInput, input)
  if (bytes.length === 0) throw new DomainError('invalid_input', 'file_empty')
  if (bytes.length > largestPaper)
    throw new DomainError('invalid_input', 'paper_too_large', { limit: largestPaper / 1024 / 1024 })
  const format = await paperFormatOf(bytes)
  return withScope(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx, agreementId)
    requireCapability(ctx, 'agreements.record')
    requireLiving(agreement)
    if (format === null) throw new DomainError('invalid_input', 'agreement_file_type')
    const { same, count } = await readKept(tx, ctx, agreementId, bytes)
    if (same) return same
    if (count >= mostPapers) throw new DomainError('conflict', 'agreement_files_full', { most: mostPapers })

    const id = uuidv7()
    const name = paperName(fileName, format)
    await tx.$executeRaw`
      INSERT INTO agreement_files (tenant_id, id, agreement_id, unit_path, file_name, format, byte_size, bytes, added_by)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${agreementId}::uuid, ${agreement.unitPath}, ${name}, ${format},
        ${bytes.length}::int, decode(${Buffer.from(bytes).toString('base64')}, 'base64'), ${ctx.userId}::uuid)`
    await keepChange(tx, ctx, agreement, 'file_added', {}, { file: name })
    await audit(tx, ctx, {
      act: 'agreement.file_added',
      subjectKind: 'agreement',
      subjectId: agreementId,
      unitPath: agreement.unitPath,
      details: { file: id, format, bytes: bytes.length },
    })
    return { id, name }
  })
}

/** The same bytes, where they are kept already, and how many files there are. */
async function readKept(
  tx: Tx,
  ctx: Context,
  agreementId: string,
  bytes: Uint8Array,
): Promise<{ same: AddedFileView | null; count: number }> {
  const rows = await tx.$queryRaw<(AddedFileView & { same: boolean })[]>`
    SELECT id, file_name AS name, byte_size = ${bytes.length}::int
      AND bytes = decode(${Buffer.from(bytes).toString('base64')}, 'base64') AS same
    FROM agreement_files
    WHERE tenant_id = ${ctx.tenantId}::uuid AND agreement_id = ${agreementId}::uuid AND voided_at IS NULL
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  const found = rows.find(({ same }) => same)
  return { same: found ? { id: found.id, name: found.name } : null, count: rows.length }
}
