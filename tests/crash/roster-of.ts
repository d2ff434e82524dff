import type pg from 'pg'

/** All that an import leaves in a tenant's roster, without ids, times and seals: two rosters are compared by it. */
export async function rosterOf(owner: pg.Client, tenantId: string) {
  const lines = async (sql: string) =>
    (await owner.query<{ line: string }>(sql, [tenantId])).rows.map(({ line }) => line)
  // A database that was killed has lost what it knew of its tables, and would look up row by row.
  await owner.query('SET enable_nestloop = off')
  return {
    members: await lines(`
      SELECT concat_ws('|', m.unit_path ~ 'north-1/$', m.family_name, m.middle_name, m.given_name, m.search_key, m.birth_on,
        m.birth_year, m.sex, m.identity_kind, encode(m.identity_hash, 'hex'), m.identity_last4, m.phone, m.email,
        m.hometown, m.address, m.commune_code, m.job_title, m.contract, m.education, m.social_insurance_number,
        m.joined_on, m.admission_decision, m.card_number, s.name, m.note, m.status, m.status_on, m.complete, m.version,
        x.ethnicity,
        (SELECT string_agg(concat_ws(' ', e.kind, e.effective_on, e.decision_number), ',') FROM member_events e
         WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.voided_at IS NULL),
        (SELECT string_agg(concat_ws(' ', p.state, p.valid_from, p.valid_to), ',') FROM membership_spells p
         WHERE p.tenant_id = m.tenant_id AND p.member_id = m.id AND p.voided_at IS NULL)) AS line
      FROM members m
      LEFT JOIN sub_units s ON s.tenant_id = m.tenant_id AND s.id = m.sub_unit_id
      LEFT JOIN member_sensitive x ON x.tenant_id = m.tenant_id AND x.member_id = m.id
      WHERE m.tenant_id = $1 AND m.status <> 'voided' ORDER BY m.card_number`),
    // What was voided, what was made twice, what was left over shows in the numbers.
    numbers: await lines(`
      SELECT 'members ' || count(*) AS line FROM members WHERE tenant_id = $1
      UNION ALL SELECT 'events ' || count(*) || ' ' || count(voided_at) FROM member_events WHERE tenant_id = $1
      UNION ALL SELECT 'spells ' || count(*) || ' ' || count(voided_at) FROM membership_spells WHERE tenant_id = $1
      UNION ALL SELECT 'changes ' || count(*) FROM member_changes WHERE tenant_id = $1
      UNION ALL SELECT 'sub-units ' || count(*) || ' ' || count(closed_on) FROM sub_units WHERE tenant_id = $1
      UNION ALL SELECT 'imports ' || count(*) || ' ' || min(state) FROM member_imports WHERE tenant_id = $1
      UNION ALL SELECT 'file parts ' || count(*) FROM member_import_parts WHERE tenant_id = $1
      UNION ALL SELECT concat_ws(' ', 'count', status, members, women, complete) FROM member_counts
                WHERE tenant_id = $1 AND members <> 0
      UNION ALL SELECT concat_ws(' ', 'audit', act, count(*)) FROM audit_events
                WHERE tenant_id = $1 AND act LIKE 'member.import_%' GROUP BY act
      ORDER BY 1`),
  }
}
