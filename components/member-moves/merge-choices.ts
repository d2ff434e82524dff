import type { DuplicateView } from '@/lib/members/duplicates/views'
import type { MergeableField } from '@/lib/members/rules/merge-fields'

export type PairSide = 'first' | 'second'

/** How a pair is to become one: which record stays, and from which side each field comes. */
export interface MergeChoices {
  keep: PairSide
  fields: ReadonlyMap<MergeableField, PairSide>
}

type Compared = Pick<DuplicateView, 'fields' | 'proposed'>

/** What the screen proposes: a side is kept, and the other gives what the kept one lacks. */
export function proposedChoices(view: Compared, keep: PairSide): MergeChoices {
  const other: PairSide = keep === 'first' ? 'second' : 'first'
  const proposed = new Set(keep === 'first' ? view.proposed.keepFirst : view.proposed.keepSecond)
  return {
    keep,
    fields: new Map(
      view.fields
        .filter(({ agree }) => !agree)
        .map(({ choice }) => [choice, proposed.has(choice) ? other : keep]),
    ),
  }
}

/** Fields that come from the record that is merged in. */
export function takenFields({ keep, fields }: MergeChoices): MergeableField[] {
  return [...fields].filter(([, side]) => side !== keep).map(([choice]) => choice)
}
