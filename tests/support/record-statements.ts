import pg from 'pg'

export interface SentStatement {
  text: string
  values: unknown[]
}

/** All that some work sends to the database, its transaction's own statements among it, with the values. */
export async function recordStatements(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
    const [first, second] = asked
    const given =
      typeof first === 'string' ? { text: first, values: second } : (first as Partial<SentStatement>)
    sent.push({ text: given.text ?? '', values: Array.isArray(given.values) ? given.values : [] })
    return Reflect.apply(query, this, asked) as never
  }
  try {
    await work()
    return sent
  } finally {
    pg.Client.prototype.query = query
  }
}
