import { z } from 'zod'
import { problem } from '@/lib/core/parse'
import { foundingStages } from '@/lib/employers/rules/founding-stage'
import { foundedKinds } from '@/lib/employers/rules/union-name'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'

const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)

const id = z.uuid()
/** Made by the screen for this form: sent again, it changes nothing and gives the same answer. */
const key = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)
const unitCode = z.string().min(1, problem('required')).max(100)
const day = z.custom<CalendarDate>(isCalendarDate, problem('date'))
const optionalDay = z.preprocess(emptyAsNull, day.nullable().default(null))
const optionalText = (limit: number) =>
  z.preprocess(emptyAsNull, z.string().trim().max(limit, problem('too_long')).nullable().default(null))
/** A count that may be unknown, and so is null; left out, it stays as it is. */
const count = z.preprocess(
  emptyAsNull,
  z.coerce
    .number(problem('invalid'))
    .int(problem('invalid'))
    .min(0, problem('invalid'))
    .max(1_000_000, problem('invalid'))
    .nullable()
    .optional(),
)
const counts = { committeeSize: count, applications: count, expectedMembers: count }

/** Who sees to it, what comes next and when. */
const nextStep = {
  owner: z.preprocess(emptyAsNull, id.nullable().default(null)),
  nextStep: optionalText(300),
  nextOn: optionalDay,
}

/** The most employers that are taken up at once. */
export const mostStarted = 200

export const startCasesInput = z.object({
  key,
  employers: z.array(id).min(1, problem('required')).max(mostStarted),
  on: day,
  ...nextStep,
})

export const moveCaseInput = z.object({
  case: id,
  version,
  to: z.enum(foundingStages),
  on: day,
  note: optionalText(500),
  ...counts,
})

export const recordCountsInput = z.object({ case: id, version, ...counts })

export const planNextStepInput = z.object({ case: id, version, ...nextStep })

export const recogniseUnionInput = z.object({
  key,
  case: id,
  version,
  name: z.string().trim().min(1, problem('required')).max(200, problem('too_long')),
  kind: z.enum(foundedKinds),
  ownership: z.enum(OWNERSHIPS, problem('required')),
  decisionNumber: z.string().trim().min(1, problem('required')).max(80, problem('too_long')),
  decidedOn: day,
  /** The union's first day; left out: the day of the decision. */
  effectiveOn: z.preprocess(emptyAsAbsent, day.optional()),
  note: optionalText(500),
  /** Somebody has read what the check warns of and wants it so. */
  confirmed: z.boolean().default(false),
})

/** Whose cases: everybody's, one's own, those that nobody sees to, or one person's by their id. */
const owner = z.preprocess(emptyAsAbsent, z.union([z.enum(['mine', 'none']), id]).optional())

const filter = {
  unit: z.preprocess(emptyAsAbsent, unitCode.optional()),
  owner,
  /** Only cases whose next step is late. */
  overdue: z.preprocess((value) => value === true || value === '1' || value === 'true', z.boolean()),
  /** Part of the employer's name, with or without tone marks, or the tax code. */
  q: z.preprocess(emptyAsAbsent, z.string().trim().max(100, problem('too_long')).optional()),
}

export const foundingBoardInput = z.object(filter)

export const listCasesInput = z.object({
  ...filter,
  /** `open`: every stage that still waits for somebody. */
  stage: z.preprocess(emptyAsAbsent, z.enum(['open', ...foundingStages]).default('open')),
  /** Id of the case after which the page begins. */
  after: z.preprocess(emptyAsAbsent, id.optional()),
})

export const foundingCaseInput = z.object({ case: id })

export const listCandidatesInput = z.object({
  unit: filter.unit,
  q: filter.q,
  /** Employers with at least so many workers; left out: as many as the tenant's coverage counts from. */
  least: z.preprocess(
    emptyAsAbsent,
    z.coerce
      .number(problem('invalid'))
      .int(problem('invalid'))
      .min(1, problem('invalid'))
      .max(100_000, problem('invalid'))
      .optional(),
  ),
  after: z.preprocess(emptyAsAbsent, id.optional()),
})

export type StartCasesInput = z.input<typeof startCasesInput>
export type MoveCaseInput = z.input<typeof moveCaseInput>
export type RecordCountsInput = z.input<typeof recordCountsInput>
export type PlanNextStepInput = z.input<typeof planNextStepInput>
export type RecogniseUnionInput = z.input<typeof recogniseUnionInput>
export type ListedStage = z.output<typeof listCasesInput>['stage']
