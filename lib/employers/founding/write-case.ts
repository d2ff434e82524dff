import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { isOpenStage, type FoundingStage } from '@/lib/employers/rules/founding-stage'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { CaseRow } from './internal'

export interface CaseStep {
  to: FoundingStage
  on: CalendarDate
  note: string | null
  committeeSize: number | null
  applications: number | null
  expectedMembers: number | null
  recognisedUnitId?: string
}

/** Writes a step of a locked case, and where it stands since. Nothing comes next in a case that is over. */
export async function writeStep(tx: Tx, ctx: Context, from: CaseRow, step: CaseStep): Promise<number> {
  const open = isOpenStage(step.to)
  const rows = await tx.$queryRaw<{ version: number }[]>`
    UPDATE founding_cases SET stage = ${step.to}, stage_on = ${step.on}::date, committee_size = ${step.committeeSize}::int,
      applications = ${step.applications}::int, expected_members = ${step.expectedMembers}::int,
      recognised_unit_id = ${step.recognisedUnitId ?? null}::uuid,
      next_step = CASE WHEN ${open} THEN next_step END, next_on = CASE WHEN ${open} THEN next_on END,
      version = version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${from.id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    RETURNING version`
  await tx.$executeRaw`
    INSERT INTO founding_steps (tenant_id, id, case_id, unit_path, from_stage, to_stage, happened_on, note, recorded_by)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${from.id}::uuid, ${from.unitPath}, ${from.stage}, ${step.to},
      ${step.on}::date, ${step.note}, ${ctx.userId}::uuid)`
  return rows[0]?.version ?? from.version
}
