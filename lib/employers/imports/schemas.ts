import { z } from 'zod'
import { importChoices, importOutcomes } from '@/lib/members/imports/schemas'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** The states of an import; those of the roster's imports but one: a file that is here is read. */
export const employerImportStates = [
  'reading',
  'mapping',
  'checking',
  'ready',
  'committing',
  'committed',
  'undoing',
  'undone',
  'failed',
  'cancelled',
] as const
export type EmployerImportState = (typeof employerImportStates)[number]

/** Who sent the list. */
export const listSources = ['insurance', 'tax', 'labour', 'other'] as const
export type ListSource = (typeof listSources)[number]

const importId = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)

/** What the upload says beside the bytes. */
export const startImportInput = z.object({
  /** The federation to which employers fall that nobody keeps yet; without it the context's own unit. */
  unit: z.string().max(100).optional(),
  fileName: z.string().trim().min(1, 'required').max(200, 'too_long'),
  source: z.enum(listSources),
  /** The day of which the list speaks, not after today. */
  asOf: z.custom<CalendarDate>(isCalendarDate, 'date'),
})

export const importInput = z.object({ id: importId })

export const listImportsInput = z.object({
  unit: z.string().max(100).optional(),
  /** The id of the last import of the page before. */
  before: importId.optional(),
})

export const importRowsInput = z.object({
  id: importId,
  outcome: z.enum(importOutcomes).optional(),
  /** Only rows with this finding. */
  finding: z.string().max(60).optional(),
  /** The last row number of the page before. */
  after: z.coerce.number().int().min(0).default(0),
})

export const saveMappingInput = z.object({
  id: importId,
  version,
  columns: z
    .array(
      z.object({
        /** The column's place in the file, from 0. */
        index: z.number().int().min(0).max(500),
        /** Null: the column is left out. */
        field: z.string().max(60).nullable(),
      }),
    )
    .max(500),
})

export const resolveRowsInput = z
  .object({
    id: importId,
    version,
    /** Null asks again. */
    choice: z.enum(importChoices).nullable(),
    /** These rows, or all doubtful ones with a finding. */
    rowNumbers: z.array(z.number().int().min(1)).max(1_000).optional(),
    finding: z.string().max(60).optional(),
  })
  .refine(({ rowNumbers, finding }) => (rowNumbers === undefined) !== (finding === undefined), 'required')

/** For commit, undo and cancel. */
export const importActInput = z.object({ id: importId, version })
