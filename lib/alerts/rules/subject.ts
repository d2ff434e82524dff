import type { UnitPath } from '@/lib/units/rules/unit-path'

/**
 * The unit that an alert about `path` is told for to somebody at `own`: the one directly below that it belongs to, so
 * that a province hears of its federations and a federation of its unions. Null for what lies elsewhere.
 */
export function subjectOf(path: UnitPath, own: UnitPath): UnitPath | null {
  if (path === own) return own
  if (!path.startsWith(own)) return null
  return path.slice(0, path.indexOf('/', own.length) + 1)
}

/** What belongs to the same subject, in the order in which subjects first appear. */
export function bySubject<Row extends { path: UnitPath }>(
  rows: Iterable<Row>,
  own: UnitPath,
): Map<UnitPath, Row[]> {
  const sorted = new Map<UnitPath, Row[]>()
  for (const row of rows) {
    const subject = subjectOf(row.path, own)
    if (subject === null) continue
    const told = sorted.get(subject)
    if (told) told.push(row)
    else sorted.set(subject, [row])
  }
  return sorted
}
