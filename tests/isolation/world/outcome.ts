import { vi } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { KeptViews } from '@/lib/core/kept-views'
import { countStatements } from '@/tests/support/count-statements'

/** Everything that somebody who asks can learn from what happens: the answer or refusal, and the work it took. */
export interface Outcome {
  answer: unknown
  refusal: { code: string; reason: string; params: unknown; fieldProblems: unknown } | null
  /** The statements sent, without their parameters: what takes the same steps takes the same time. */
  statements: readonly string[]
}

/** Throws what is no typed error: nobody may be answered with that. */
export async function outcomeOf(act: () => Promise<unknown>): Promise<Outcome> {
  // A view kept from before would hide what is read, and the work that takes.
  const keeping = vi.spyOn(KeptViews.prototype, 'get').mockReturnValue(undefined)
  try {
    const { answer, sent } = await countStatements(() =>
      act().then(
        (answered) => ({ answer: plain(answered), refusal: null }),
        (error: unknown) => {
          if (!(error instanceof DomainError)) throw error
          const { code, reason, params, fieldProblems } = error
          return { answer: null, refusal: { code, reason, params, fieldProblems } }
        },
      ),
    )
    return { ...answer, statements: sent }
  } finally {
    keeping.mockRestore()
  }
}

/** The outcome with what was asked for taken out: an echo of the question tells nothing. */
export function withoutEcho(outcome: Outcome, asked: unknown, otherwise: unknown): Outcome {
  const echoes = new Set([...differences(asked, otherwise)])
  return JSON.parse(JSON.stringify(outcome), (_, value: unknown) =>
    typeof value === 'string' && echoes.has(value) ? '(asked for)' : value,
  ) as Outcome
}

/** The texts in one input that stand elsewhere in the other. */
function differences(one: unknown, other: unknown): string[] {
  if (typeof one === 'string') return one === other ? [] : [one]
  if (typeof one !== 'object' || one === null) return []
  const there =
    typeof other === 'object' && other !== null ? new Map(Object.entries(other)) : new Map<string, unknown>()
  return Object.entries(one).flatMap(([key, value]) => differences(value, there.get(key)))
}

/** As it would cross to the browser. */
function plain(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer ?? null, (_, value: unknown) =>
      value instanceof Map || value instanceof Set
        ? [...value]
        : typeof value === 'bigint'
          ? Number(value)
          : value,
    ),
  )
}
