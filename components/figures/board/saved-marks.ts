import { cellOfKey } from '@/components/figures/session/cell-key'
import type { EntryCell } from '@/components/figures/session/session-types'

/** Which cells this page has saved since it was opened: they carry a tick until they are typed over. */
export class SavedMarks {
  private readonly underWay = new Set<string>()
  private readonly saved = new Set<string>()

  note(key: string, state: EntryCell['state']): void {
    if (state === 'sending') this.underWay.add(key)
    else if (this.underWay.delete(key) && state === 'saved') this.saved.add(key)
    else if (state !== 'saved') this.saved.delete(key)
  }

  has(key: string): boolean {
    return this.saved.has(key)
  }

  /** Whether a cell of the unit is among them. */
  hasOf(unitId: string): boolean {
    return [...this.saved].some((key) => cellOfKey(key).unitId === unitId)
  }
}
