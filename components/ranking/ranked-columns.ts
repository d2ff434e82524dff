/** The columns of a wide ranking, the same in each group and above them; long names get more room than bars. */
export function rankedColumns(longNames: boolean): string {
  return longNames
    ? 'lg:grid-cols-[1.75rem_4.5rem_minmax(0,5fr)_minmax(4rem,2fr)_9rem_4.5rem_8rem_8.5rem]'
    : 'lg:grid-cols-[1.75rem_4.5rem_minmax(0,12rem)_minmax(4rem,1fr)_9rem_4.5rem_8rem_8.5rem]'
}

/** Names of more characters than this want more of the row. */
const LONGEST_SHORT = 22

export function haveLongNames(briefs: Iterable<string>): boolean {
  return [...briefs].some((brief) => brief.length > LONGEST_SHORT)
}
