import { describe, expect, it } from 'vitest'
import { inTurn } from '@/components/imports/decision-queue'
import type { Outcome } from '@/lib/core/outcome'

type Answer = Outcome<{ version: number }>
const refused: Answer = { ok: false, code: 'conflict', message: '', fieldErrors: {} }

/** A server that takes a decision only with the version it has. */
function server(from: number) {
  const seen: number[] = []
  let version = from
  return {
    seen,
    decide: async (with_: number): Promise<Answer> => {
      seen.push(with_)
      await Promise.resolve()
      return with_ === version ? { ok: true, data: { version: (version += 1) } } : refused
    },
    change: () => (version += 1),
  }
}

describe('inTurn', () => {
  it('sends each decision with the version that the one before left', async () => {
    const { seen, decide } = server(3)
    const page = { id: 'quick', version: 3 }
    const answers = await Promise.all([inTurn(page, decide), inTurn(page, decide), inTurn(page, decide)])
    expect(seen).toEqual([3, 4, 5])
    expect(answers.every(({ ok }) => ok)).toBe(true)
  })

  it('takes the page’s version after a refusal, and after a lost connection', async () => {
    const { seen, decide, change } = server(1)
    await inTurn({ id: 'other', version: 1 }, decide)
    change()
    expect(await inTurn({ id: 'other', version: 1 }, decide)).toBe(refused)
    await expect(
      inTurn({ id: 'other', version: 1 }, () => Promise.reject(new Error('lost'))),
    ).rejects.toThrow()
    expect(await inTurn({ id: 'other', version: 3 }, decide)).toMatchObject({ ok: true })
    expect(seen).toEqual([1, 2, 3])
  })
})
