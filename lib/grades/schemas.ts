import { z } from 'zod'
import { gradeSectors, unionGrades } from '@/lib/grades/rules/grade'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

const day = z.custom<CalendarDate>(isCalendarDate, 'date')
const unitCode = z.string().max(100)
const year = z.coerce.number().int().min(1990).max(2150)
/** The version that was on the screen; 0 where nothing had been said yet. */
const version = z.coerce.number().int().min(0)
const grade = z.enum(unionGrades)
const emptyAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const note = z.preprocess(emptyAsNull, z.string().trim().max(500, 'too_long').nullable().default(null))
/** Why: read by people who have to understand it later. */
const reason = z.string().trim().min(1, 'required').max(500, 'too_long')

/** An empty field of a filter form asks for nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** `due`: all that are graded for the year. `waiting`: the union has not said, or has to say again. */
export const listedGradeStates = [
  'due',
  'waiting',
  'self_graded',
  'verified',
  'decided',
  'not_graded',
] as const

export const listGradesInput = z.object({
  unit: orNothing(unitCode),
  /** The year graded; the last one that is over without it. */
  year: orNothing(year),
  /** Part of the union's name, with or without tone marks. */
  q: orNothing(z.string().trim().max(100, 'too_long')),
  state: orNothing(z.enum(listedGradeStates)),
  sector: orNothing(z.enum(gradeSectors)),
  /** The grade that stands: decided, else verified, else the union's own. */
  grade: orNothing(grade),
  /** The union's code after which the page begins, or before which it ends. */
  after: orNothing(unitCode),
  before: orNothing(unitCode),
})

export const gradeInput = z.object({
  unit: orNothing(unitCode),
  /** The last year that is over without it. */
  year: orNothing(year),
})

export const selfGradeInput = z.object({ unit: unitCode, year, version, grade, note })

/** The most unions that one act names. */
export const mostNamed = 200

/** Which grades an act is for: those named as they stood, or all that stand ready for it below a unit. */
const named = z.object({
  kind: z.literal('named'),
  grades: z
    .array(z.object({ unit: unitCode, version, grade: grade.optional() }))
    .min(1, 'required')
    .max(mostNamed),
})
const all = z.object({
  kind: z.literal('all'),
  unit: unitCode.optional(),
  sector: z.enum(gradeSectors).optional(),
  /** How many the screen said there are: the act is refused where it would be another number. */
  expected: z.number().int().min(1).max(20_000),
})
export const gradeSelectionSchema = z.discriminatedUnion('kind', [named, all])

/** Without a grade, the union's own is agreed to. */
export const verifyGradesInput = z.object({ year, selection: gradeSelectionSchema })
/** What was verified is decided. */
export const decideGradesInput = z.object({
  year,
  selection: gradeSelectionSchema,
  decisionNumber: z.string().trim().min(1, 'required').max(80, 'too_long'),
  decidedOn: day,
})
export const returnGradeInput = z.object({ unit: unitCode, year, version, reason })
export const reopenGradeInput = z.object({ unit: unitCode, year, version, reason })

export type GradeSelection = z.output<typeof gradeSelectionSchema>
export type ListGrades = z.output<typeof listGradesInput>
export type ListedGradeState = (typeof listedGradeStates)[number]
