import { v7 as uuidv7 } from 'uuid'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { recordFigures } from '@/lib/figures/record-figures'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { saveMemberFilter } from '@/lib/members/save-member-filter'
import { monthParam } from '@/lib/periods/rules/month'
import {
  announcedBy,
  announcing,
  codeOf,
  connectApplication,
  duplicate,
  notAllowed,
  type Announced,
} from '@/tests/isolation/fence/application'
import { anyRow, insertOf } from '@/tests/isolation/fence/stored-rows'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { months } from '@/tests/isolation/world/marked-months'
import {
  keptAtTop,
  readTenantTables,
  sharedTables,
  type TenantTable,
  toldBelow,
} from '@/tests/isolation/world/tenant-tables'
import { connectOwner } from '@/tests/support/test-database'

// The database's own fence, tried with the application's login and no code of the product in between.

let owner: pg.Client
let app: pg.Client
let world: IsolationWorld
let tables: TenantTable[]

beforeAll(async () => {
  owner = await connectOwner()
  app = await connectApplication()
  world = await buildWorld(owner)
  tables = await readTenantTables(owner)
  // What was saved so far is gathered; the saves to come leave lines of their own.
  await owner.query('SELECT gather_tenant_totals(id) FROM tenants')
  // Saves leave their trail and their answers: there is a row in every table, of the north, the south and of B.
  for (const { north1, south1 } of [world.a.seats, world.b.seats]) {
    await save(north1.chair)
    await save(south1.chair)
  }
  const filter = { name: 'Cả tỉnh', filter: {} }
  await saveMemberFilter({ ctx: world.a.seats.top.staff, input: filter })
  await saveMemberFilter({ ctx: world.b.seats.top.staff, input: filter })
})

afterAll(async () => {
  await app.end()
  await owner.end()
})

async function save(ctx: Context): Promise<void> {
  const cell = { unitId: ctx.unitId, indicator: 'UT_GT', entry: numberEntry(8), baseVersion: 1 }
  await recordFigures({ ctx, input: { key: uuidv7(), month: monthParam(months.draft), cells: [cell] } })
}

/** By table, how many rows the application sees. */
async function seen(announced: Announced): Promise<Record<string, number>> {
  return announcing(app, announced, async () => {
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await app.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${name}`)
      counts[name] = rows[0]?.rows ?? -1
    }
    return counts
  })
}

const noRows = () => Object.fromEntries(tables.map(({ name }) => [name, 0]))

describe('without a scope', () => {
  it('no table shows a row', async () => {
    expect(tables.length).toBeGreaterThan(20)
    expect(await seen({})).toEqual(noRows())
  })

  it('nor does half a scope, an empty one, or one that is over', async () => {
    const { tenantId, userId, lo, hi } = announcedBy(world.a.seats.top.staff)
    expect(await seen({ userId: userId!, lo: lo!, hi: hi! })).toEqual(noRows())
    expect(await seen({ tenantId: '', userId: '', lo: '', hi: '', reach: '' })).toEqual(noRows())
    const narrowed = Object.fromEntries(tables.filter(({ path }) => path).map(({ name }) => [name, 0]))
    expect(await seen({ tenantId: tenantId! })).toMatchObject(narrowed)
    expect(await seen({ tenantId: tenantId!, lo: '', hi: '' })).toMatchObject(narrowed)

    await app.query('BEGIN')
    await app.query(
      `SELECT set_config('app.tenant_id', $1, true), set_config('app.path_lo', $2, true),
                            set_config('app.path_hi', $3, true)`,
      [tenantId, lo, hi],
    )
    await app.query('COMMIT')
    const { rows } = await app.query(`SELECT current_setting('app.tenant_id', true) AS left_over`)
    expect(rows).toEqual([{ left_over: '' }])
    expect(await seen({})).toEqual(noRows())
  })

  it('no table takes a row', async () => {
    for (const table of tables) {
      const row = await anyRow(owner, table, world.a.tenant.id)
      const insert = await insertOf(owner, table.name)
      expect(await announcing(app, {}, () => codeOf(app, insert, [row])), table.name).toBe(notAllowed)
    }
  })
})

describe('with the scope of a tenant', () => {
  it('every table shows all of that tenant’s rows and none of another’s', async () => {
    for (const { tenant, seats } of [world.a, world.b]) {
      const announced = announcedBy(seats.top.staff)
      const stored: Record<string, number> = {}
      for (const { name, tenant: column } of tables) {
        const own =
          keptForOne.includes(name) || ownRows.includes(name) ? 'user_id = $2' : '$2::uuid IS NOT NULL'
        const { rows } = await owner.query<{ rows: number }>(
          `SELECT count(*)::int AS rows FROM ${name} WHERE ${column} = $1 AND ${own}`,
          [tenant.id, announced.userId],
        )
        stored[name] = rows[0]?.rows ?? -1
      }
      expect(await seen(announced)).toEqual(stored)
    }
  })

  it('no table takes or changes a row of another tenant, nor gives one away', async () => {
    const announced = announcedBy(world.a.seats.top.staff)
    for (const table of tables) {
      const { name, tenant } = table
      const row = await anyRow(owner, table, world.b.tenant.id)
      const insert = await insertOf(owner, name)
      expect(await announcing(app, announced, () => codeOf(app, insert, [row])), `${name} insert`).toBe(
        notAllowed,
      )
      for (const column of await updatable(name)) {
        const changed = await announcing(app, announced, () =>
          app.query(`UPDATE ${name} SET ${column} = ${column} WHERE ${tenant} = $1`, [world.b.tenant.id]),
        )
        expect(changed.rowCount, `${name}.${column}`).toBe(0)
        if (column !== tenant) continue
        const give = `UPDATE ${name} SET ${tenant} = '${world.b.tenant.id}'`
        expect(await announcing(app, announced, () => codeOf(app, give)), `${name} given away`).toBe(
          notAllowed,
        )
      }
    }
  })

  it('takes its own rows: what is refused here is a copy, and not the tenant', async () => {
    const announced = announcedBy(world.a.seats.north1.chair)
    const taken: string[] = []
    for (const table of tables) {
      const { north1 } = world.a.units
      const user = keptForOne.includes(table.name) || ownRows.includes(table.name) ? announced.userId : null
      const row = await anyRow(owner, table, world.a.tenant.id, north1.path, user).catch(() => null)
      if (row === null || !(await mayInsert(table.name))) continue
      const insert = await insertOf(owner, table.name)
      expect(await announcing(app, announced, () => codeOf(app, insert, [row])), table.name).toBe(duplicate)
      taken.push(table.name)
    }
    expect(taken).toEqual([
      ...['activities', 'agreement_changes', 'agreement_files', 'agreements', 'alert_marks'],
      'answered_requests',
      'api_tokens',
      ...[
        'audit_events',
        'corrections',
        'digest_subscriptions',
        'duplicate_pairs',
        'figure_changes',
        'figure_sources',
        'figures',
      ],
      ...['jobs', 'member_cards', 'member_changes', 'member_column_memory', 'member_consents'],
      ...['member_disclosures', 'member_events', 'member_exports', 'member_import_parts'],
      ...['member_import_rows', 'member_imports', 'member_merges', 'member_positions', 'member_sensitive'],
      ...['member_settings', 'member_transfers', 'members', 'membership_spells', 'month_reports'],
      ...[
        'period_locks',
        'plan_revisions',
        'plan_targets',
        'plan_tenant_targets',
        'plans',
        'register_settings',
        'report_cell_returns',
        'report_events',
        'report_snapshots',
      ],
      ...['responsibilities', 'saved_member_filters', 'sub_units', 'union_grade_steps', 'union_grades'],
      ...['unit_event_links', 'unit_names', 'unit_placements', 'units', 'visits'],
      ...['written_report_issues', 'written_reports'],
    ])
  })
})

describe('with the range of a federation', () => {
  it('every table shows the rows of that range alone, save those a whole tenant shares', async () => {
    const { tenant, seats, units } = world.a
    for (const ctx of [seats.north.staff, seats.northAlone.staff, seats.north1.chair]) {
      const { lo, hi } = ctx.scope
      const counts = await seen(announcedBy(ctx))
      for (const { name, path } of tables) {
        if (!path) continue
        const { rows } = await owner.query<{ rows: number }>(
          `SELECT count(*)::int AS rows FROM ${name}
           WHERE tenant_id = $1 AND (${path} >= $2 AND ${path} < $3 OR $4 AND starts_with($2, ${path}))
             AND ${ownRows.includes(name) ? 'user_id = $5' : '$5::uuid IS NOT NULL'}`,
          [tenant.id, lo, hi, name in toldBelow, ctx.userId],
        )
        expect(counts[name], name).toBe(rows[0]?.rows)
        if (name in keptAtTop) continue
        const { rows: all } = await owner.query(
          `SELECT FROM ${name} WHERE tenant_id = $1 AND ${path} >= $2`,
          [...[tenant.id, units.south.path]],
        )
        expect(all.length, `${name} has rows of the south that are not seen`).toBeGreaterThan(0)
      }
    }
    const shared = tables.filter(({ path }) => !path).map(({ name }) => name)
    expect(shared.sort()).toEqual(Object.keys(sharedTables).sort())
  })

  it('no table takes a row of a sibling, and no row can be moved to one', async () => {
    const { tenant, seats, units } = world.a
    const announced = announcedBy(seats.north.staff)
    for (const table of tables) {
      const { name, path } = table
      // Whoever acts says in the trail where: it may lie above or beside.
      if (!path || name === 'audit_events') continue
      const row = await anyRow(owner, table, tenant.id, name in keptAtTop ? null : units.south.path)
      const insert = await insertOf(owner, name)
      expect(await announcing(app, announced, () => codeOf(app, insert, [row])), `${name} insert`).toBe(
        notAllowed,
      )
      for (const column of await updatable(name)) {
        const changed = await announcing(app, announced, () =>
          app.query(`UPDATE ${name} SET ${column} = ${column} WHERE starts_with(${path}, $1)`, [
            units.south.path,
          ]),
        )
        expect(changed.rowCount, `${name}.${column}`).toBe(0)
        if (column !== path) continue
        const move = `UPDATE ${name} SET ${path} = '${units.south1.path}'`
        expect(await announcing(app, announced, () => codeOf(app, move)), `${name} moved`).toBe(notAllowed)
      }
    }
  })

  it('what is kept for one user is shown to no other', async () => {
    const { seats } = world.a
    const count = async (ctx: Context) => {
      const counts = await seen(announcedBy(ctx))
      return keptForOne.map((name) => counts[name])
    }
    // A save, two sub-units, two activities and two agreements; one filter each.
    expect(await count(seats.north1.chair)).toEqual([7, 1])
    expect(await count(seats.top.staff)).toEqual([0, 1])
    expect(await count(seats.northAlone.admin)).toEqual([0, 0])
  })
})

describe('whatever the scope', () => {
  it('nothing is deleted or emptied, and nobody’s account is read', async () => {
    const announced = announcedBy(world.a.seats.top.admin)
    await announcing(app, announced, async () => {
      for (const name of [...tables.map((table) => table.name), ...Object.keys(accounts)]) {
        if (!(name in thrownAway)) {
          expect(await codeOf(app, `DELETE FROM ${name}`), name).toBe(notAllowed)
        }
        expect(await codeOf(app, `TRUNCATE ${name} CASCADE`), name).toBe(notAllowed)
      }
      for (const [name, column] of Object.entries(accounts)) {
        expect(await codeOf(app, `SELECT FROM ${name}`), name).toBe(notAllowed)
        expect(await codeOf(app, `UPDATE ${name} SET ${column} = ${column}`), name).toBe(notAllowed)
        expect(await codeOf(app, `INSERT INTO ${name} DEFAULT VALUES`), name).toBe(notAllowed)
      }
    })
  })

  it('what may be thrown away is one’s own alone', async () => {
    const { seats, units } = world.a
    for (const name of Object.keys(thrownAway)) {
      for (const ctx of [seats.north.staff, seats.north1.chair, world.b.seats.top.staff]) {
        const thrown = await announcing(app, announcedBy(ctx), () =>
          app.query(`DELETE FROM ${name} WHERE starts_with(issuer_path, $1)`, [units.south.path]),
        )
        expect(thrown.rowCount, name).toBe(0)
      }
    }
  })

  it('no other role is at hand', async () => {
    await announcing(app, {}, async () => {
      for (const role of [
        'scd_identity',
        'scd_totals',
        'scd_national',
        'scd_members',
        'scd_auditor',
        'postgres',
      ]) {
        expect(await codeOf(app, `SET ROLE ${role}`), role).toBe(notAllowed)
      }
      expect(await codeOf(app, 'SET row_security = off')).toBe(null)
      expect(await codeOf(app, 'SELECT FROM units')).toBe(notAllowed)
    })
  })
})

/** Tables of accounts and of those who guess, each with one of its columns. */
const accounts = { users: 'login', sessions: 'user_id', sign_in_throttles: 'login', code_attempts: 'kind' }

/** What is only in the making. */
const thrownAway = { plan_drafts: 'issuer_path', plan_draft_targets: 'issuer_path' }

/** Tables whose rows are shown to the user they were made for. */
const keptForOne = ['answered_requests', 'saved_member_filters']

/** The same, at the place of that user's post. */
const ownRows = ['alert_marks', 'digest_mails', 'digest_subscriptions']

async function mayInsert(table: string): Promise<boolean> {
  const { rows } = await app.query<{ may: boolean }>(`SELECT has_table_privilege($1, 'INSERT') AS may`, [
    table,
  ])
  return rows[0]?.may ?? false
}

async function updatable(table: string): Promise<string[]> {
  const { rows } = await app.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       AND has_column_privilege($1, attname, 'UPDATE')`,
    [table],
  )
  return rows.map(({ name }) => name)
}
