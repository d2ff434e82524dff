import type { DocumentToWrite } from './document'

/** Millimetres of an A4 page, within what NĐ 30/2020 allows: 20–25 above and below, 30–35 left, 15–20 right. */
export const margins = { top: 20, bottom: 20, left: 30, right: 15 } as const

/** From the upper edge to the page number, in millimetres. */
export const pageNumberFromTop = 10

/** Sizes of letters in points: NĐ 30/2020 allows 13–14 for text and motto, 12–13 for the names in the head. */
export const sizes = {
  text: 14,
  table: 12,
  /** A table of many columns. */
  wideTable: 11,
  note: 11,
  head: 12,
  motto: 13,
  recipientsTitle: 12,
  recipients: 11,
} as const

/** Width and height of the page in millimetres. */
export function pageSize(layout: DocumentToWrite['layout']): { width: number; height: number } {
  return layout === 'portrait' ? { width: 210, height: 297 } : { width: 297, height: 210 }
}

/** The width between the margins, in millimetres. */
export function contentWidth(layout: DocumentToWrite['layout']): number {
  return pageSize(layout).width - margins.left - margins.right
}

/** The height between the margins, in millimetres. */
export function contentHeight(layout: DocumentToWrite['layout']): number {
  return pageSize(layout).height - margins.top - margins.bottom
}

/** Shares of a width in whole steps that add up to it exactly, so that a table ends where the text does. */
export function shareOut(width: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  let [reached, used] = [0, 0]
  return shares.map((share) => {
    reached += share
    const end = Math.round((width * reached) / sum)
    const own = end - used
    used = end
    return own
  })
}

/** The two halves of the head: the national title needs the wider one. */
export const headShares = [0.445, 0.555] as const

/** The size of a table's letters: smaller where its columns are many. */
export function tableSize(columns: number): number {
  return columns > 8 ? sizes.wideTable : sizes.table
}

/** How many capitals of the head's size fit the left half, roughly: each is about two thirds as wide as high. */
export function headLetters(layout: DocumentToWrite['layout']): number {
  const width = (contentWidth(layout) * headShares[0] * 72) / 25.4
  return Math.floor(width / (sizes.head * 0.69))
}
