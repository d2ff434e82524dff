import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { commitRows } from './commit-rows'
import type { ImportRecord } from './import-record'
import { lockStep, lockTargets, progressOf, stepPatience } from './import-steps'
import { findImport, sendOn } from './internal'
import { readRosterStamp, RosterMoved } from './roster-stamp'
import { rememberColumns } from './remember-columns'

/**
 * Writes a checked import into the roster, all of it in one transaction: seen from outside it is there or not.
 * Where the roster has moved since the check, nothing is written and the rows are checked anew.
 */
export async function runCommit(ctx: Context, importId: string): Promise<void> {
  requireCapability(ctx, 'members.import')
  try {
    await withScope(ctx, (tx) => commit(tx, ctx, importId), stepPatience)
  } catch (error) {
    if (!(error instanceof RosterMoved) && !isTakenNumber(error)) throw error
    await withScope(ctx, async (tx) => {
      const found = await findImport(tx, ctx, importId)
      if (found.state === 'committing') await checkAnew(tx, ctx, found)
    })
  }
}

async function commit(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await lockStep(tx, importId)
  const found = await findImport(tx, ctx, importId)
  if (found.state !== 'committing') return
  await lockTargets(tx, ctx, importId)
  const stamp = await readRosterStamp(tx, ctx, importId)
  if (stamp !== found.rosterStamp) return checkAnew(tx, ctx, found)

  const madeSubUnits = await commitRows(tx, ctx, importId, progressOf(ctx, importId))
  await rememberColumns(tx, ctx, found)
  const after = await readRosterStamp(tx, ctx, importId)
  await tx.$executeRaw`
    UPDATE member_imports SET state = 'committed', committed_at = now(), committed_by = ${ctx.userId}::uuid,
      roster_stamp = ${after}, counts = counts || ${JSON.stringify({ madeSubUnits })}::jsonb, done = total,
      version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${importId}::uuid`
  await tx.$executeRaw`SELECT clear_import_file(${importId}::uuid)`
  await audit(tx, ctx, {
    act: 'member.import_committed',
    subjectKind: 'member_import',
    subjectId: importId,
    unitPath: found.unitPath,
    details: { ...found.counts?.outcomes },
  })
}

async function checkAnew(tx: Tx, ctx: Context, found: ImportRecord): Promise<void> {
  await tx.$executeRaw`
    UPDATE member_imports SET rechecked = true WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${found.id}::uuid`
  await sendOn(tx, ctx, found, { state: 'checking', job: 'member-import.check' })
}

/** Somebody else took an identity number or a card between the check and the commit. */
function isTakenNumber(error: unknown): boolean {
  return error instanceof Error && /\b23505\b|members_one_(identity|card|place)/.test(error.message)
}
