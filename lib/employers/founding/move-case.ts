import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { checkMove } from '@/lib/employers/rules/founding-move'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { lockCase, requireCaseVersion, requireNothingAgainst, type CaseRow } from './internal'
import { moveCaseInput } from './schemas'
import { writeStep } from './write-case'
import type { ChangedCaseView } from './views'

/**
 * Moves a case to another step on a day: forward, back with a reason, dropped with a reason, or refused, which is
 * for whoever may recognise. Counts that are said along are kept.
 * @throws DomainError not_found; conflict founding_case_changed, founding_case_over, founding_same_stage,
 *   founding_by_decision, founding_not_dossier; invalid_input at on, note, committeeSize, applications
 */
export async function moveCase({ ctx, input }: { ctx: Context; input: unknown }): Promise<ChangedCaseView> {
  const { case: id, version, to, on, note, ...said } = parseInput(moveCaseInput, input)
  return withScope(ctx, async (tx) => {
    const from = await lockCase(tx, ctx, id)
    requireCapability(ctx, to === 'refused' ? 'unions.recognise' : 'employers.record')
    requireCaseVersion(from, version)
    const counts = {
      committeeSize: said.committeeSize === undefined ? from.committeeSize : said.committeeSize,
      applications: said.applications === undefined ? from.applications : said.applications,
      expectedMembers: said.expectedMembers === undefined ? from.expectedMembers : said.expectedMembers,
    }
    requireNothingAgainst(checkMove({ from: from.stage, to, note, ...counts }))
    requireStepDay(from, on, ctx.today, 'on')
    const written = await writeStep(tx, ctx, from, { to, on, note, ...counts })
    await audit(tx, ctx, {
      act: 'founding.moved',
      subjectKind: 'founding_case',
      subjectId: id,
      unitPath: from.unitPath,
      details: { from: from.stage, to, on },
    })
    return { case: id, stage: to, version: written }
  })
}

/**
 * Steps follow each other in time.
 * @throws DomainError invalid_input at the field of the day
 */
export function requireStepDay(
  { stageOn }: Pick<CaseRow, 'stageOn'>,
  on: CalendarDate,
  today: CalendarDate,
  field: string,
): void {
  if (on > today) throw new DomainError('invalid_input', 'invalid_input', {}, { [field]: 'day_to_come' })
  if (on < stageOn) throw new DomainError('invalid_input', 'invalid_input', {}, { [field]: 'founding_day' })
}
