import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '@/tests/isolation/fence/application'
import { buildWorld, type IsolationWorld } from '@/tests/isolation/world/build-world'
import { stir } from '@/tests/isolation/world/stir'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let world: IsolationWorld

beforeAll(async () => {
  owner = await connectOwner()
  world = await buildWorld(owner)
  await stir(world, 'south')
})

afterAll(() => owner.end())

/** What a trigger raises. */
const raised = 'P0001'

/** Tables that keep what happened, each with a column that somebody might wish to change. */
const kept = {
  alert_marks: `fingerprint = 'another'`,
  audit_events: `act = 'nothing.happened'`,
  figure_changes: 'value = 0',
  member_changes: 'version = 9',
  member_disclosures: `reason = 'another'`,
  member_events: `kind = 'retired'`,
  report_events: `reason = 'another'`,
  report_cell_returns: `reason = 'another'`,
  report_snapshots: `content = '{}'`,
  plan_revisions: `reason = 'another'`,
  plan_targets: 'target = 1',
  plan_tenant_targets: 'target = 2',
  employer_changes: 'version = 9',
  founding_steps: `note = 'another'`,
  agreement_changes: 'version = 9',
  union_grade_steps: `note = 'another'`,
  written_report_issues: `text = 'another'`,
}

describe.each(Object.entries(kept))('%s', (table, change) => {
  it('is changed and deleted by nobody, the owner of the database included', async () => {
    const { rows } = await owner.query(`SELECT FROM ${table} WHERE tenant_id = $1`, [world.a.tenant.id])
    expect(rows.length).toBeGreaterThan(0)
    await owner.query('BEGIN')
    try {
      expect(await codeOf(owner, `UPDATE ${table} SET ${change}`)).toBe(raised)
      expect(await codeOf(owner, `DELETE FROM ${table}`)).toBe(raised)
    } finally {
      await owner.query('ROLLBACK')
    }
  })

  it('is append-only in the catalogue too', async () => {
    const { rows } = await owner.query(
      `SELECT t.tgenabled AS enabled FROM pg_trigger t
       WHERE t.tgrelid = $1::regclass AND t.tgname = $1 || '_append_only'`,
      [table],
    )
    expect(rows).toEqual([{ enabled: 'O' }])
  })
})

describe('the tables that keep what happened', () => {
  it('are these', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%\\_append\\_only' ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(kept).sort())
  })

  it('let a unit’s path follow a reorganisation, and nothing else', async () => {
    const before = await owner.query('SELECT md5(string_agg(t::text, $1 ORDER BY id)) FROM report_events t', [
      '|',
    ])
    await owner.query('UPDATE report_events SET unit_path = unit_path')
    const after = await owner.query('SELECT md5(string_agg(t::text, $1 ORDER BY id)) FROM report_events t', [
      '|',
    ])
    expect(after.rows).toEqual(before.rows)
  })
})
