import 'server-only'
import type { Context } from './context'
import { fail } from './fail'
import type { Outcome } from './outcome'
import { resolveContext } from './resolve-context'

export type Verb<Data> = (call: { ctx: Context; input: unknown }) => Promise<Data>

/**
 * The edge between a screen and a verb, for server actions: the context from the session, the input as it
 * came, and an outcome that never throws.
 */
export function defineAction<Data>(act: string, verb: Verb<Data>) {
  return async (federation: string, input: unknown): Promise<Outcome<Data>> => {
    try {
      const ctx = await resolveContext(federation)
      return { ok: true, data: await verb({ ctx, input }) }
    } catch (error) {
      return fail(error, act)
    }
  }
}
