import 'server-only'
import type { Context } from '@/lib/core/context'
import { seal, unseal } from '@/lib/core/sealing'
import type { Tx } from '@/lib/db/with-scope'

const partSize = 512 * 1024

/** Keeps an uploaded file until its import has ended: in parts, sealed, for it is full of identity numbers. */
export async function writeImportFile(
  tx: Tx,
  ctx: Context,
  { id, unitPath }: { id: string; unitPath: string },
  bytes: Uint8Array,
): Promise<void> {
  for (let part = 0; part * partSize < bytes.length; part += 1) {
    const some = Buffer.from(bytes.subarray(part * partSize, (part + 1) * partSize)).toString('base64')
    const sealed = seal(some, partPlace(ctx, id, part)).toString('base64')
    await tx.$executeRaw`
      INSERT INTO member_import_parts (tenant_id, import_id, unit_path, part, bytes)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unitPath}, ${part}::int, decode(${sealed}, 'base64'))`
  }
}

/** The file's bytes; none where the import has ended. */
export async function readImportFile(tx: Tx, ctx: Context, id: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let part = 0; ; part += 1) {
    const rows = await tx.$queryRaw<{ bytes: Uint8Array }[]>`
      SELECT bytes FROM member_import_parts
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${id}::uuid AND part = ${part}::int
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    if (!rows[0]) return Buffer.concat(parts)
    parts.push(Buffer.from(unseal(rows[0].bytes, partPlace(ctx, id, part)), 'base64'))
  }
}

function partPlace({ tenantId }: Pick<Context, 'tenantId'>, id: string, part: number) {
  return { table: 'member_import_parts', column: 'bytes', tenantId, rowId: `${id}:${part}` }
}
