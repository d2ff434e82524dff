// @ts-check

/**
 * Prisma's connection strings carry the schema as a parameter, which pg would send to the server.
 *
 * @param {string} url
 */
export function readConnectionString(url) {
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? undefined
  parsed.searchParams.delete('schema')
  const database = decodeURIComponent(parsed.pathname.slice(1)) || 'postgres'
  return { connectionString: parsed.href, schema, database }
}

/**
 * The same server and user, another database.
 *
 * @param {string} url
 * @param {string} database
 */
export function onDatabase(url, database) {
  const parsed = new URL(url)
  parsed.pathname = `/${encodeURIComponent(database)}`
  parsed.searchParams.delete('schema')
  return parsed.href
}
