import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { checkMember } from '@/lib/members/rules/check-member'
import { missingFields } from '@/lib/members/rules/completeness'
import { refusalsAmong, type MemberFinding } from '@/lib/members/rules/finding'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import { foldEvents, isMembership, openingEvent } from '@/lib/members/rules/membership'
import { normaliseMember, unknownFields } from '@/lib/members/rules/normalise-member'
import { dayToCome, type MemberAct } from './apply-events'
import { asHeldElsewhere, findHeldElsewhere } from './held-elsewhere'
import { lockRegister, type RegisterUnit } from './internal'
import { readSettings, type MemberSettings } from './read-settings'
import { addMemberInput } from './schemas'
import { requireOpenSubUnit } from './sub-unit'
import type { AddMemberView } from './views'
import { insertMembers, rewriteSpells, writeEvents } from './write-members'
import { writeSensitive } from './write-sensitive'

type Input = z.output<typeof addMemberInput>

/**
 * Takes somebody into a union's register: an application that waits for its decision, an admission, or somebody
 * who already was a member. What the checks refuse is not kept; what they warn of is kept once confirmed. Sent
 * twice under one key, it is done once.
 * @throws DomainError not_found; conflict register_of_grassroots, unit_closed, sub_unit_closed
 */
export async function addMember({ ctx, input }: { ctx: Context; input: unknown }): Promise<AddMemberView> {
  const wish = parseInput(addMemberInput, input)
  return withScope(ctx, async (tx): Promise<AddMemberView> => {
    const unit = await lockRegister(tx, ctx, wish.unit)
    requireCapability(ctx, 'members.record')
    if (wish.sensitive) requireCapability(ctx, 'members.sensitive')
    const answered = await findAnswer<AddMemberView>(tx, ctx, wish.key)
    if (answered) return answered
    await requireOpenSubUnit(tx, ctx, wish.subUnitId, unit.id)

    const settings = await readSettings(tx, ctx)
    const { fields, findings } = readRecord(ctx, wish, unit, settings)
    if (refusalsAmong(findings).length > 0) return { status: 'refused', findings }
    const held = await findHeldElsewhere(tx, ctx, fields)
    if (held.length > 0) return { status: 'held_elsewhere', held }
    if (findings.length > 0 && !wish.confirmed) return { status: 'needs_confirmation', findings }

    const id = await writeRecord(tx, ctx, { wish, unit, fields, settings })
    const answer: AddMemberView = { status: 'added', id }
    await audit(tx, ctx, {
      act: 'member.added',
      subjectKind: 'member',
      subjectId: id,
      unitPath: unit.path,
      details: { opening: wish.opening.kind },
    })
    await keepAnswer(tx, ctx, wish.key, 'member.added', answer)
    return answer
  }).catch(asHeldElsewhere)
}

function readRecord(
  ctx: Context,
  { fields: texts, subUnitId, opening }: Input,
  unit: RegisterUnit,
  { cardPattern }: MemberSettings,
): { fields: MemberFields; findings: MemberFinding[] } {
  const read = normaliseMember(definedOnly(texts))
  const ofOpening: Partial<MemberFields> =
    opening.kind === 'admitted'
      ? { joinedOn: opening.on, admissionDecision: opening.decisionNumber }
      : opening.kind === 'applied'
        ? { joinedOn: null, admissionDecision: null }
        : {}
  const fields: MemberFields = { ...unknownFields, ...read.fields, ...ofOpening, subUnitId }
  const facts = { today: ctx.today, unitEstablishedOn: unit.establishedOn, cardPattern }
  const checked = checkMember(fields, facts)
  // A text that could not be read is told of once, not again as missing.
  const unread = new Set(refusalsAmong(read.findings).map(({ field }) => field))
  return { fields, findings: [...read.findings, ...checked.filter(({ field }) => !unread.has(field))] }
}

async function writeRecord(
  tx: Tx,
  ctx: Context,
  {
    wish,
    unit,
    fields,
    settings,
  }: { wish: Input; unit: RegisterUnit; fields: MemberFields; settings: MemberSettings },
): Promise<string> {
  const id = uuidv7()
  const place = { memberId: id, personId: uuidv7(), unitId: unit.id, unitPath: unit.path }
  const act = openingAct(ctx, wish, fields, unit)
  if (act.effectiveOn > ctx.today) throw dayToCome('opening.on')
  const event = { ...act, id: uuidv7(), memberId: id, unitId: unit.id, unitPath: unit.path }
  const folded = foldEvents([event])
  if (!isMembership(folded)) throw new Error(`an opening event that opens nothing: ${act.kind}`)
  await insertMembers(tx, ctx, [
    {
      ...{ id, personId: place.personId, unitId: unit.id, unitPath: unit.path, fields },
      ...{ status: folded.status, statusOn: folded.statusOn },
      complete: missingFields(fields, settings.requiredFields).length === 0,
    },
  ])
  await writeEvents(tx, ctx, [event])
  await rewriteSpells(tx, ctx, [{ ...place, spells: folded.spells }])
  if (wish.sensitive)
    await writeSensitive(tx, ctx, { id, unitId: unit.id, unitPath: unit.path }, wish.sensitive)
  return id
}

function openingAct(ctx: Context, { opening }: Input, fields: MemberFields, unit: RegisterUnit): MemberAct {
  switch (opening.kind) {
    case 'applied':
      return { kind: 'applied', effectiveOn: opening.on }
    case 'admitted': {
      const { on, decisionNumber, decidedOn } = opening
      return { kind: 'admitted', effectiveOn: on, decisionNumber, decidedOn }
    }
    case 'entered':
      return {
        ...openingEvent(fields, unit.establishedOn, ctx.today),
        decisionNumber: fields.admissionDecision,
      }
  }
}

/** Texts that were sent. */
export function definedOnly<Texts extends object>(texts: Texts): { [Name in keyof Texts]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as {
    [Name in keyof Texts]?: string
  }
}
