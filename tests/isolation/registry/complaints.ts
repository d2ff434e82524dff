import { isDeepStrictEqual } from 'node:util'
import type { Context } from '@/lib/core/context'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import { outcomeOf, withoutEcho } from '@/tests/isolation/world/outcome'
import { tracesIn, type Forbidden } from '@/tests/isolation/world/traces'

const refusals = ['not_found', 'forbidden', 'invalid_input']

/**
 * What is wrong with how a door meets an attempt; empty when it gives nothing away. It has to answer exactly as if
 * what was asked for existed nowhere: the same code, reason and answer, and the same steps on the way to it.
 */
export async function complaintsAbout(door: Door, attempt: Attempt, forbidden: Forbidden): Promise<string[]> {
  const { ctx, input, nowhere, ends } = attempt
  const foreign = withoutEcho(await outcomeOf(() => door.call(ctx, input)), input, nowhere)
  const none = withoutEcho(await outcomeOf(() => door.call(ctx, nowhere)), nowhere, input)
  const complaints: string[] = []
  if (!isDeepStrictEqual(foreign.refusal, none.refusal))
    complaints.push(
      `refuses with ${JSON.stringify(foreign.refusal)}, of nothing with ${JSON.stringify(none.refusal)}`,
    )
  if (!isDeepStrictEqual(foreign.answer, none.answer)) complaints.push('answers otherwise than of nothing')
  if (!isDeepStrictEqual(foreign.statements, none.statements))
    complaints.push(
      `takes ${foreign.statements.length} steps, of nothing ${none.statements.length} or others`,
    )
  if ((foreign.refusal === null) !== (ends === 'silent')) complaints.push(`was to be ${ends}`)
  if (foreign.refusal && !refusals.includes(foreign.refusal.code))
    complaints.push(`refuses with the code ${foreign.refusal.code}`)
  complaints.push(...tracesIn(foreign, forbidden).map((trace) => `shows ${trace}`))
  return complaints.map((complaint) => `${told(attempt)} ${complaint}`)
}

/** Who is asking, for a sentence about it. */
export function toldOf({ role, unitCode, reach }: Context): string {
  return `${role} of ${unitCode} (${reach})`
}

function told({ side, ctx, input }: Attempt): string {
  return `${side}, ${toldOf(ctx)}, asking ${JSON.stringify(input)}:`
}
