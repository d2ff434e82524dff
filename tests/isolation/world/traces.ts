import type { ClientBase } from 'pg'
import type { Context } from '@/lib/core/context'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import { floors, words } from '@/tests/isolation/world/marks'
import { readTenantTables, toldBelow, type TenantTable } from '@/tests/isolation/world/tenant-tables'

/** What must not be found in anything that is answered to somebody. */
export interface Forbidden {
  words: readonly string[]
  /** Ids and hashes of rows that lie outside. */
  ids: ReadonlySet<string>
  /** No number of one's own is as large. */
  floor: number
}

const { top, leadership, north, north1, north2, south, other } = words
const beyond: Record<SeatPlace, { words: readonly string[]; floor: number }> = {
  top: { words: [other], floor: Infinity },
  north: { words: [top, south, other], floor: floors.north },
  northAlone: { words: [top, north1, north2, south, other], floor: floors.north },
  north1: { words: [top, north, north2, south, other], floor: floors.north1 },
  north2: { words: [top, north, north1, south, other], floor: floors.north },
  south: { words: [top, north, north1, north2, other], floor: Infinity },
  south1: { words: [top, north, north1, north2, other], floor: Infinity },
}

/** What may not reach a context of the world. */
export async function forbiddenTo(
  owner: ClientBase,
  { a, b, national }: IsolationWorld,
  ctx: Context,
): Promise<Forbidden> {
  const ids = await foreignIds(owner, ctx)
  if (ctx.tenantId === national.tenantId)
    return { words: [top, leadership, north, north1, north2, south, other], ids, floor: Infinity }
  if (ctx.tenantId === b.tenant.id)
    return { words: [a.tenant.code, top, leadership, north, north1, north2, south], ids, floor: floors.other }
  const place = (Object.keys(a.seats) as SeatPlace[]).find((one) => a.seats[one].person.id === ctx.userId)
  if (!place) throw new Error(`${ctx.userName} has no seat in A`)
  return { ...beyond[place], words: [...beyond[place].words, b.tenant.code], ids }
}

/** Every place in an answer where something forbidden stands, as `path: value`. */
export function tracesIn(answer: unknown, { words: marks, ids, floor }: Forbidden): string[] {
  const traces: string[] = []
  const look = (value: unknown, path: string) => {
    if (typeof value === 'number' || typeof value === 'bigint') {
      if (value >= floor) traces.push(`${path}: ${value}`)
    } else if (typeof value === 'string') {
      const text = value.toLowerCase()
      const numeric = /^\d+(\.\d+)?$/.test(text) && Number(text) >= floor
      const named =
        marks.some((mark) => text.includes(mark)) || (text.match(keys) ?? []).some((id) => ids.has(id))
      if (numeric || named) traces.push(`${path}: ${value}`)
    } else if (value instanceof Map || value instanceof Set) {
      look([...value], path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        look(key, `${path} key`)
        look(inner, `${path}.${key}`)
      }
    }
  }
  look(answer, 'answer')
  return traces
}

/** UUIDs, and the hashes under which approved months are kept. */
const keys = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b/g

async function foreignIds(owner: ClientBase, ctx: Context): Promise<ReadonlySet<string>> {
  const own = new Set<string>()
  const foreign = new Set<string>()
  for (const table of await readTenantTables(owner)) {
    // Answers are kept for their user alone, wherever that one worked when they were given.
    if (table.name === 'answered_requests') continue
    const { rows } = await owner.query<{ own: boolean | null; text: string }>(
      `SELECT ${ownCondition(table)} AS own, t::text AS text FROM ${table.name} t
       WHERE $2::text IS NOT NULL AND $3::text IS NOT NULL AND $1::uuid IS NOT NULL AND $4::uuid IS NOT NULL`,
      [ctx.tenantId, ctx.scope.lo, ctx.scope.hi, ctx.userId],
    )
    for (const row of rows) for (const id of row.text.match(keys) ?? []) (row.own ? own : foreign).add(id)
  }
  return new Set([...foreign].filter((id) => !own.has(id)))
}

/** Names of users are kept for a whole tenant; whose they are, assignments say. */
function ownCondition({ name, tenant, path }: TenantTable): string {
  const within = (column: string) => `${column} >= $2 AND ${column} < $3`
  const mine = `t.${tenant} = $1`
  // Kept for one user: another's are not one's own, though no place narrows them.
  if (name === 'saved_member_filters') return `${mine} AND t.user_id = $4`
  // Known to those below, as well as above.
  if (name in toldBelow) return `${mine} AND (${within(`t.${path}`)} OR starts_with($2, t.${path}))`
  if (path) return `${mine} AND ${within(`t.${path}`)}`
  if (name === 'tenant_users')
    return `${mine} AND EXISTS (SELECT FROM assignments x WHERE x.tenant_id = $1 AND x.user_id = t.user_id AND ${within('x.unit_path')})`
  return mine
}
