import { z } from 'zod'
import { monthParamSchema } from '@/lib/figures/schemas'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { APPENDICES } from '@/lib/written-reports/rules/report-content'
import { REPORT_KINDS } from '@/lib/written-reports/rules/report-kind'

const id = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)
const unitCode = z.string().max(100)
/** Made by the screen for this act: sent again, it changes nothing and gives the same answer. */
const key = z.uuid()
const line = (longest: number) => z.string().trim().max(longest, 'too_long')
/** An empty field of a filter form asks for nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const text = z.string().max(20_000, 'too_long')
const section = z.object({ text, composed: text })

/** What a report says, all of it each time. */
export const reportContentSchema = z.object({
  subject: line(300).min(1, 'required'),
  sections: z.object({
    opening: section,
    results: section,
    commend: section,
    behind: section,
    shortcomings: section,
    tasks: section,
  }),
  appendices: z.array(z.enum(APPENDICES)).max(APPENDICES.length),
  decimals: z.union([z.literal(0), z.literal(2)]),
  number: line(60),
  place: line(60),
  datedOn: z.custom<CalendarDate>(isCalendarDate, 'date').nullable(),
  recipients: z.string().trim().max(2000, 'too_long'),
  signer: z.object({ authority: line(120), position: line(120), name: line(120) }),
})

export const listWrittenReportsInput = z.object({
  unit: orNothing(unitCode),
  kind: orNothing(z.enum(REPORT_KINDS)),
  state: orNothing(z.enum(['draft', 'issued', 'void'])),
  year: orNothing(z.coerce.number().int().min(1950).max(2150)),
  /** The report after which the page begins. */
  after: orNothing(id),
})

export const writtenReportInput = z.object({
  id,
  /** An issued revision; left out: what stands now. */
  revision: orNothing(z.coerce.number().int().min(1)),
})

export const newWrittenReportInput = z.object({ unit: orNothing(unitCode) })

export const createWrittenReportInput = z.object({
  key,
  unit: unitCode.optional(),
  kind: z.enum(REPORT_KINDS),
  /** The last month that it counts. */
  through: monthParamSchema,
  /** The campaign it is about. */
  plan: orNothing(id),
})

export const saveWrittenReportInput = z.object({ id, version, content: reportContentSchema })
export const issueWrittenReportInput = z.object({ key, id, version })
export const reviseWrittenReportInput = z.object({ key, id, version })
export const voidWrittenReportInput = z.object({
  id,
  version,
  reason: z.string().trim().min(1, 'required').max(500, 'too_long'),
})

export type ListWrittenReports = z.output<typeof listWrittenReportsInput>
