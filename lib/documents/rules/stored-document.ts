import type { Annex, DocumentToWrite } from './document'

/** A document as it was kept when it was issued: one from before annexes were told apart has none. */
export type StoredDocument = Omit<DocumentToWrite, 'annexes'> & { annexes?: readonly Annex[] }

/** A kept document as it is written now; what it says, and in which order, stays as it was issued. */
export function storedDocument(kept: StoredDocument): DocumentToWrite {
  return { ...kept, annexes: kept.annexes ?? [] }
}
