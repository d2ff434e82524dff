import { z } from 'zod'
import { employerFieldNames, type EmployerFieldName } from '@/lib/employers/rules/employer-fields'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'

const id = z.uuid()
const day = z.custom<CalendarDate>(isCalendarDate, 'date')
/** Made by the screen for this form: sent again, it changes nothing and gives the same answer. */
const key = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)
const unitCode = z.string().min(1, 'required').max(100)
/** Why: read by people who have to understand it later. */
const reason = z.string().trim().min(1, 'required').max(500, 'too_long')
/** Somebody has read what the checks warn of and wants to keep it so. */
const confirmed = z.boolean().default(false)
const wholeNumber = z.coerce.number().int().min(0).max(1_000_000)
const emptyAs = (nothing: null | undefined) => (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? nothing : value
/** An empty field is no zero. */
const headCount = z.preprocess(emptyAs(undefined), wholeNumber)
/** From what size an employer counts. */
const threshold = z.coerce.number().int().min(1).max(1000)

/** An empty field of a filter form asks for nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** Fields as typed; the rules read them. Those that are left out stay as they are. */
const texts = z
  .object(
    Object.fromEntries(
      employerFieldNames.map((name) => [name, z.string().max(2000, 'too_long').optional()]),
    ) as Record<EmployerFieldName, z.ZodOptional<z.ZodString>>,
  )
  .strict()

const workforce = z.object({
  on: day,
  workers: headCount,
  women: z.preprocess(emptyAs(null), wholeNumber.nullable().default(null)),
})

export const addEmployerInput = z.object({
  key,
  /** The federation it falls to; without one, the asker's own. */
  unit: unitCode.optional(),
  fields: texts,
  workforce: workforce.optional(),
  union: z.object({ code: unitCode, on: day }).optional(),
  confirmed,
})
export const editEmployerInput = z.object({ key, id, version, fields: texts, confirmed })

/** A statement replaces the one of the same day. */
export const recordWorkforceInput = workforce.extend({ id, version, confirmed })
export const voidWorkforceInput = z.object({ id, version, statementId: id, reason })
export const linkUnionInput = z.object({ id, version, union: unitCode, on: day })
/** The first day on which the union is no more that of the employer's workers. */
export const endUnionInput = z.object({ id, version, linkId: id, on: day })
export const voidUnionInput = z.object({ id, version, linkId: id, reason })
/** The first day on which the employer is no more. */
export const closeEmployerInput = z.object({ id, version, on: day })
export const reopenEmployerInput = z.object({ id, version, reason })
export const moveEmployerInput = z.object({ id, version, to: unitCode })
export const voidEmployerInput = z.object({ id, version, reason })

export const employerInput = z.object({ id })
export const newEmployerFormInput = z.object({ unit: unitCode.optional() })

export const employerStates = ['open', 'closed', 'all'] as const
export const employerSorts = ['name', 'workers'] as const
export const employerPageSizes = [50, 100] as const

/** Which employers: the parameters of the list's address, as they stand there. */
const filterFields = {
  unit: orNothing(unitCode),
  /** A name or a part of one, with or without tone marks, or the beginning of a tax code. */
  q: orNothing(z.string().trim().max(100, 'too_long')),
  /** The day of which sizes and unions are told; today without one. */
  on: orNothing(day),
  union: orNothing(z.enum(['with', 'without'])),
  /** Workers on the day, both included. */
  sizeFrom: orNothing(headCount),
  sizeTo: orNothing(headCount),
  ownership: orNothing(z.enum(OWNERSHIPS)),
  /** The letter of a section, or the first digits of a code. */
  industry: orNothing(
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-U]|\d{2,5})$/, 'invalid'),
  ),
  state: orNothing(z.enum(employerStates)),
}

export const employerFilterInput = z.object(filterFields)
export const listEmployersInput = z.object({
  ...filterFields,
  sort: orNothing(z.enum(employerSorts)),
  size: orNothing(
    z.coerce.number().pipe(z.union([z.literal(employerPageSizes[0]), z.literal(employerPageSizes[1])])),
  ),
  /** The employer after which the page begins, or before which it ends. */
  after: orNothing(id),
  before: orNothing(id),
})

export const getCoverageInput = z.object({
  unit: orNothing(unitCode),
  on: orNothing(day),
  threshold: orNothing(threshold),
})

const setting = (least: number, most: number) =>
  z.preprocess(emptyAs(undefined), z.coerce.number().int().min(least).max(most))

export const saveRegisterSettingsInput = z.object({
  /** 0 while the tenant has not said anything. */
  version: z.coerce.number().int().min(0),
  coverageThreshold: setting(1, 1000),
  lapseWarningDays: setting(1, 730),
  silentMonths: setting(1, 24),
  leastMembers: setting(1, 1000),
  gradedAfter: setting(0, 60),
  gradedAfterChange: setting(0, 60),
})

export type AddEmployerInput = z.input<typeof addEmployerInput>
export type EditEmployerInput = z.input<typeof editEmployerInput>
export type ListEmployersInput = z.input<typeof listEmployersInput>
export type EmployerFilter = z.output<typeof employerFilterInput>
export type EmployerSort = (typeof employerSorts)[number]
export type EmployerState = (typeof employerStates)[number]
