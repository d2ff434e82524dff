import 'server-only'
import { prisma } from './client'

/** What the database says of a card: asked by anybody, before there is a scope. */
export async function readCardState(
  codeHash: Uint8Array<ArrayBuffer>,
  asker: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  const rows = await prisma().$queryRaw<{ state: string }[]>`
    SELECT check_card(${codeHash}::bytea, ${asker}::bytea) AS state`
  return rows[0]?.state ?? null
}
