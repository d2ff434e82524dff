import 'server-only'
import { Prisma } from './generated/client'

/** A part of a statement with its parameters, which stay bound wherever it is put in. */
export type Sql = Prisma.Sql

/** For statements made of parts: sql`… AND ${part}` takes values as parameters and other parts as they are. */
export const sql = Prisma.sql

/** Parts put together with a separator, which is written in the program and never taken from an input. */
export function joinSql(parts: readonly Sql[], separator: ' AND ' | ', '): Sql {
  return Prisma.join([...parts], separator)
}
