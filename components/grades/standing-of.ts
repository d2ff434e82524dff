import type { GradeStandingView } from '@/lib/grades/views'

export type ShownStanding = 'waiting' | 'returned' | 'self_graded' | 'verified' | 'decided' | 'not_graded'

/** Where a union stands in a year's round, as one word. */
export function shownStanding({
  due,
  state,
  returned,
}: Pick<GradeStandingView, 'state' | 'returned'> & { due: boolean }): ShownStanding {
  if (state === null) return due ? 'waiting' : 'not_graded'
  return returned ? 'returned' : state
}
