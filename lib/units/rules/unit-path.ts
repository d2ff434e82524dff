/**
 * The place of a unit in its tenant's tree: the labels from the top, each followed by a slash,
 * 'quang-ninh/ha-long/'. Labels are a–z, 0–9 and '-', so that byte order ("C" collation) is the only order.
 */
export type UnitPath = string

/** Half-open range of paths: lo ≤ path < hi. It holds a unit and everything below it. */
export type PathRange = { lo: string; hi: string }

const LABEL = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const PATH = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+$/

export function isUnitPath(text: string): boolean {
  return PATH.test(text)
}

/**
 * The range of a unit's subtree. '0' follows '/' in ASCII, so 'ha-long0' is the first text after everything
 * that begins with 'ha-long/'. Throws a RangeError for a malformed path: an open range would show too much.
 */
export function rangeOf(path: UnitPath): PathRange {
  return { lo: checked(path), hi: `${path.slice(0, -1)}0` }
}

/**
 * The range of a unit alone, without what lies below it: '!' precedes every character of a label in ASCII.
 */
export function ownRangeOf(path: UnitPath): PathRange {
  return { lo: checked(path), hi: `${path}!` }
}

export function isWithin(path: UnitPath, range: PathRange): boolean {
  return range.lo <= path && path < range.hi
}

/** The path of the unit above; null at the top. */
export function parentPath(path: UnitPath): UnitPath | null {
  const end = checked(path).lastIndexOf('/', path.length - 2)
  return end < 0 ? null : path.slice(0, end + 1)
}

/** The path of a child with this label; with parent null, the path of a top unit. */
export function childPath(parent: UnitPath | null, label: string): UnitPath {
  if (!LABEL.test(label)) throw new RangeError(`Not a path label: '${label}'`)
  return `${parent === null ? '' : checked(parent)}${label}/`
}

/** 1 at the top, 2 below it, and so on. */
export function pathDepth(path: UnitPath): number {
  return pathLabels(path).length
}

export function pathLabels(path: UnitPath): string[] {
  return checked(path).slice(0, -1).split('/')
}

/** The paths from the top down to this one, itself included: the crumbs of a page. */
export function pathsDownTo(path: UnitPath): UnitPath[] {
  const labels = pathLabels(path)
  return labels.map((_, index) => `${labels.slice(0, index + 1).join('/')}/`)
}

function checked(path: UnitPath): UnitPath {
  if (!isUnitPath(path)) throw new RangeError(`Not a unit path: '${path}'`)
  return path
}
