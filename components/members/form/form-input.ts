import type { MemberDraft } from '@/components/members/drafts/member-draft'
import {
  changedFields,
  memberTextsOf,
  ownTexts,
  type FormField,
  type FormTexts,
} from '@/components/members/form/form-texts'
import { parseDate } from '@/lib/format/dates'
import type { AddMemberInput, EditMemberInput } from '@/lib/members/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type TypedOpening =
  | { kind: 'entered' }
  | { kind: 'applied'; on: string }
  | { kind: 'admitted'; on: string; decisionNumber: string; decidedOn: string | null }

export type NewMember = Omit<AddMemberInput, 'opening'> & { opening: TypedOpening }

/** What a new record sends: everything that is filled in. */
export function addInput(draft: Pick<MemberDraft, 'key' | 'form' | 'confirmed'>, unit: string): NewMember {
  const { texts } = draft.form
  const sensitive = sensitiveOf(draft.form)
  return {
    key: draft.key,
    unit,
    fields: filledIn({ ...memberTextsOf(draft.form), ...joiningOf(draft.form) }),
    subUnitId: texts.subUnitId || null,
    opening: openingOf(draft.form),
    ...(sensitive ? { sensitive } : {}),
    confirmed: draft.confirmed,
  }
}

/** What a change sends: the fields that were changed, so that two people mend different fields of one record. */
export function editInput(
  draft: Pick<MemberDraft, 'key' | 'base' | 'form' | 'confirmed'>,
  id: string,
  version: number,
): EditMemberInput {
  const changed = new Set<FormField>(changedFields(draft.base, draft.form))
  const { familyName, middleName, givenName, ...texts } = memberTextsOf(draft.form)
  const own = ownTexts.filter((name) => changed.has(name)).map((name) => [name, texts[name]])
  return {
    key: draft.key,
    id,
    version,
    fields: {
      ...(changed.has('fullName') ? { familyName, middleName, givenName } : {}),
      ...Object.fromEntries(own),
    },
    ...(changed.has('subUnitId') ? { subUnitId: draft.form.texts.subUnitId || null } : {}),
    confirmed: draft.confirmed,
  }
}

export type OpeningProblem = 'required' | 'date' | 'future'

/** What is wrong with how somebody comes into the register; nothing where they simply are a member already. */
export function openingProblems(
  { texts }: FormTexts,
  today: CalendarDate,
): Partial<Record<FormField, OpeningProblem>> {
  if (texts.openingKind === 'entered') return {}
  const on = dayProblem(texts.openingOn, today) ?? (texts.openingOn.trim() === '' ? 'required' : null)
  if (texts.openingKind === 'applied') return on ? { openingOn: on } : {}
  const decidedOn = dayProblem(texts.openingDecidedOn, today)
  return {
    ...(on ? { openingOn: on } : {}),
    ...(texts.openingDecision.trim() === '' ? { openingDecision: 'required' } : {}),
    ...(decidedOn ? { openingDecidedOn: decidedOn } : {}),
  }
}

/** What is no day goes as it is: the server names the field. */
function openingOf({ texts }: FormTexts): TypedOpening {
  const on = dayOf(texts.openingOn) ?? texts.openingOn
  if (texts.openingKind === 'applied') return { kind: 'applied', on }
  if (texts.openingKind !== 'admitted') return { kind: 'entered' }
  return {
    kind: 'admitted',
    on,
    decisionNumber: texts.openingDecision,
    decidedOn: dayOf(texts.openingDecidedOn),
  }
}

/** Who is admitted now joined by that decision; who only applied has not joined. */
function joiningOf({ texts }: FormTexts) {
  if (texts.openingKind === 'entered') return {}
  const admitted = texts.openingKind === 'admitted'
  return {
    joinedOn: admitted ? texts.openingOn : '',
    admissionDecision: admitted ? texts.openingDecision : '',
  }
}

function sensitiveOf({ texts }: FormTexts): AddMemberInput['sensitive'] | null {
  const { ethnicity, religion, partyMember } = texts
  if (!ethnicity.trim() && !religion.trim() && !partyMember) return null
  return { ethnicity, religion, partyMember: partyMember === '' ? null : partyMember === 'yes' }
}

function filledIn<Texts extends Partial<Record<string, string>>>(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim())) as Texts
}

function dayOf(text: string): CalendarDate | null {
  const parsed = parseDate(text)
  return parsed.kind === 'date' ? parsed.value : null
}

function dayProblem(text: string, today: CalendarDate): OpeningProblem | null {
  const parsed = parseDate(text)
  if (parsed.kind === 'invalid') return 'date'
  return parsed.kind === 'date' && parsed.value > today ? 'future' : null
}
