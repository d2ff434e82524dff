import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockEmployers } from '@/lib/employers/internal'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { requireCaseOwner } from './case-owners'
import { startCasesInput } from './schemas'
import type { StartCasesView, StartRefusal } from './views'

type Input = z.output<typeof startCasesInput>

interface Startable {
  id: string
  name: string
  unitPath: string
  closed: boolean
  hasUnion: boolean
  openCase: boolean
}

/**
 * Puts employers on the way to a union. Those that are on it, have a union on the day or have closed are told of
 * and left; the others begin. Sent twice under one key, it is done once.
 * @throws DomainError not_found when one of them is not in scope, or the owner does not reach them all
 */
export async function startCases({ ctx, input }: { ctx: Context; input: unknown }): Promise<StartCasesView> {
  const wish = parseInput(startCasesInput, input)
  return withScope(ctx, async (tx) => {
    const employers = await readStartable(tx, ctx, wish.employers, wish.on)
    requireCapability(ctx, 'employers.record')
    const answered = await findAnswer<StartCasesView>(tx, ctx, wish.key)
    if (answered) return answered
    if (wish.on > ctx.today)
      throw new DomainError('invalid_input', 'invalid_input', {}, { on: 'day_to_come' })
    for (const path of new Set(employers.map(({ unitPath }) => unitPath)))
      await requireCaseOwner(tx, ctx, path, wish.owner)

    const started = employers
      .filter((employer) => refusalOf(employer) === null)
      .map((employer) => ({ employer, case: uuidv7(), step: uuidv7() }))
    await insertCases(tx, ctx, wish, started)
    for (const { employer, case: id } of started)
      await audit(tx, ctx, {
        act: 'founding.started',
        subjectKind: 'founding_case',
        subjectId: id,
        unitPath: employer.unitPath,
        details: { employer: employer.id, on: wish.on },
      })
    const view: StartCasesView = {
      started: started.map(({ employer, case: id }) => ({ employer: employer.id, case: id })),
      refused: employers.flatMap((employer) => {
        const reason = refusalOf(employer)
        return reason === null ? [] : [{ employer: employer.id, name: employer.name, reason }]
      }),
    }
    await keepAnswer(tx, ctx, wish.key, 'founding.started', view)
    return view
  })
}

async function readStartable(
  tx: Tx,
  ctx: Context,
  ids: readonly string[],
  on: CalendarDate,
): Promise<Startable[]> {
  await lockEmployers(tx, ctx, ids)
  // Read after the lock: what others wrote while it was waited for is seen.
  return tx.$queryRaw<Startable[]>`
    SELECT e.id, e.name, e.unit_path AS "unitPath",
      e.voided_at IS NOT NULL OR (e.closed_on IS NOT NULL AND e.closed_on <= ${on}::date) AS closed,
      EXISTS (SELECT FROM employer_unions l
              WHERE l.tenant_id = e.tenant_id AND l.employer_id = e.id AND l.voided_at IS NULL
                AND (l.valid_to IS NULL OR l.valid_to > ${on}::date)) AS "hasUnion",
      EXISTS (SELECT FROM founding_cases c
              WHERE c.tenant_id = e.tenant_id AND c.employer_id = e.id
                AND c.stage NOT IN ('recognised', 'refused', 'dropped')) AS "openCase"
    FROM employers e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = ANY(${ids}::uuid[])
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
    ORDER BY e.name COLLATE "vi-x-icu", e.id`
}

function refusalOf({ closed, hasUnion, openCase }: Startable): StartRefusal | null {
  return closed ? 'closed' : openCase ? 'open_case' : hasUnion ? 'has_union' : null
}

async function insertCases(
  tx: Tx,
  ctx: Context,
  { on, owner, nextStep, nextOn }: Input,
  started: readonly { employer: Startable; case: string; step: string }[],
): Promise<void> {
  if (started.length === 0) return
  const cases = started.map(({ case: id }) => id)
  const paths = started.map(({ employer }) => employer.unitPath)
  await tx.$executeRaw`
    INSERT INTO founding_cases (tenant_id, id, employer_id, unit_path, stage, stage_on, began_on, owner_user_id, next_step, next_on)
    SELECT ${ctx.tenantId}::uuid, s.id, s.employer_id, s.unit_path, 'listed', ${on}::date, ${on}::date, ${owner}::uuid,
      ${nextStep}, ${nextOn}::date
    FROM unnest(${cases}::uuid[], ${started.map(({ employer }) => employer.id)}::uuid[], ${paths}::text[])
      AS s(id, employer_id, unit_path)`
  await tx.$executeRaw`
    INSERT INTO founding_steps (tenant_id, id, case_id, unit_path, from_stage, to_stage, happened_on, note, recorded_by)
    SELECT ${ctx.tenantId}::uuid, s.id, s.case_id, s.unit_path, NULL, 'listed', ${on}::date, NULL, ${ctx.userId}::uuid
    FROM unnest(${started.map(({ step }) => step)}::uuid[], ${cases}::uuid[], ${paths}::text[]) AS s(id, case_id, unit_path)`
}
