/** A cell of the month as one text: unit ids hold no space, indicator codes neither. */
export function cellKey(unitId: string, indicator: string): string {
  return `${unitId} ${indicator}`
}

export function cellOfKey(key: string): { unitId: string; indicator: string } {
  const [unitId = '', indicator = ''] = key.split(' ')
  return { unitId, indicator }
}
