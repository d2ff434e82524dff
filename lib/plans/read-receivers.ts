import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ScopedUnit } from '@/lib/units/internal'
import type { FoundPlan } from './find-plan'

/** Who an issuer gives targets to: a unit with its path, or at the national level a tenant. */
export interface ReceiverName {
  forId: string
  code: string
  name: string
  own: boolean
  rank: UnitRank | 'tenant'
  /** Of a tenant empty. */
  path: string
}

/** Whether the plan goes from the nation to the tenants. */
export function toTenants(ctx: Context): boolean {
  return ctx.tenantKind === 'national' && ctx.reach === 'national'
}

/**
 * The own unit first where it owns the plan, then the units directly below that live today, or the tenants in the
 * order of their names.
 */
export async function readReceivers(
  tx: Tx,
  ctx: Context,
  plan: Pick<FoundPlan, 'ownerId'>,
  issuer: ScopedUnit,
): Promise<ReceiverName[]> {
  const own = plan.ownerId === issuer.id
  const self: ReceiverName[] = own
    ? [{ forId: issuer.id, code: issuer.code, name: issuer.name, own, rank: issuer.rank, path: issuer.path }]
    : []
  return [...self, ...(toTenants(ctx) ? await readTenants(tx) : await readUnits(tx, ctx, issuer))]
}

/** Those below the issuer, who say what can be asked; the issuer itself where nobody is. */
export function unitsBelow(receivers: readonly ReceiverName[]): ReceiverName[] {
  const below = receivers.filter(({ own }) => !own)
  return below.length > 0 ? below : [...receivers]
}

async function readTenants(tx: Tx): Promise<ReceiverName[]> {
  const rows = await tx.$queryRaw<Pick<ReceiverName, 'forId' | 'code' | 'name'>[]>`
    SELECT id AS "forId", code, name FROM national_tenants() ORDER BY name COLLATE "vi-x-icu", code`
  return rows.map((row) => ({ ...row, own: false, rank: 'tenant', path: '' }))
}

async function readUnits(tx: Tx, ctx: Context, issuer: ScopedUnit): Promise<ReceiverName[]> {
  const rows = await tx.$queryRaw<Omit<ReceiverName, 'own'>[]>`
    SELECT id AS "forId", code, name, rank, path FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND parent_id = ${issuer.id}::uuid
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
      AND established_on <= ${ctx.today}::date AND (closed_on IS NULL OR closed_on > ${ctx.today}::date)
    ORDER BY position, name COLLATE "vi-x-icu", id`
  return rows.map((row) => ({ ...row, own: false }))
}
