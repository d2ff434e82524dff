import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

const partSize = 512 * 1024

/** Keeps an uploaded file, in parts, until its import has ended. */
export async function writeImportFile(
  tx: Tx,
  ctx: Context,
  { id, unitPath }: { id: string; unitPath: string },
  bytes: Uint8Array,
): Promise<void> {
  for (let part = 0; part * partSize < bytes.length; part += 1) {
    const some = Buffer.from(bytes.subarray(part * partSize, (part + 1) * partSize)).toString('base64')
    await tx.$executeRaw`
      INSERT INTO employer_import_parts (tenant_id, import_id, unit_path, part, bytes)
      VALUES (${ctx.tenantId}::uuid, ${id}::uuid, ${unitPath}, ${part}::int, decode(${some}, 'base64'))`
  }
}

/** The file's bytes; none where the import has ended. */
export async function readImportFile(tx: Tx, ctx: Context, id: string): Promise<Buffer> {
  const parts = await tx.$queryRaw<{ bytes: Uint8Array }[]>`
    SELECT bytes FROM employer_import_parts
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY part`
  return Buffer.concat(parts.map(({ bytes }) => bytes))
}

/** Lets the file go. */
export async function clearImportFile(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT clear_employer_import_file(${id}::uuid)`
}

/** Lets go what a check wrote of the rows, unless they are in the register. */
export async function clearImportRows(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT clear_employer_import_rows(${id}::uuid)`
}
