import type { AssignableView, CommitteeView } from '@/lib/committee/views'
import { isWithin, ownRangeOf, rangeOf } from '@/lib/units/rules/unit-path'

/** Who can answer for a unit: one of their posts reaches it, and they do not answer for it already. */
export function assignableFor(
  people: readonly AssignableView[],
  { path, answering }: Pick<CommitteeView['rows'][number], 'path' | 'answering'>,
): AssignableView[] {
  return people.filter(
    ({ id, posts }) =>
      !answering.some(({ userId, to }) => userId === id && to === null) &&
      posts.some((post) =>
        isWithin(path, post.reach === 'unit' ? ownRangeOf(post.path) : rangeOf(post.path)),
      ),
  )
}

/** What tells two people of one name apart. */
export function postWords({ posts }: AssignableView): string {
  return posts.map(({ role, unit }) => `${role}, ${unit}`).join('; ')
}
