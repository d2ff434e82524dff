import { v7 as uuidv7 } from 'uuid'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, duplicate, unknownReference } from '@/tests/isolation/fence/application'
import { anyRow, insertOf, type StoredRow } from '@/tests/isolation/fence/stored-rows'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { readTenantTables, type TenantTable } from '@/tests/isolation/world/tenant-tables'
import { connectOwner } from '@/tests/support/test-database'

// A row of one tenant that points at something of another is refused by the database itself, to the owner as well.

let owner: pg.Client
let world: IsolationWorld
let tables: Map<string, TenantTable>

beforeAll(async () => {
  owner = await connectOwner()
  world = await buildWorld(owner)
  tables = new Map((await readTenantTables(owner)).map((table) => [table.name, table]))
})

afterAll(() => owner.end())

interface Reference {
  name: string
  child: string
  parent: string
  columns: string[]
  parentColumns: string[]
}

async function references(): Promise<Reference[]> {
  const { rows } = await owner.query<Reference>(`
    SELECT f.conname AS name, f.conrelid::regclass::text AS child, f.confrelid::regclass::text AS parent,
      ARRAY(SELECT a.attname::text FROM unnest(f.conkey) WITH ORDINALITY k(n, place)
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.n ORDER BY k.place) AS columns,
      ARRAY(SELECT a.attname::text FROM unnest(f.confkey) WITH ORDINALITY k(n, place)
            JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.n ORDER BY k.place) AS "parentColumns"
    FROM pg_constraint f
    WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND f.confrelid <> 'tenants'::regclass
    ORDER BY 1`)
  return rows.filter(({ child, parent }) => tables.has(child) && tables.has(parent))
}

/** A row of B's that A has no equal of. */
async function onlyInB({ parent, parentColumns }: Reference): Promise<StoredRow> {
  const same = parentColumns.filter((name) => name !== 'tenant_id').map((name) => `x.${name} = t.${name}`)
  const { rows } = await owner.query<{ row: StoredRow }>(
    `SELECT to_jsonb(t) AS row FROM ${parent} t
     WHERE t.tenant_id = $1 AND NOT EXISTS (SELECT FROM ${parent} x WHERE x.tenant_id = $2 AND ${same.join(' AND ')})
     LIMIT 1`,
    [world.b.tenant.id, world.a.tenant.id],
  )
  const [found] = rows
  if (!found) throw new Error(`B has nothing in ${parent} that A has not: give it something`)
  return found.row
}

/** Copied rows get keys of their own, so that nothing but the reference can be wrong with them. */
function renewed(child: string, row: StoredRow): StoredRow {
  const copy = { ...row, ...('id' in row && { id: uuidv7() }), ...elseOf(child) }
  return child === 'units' ? { ...copy, code: 'ban-sao', path: `${String(row['path'])}ban-sao/` } : copy
}

/** What else has to be another in a copy, so that it is no duplicate: a second one of what there is one of. */
function elseOf(child: string): StoredRow {
  const changed: Record<string, StoredRow> = {
    month_reports: { month: 199_912 },
    duplicate_pairs: { second_id: uuidv7() },
    members: { status: 'left' },
    member_cards: { revoked_at: '2024-06-01T00:00:00Z' },
    member_column_memory: { header_key: 'cot khac' },
    member_consents: { purpose: 'statistics' },
    member_counts: { status: 'khac' },
    member_import_parts: { part: 99 },
    member_import_rows: { row_number: 99 },
    member_sensitive: { member_id: world.a.roster.north1.twin },
    member_transfers: { state: 'declined' },
    membership_spells: { voided_at: '2024-06-01T00:00:00Z' },
    sub_units: { name: 'Tổ khác' },
    digest_subscriptions: { assignment_id: world.a.seats.north2.chair.assignmentId },
    digest_mails: { period: 'w2020-01-06' },
    api_tokens: { secret_hash: 'another' },
    employers: { tax_code: null },
    employer_workforce: { valid_from: '2019-01-01' },
    employer_unions: { valid_to: '2099-01-01' },
    employer_import_parts: { part: 99 },
    employer_import_rows: { row_number: 99 },
    founding_cases: { stage: 'recognised', recognised_unit_id: world.a.units.north1.id },
  }
  return changed[child] ?? {}
}

describe('every reference between tables of tenants', () => {
  it('leads to the same tenant', async () => {
    const tried = await references()
    expect(tried.length).toBeGreaterThan(20)
    await owner.query('BEGIN')
    try {
      for (const reference of tried) {
        const { name, child, columns, parentColumns } = reference
        const row = renewed(child, await anyRow(owner, tables.get(child)!, world.a.tenant.id))
        const parent = await onlyInB(reference)
        for (const [index, column] of columns.entries()) {
          if (column !== 'tenant_id') row[column] = parent[parentColumns[index]!]
        }
        expect(await codeOf(owner, await insertOf(owner, child), [row]), name).toBe(unknownReference)
      }
    } finally {
      await owner.query('ROLLBACK')
    }
  })

  it('takes the same copy when it leads to its own tenant', async () => {
    await owner.query('BEGIN')
    try {
      for (const { name, child } of await references()) {
        const row = renewed(child, await anyRow(owner, tables.get(child)!, world.a.tenant.id))
        expect([null, duplicate], name).toContain(await codeOf(owner, await insertOf(owner, child), [row]))
      }
    } finally {
      await owner.query('ROLLBACK')
    }
  })
})
