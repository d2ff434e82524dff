import pg from 'pg'

/** Runs `work` on a connection of its own as the owner of the tables. */
export async function withOwner<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Runs a program of the owner, whose address is `OWNER_DATABASE_URL`: a failure is one line and exit code 1. */
export async function ownerProgram(program: (connectionString: string) => Promise<void>): Promise<void> {
  const connectionString = process.env['OWNER_DATABASE_URL']
  if (!connectionString) return fail('Chưa đặt OWNER_DATABASE_URL (OWNER_DATABASE_URL is not set)')
  try {
    await program(connectionString)
  } catch (error) {
    fail(error instanceof Error ? error.message || String(error) : String(error))
  }
}

/** Says what went wrong in one line; the program then ends with code 1. */
export function fail(line: string): void {
  console.error(line)
  process.exitCode = 1
}
