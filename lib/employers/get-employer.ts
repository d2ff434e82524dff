import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { findEmployer } from './internal'
import { readEmployerStory } from './read-employer-story'
import { employerInput } from './schemas'
import type { EmployerView } from './views'

/**
 * One employer's page: what is kept of it, its size and union as of today, and everything that happened to it. Two
 * statements.
 * @throws DomainError not_found
 */
export async function getEmployer({ ctx, input }: { ctx: Context; input: unknown }): Promise<EmployerView> {
  const { id } = parseInput(employerInput, input)
  return withScope(ctx, async (tx) => {
    const employer = await findEmployer(tx, ctx, id)
    requireCapability(ctx, 'employers.read')
    const story = await readEmployerStory(tx, ctx, id)
    const { version, closedOn, voidedAt, voidReason } = employer
    const { name, taxCode, ownership, industryCode, communeCode, address, phone, contact, note } = employer
    const size = story.statements.find((one) => one.voided === null && holdsOn(one, ctx.today))
    const record = can(ctx, 'employers.record') && voidedAt === null
    return {
      ...{ id, version, closedOn },
      unit: { code: employer.unitCode, name: employer.unitName, rank: employer.unitRank },
      fields: { name, taxCode, ownership, industryCode, communeCode, address, phone, contact, note },
      voided: voidedAt === null ? null : { at: voidedAt, reason: voidReason ?? '' },
      size: size ? { workers: size.workers, women: size.women, since: size.from, source: size.source } : null,
      union: story.unions.find((one) => one.voided === null && holdsOn(one, ctx.today)) ?? null,
      ...story,
      may: {
        record,
        recognise: can(ctx, 'unions.recognise') && voidedAt === null,
        move: record && ctx.reach !== 'unit',
      },
      today: ctx.today,
    }
  })
}

function holdsOn({ from, to }: { from: CalendarDate; to: CalendarDate | null }, day: CalendarDate): boolean {
  return from <= day && (to === null || day < to)
}
