import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { missingFields } from '@/lib/members/rules/completeness'
import { hiddenStatuses } from '@/lib/members/rules/member-status'
import { findMember, type MemberRow } from './internal'
import { memberFieldsView } from './member-fields-view'
import { readSettings } from './read-settings'
import { readStory } from './read-story'
import { memberInput } from './schemas'
import { disclosureOf, readSight, seesInFull, type Sight } from './sight'
import type { MemberSightView, MemberView } from './views'

/**
 * One member's page: the record, masked or in full as this reader may see it, and everything that happened to it.
 * Who sees it in full is noted, once in a quarter of an hour. Four statements, one more for a disclosure and one
 * for the note.
 * @throws DomainError not_found
 */
export async function getMember({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberView> {
  const { id } = parseInput(memberInput, input)
  return withScope(ctx, async (tx) => {
    const member = await findMember(tx, ctx, id)
    requireCapability(ctx, 'members.read')
    const sight = await readSight(tx, ctx)
    const full = seesInFull(sight, member)
    const story = await readStory(tx, ctx, member, { full, sensitive: full && can(ctx, 'members.sensitive') })
    const { requiredFields } = await readSettings(tx, ctx)
    if (full && !story.viewedLately)
      await audit(tx, ctx, {
        act: 'member.viewed',
        subjectKind: 'member',
        subjectId: id,
        unitPath: member.unitPath,
      })
    const { personId, version, status, statusOn, complete } = member
    const { subUnit, sensitive, spells, events, changes, positions, consents, looks, readers } = story
    return {
      ...{ id, personId, version, status, statusOn, complete },
      unit: {
        code: member.unitCode,
        name: member.unitName,
        rank: member.unitRank,
        establishedOn: member.unitEstablishedOn,
      },
      fields: memberFieldsView(member, subUnit, full),
      missing: missingFields({ ...member, identityNumber: member.identityLast4 }, requiredFields),
      ...{ sensitive, spells, events, changes, positions, consents, looks, readers },
      sight: sightView(ctx, sight, member),
      may: mayOf(ctx, member, full),
      today: ctx.today,
    }
  })
}

function sightView(ctx: Context, sight: Sight, member: MemberRow): MemberSightView {
  if (sight.all)
    return { masked: false, by: ctx.reach === 'unit' ? 'own_union' : 'role', until: null, reason: null }
  const disclosure = disclosureOf(sight, member)
  if (!disclosure) return { masked: true, by: 'none', until: null, reason: null }
  return {
    masked: false,
    by: 'disclosure',
    until: disclosure.expiresAt.toISOString(),
    reason: disclosure.reason,
  }
}

function mayOf(ctx: Context, member: MemberRow, full: boolean): MemberView['may'] {
  const record = can(ctx, 'members.record') && !hiddenStatuses.some((status) => status === member.status)
  return {
    record,
    edit: record && full,
    transfer: can(ctx, 'members.transfer') && member.status === 'active',
    sensitive: record && full && can(ctx, 'members.sensitive'),
    disclose: !full,
    revealIdentity: member.identityCipher !== null,
  }
}
