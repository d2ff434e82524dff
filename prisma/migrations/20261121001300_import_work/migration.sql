-- Importing: rows of a file stand in a table typed like the roster, so that matching, comparing and writing are
-- done by whole tables; and the queue of jobs that a worker takes its work from.

ALTER TABLE member_imports ADD COLUMN rechecked BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE member_import_rows
  DROP COLUMN cells,
  DROP COLUMN fields,
  ALTER COLUMN outcome SET NOT NULL,
  ADD COLUMN cells BYTEA,
  ADD COLUMN doubt TEXT,
  ADD COLUMN same_as_row INTEGER,
  ADD COLUMN target_unit_id UUID,
  ADD COLUMN target_path TEXT COLLATE "C",
  ADD COLUMN record_id UUID,
  ADD COLUMN new_id UUID NOT NULL,
  ADD COLUMN score SMALLINT,
  ADD COLUMN changed TEXT[],
  ADD COLUMN made_version INTEGER,
  ADD COLUMN family_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN middle_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN given_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN name_key TEXT COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN given_key TEXT COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN birth_on DATE,
  ADD COLUMN birth_year SMALLINT,
  ADD COLUMN sex TEXT,
  ADD COLUMN identity_kind TEXT,
  ADD COLUMN identity_cipher BYTEA,
  ADD COLUMN identity_hash BYTEA,
  ADD COLUMN identity_last4 TEXT,
  ADD COLUMN phone TEXT,
  ADD COLUMN email TEXT,
  ADD COLUMN hometown TEXT,
  ADD COLUMN address TEXT,
  ADD COLUMN commune_code TEXT,
  ADD COLUMN job_title TEXT,
  ADD COLUMN contract TEXT,
  ADD COLUMN education TEXT,
  ADD COLUMN social_insurance_number TEXT,
  ADD COLUMN joined_on DATE,
  ADD COLUMN admission_decision TEXT,
  ADD COLUMN card_number TEXT,
  ADD COLUMN sub_unit TEXT,
  ADD COLUMN sub_unit_key TEXT COLLATE "C",
  ADD COLUMN note TEXT,
  ADD COLUMN ethnicity TEXT,
  ADD COLUMN religion TEXT,
  ADD COLUMN party_member BOOLEAN,
  ADD COLUMN complete BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN opening_kind TEXT,
  ADD COLUMN opening_on DATE;

-- What a file said about people goes when the import needs it no longer. The application cannot delete by itself.
CREATE FUNCTION clear_import_rows(p_import uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM member_import_rows r USING member_imports i
  WHERE i.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND i.id = p_import
    AND i.unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND i.unit_path < nullif(current_setting('app.path_hi', true), '')
    AND i.state NOT IN ('committed', 'undoing', 'undone')
    AND r.tenant_id = i.tenant_id AND r.import_id = i.id
$$;

CREATE FUNCTION clear_import_file(p_import uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM member_import_parts p USING member_imports i
  WHERE i.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND i.id = p_import
    AND i.unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND i.unit_path < nullif(current_setting('app.path_hi', true), '')
    AND p.tenant_id = i.tenant_id AND p.import_id = i.id
$$;

-- Rows whose identity or card number stands with a living entry of the tenant outside the caller's scope. An
-- identity number gives the union's name, so that a transfer can be asked for; a card number, which can be
-- guessed, gives nothing but that it is taken.
CREATE FUNCTION import_rows_elsewhere(p_import uuid) RETURNS TABLE (row_number int, sign text, unit_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
-- Row by row through the indexes on numbers: the members of a whole tenant are too many to go through.
SET enable_nestloop = on SET enable_hashjoin = off SET enable_mergejoin = off AS $$
  WITH asked AS (
    SELECT i.tenant_id, i.id, current_setting('app.path_lo', true) AS lo, current_setting('app.path_hi', true) AS hi
    FROM member_imports i
    WHERE i.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND i.id = p_import
      AND i.unit_path >= nullif(current_setting('app.path_lo', true), '')
      AND i.unit_path < nullif(current_setting('app.path_hi', true), '')
  )
  SELECT r.row_number, 'identity', u.name
  FROM asked a
  JOIN member_import_rows r ON r.tenant_id = a.tenant_id AND r.import_id = a.id AND r.identity_hash IS NOT NULL
  JOIN members m ON m.tenant_id = r.tenant_id AND m.identity_hash = r.identity_hash
    AND m.status IN ('pending', 'active', 'suspended', 'transferring', 'honorary')
    AND NOT (m.unit_path >= a.lo AND m.unit_path < a.hi)
  JOIN units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
  UNION ALL
  SELECT r.row_number, 'card', NULL
  FROM asked a
  JOIN member_import_rows r ON r.tenant_id = a.tenant_id AND r.import_id = a.id AND r.card_number IS NOT NULL
  JOIN members m ON m.tenant_id = r.tenant_id AND m.card_number = r.card_number
    AND m.status IN ('pending', 'active', 'suspended', 'transferring', 'honorary')
    AND NOT (m.unit_path >= a.lo AND m.unit_path < a.hi)
$$;

-- The queue. A job belongs to whoever asked for it and is done under that assignment.
ALTER TABLE jobs ADD COLUMN user_id UUID NOT NULL, ADD COLUMN assignment_id UUID NOT NULL;
CREATE INDEX jobs_waiting ON jobs (run_after) WHERE state IN ('waiting', 'running');

-- All tenants' work that waits, the longest waiting first. A running job is among it: its worker holds a lock on
-- its id, and whoever gets that lock knows that the worker is gone.
CREATE FUNCTION jobs_due(p_most int) RETURNS TABLE (tenant_id uuid, id uuid, kind text, unit_path text, user_id uuid,
  assignment_id uuid, payload jsonb, attempts int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT j.tenant_id, j.id, j.kind, j.unit_path, j.user_id, j.assignment_id, j.payload, j.attempts
  FROM jobs j WHERE j.state IN ('waiting', 'running') AND j.run_after <= now()
  ORDER BY j.run_after, j.id LIMIT p_most
$$;

-- Whose assignment a job is done under, as identity_session tells it; NULL when the user was disabled or the
-- assignment has ended since.
CREATE FUNCTION job_assignment(p_tenant uuid, p_job uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('userId', u.id, 'assignment', jsonb_build_object(
    'id', a.id, 'reach', a.reach, 'userName', tu.display_name,
    'role', jsonb_build_object('code', r.code, 'nameVi', r.name_vi, 'nameEn', r.name_en),
    'capabilities', (SELECT coalesce(jsonb_agg(c.capability), '[]') FROM role_capabilities c
                     WHERE c.tenant_id = a.tenant_id AND c.role_code = a.role_code),
    'unit', jsonb_build_object('id', n.id, 'code', n.code, 'name', n.name, 'path', n.path, 'rank', n.rank),
    'tenant', jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'kind', t.kind,
      'cutoffDay', t.cutoff_day, 'graceDays', t.grace_days, 'demoToday', t.demo_today, 'noticeCode', t.notice_code)))
  FROM jobs j
  JOIN users u ON u.id = j.user_id AND u.disabled_at IS NULL
  JOIN assignments a ON a.tenant_id = j.tenant_id AND a.id = j.assignment_id AND a.user_id = u.id
  JOIN tenant_users tu ON tu.tenant_id = a.tenant_id AND tu.user_id = a.user_id
  JOIN roles r ON r.tenant_id = a.tenant_id AND r.code = a.role_code
  JOIN units n ON n.tenant_id = a.tenant_id AND n.id = a.unit_id
  JOIN tenants t ON t.id = a.tenant_id
  WHERE j.tenant_id = p_tenant AND j.id = p_job AND j.state IN ('waiting', 'running')
    AND a.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND (a.valid_to IS NULL OR a.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
$$;

GRANT SELECT ON member_imports, members, units, jobs TO scd_members;
GRANT SELECT, DELETE ON member_import_rows, member_import_parts TO scd_members;
GRANT SELECT ON jobs TO scd_identity;
DO $$
DECLARE
  read text;
  made text;
BEGIN
  FOREACH read IN ARRAY ARRAY['member_imports', 'members', 'units', 'jobs', 'member_import_rows', 'member_import_parts'] LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = read AND policyname = 'roster') THEN
      EXECUTE format('CREATE POLICY roster ON %I FOR SELECT TO scd_members USING (true)', read);
    END IF;
  END LOOP;
  EXECUTE 'CREATE POLICY cleared ON member_import_rows FOR DELETE TO scd_members USING (true)';
  EXECUTE 'CREATE POLICY cleared ON member_import_parts FOR DELETE TO scd_members USING (true)';
  EXECUTE 'CREATE POLICY identity ON jobs FOR SELECT TO scd_identity USING (true)';

  EXECUTE 'GRANT CREATE ON SCHEMA public TO scd_members, scd_identity';
  FOREACH made IN ARRAY ARRAY['clear_import_rows(uuid)', 'clear_import_file(uuid)', 'import_rows_elsewhere(uuid)',
                              'jobs_due(int)', 'job_assignment(uuid, uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO scd_app', made);
    EXECUTE format('ALTER FUNCTION %s OWNER TO %I', made, CASE made WHEN 'job_assignment(uuid, uuid)' THEN 'scd_identity' ELSE 'scd_members' END);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM scd_members, scd_identity';
END $$;
