import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

/** The register is no longer what the check saw: nothing may be written. */
export class RegisterMoved extends Error {
  override readonly name = 'RegisterMoved'
}

/**
 * What the register of employers in the caller's scope looks like: how many entries with which versions, how many
 * statements and links, and how many of those ended or voided. The same stamp means the same register.
 */
export async function readRegisterStamp(tx: Tx, ctx: Context): Promise<string> {
  const { tenantId, scope } = ctx
  const [found] = await tx.$queryRaw<{ stamp: string }[]>`
    SELECT md5(concat_ws('|', ${scope.lo}::text, ${scope.hi}::text,
      (SELECT concat_ws(':', count(*), sum(version), count(voided_at), count(closed_on)) FROM employers
       WHERE tenant_id = ${tenantId}::uuid AND unit_path >= ${scope.lo} AND unit_path < ${scope.hi}),
      (SELECT concat_ws(':', count(*), count(valid_to), count(voided_at)) FROM employer_workforce
       WHERE tenant_id = ${tenantId}::uuid AND unit_path >= ${scope.lo} AND unit_path < ${scope.hi}),
      (SELECT concat_ws(':', count(*), count(valid_to), count(voided_at)) FROM employer_unions
       WHERE tenant_id = ${tenantId}::uuid AND unit_path >= ${scope.lo} AND unit_path < ${scope.hi}))) AS stamp`
  return found?.stamp ?? 'empty'
}
