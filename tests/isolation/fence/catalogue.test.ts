import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  keysWithoutTenantFirst,
  referencesWithoutTenantFirst,
  unfencedTables,
  unitsWithoutReference,
} from '@/tests/isolation/fence/catalogue-walks'
import { connectApplication } from '@/tests/isolation/fence/application'
import { connectOwner } from '@/tests/support/test-database'

// What the catalogue of the migrated database says, so that a new table, grant or function is seen here first.

let owner: pg.Client
let app: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
  app = await connectApplication()
})

afterAll(async () => {
  await app.end()
  await owner.end()
})

/** Runs `work` after a change of the schema, which is taken back. */
async function afterChange<T>(sql: string, work: () => Promise<T>): Promise<T> {
  await owner.query('BEGIN')
  try {
    await owner.query(sql)
    return await work()
  } finally {
    await owner.query('ROLLBACK')
  }
}

describe('every table with a tenant', () => {
  it('is held by row-level security that compares the tenant', async () => {
    expect(await unfencedTables(owner)).toEqual([])
  })

  it('has the tenant first in its keys and references', async () => {
    const keys = await keysWithoutTenantFirst(owner)
    expect(keys.filter(({ table }) => table !== 'tenants' && table !== 'sessions')).toEqual([])
    expect(await referencesWithoutTenantFirst(owner)).toEqual([])
    expect(await unitsWithoutReference(owner)).toEqual([])
  })

  it.each([
    ['a new table', 'CREATE TABLE member_notes (tenant_id uuid, id uuid, PRIMARY KEY (tenant_id, id))', 2],
    ['a table whose owner passes', 'ALTER TABLE figures NO FORCE ROW LEVEL SECURITY', 1],
    ['a table with the fence off', 'ALTER TABLE figures DISABLE ROW LEVEL SECURITY', 1],
    ['a table without its policy', 'DROP POLICY in_scope ON figures', 1],
    ['a policy that lets everybody pass', 'CREATE POLICY easy ON figures USING (true)', 1],
    ['a policy that lets everybody write', 'CREATE POLICY easy ON figures FOR INSERT WITH CHECK (true)', 1],
  ])('caught: %s', async (_, change, faults) => {
    expect(await afterChange(change, () => unfencedTables(owner))).toHaveLength(faults)
  })

  it.each([
    [
      'a key without the tenant',
      'CREATE TABLE notes (tenant_id uuid, id uuid PRIMARY KEY)',
      keysWithoutTenantFirst,
    ],
    ['no key', 'CREATE TABLE notes (tenant_id uuid, id uuid)', keysWithoutTenantFirst],
    ['a name unique across tenants', 'CREATE UNIQUE INDEX ON units (code)', keysWithoutTenantFirst],
    [
      'a reference past the tenant',
      'ALTER TABLE plans ADD UNIQUE (id); ALTER TABLE corrections ADD plan_id uuid REFERENCES plans (id)',
      referencesWithoutTenantFirst,
    ],
    ['a unit nobody checks', 'CREATE TABLE notes (tenant_id uuid, unit_id uuid)', unitsWithoutReference],
  ])('caught: %s', async (_, change, walk) => {
    const before = (await walk(owner)).length
    expect(await afterChange(change, async () => (await walk(owner)).length)).toBeGreaterThan(before)
  })
})

describe('the application’s login', () => {
  it('owns nothing, passes nothing, and belongs to its group alone', async () => {
    const { rows } = await app.query(`
      SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS strong,
        (SELECT count(*)::int FROM pg_class WHERE pg_has_role(relowner, 'USAGE'))
          + (SELECT count(*)::int FROM pg_proc WHERE pg_has_role(proowner, 'USAGE'))
          + (SELECT count(*)::int FROM pg_namespace WHERE pg_has_role(nspowner, 'USAGE'))
          + (SELECT count(*)::int FROM pg_database WHERE pg_has_role(datdba, 'USAGE')) AS owned,
        (SELECT array_agg(rolname::text) FROM pg_roles WHERE pg_has_role(rolname, 'MEMBER') AND rolname <> current_user) AS groups,
        has_schema_privilege('public', 'CREATE') AS makes
      FROM pg_roles WHERE rolname = current_user`)
    expect(rows).toEqual([{ strong: false, owned: 0, groups: ['scd_app'], makes: false }])
  })

  it('may do to each table what is written here, and nowhere delete', async () => {
    const { rows } = await app.query<{ name: string; rights: string }>(`
      SELECT c.relname AS name, concat_ws(' ',
        CASE WHEN has_table_privilege(c.oid, 'SELECT') THEN 'SELECT' END,
        CASE WHEN has_table_privilege(c.oid, 'INSERT') THEN 'INSERT' END,
        CASE WHEN has_table_privilege(c.oid, 'UPDATE') THEN 'UPDATE'
             WHEN has_any_column_privilege(c.oid, 'UPDATE') THEN 'UPDATE OF ' || (
               SELECT string_agg(attname, ',') FROM pg_attribute
               WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND has_column_privilege(c.oid, attnum, 'UPDATE')) END,
        CASE WHEN has_table_privilege(c.oid, 'DELETE, TRUNCATE, REFERENCES, TRIGGER') THEN 'MORE' END) AS rights
      FROM pg_class c
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relnamespace = 'public'::regnamespace`)
    const rights = Object.fromEntries(rows.map(({ name, rights: held }) => [name, held]))
    expect(rights).toEqual({ ...migrations, ...readable, ...changeable, ...appendable, ...closed })
  })

  it('may call the functions written here', async () => {
    const { rows } = await app.query<{ name: string }>(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype <> 'trigger'::regtype
        AND has_function_privilege(p.oid, 'EXECUTE') ORDER BY 1`)
    expect(rows.map(({ name }) => name)).toEqual([
      'check_card(bytea,bytea)',
      'clear_employer_import_file(uuid)',
      'clear_employer_import_rows(uuid)',
      'clear_import_file(uuid)',
      'clear_import_rows(uuid)',
      'close_transfer(uuid,bytea,text,date,text)',
      'employer_rows_elsewhere(uuid)',
      'find_members_by_words(text[],text[],text,text,text[],text,date,date,integer,integer,uuid,date,date,boolean,integer,integer,integer)',
      'forget_old_changes()',
      'identity_accounts()',
      'identity_api_token(text)',
      'identity_choose_assignment(text,uuid)',
      'identity_credentials(text)',
      'identity_end_every_session(text)',
      'identity_end_session(text)',
      'identity_note_failure(text)',
      'identity_open_session(uuid,text,text,timestamp with time zone)',
      'identity_other_posts(uuid)',
      'identity_session(text)',
      'identity_set_disabled(uuid,boolean)',
      'import_rows_elsewhere(uuid)',
      'job_assignment(uuid,uuid)',
      'jobs_due(integer)',
      'member_readers(uuid)',
      'member_words(uuid,text)',
      'member_words_wanted(uuid,text[])',
      'members_elsewhere(bytea[],text[])',
      'national_series(text[],integer)',
      'national_standing(integer,integer)',
      'national_targets(text[],integer,date)',
      'national_tenants()',
      'national_totals(text[],text[],integer,integer)',
      'queue_digests(timestamp with time zone)',
      'release_transfer(uuid,bytea,uuid,uuid,uuid,date,date,text,date,text)',
      'search_key(text)',
      'spells_elsewhere(uuid)',
      'targets_from_nation(date)',
      'transfer_by_code(bytea)',
      'transfer_destination(text,date)',
      'transfer_destinations(text[],text,date,integer)',
      'union_changes(text,text)',
      'union_employers(uuid[])',
      'unmerge_members(uuid)',
    ])
  })
})

const list = (rights: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, rights]))
const migrations = list('', '_prisma_migrations')
const closed = list('', 'users', 'sessions', 'sign_in_throttles', 'code_attempts')
const readable = list(
  'SELECT',
  ...['tenants', 'roles', 'role_capabilities', 'tenant_users', 'indicators'],
  ...['figure_totals', 'report_totals', 'tenant_totals', 'tenant_total_changes', 'tenant_unit_months'],
  ...['member_counts', 'recent_changes'],
)
const changeable = {
  ...list('SELECT INSERT UPDATE', 'figures', 'month_reports', 'corrections'),
  ...list(
    'SELECT INSERT UPDATE',
    ...['sub_units', 'members', 'membership_spells', 'member_positions', 'member_sensitive'],
    ...['member_consents', 'member_settings', 'saved_member_filters', 'member_transfers', 'duplicate_pairs'],
    ...['member_merges', 'member_cards', 'member_imports', 'member_import_rows', 'member_column_memory'],
    ...['member_exports', 'jobs'],
  ),
  ...list('SELECT INSERT UPDATE', 'activities', 'figure_sources', 'agreements', 'union_grades'),
  // A paper stays; it may be taken away.
  agreement_files: 'SELECT INSERT UPDATE OF voided_at,void_reason',
  ...list('SELECT INSERT UPDATE', 'employers', 'register_settings', 'responsibilities', 'visits'),
  ...list('SELECT INSERT UPDATE', 'employer_imports', 'employer_import_rows', 'written_reports'),
  // What happened stays; it may be voided.
  member_events: 'SELECT INSERT UPDATE OF voided_at,voided_by,void_reason',
  ...list(
    'SELECT INSERT UPDATE OF valid_to,voided_at,voided_by,void_reason',
    'employer_workforce',
    'employer_unions',
  ),
  // A row lock needs a column that may be changed; nothing else of a unit may.
  // A recognised union begins as a unit.
  units: 'SELECT INSERT UPDATE OF position',
  founding_cases: 'SELECT INSERT UPDATE',
  digest_subscriptions: 'SELECT INSERT UPDATE',
  // Put there by the clock alone.
  digest_mails: 'SELECT UPDATE',
  // A token is ended, never changed otherwise.
  api_tokens: 'SELECT INSERT UPDATE OF revoked_at,revoked_by',
  assignments: 'SELECT UPDATE OF valid_to',
  // What was decided stays; a plan may get another title, and be voided before its first decision.
  plans: 'SELECT INSERT UPDATE OF title,voided_at,void_reason',
  // A draft is thrown away, or goes into a decision.
  ...list('SELECT INSERT UPDATE MORE', 'plan_drafts', 'plan_draft_targets'),
}
const appendable = list(
  'SELECT INSERT',
  'alert_marks',
  ...['figure_changes', 'report_events', 'report_cell_returns', 'report_snapshots', 'period_locks'],
  ...['audit_events', 'answered_requests', 'member_changes', 'member_disclosures', 'member_import_parts'],
  'employer_import_parts',
  ...['employer_changes', 'founding_steps', 'agreement_changes', 'union_grade_steps'],
  'written_report_issues',
  ...['unit_names', 'unit_placements', 'unit_events', 'unit_event_links'],
  ...['plan_revisions', 'plan_targets', 'plan_tenant_targets'],
)

describe('what runs with more rights than its caller', () => {
  it('is this list of functions, each owned by a role that cannot sign in, each with its own search path', async () => {
    const { rows } = await owner.query<{ name: string; owner: string }>(`
      SELECT p.proname AS name, r.rolname AS owner FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
      WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`)
    expect(Object.fromEntries(rows.map(({ name, owner: held }) => [name, held]))).toEqual({
      ...list('scd_identity', 'identity_accounts', 'identity_choose_assignment', 'identity_create_user'),
      ...list('scd_identity', 'identity_api_token'),
      ...list('scd_identity', 'identity_credentials', 'identity_end_every_session', 'identity_end_session'),
      ...list('scd_identity', 'identity_managed_ranges', 'identity_note_failure', 'identity_open_session'),
      ...list('scd_identity', 'identity_other_posts', 'identity_session', 'identity_set_disabled'),
      ...list('scd_identity', 'job_assignment', 'queue_digests'),
      ...list('scd_members', 'clear_employer_import_file', 'clear_employer_import_rows'),
      ...list('scd_members', 'employer_rows_elsewhere'),
      ...list('scd_members', 'check_card', 'clear_import_file', 'clear_import_rows', 'close_transfer'),
      ...list('scd_members', 'codes_blocked', 'find_members_by_words', 'import_rows_elsewhere', 'jobs_due'),
      ...list('scd_members', 'lock_offered_transfer', 'member_readers', 'members_elsewhere'),
      ...list('scd_members', 'note_wrong_code', 'release_transfer', 'spells_elsewhere'),
      ...list('scd_members', 'transfer_by_code', 'transfer_destination', 'transfer_destinations'),
      ...list('scd_members', 'union_changes', 'union_employers', 'unmerge_members'),
      ...list('scd_totals', 'count_inserted_members', 'count_updated_members'),
      ...list(
        'scd_national',
        'national_series',
        'national_standing',
        'national_targets',
        'national_tenants',
        'national_totals',
        'targets_from_nation',
      ),
      ...list('scd_totals', 'forget_old_changes', 'note_change'),
      ...list('scd_totals', 'total_inserted_figures', 'total_inserted_reports'),
      ...list('scd_totals', 'total_updated_figures', 'total_updated_reports'),
      ...list('scd_totals', 'change_tenant_totals', 'count_tenant_units', 'gather_tenant_totals'),
    })
    const { rows: loose } = await owner.query(`
      SELECT p.proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
      WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
        AND (NOT coalesce('search_path=public, pg_temp' = ANY (p.proconfig), false)
             OR r.rolcanlogin OR r.rolsuper OR r.rolbypassrls
             OR has_function_privilege('public', p.oid, 'EXECUTE') AND p.prorettype <> 'trigger'::regtype)`)
    expect(loose).toEqual([])
  })

  it('is no view: there is none, and the roles of the functions have these policies', async () => {
    const { rows: views } = await owner.query(
      `SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace`,
    )
    expect(views).toEqual([])
    const { rows } = await owner.query<{ role: string; tables: string }>(`
      SELECT r.rolname AS role, string_agg(c.relname, ' ' ORDER BY c.relname) AS tables
      FROM pg_policy p CROSS JOIN unnest(p.polroles) AS held JOIN pg_roles r ON r.oid = held
      JOIN pg_class c ON c.oid = p.polrelid GROUP BY r.rolname`)
    expect(Object.fromEntries(rows.map(({ role, tables }) => [role, tables]))).toEqual({
      scd_identity:
        'api_tokens assignments digest_mails digest_subscriptions jobs jobs role_capabilities roles sessions sign_in_throttles tenant_users tenants units users',
      scd_members:
        'assignments audit_events code_attempts duplicate_pairs employer_import_parts employer_import_parts' +
        ' employer_import_rows employer_import_rows employer_imports employer_unions employers jobs member_cards member_consents member_events' +
        ' member_import_parts member_import_parts member_import_rows member_import_rows member_imports' +
        ' member_merges member_positions member_sensitive member_transfers members members' +
        ' membership_spells membership_spells role_capabilities roles tenants unit_event_links unit_events units units',
      scd_national:
        'figure_totals plan_revisions plan_targets plan_tenant_targets plans report_totals tenant_total_changes' +
        ' tenant_totals tenant_unit_months tenants units',
      scd_totals:
        'figure_totals figures member_counts month_reports recent_changes report_totals tenant_total_changes' +
        ' tenant_totals tenant_unit_months tenants units',
    })
  })

  it('is no role of the application: none of the groups signs in, passes row security or holds another', async () => {
    const { rows } = await owner.query<{ rolname: string }>(`
      SELECT r.rolname FROM pg_roles r
      WHERE r.rolname LIKE 'scd\\_%' AND r.rolname !~ '^scd_app_[0-9a-f]+$'
        AND (r.rolcanlogin OR r.rolsuper OR r.rolbypassrls OR r.rolcreaterole
             OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid))`)
    expect(rows).toEqual([])
  })
})
