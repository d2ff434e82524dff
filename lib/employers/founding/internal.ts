import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound, type ErrorReason, type FieldProblem } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { FoundingFinding, FoundingProblem } from '@/lib/employers/rules/founding-move'
import type { FoundingStage } from '@/lib/employers/rules/founding-stage'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** A case as it stands. */
export interface CaseRow {
  id: string
  employerId: string
  /** The path of the federation the employer falls to. */
  unitPath: string
  stage: FoundingStage
  stageOn: CalendarDate
  beganOn: CalendarDate
  ownerId: string | null
  committeeSize: number | null
  applications: number | null
  expectedMembers: number | null
  version: number
}

/**
 * A case by its id, within the context's scope.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function findCase(tx: Tx, ctx: Context, id: string): Promise<CaseRow> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    SELECT c.id, c.employer_id AS "employerId", c.unit_path AS "unitPath", c.stage, c.stage_on::text AS "stageOn",
      c.began_on::text AS "beganOn", c.owner_user_id AS "ownerId", c.committee_size AS "committeeSize", c.applications,
      c.expected_members AS "expectedMembers", c.version
    FROM founding_cases c
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${id}::uuid
      AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}`
  const found = rows[0]
  if (!found) throw notFound()
  return found
}

/**
 * A case, locked until the transaction ends and as it stands now.
 * @throws DomainError not_found
 */
export async function lockCase(tx: Tx, ctx: Context, id: string): Promise<CaseRow> {
  await tx.$queryRaw`
    SELECT id FROM founding_cases
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    FOR UPDATE`
  return findCase(tx, ctx, id)
}

/**
 * Stops an act on a case that has moved on since it was on the screen.
 * @throws DomainError conflict founding_case_changed, with the stage it stands at now
 */
export function requireCaseVersion(
  { version, stage }: Pick<CaseRow, 'version' | 'stage'>,
  seen: number,
): void {
  if (version !== seen) throw new DomainError('conflict', 'founding_case_changed', { stage })
}

/**
 * Stops what the rules refuse.
 * @throws DomainError conflict, or invalid_input at the fields that have to be filled
 */
export function requireNothingAgainst(findings: readonly FoundingFinding[]): void {
  const problems: Record<string, FieldProblem> = {}
  for (const { code } of findings) {
    const at = atFields[code]
    if (!at) throw new DomainError('conflict', reasons[code])
    problems[at.field] = at.problem
  }
  if (findings.length > 0) throw new DomainError('invalid_input', 'invalid_input', {}, problems)
}

const atFields: Partial<Record<FoundingProblem, { field: string; problem: FieldProblem }>> = {
  committee_small: { field: 'committeeSize', problem: 'committee_small' },
  applications_few: { field: 'applications', problem: 'applications_few' },
  no_reason: { field: 'note', problem: 'required' },
}

const reasons: Readonly<Record<FoundingProblem, ErrorReason>> = {
  case_over: 'founding_case_over',
  same_stage: 'founding_same_stage',
  by_decision: 'founding_by_decision',
  not_dossier: 'founding_not_dossier',
  committee_small: 'not_ready',
  applications_few: 'not_ready',
  no_reason: 'not_ready',
}
