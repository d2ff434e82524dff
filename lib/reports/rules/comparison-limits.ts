/** How much stands side by side at most: more would not be compared, only listed. */
export const MOST_UNITS = 6
export const MOST_YEARS = 4
export const MOST_INDICATORS = 4
