import pg from 'pg'

/** The owner's connection to the database of the tests, for what no user can see or do. */
export async function asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Ids by which units are told apart where no screen shows them. */
export async function unitIds(federation: string, codes: readonly string[]): Promise<Map<string, string>> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ code: string; id: string }>(
      `SELECT u.code, u.id FROM units u JOIN tenants t ON t.id = u.tenant_id
        WHERE t.code = $1 AND u.code = ANY ($2)`,
      [federation, codes],
    )
    return new Map(rows.map(({ code, id }) => [code, id]))
  })
}
