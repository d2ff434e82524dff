import pg from 'pg'
import { vi } from 'vitest'

/**
 * How many statements an act sends to the database beside its transaction's own (BEGIN, COMMIT, set_config),
 * and what they are.
 */
export async function countStatements<Answer>(act: () => Promise<Answer>) {
  const sent: string[] = []
  const query = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...asked: unknown[]
  ) {
    const [first] = asked
    const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '')
    if (!/^\s*(BEGIN|COMMIT|ROLLBACK|SET|SELECT set_config)/.test(text)) sent.push(text.trim())
    return Reflect.apply(query, this, asked) as never
  })
  try {
    const answer = await act()
    return { answer, statements: sent.length, sent }
  } finally {
    spy.mockRestore()
  }
}
