import type { AssignableView, CommitteeRowView } from '@/lib/committee/views'

/** Who can be made to answer for a unit, by name. */
export function assignableFor(
  people: readonly AssignableView[],
  { mayAnswer }: Pick<CommitteeRowView, 'mayAnswer'>,
): AssignableView[] {
  const ids = new Set(mayAnswer)
  return people.filter(({ id }) => ids.has(id))
}

/** What tells two people of one name apart. */
export function postWords({ posts }: AssignableView): string {
  return posts.map(({ role, unit }) => `${role}, ${unit}`).join('; ')
}
