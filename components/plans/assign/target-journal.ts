import { z } from 'zod'
import type { TargetDraft } from '@/components/plans/assign/target-cells'
import { comparisons } from '@/lib/plans/schemas'

const draftSchema = z.object({
  typed: z.union([z.object({ target: z.number().nullable() }), z.object({ text: z.string() })]),
  words: z.object({
    comparison: z.enum(comparisons).optional(),
    threshold: z.number().nullable().optional(),
    explanation: z.string().nullable().optional(),
  }),
  baseVersion: z.number(),
})

const journalSchema = z.array(z.tuple([z.string(), draftSchema]))

type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps what is typed and not yet acknowledged in this tab, so that a reload or a crash loses nothing. */
export interface TargetJournal {
  write: (edits: ReadonlyMap<string, TargetDraft>) => void
  read: () => [key: string, draft: TargetDraft][]
}

/** @param name of whom and of which draft: another user of the same tab never sends it */
export function targetJournal(storage: () => JournalStorage, name: string): TargetJournal {
  const key = `so-cong-doan:plans:${name}`
  return {
    write: (edits) => {
      try {
        if (edits.size === 0) storage().removeItem(key)
        else storage().setItem(key, JSON.stringify([...edits]))
      } catch {
        // Without storage the page itself still holds it, and asks before it goes.
      }
    },
    read: () => {
      try {
        const { success, data } = journalSchema.safeParse(JSON.parse(storage().getItem(key) ?? '[]'))
        return success ? data.map(([cell, draft]) => [cell, { ...draft, words: given(draft.words) }]) : []
      } catch {
        return []
      }
    },
  }
}

/** Only the words that were changed. */
function given(words: z.infer<typeof draftSchema>['words']): TargetDraft['words'] {
  const { comparison, threshold, explanation } = words
  return {
    ...(comparison === undefined ? {} : { comparison }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(explanation === undefined ? {} : { explanation }),
  }
}
