import { z } from 'zod'

/** The largest file that is taken in, in bytes. */
export const largestImportFile = 25 * 1024 * 1024
/** The most rows of one file. */
export const mostImportRows = 100_000

export const importStates = [
  'uploaded',
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
export type ImportState = (typeof importStates)[number]

/** What becomes of a row when the import is committed. */
export const importOutcomes = ['new', 'changed', 'unchanged', 'duplicate', 'wrong', 'skipped'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** What the user decides about a doubtful row: leave it out, it is that member, it is somebody else. */
export const importChoices = ['skip', 'same', 'another'] as const
export type ImportChoice = (typeof importChoices)[number]

const importId = z.uuid()
/** The version that was on the screen. */
const version = z.coerce.number().int().min(1)

/** What the upload says beside the bytes. */
export const startImportInput = z.object({
  /** The union, or the federation whose unions the rows name; without it the context's own unit. */
  unit: z.string().max(100).optional(),
  fileName: z.string().trim().min(1, 'required').max(200, 'too_long'),
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
  /** What words of the file mean: the code of a list for a field, null for nothing. */
  values: z
    .array(
      z.object({
        field: z.string().max(60),
        text: z.string().max(200),
        code: z.string().max(60).nullable(),
      }),
    )
    .max(1_000)
    .default([]),
})

export const resolveRowsInput = z
  .object({
    id: importId,
    version,
    choice: z.enum(importChoices).nullable(),
    /** These rows, or all doubtful ones with a finding. */
    rowNumbers: z.array(z.number().int().min(1)).max(1_000).optional(),
    finding: z.string().max(60).optional(),
  })
  .refine(({ rowNumbers, finding }) => (rowNumbers === undefined) !== (finding === undefined), 'required')

/** For commit, undo and cancel. */
export const importActInput = z.object({ id: importId, version })

export type SaveMappingInput = z.input<typeof saveMappingInput>
export type ResolveRowsInput = z.input<typeof resolveRowsInput>
export type ImportActInput = z.input<typeof importActInput>
export type ImportRowsInput = z.input<typeof importRowsInput>
