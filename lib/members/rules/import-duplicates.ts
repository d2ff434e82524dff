import type { ImportDoubt } from '@/lib/members/rules/import-findings'
import { matchVerdict, signsOf, type MatchFacts } from '@/lib/members/rules/match'

/** A row as far as it can be one with another. */
export interface RowFacts extends MatchFacts {
  rowNumber: number
  /** Where it goes to: names are compared within a union only. */
  unitId: string
}

/** Of rows with one name and no year, so many are looked at. */
const mostOfName = 20

/**
 * Finds, row after row, the earlier row of the file that names the same person. The first of them goes in; what
 * becomes of the others is asked.
 */
export class DuplicatesInFile {
  private readonly byNumber = new Map<string, RowFacts>()
  private readonly byName = new Map<string, RowFacts[]>()

  /** The earlier row and why it counts as the same; null for a row that is the first, which is kept in mind. */
  find(row: RowFacts): { rowNumber: number; doubt: ImportDoubt } | null {
    const numbers = [
      row.record && `record ${row.record}`,
      row.identity && `identity ${row.identity}`,
      row.cardNumber && `card ${row.cardNumber}`,
    ].flatMap((key) => key || [])
    for (const key of numbers) {
      const first = this.byNumber.get(key)
      if (first) return { rowNumber: first.rowNumber, doubt: 'same_number_in_file' }
    }
    const key = `${row.unitId} ${row.birthYear ?? ''} ${row.nameKey}`
    const ofName = this.byName.get(key)
    const same = ofName?.find((earlier) => matchVerdict(signsOf(earlier, row)) !== 'other')
    if (same && row.nameKey !== '') return { rowNumber: same.rowNumber, doubt: 'duplicate_in_file' }

    for (const number of numbers) this.byNumber.set(number, row)
    if (!ofName) this.byName.set(key, [row])
    else if (ofName.length < mostOfName) ofName.push(row)
    return null
  }
}
