import { draftText, parseDraft, type MemberDraft } from '@/components/members/drafts/member-draft'
import type { KeyedStorage } from '@/components/ui/machine-storage'

/** Whose drafts, and of which union's register: another user of the same machine never sees or sends them. */
export interface DraftOwner {
  userId: string
  federation: string
  /** Code of the unit. */
  unit: string
}

export interface DraftStore {
  /** The oldest first; what lay too long is removed. */
  list: () => MemberDraft[]
  /** False where the machine does not keep it: storage is full or forbidden. */
  write: (draft: MemberDraft) => boolean
  remove: (key: string) => void
}

/** Personal data do not lie about: after a week a draft is gone. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000
const PREFIX = 'so-cong-doan:members:'

export function draftStore(storage: KeyedStorage, owner: DraftOwner, now: () => number): DraftStore {
  const prefix = `${PREFIX}${owner.userId}:${owner.federation}:${owner.unit}:`
  return {
    list: () =>
      namesWith(storage, prefix)
        .flatMap((name) => {
          const draft = parseDraft(storage.getItem(name) ?? '')
          if (draft && now() - draft.savedAt < KEPT_MS) return [draft]
          storage.removeItem(name)
          return []
        })
        .sort((a, b) => a.savedAt - b.savedAt),
    write: (draft) => {
      try {
        storage.setItem(prefix + draft.key, draftText(draft))
        return true
      } catch {
        return false
      }
    },
    remove: (key) => {
      try {
        storage.removeItem(prefix + key)
      } catch {
        // What cannot be reached was not kept either.
      }
    },
  }
}

/** Removes every draft on this machine: at sign-out. */
export function removeDrafts(storage: KeyedStorage): void {
  for (const name of namesWith(storage, PREFIX)) storage.removeItem(name)
}

/** How many drafts lie on this machine, whoever's they are. */
export function countDrafts(storage: KeyedStorage): number {
  return namesWith(storage, PREFIX).length
}

/** A browser may forbid even looking. */
function namesWith(storage: KeyedStorage, prefix: string): string[] {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) =>
      name.startsWith(prefix),
    )
  } catch {
    return []
  }
}
