import { z } from 'zod'
import { memberTextFields, type MemberTextField } from '@/lib/members/rules/normalise-member'
import { completenessFields, positions } from '@/lib/members/rules/member-fields'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const id = z.uuid()
const day = z.custom<CalendarDate>(isCalendarDate, 'date')
/** Made by the screen for this form: sent again, it changes nothing and gives the same answer. */
const key = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)
const unitCode = z.string().max(100)
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const shortText = (limit: number) => z.string().trim().min(1, 'required').max(limit, 'too_long')
const optionalText = (limit: number) =>
  z.preprocess(emptyAsNull, z.string().trim().max(limit, 'too_long').nullable().default(null))
const optionalDay = z.preprocess(emptyAsNull, day.nullable().default(null))
const decisionNumber = shortText(80)
/** Why: read by people who have to understand it later. */
const reason = z.string().trim().min(1, 'required').max(500, 'too_long')
/** Somebody has read what the checks warn of and wants to keep it so. */
const confirmed = z.boolean().default(false)

/** Fields as typed; the rules read them. Those that are left out stay as they are. */
const texts = z
  .object(
    Object.fromEntries(
      memberTextFields.map((name) => [name, z.string().max(2000, 'too_long').optional()]),
    ) as Record<MemberTextField, z.ZodOptional<z.ZodString>>,
  )
  .strict()

export const sensitiveInput = z.object({
  ethnicity: optionalText(60),
  religion: optionalText(60),
  partyMember: z.boolean().nullable().default(null),
})

/** An application, an admission by a decision, or somebody who already was a member. */
const openingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applied'), on: day }),
  z.object({ kind: z.literal('admitted'), on: day, decisionNumber, decidedOn: optionalDay }),
  z.object({ kind: z.literal('entered') }),
])

export const addMemberInput = z.object({
  key,
  unit: unitCode.optional(),
  fields: texts,
  subUnitId: id.nullable().default(null),
  opening: openingSchema,
  /** Asks for the capability members.sensitive. */
  sensitive: sensitiveInput.optional(),
  confirmed,
})

export const editMemberInput = z.object({
  key,
  id,
  version,
  fields: texts,
  subUnitId: id.nullable().optional(),
  confirmed,
})

export const memberInput = z.object({ id })
export const newMemberFormInput = z.object({ unit: unitCode.optional() })

const eventBase = { id, version, on: day }
const decision = { decisionNumber: optionalText(80), decidedOn: optionalDay }

export const admitMemberInput = z.object({ ...eventBase, decisionNumber, decidedOn: optionalDay })
export const declineApplicationInput = z.object({ id, version, reason })
export const suspendMemberInput = z.object({ ...eventBase, ...decision, reason })
export const resumeMemberInput = z.object({ ...eventBase, ...decision, reason: optionalText(500) })
export const membershipEnds = ['resigned', 'struck_off', 'expelled', 'retired', 'died'] as const
export const endMembershipInput = z
  .object({ ...eventBase, ...decision, kind: z.enum(membershipEnds), reason: optionalText(500) })
  .refine(({ kind, decisionNumber: number }) => !needsDecision(kind) || number !== null, {
    path: ['decisionNumber'],
    message: 'required',
  })
  .refine(({ kind, reason: why }) => !needsDecision(kind) || why !== null, {
    path: ['reason'],
    message: 'required',
  })
export const honourMemberInput = z.object({ ...eventBase, decisionNumber, decidedOn: optionalDay })
export const readmitMemberInput = z.object({ ...eventBase, decisionNumber, decidedOn: optionalDay })
export const voidEventInput = z.object({ id, version, eventId: id, reason })
export const voidMemberInput = z.object({ id, version, reason })

/** Who is struck off or expelled is so by a decision with a reason. */
export function needsDecision(kind: (typeof membershipEnds)[number]): boolean {
  return kind === 'struck_off' || kind === 'expelled'
}

export const subUnitKinds = ['group', 'section', 'member_union'] as const
export const createSubUnitInput = z.object({
  key,
  unit: unitCode.optional(),
  kind: z.enum(subUnitKinds),
  name: shortText(120),
})
export const renameSubUnitInput = z.object({ subUnitId: id, name: shortText(120) })
export const closeSubUnitInput = z.object({ subUnitId: id, on: day })
export const listSubUnitsInput = z.object({
  unit: unitCode.optional(),
  withClosed: z.boolean().default(false),
})
export const assignSubUnitInput = z.object({ ...eventBase, subUnitId: id.nullable() })

export const beginPositionInput = z.object({
  ...eventBase,
  position: z.enum(positions),
  decisionNumber: optionalText(80),
})
export const endPositionInput = z.object({ ...eventBase, positionId: id })

export const recordPartyEventInput = z.object({
  ...eventBase,
  ...decision,
  kind: z.enum(['party_referred', 'party_admitted']),
})
export const editSensitiveInput = z.object({ id, version, sensitive: sensitiveInput })

/** What a member can agree to, each by itself (Luật 91/2025/QH15). */
export const consentPurposes = ['membership', 'contact', 'statistics', 'publication'] as const
export const consentManners = ['paper', 'electronic', 'oral_recorded'] as const
export const giveConsentInput = z.object({
  id,
  purpose: z.enum(consentPurposes),
  on: day,
  manner: z.enum(consentManners),
  /** Where the proof lies. */
  evidence: optionalText(300),
})
export const withdrawConsentInput = z.object({ id, consentId: id, on: day })

/** Why somebody has to see in full what is masked. */
const disclosureReason = z.string().trim().min(10, 'reason').max(500, 'too_long')
export const discloseMemberInput = z.object({ id, reason: disclosureReason })
export const discloseListInput = z.object({ unit: unitCode.optional(), reason: disclosureReason })
export const revealIdentityInput = z.object({ id, reason: disclosureReason })

export const saveMemberSettingsInput = z.object({
  version: z.coerce.number().int().min(0),
  requiredFields: z.array(z.enum(completenessFields)).max(completenessFields.length),
  cardPattern: z.preprocess(
    emptyAsNull,
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9./-]{1,40}$/, 'invalid')
      .nullable(),
  ),
})

export type AddMemberInput = z.input<typeof addMemberInput>
export type EditMemberInput = z.input<typeof editMemberInput>
export type AdmitMemberInput = z.input<typeof admitMemberInput>
export type EndMembershipInput = z.input<typeof endMembershipInput>
export type MembershipEnd = (typeof membershipEnds)[number]
export type SubUnitKind = (typeof subUnitKinds)[number]
export type ConsentPurpose = (typeof consentPurposes)[number]
export type ConsentManner = (typeof consentManners)[number]
