import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/lib/db/with-scope'
import type { Context } from './context'

export interface AuditEntry {
  /** The verb, in the past tense of the domain: 'figures.recorded', 'report.approved'. */
  act: string
  subjectKind: string
  subjectId?: string
  unitPath?: string
  /** What changed; never personal data beyond ids. */
  details?: object
}

/** Writes what was done into the trail, in the transaction that does it; by a program, also with which token. */
export async function audit(tx: Tx, ctx: Context, entry: AuditEntry): Promise<void> {
  const details = { ...entry.details, ...(ctx.apiToken && { apiToken: ctx.apiToken.id }) }
  await tx.$executeRaw`
    INSERT INTO audit_events (tenant_id, id, actor_id, assignment_id, act, subject_kind, subject_id, unit_path, details, request_id)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${ctx.userId}::uuid, ${ctx.assignmentId}::uuid, ${entry.act},
            ${entry.subjectKind}, ${entry.subjectId ?? null}, ${entry.unitPath ?? ctx.unitPath},
            ${JSON.stringify(details)}::jsonb, ${ctx.requestId})`
}
