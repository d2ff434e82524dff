/**
 * The order of Vietnamese lists: An, Ánh, Ăn, Ân, … Dương, Đặng. A tone counts only where the letters agree;
 * ă, â, đ, ê, ô, ơ, ư are letters of their own. Digits in names count as numbers: Tổ 2 before Tổ 10.
 */
export function compareVietnamese(a: string, b: string): number {
  return COLLATOR.compare(a, b)
}

/** A copy of the list in Vietnamese order of the text that `textOf` gives; equal texts keep their order. */
export function inVietnameseOrder<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareVietnamese(textOf(a), textOf(b)))
}

const COLLATOR = new Intl.Collator('vi', { numeric: true })
