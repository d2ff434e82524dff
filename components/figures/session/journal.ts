import { z } from 'zod'
import { cellEditSchema } from '@/lib/figures/schemas'

const entrySchema = cellEditSchema.shape.entry

/*
 * What was typed into a cell and not yet acknowledged. Besides the figure and the version it was typed over:
 * - `text`: it is no figure; kept as typed until it is mended;
 * - `explanation`, `note`: remarks typed with it, null to remove one;
 * - `remarksOnly`: nobody touched the figure; it goes along as it was seen.
 */
const journalEditSchema = z.object({
  entry: entrySchema,
  baseVersion: z.number(),
  sent: z.array(entrySchema).readonly(),
  text: z.string().optional(),
  explanation: z.string().nullable().optional(),
  note: z.string().nullable().optional(),
  remarksOnly: z.boolean().optional(),
})

const requestSchema = z.object({ key: z.string(), cells: z.array(cellEditSchema) })

/** `v` changes with the meaning of the rest: a journal of another make is left where it is. */
const storedSchema = z.object({
  v: z.literal(1),
  edits: z.array(z.tuple([z.string(), journalEditSchema])),
  unanswered: z.array(requestSchema),
})

export type JournalEdit = z.infer<typeof journalEditSchema>

/** Cells on their way under one idempotency key. Sent again, key and cells stay as they are. */
export type SaveRequest = z.infer<typeof requestSchema>

/** Edits by cell, in the order they were typed, and the requests that nobody has answered. */
export interface Journal {
  edits: ReadonlyMap<string, JournalEdit>
  unanswered: readonly SaveRequest[]
}

export function isEmptyJournal({ edits, unanswered }: Journal): boolean {
  return edits.size === 0 && unanswered.length === 0
}

export function journalText({ edits, unanswered }: Journal): string {
  return JSON.stringify({ v: 1, edits: [...edits], unanswered })
}

/** Null for what cannot be read, because it is damaged or of another make. */
export function parseJournal(text: string): Journal | null {
  try {
    const { success, data } = storedSchema.safeParse(JSON.parse(text))
    return success ? { edits: new Map(data.edits), unanswered: data.unanswered } : null
  } catch {
    return null
  }
}
