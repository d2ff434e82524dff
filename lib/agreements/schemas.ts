import { z } from 'zod'
import { agreementGrades, agreementScopes } from '@/lib/agreements/rules/agreement'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const id = z.uuid()
const day = z.custom<CalendarDate>(isCalendarDate, 'date')
/** Made by the screen for this form: sent again, it changes nothing and gives the same answer. */
const key = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)
const unitCode = z.string().max(100)
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const optionalText = (limit: number) =>
  z.preprocess(emptyAsNull, z.string().trim().max(limit, 'too_long').nullable().default(null))
/** Why: read by people who have to understand it later. */
const reason = z.string().trim().min(1, 'required').max(500, 'too_long')
/** Somebody has read what the checks warn of and wants to keep it so. */
const confirmed = z.boolean().default(false)

/** An empty field of a filter form asks for nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** What an agreement says. All of it, each time: an empty field empties it. */
const fields = {
  number: optionalText(80),
  scope: z.enum(agreementScopes),
  signedOn: day,
  startsOn: day,
  /** The last day of its term. */
  endsOn: day,
  /** Workers it holds for. */
  workers: z.preprocess(emptyAsNull, z.coerce.number().int().min(0).max(10_000_000).nullable().default(null)),
  /** Where a union has several employers: the one it was signed with; null for all of them. */
  employerId: z.preprocess(emptyAsNull, id.nullable().default(null)),
  note: optionalText(1000),
}

export const recordAgreementInput = z.object({ key, unit: unitCode.optional(), ...fields, confirmed })
/** `id` and `version` are those of the one whose place the new one takes. */
export const renewAgreementInput = z.object({ key, id, version, ...fields, confirmed })
export const editAgreementInput = z.object({ key, id, version, ...fields, confirmed })

export const gradeAgreementInput = z.object({ id, version, grade: z.enum(agreementGrades), on: day })
/** From this day on it no longer holds. */
export const endAgreementInput = z.object({ id, version, on: day, reason })
export const voidAgreementInput = z.object({ id, version, reason })

export const agreementInput = z.object({ id })
export const agreementFormInput = z.object({
  unit: orNothing(unitCode),
  /** The agreement that is to be changed, or that a new one is to follow. */
  agreement: orNothing(id),
})

export const addAgreementFileInput = z.object({
  id,
  fileName: z.string().trim().min(1, 'required').max(200, 'too_long'),
})
export const agreementFileInput = z.object({ id, file: id })
export const removeAgreementFileInput = z.object({ id, file: id, reason })

/** `in_force`: those that lapse soon among them. `lapsed`: by their term or before it. */
export const listedStandings = ['in_force', 'lapsing', 'lapsed', 'all'] as const
export const listAgreementsInput = z.object({
  unit: orNothing(unitCode),
  /** Part of the union's name, with or without tone marks. */
  q: orNothing(z.string().trim().max(100, 'too_long')),
  /** The day of which standings are told; today without one. */
  on: orNothing(day),
  state: orNothing(z.enum(listedStandings)),
  /** Lapsing within so many days; what the tenant has set without it. */
  within: orNothing(z.coerce.number().int().min(1).max(730)),
  grade: orNothing(z.enum([...agreementGrades, 'none'])),
  /** The agreement after which the page begins, or before which it ends. */
  after: orNothing(id),
  before: orNothing(id),
})

export const listLapsingInput = z.object({ unit: orNothing(unitCode) })

export type ListedStanding = (typeof listedStandings)[number]
export type ListAgreements = z.output<typeof listAgreementsInput>
