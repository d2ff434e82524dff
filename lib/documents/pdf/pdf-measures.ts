/** Millimetres as points, 72 to the inch. */
export function points(millimetres: number): number {
  return (millimetres / 25.4) * 72
}
