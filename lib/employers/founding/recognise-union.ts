import 'server-only'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockEmployer, type EmployerRow } from '@/lib/employers/internal'
import { checkRecognition } from '@/lib/employers/rules/founding-move'
import { isFreeSpan } from '@/lib/employers/rules/free-span'
import { readUnionLinks } from '@/lib/employers/union-links'
import { linkUnions, noteEmployerChange } from '@/lib/employers/write-employers'
import { refreshDerived } from '@/lib/figures/refresh-derived'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { findCase, lockCase, requireCaseVersion, requireNothingAgainst, type CaseRow } from './internal'
import { foundUnion, lockFederation, type Federation, type FoundedUnion } from './found-union'
import { requireStepDay } from './move-case'
import { recogniseUnionInput } from './schemas'
import type { RecogniseUnionView, RecognitionWarning } from './views'
import { writeStep } from './write-case'

type Input = z.output<typeof recogniseUnionInput>

/**
 * Recognises the union of a complete dossier by a decision: it begins as a unit below the employer's federation on
 * its first day, the employer is organised in it from then on, the case is closed, and the federation's founded
 * unions count it where that number comes from the registers. What is unusual wants confirming. Sent twice under one
 * key, it is done once.
 * @throws DomainError not_found; conflict founding_case_changed, founding_case_over, founding_not_dossier,
 *   founding_employer_closed, founding_has_union, founding_parent_closed; invalid_input at the days and counts
 */
export async function recogniseUnion({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecogniseUnionView> {
  const wish = parseInput(recogniseUnionInput, input)
  return withScope(ctx, async (tx) => {
    const { employerId } = await findCase(tx, ctx, wish.case)
    requireCapability(ctx, 'unions.recognise')
    const answered = await findAnswer<RecogniseUnionView>(tx, ctx, wish.key)
    if (answered) return answered
    const employer = await lockEmployer(tx, ctx, employerId)
    const dossier = await lockCase(tx, ctx, wish.case)
    requireCaseVersion(dossier, wish.version)
    requireNothingAgainst(checkRecognition({ ...dossier, from: dossier.stage }))
    const effectiveOn = firstDay(ctx, wish, dossier)
    await requireUnorganised(tx, ctx, employer, effectiveOn)
    const federation = await lockFederation(tx, ctx, employer.unitId, effectiveOn)
    const warnings = await warningsOf(tx, ctx, federation, wish.name, effectiveOn)
    if (warnings.length > 0 && !wish.confirmed) return { status: 'needs_confirmation', warnings }

    const union = await foundUnion(tx, ctx, federation, { ...wish, effectiveOn })
    await linkUnions(tx, ctx, [
      { employerId, unitPath: employer.unitPath, unionId: union.id, on: effectiveOn },
    ])
    await noteEmployerChange(tx, ctx, employer, {
      kind: 'union',
      before: { union: null },
      after: { union: union.name, from: effectiveOn },
    })
    await writeStep(tx, ctx, dossier, {
      to: 'recognised',
      on: wish.decidedOn,
      note: wish.note,
      ...countsOf(dossier),
      recognisedUnitId: union.id,
    })
    const answer = await count(tx, ctx, {
      union,
      federation,
      dossier,
      effectiveOn,
      decision: wish.decisionNumber,
    })
    await keepAnswer(tx, ctx, wish.key, 'union.recognised', answer)
    return answer
  })
}

/** The union's first day: not before its decision, which is not before the dossier, and not in the future. */
function firstDay(ctx: Context, { decidedOn, effectiveOn }: Input, dossier: CaseRow): CalendarDate {
  requireStepDay(dossier, decidedOn, ctx.today, 'decidedOn')
  const first = effectiveOn ?? decidedOn
  if (first > ctx.today)
    throw new DomainError('invalid_input', 'invalid_input', {}, { effectiveOn: 'day_to_come' })
  if (first < decidedOn)
    throw new DomainError('invalid_input', 'invalid_input', {}, { effectiveOn: 'decision_order' })
  return first
}

async function requireUnorganised(
  tx: Tx,
  ctx: Context,
  employer: EmployerRow,
  on: CalendarDate,
): Promise<void> {
  const { voidedAt, closedOn } = employer
  if (voidedAt !== null || (closedOn !== null && closedOn <= on))
    throw new DomainError('conflict', 'founding_employer_closed')
  if (!isFreeSpan(await readUnionLinks(tx, ctx, employer), { from: on, to: null }))
    throw new DomainError('conflict', 'founding_has_union')
}

async function warningsOf(
  tx: Tx,
  ctx: Context,
  federation: Federation,
  name: string,
  on: CalendarDate,
): Promise<RecognitionWarning[]> {
  const rows = await tx.$queryRaw<{ sameName: boolean; monthLocked: boolean }[]>`
    SELECT EXISTS (SELECT FROM units u
                   WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.parent_id = ${federation.id}::uuid
                     AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
                     AND u.search_key = search_key(${name}) AND u.closed_on IS NULL) AS "sameName",
      EXISTS (SELECT FROM period_locks l
              WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.month >= ${reportingMonthOf(on, ctx.cutoffDay)}) AS "monthLocked"`
  return [
    ...(rows[0]?.sameName ? (['same_name'] as const) : []),
    ...(rows[0]?.monthLocked ? (['month_locked'] as const) : []),
  ]
}

function countsOf({ committeeSize, applications, expectedMembers }: CaseRow) {
  return { committeeSize, applications, expectedMembers }
}

interface Recognised {
  union: FoundedUnion
  federation: Federation
  dossier: CaseRow
  effectiveOn: CalendarDate
  decision: string
}

/** Tells the trail, and lets the federation's figures count the union. */
async function count(
  tx: Tx,
  ctx: Context,
  { union, federation, dossier, effectiveOn, decision }: Recognised,
): Promise<RecogniseUnionView> {
  await audit(tx, ctx, {
    act: 'union.recognised',
    subjectKind: 'unit',
    subjectId: union.id,
    unitPath: union.path,
    details: { case: dossier.id, employer: dossier.employerId, decision, on: effectiveOn },
  })
  const month = reportingMonthOf(effectiveOn, ctx.cutoffDay)
  const refreshed = await refreshDerived(tx, ctx, { unitIds: [union.id, federation.id], months: [month] })
  return {
    status: 'recognised',
    case: dossier.id,
    unit: { code: union.code, name: union.name },
    month,
    counted: refreshed.some(
      (cell) => cell.unitId === federation.id && cell.month === month && cell.indicator === 'CDCS_MOI',
    ),
  }
}
