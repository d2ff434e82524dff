import { refused, warned, type EmployerFinding } from '@/lib/employers/rules/employer-finding'

/** A smaller employer may well be three times what it was. */
const smallest = 30
const farTimes = 3

/**
 * Looks at a statement of a head-count beside the one before it: no more women than workers; three times as many, or
 * a third, is asked about.
 */
export function checkWorkforce(
  { workers, women }: { workers: number; women: number | null },
  before: { workers: number } | null,
): EmployerFinding[] {
  if (women !== null && women > workers)
    return [refused('women_more_than_workers', 'women', { workers, women })]
  if (before === null || Math.max(before.workers, workers) < smallest) return []
  const far = workers > before.workers * farTimes || before.workers > workers * farTimes
  return far ? [warned('workers_changed_much', 'workers', { before: before.workers, workers })] : []
}
