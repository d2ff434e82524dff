import 'server-only'
import { daysToEnd, standingOn } from '@/lib/agreements/rules/agreement'
import type { AgreementView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { endedByRenewal, fieldsOf, findAgreement } from './internal'
import { readAgreementStory } from './read-agreement-story'
import { agreementInput } from './schemas'

/**
 * One agreement: what it says, where it stands today, what it follows and what follows it, its files and what was
 * changed in it. Three statements.
 */
export async function getAgreement({ ctx, input }: { ctx: Context; input: unknown }): Promise<AgreementView> {
  const { id } = parseInput(agreementInput, input)
  return withScope(ctx, async (tx) => {
    const agreement = await findAgreement(tx, ctx, id)
    requireCapability(ctx, 'agreements.read')
    const { lapseWarningDays } = await readRegisterSettings(tx, ctx)
    const story = await readAgreementStory(tx, ctx, agreement)
    const voided =
      agreement.voidedAt === null ? null : { at: agreement.voidedAt, reason: agreement.voidReason ?? '' }
    const replaced = agreement.endReason === endedByRenewal && story.renewedBy !== null
    return {
      id,
      version: agreement.version,
      unit: { code: agreement.unitCode, name: agreement.unitName },
      fields: fieldsOf(agreement),
      standing: standingOn(agreement, ctx.today, { warningDays: lapseWarningDays, followed: story.followed }),
      daysLeft: daysToEnd(agreement, ctx.today),
      endedOn: agreement.endedOn,
      endReason: replaced ? null : agreement.endReason,
      grade: agreement.grade,
      gradedOn: agreement.gradedOn,
      voided,
      employer: story.employer,
      renews: story.renews,
      renewedBy: story.renewedBy,
      files: story.files,
      changes: story.changes.map(({ before, after, ...change }) => ({
        ...change,
        fields: fieldChanges(before, after),
      })),
      may: { record: can(ctx, 'agreements.record') && voided === null },
      today: ctx.today,
    }
  })
}

type Said = Readonly<Record<string, string | number | null>>

function fieldChanges(before: Said, after: Said): AgreementView['changes'][number]['fields'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.map((field) => ({
    field,
    before: textOf(before[field] ?? null),
    after: textOf(after[field] ?? null),
  }))
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value)
}
