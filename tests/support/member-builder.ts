import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { missingFields, usualRequiredFields } from '@/lib/members/rules/completeness'
import type { MemberEventKind } from '@/lib/members/rules/member-event'
import type { MemberFields, SensitiveFields } from '@/lib/members/rules/member-fields'
import { foldEvents, isMembership } from '@/lib/members/rules/membership'
import { unknownFields } from '@/lib/members/rules/normalise-member'
import { insertMembers, rewriteSpells, writeEvents } from '@/lib/members/write-members'
import { writeSensitive } from '@/lib/members/write-sensitive'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { UnitDraft } from '@/prisma/seed/model/world'

export type MemberWishes = {
  fields?: Partial<MemberFields>
  /** Admitted on 2021-01-01 unless given. */
  events?: readonly { kind: MemberEventKind; on: CalendarDate }[]
  sensitive?: SensitiveFields
  /** Of another entry, for a person with two. */
  personId?: string
}

export type BuiltMember = { id: string; personId: string; unit: UnitDraft; version: 1 }

let serial = 0

/**
 * A number that nobody else of any test has and no real person: 099 is no place where births are registered.
 * `sex` and `year` stand in it as in a real one.
 */
export function madeUpIdentity(sex: 'male' | 'female' = 'female', year = 1985): string {
  serial += 1
  const century = (year < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)
  return `099${century}${String(year).slice(2)}${String(serial).padStart(6, '0')}`
}

/** Makes entries in a union's register as the product's own functions write them, in one transaction. */
export async function buildMembers(
  ctx: Context,
  unit: UnitDraft,
  wishes: readonly MemberWishes[],
): Promise<BuiltMember[]> {
  const made = wishes.map((wish) => draftOf(unit, wish))
  await withScope(ctx, async (tx) => {
    await insertMembers(tx, ctx, made)
    await writeEvents(
      tx,
      ctx,
      made.flatMap(({ events }) => events),
    )
    await rewriteSpells(
      tx,
      ctx,
      made.map(({ id: memberId, personId, unitId, unitPath, spells }) => ({
        memberId,
        personId,
        unitId,
        unitPath,
        spells,
      })),
    )
    for (const { sensitive, ...member } of made)
      if (sensitive) await writeSensitive(tx, ctx, member, sensitive)
  })
  return made.map(({ id, personId }) => ({ id, personId, unit, version: 1 }))
}

/** One entry. */
export async function buildMember(
  ctx: Context,
  unit: UnitDraft,
  wishes: MemberWishes = {},
): Promise<BuiltMember> {
  const [member] = await buildMembers(ctx, unit, [wishes])
  if (!member) throw new Error('no member was made')
  return member
}

function draftOf(unit: UnitDraft, { fields, events, sensitive, personId = uuidv7() }: MemberWishes) {
  const place = { unitId: unit.id, unitPath: unit.path }
  const id = uuidv7()
  const happened = (events ?? [{ kind: 'admitted', on: '2021-01-01' }]).map(({ kind, on }) => ({
    ...{ ...place, id: uuidv7(), memberId: id, kind, effectiveOn: on },
  }))
  const folded = foldEvents(happened)
  if (!isMembership(folded)) throw new Error(`no membership: ${folded.code}`)
  const all: MemberFields = {
    ...unknownFields,
    familyName: 'Nguyễn',
    middleName: 'Thị',
    givenName: 'Mẫu',
    ...fields,
  }
  const complete = missingFields(all, usualRequiredFields).length === 0
  const { status, statusOn, spells } = folded
  return {
    id,
    personId,
    ...place,
    fields: all,
    status,
    statusOn,
    complete,
    events: happened,
    spells,
    sensitive,
  }
}
