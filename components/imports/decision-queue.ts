import type { Outcome } from '@/lib/core/outcome'
import type { ImportView } from '@/lib/members/imports/views'

/** By import: the version that the last decision left, and when it will have been answered. */
const queues = new Map<string, { version: number; answered: Promise<unknown> }>()

/**
 * Decisions about the rows of one import are sent one after another, each with the version that the one before
 * left: who goes through choices with the arrow keys is quicker than the answers.
 */
export function inTurn<Data extends { version: number }>(
  { id, version }: Pick<ImportView, 'id' | 'version'>,
  decide: (version: number) => Promise<Outcome<Data>>,
): Promise<Outcome<Data>> {
  const queue = queues.get(id) ?? { version: 0, answered: Promise.resolve() }
  queues.set(id, queue)
  const outcome = queue.answered.then(async () => {
    const answer = await decide(Math.max(version, queue.version))
    // After a refusal the page's own version counts, which is read anew.
    queue.version = answer.ok ? answer.data.version : 0
    return answer
  })
  queue.answered = outcome.catch(() => (queue.version = 0))
  return outcome
}
