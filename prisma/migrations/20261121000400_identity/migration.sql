-- Sign-in happens before there is a scope. The application has no right to users, sessions or throttles;
-- it calls these functions, each of which answers one question about one account or one session.

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE sign_in_throttles ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_throttles FORCE ROW LEVEL SECURITY;
CREATE POLICY identity ON users TO scd_identity USING (true) WITH CHECK (true);
CREATE POLICY identity ON sessions TO scd_identity USING (true) WITH CHECK (true);
CREATE POLICY identity ON sign_in_throttles TO scd_identity USING (true) WITH CHECK (true);
CREATE POLICY identity ON tenants FOR SELECT TO scd_identity USING (true);
CREATE POLICY identity ON roles FOR SELECT TO scd_identity USING (true);
CREATE POLICY identity ON role_capabilities FOR SELECT TO scd_identity USING (true);
CREATE POLICY identity ON tenant_users FOR SELECT TO scd_identity USING (true);
CREATE POLICY identity ON assignments FOR SELECT TO scd_identity USING (true);
CREATE POLICY identity ON units FOR SELECT TO scd_identity USING (true);
GRANT SELECT, INSERT, UPDATE ON users, sessions, sign_in_throttles TO scd_identity;
GRANT SELECT ON tenants, roles, role_capabilities, tenant_users, assignments, units TO scd_identity;

-- Always one row, so that an unknown name costs and looks the same as a known one.
CREATE FUNCTION identity_credentials(p_login text)
RETURNS TABLE (user_id uuid, password_hash text, disabled boolean, blocked_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.password_hash, u.disabled_at IS NOT NULL, t.blocked_until
  FROM (SELECT lower(p_login) AS login) asked
  LEFT JOIN users u ON u.login = asked.login
  LEFT JOIN sign_in_throttles t ON t.login = asked.login
$$;

-- From the fifth failure in a row the name waits 1, 2, 4 … up to 32 minutes; an hour of quiet forgets.
CREATE FUNCTION identity_note_failure(p_login text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO sign_in_throttles AS t (login, failures, last_failure_at, blocked_until)
  VALUES (lower(p_login), 1, now(), NULL)
  ON CONFLICT (login) DO UPDATE SET
    failures = CASE WHEN t.last_failure_at < now() - interval '1 hour' THEN 1 ELSE t.failures + 1 END,
    last_failure_at = now(),
    blocked_until = CASE
      WHEN t.last_failure_at < now() - interval '1 hour' OR t.failures + 1 < 5 THEN NULL
      ELSE now() + make_interval(mins => (2 ^ least(t.failures + 1 - 5, 5))::int) END
$$;

CREATE FUNCTION identity_open_session(p_user uuid, p_login text, p_secret_hash text, p_expires timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO sessions (secret_hash, user_id, expires_at)
  SELECT p_secret_hash, u.id, p_expires FROM users u
  WHERE u.id = p_user AND u.login = lower(p_login) AND u.disabled_at IS NULL;
  UPDATE sign_in_throttles SET failures = 0, blocked_until = NULL WHERE login = lower(p_login)
$$;

CREATE FUNCTION identity_end_session(p_secret_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE sessions SET ended_at = now() WHERE secret_hash = p_secret_hash AND ended_at IS NULL
$$;

-- Who is asking, and under which assignments, at this moment in Vietnam. NULL: not signed in.
CREATE FUNCTION identity_session(p_secret_hash text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'userId', u.id, 'login', u.login, 'userName', u.display_name, 'chosenAssignmentId', s.assignment_id,
    'assignments', coalesce((
      SELECT jsonb_agg(jsonb_build_object(
        'id', a.id, 'reach', a.reach, 'userName', tu.display_name,
        'role', jsonb_build_object('code', r.code, 'nameVi', r.name_vi, 'nameEn', r.name_en),
        'capabilities', (SELECT coalesce(jsonb_agg(c.capability), '[]') FROM role_capabilities c
                         WHERE c.tenant_id = a.tenant_id AND c.role_code = a.role_code),
        'unit', jsonb_build_object('id', n.id, 'code', n.code, 'name', n.name, 'path', n.path, 'rank', n.rank),
        'tenant', jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'kind', t.kind,
          'cutoffDay', t.cutoff_day, 'graceDays', t.grace_days, 'demoToday', t.demo_today, 'noticeCode', t.notice_code)
      ) ORDER BY t.code, n.path, a.id)
      FROM assignments a
      JOIN tenant_users tu ON tu.tenant_id = a.tenant_id AND tu.user_id = a.user_id
      JOIN roles r ON r.tenant_id = a.tenant_id AND r.code = a.role_code
      JOIN units n ON n.tenant_id = a.tenant_id AND n.id = a.unit_id
      JOIN tenants t ON t.id = a.tenant_id
      WHERE a.user_id = u.id
        AND a.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
        AND (a.valid_to IS NULL OR a.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    ), '[]'))
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.secret_hash = p_secret_hash AND s.ended_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL
$$;

-- Under which of one's own assignments to work from now on. False: it is not one's own.
CREATE FUNCTION identity_choose_assignment(p_secret_hash text, p_assignment uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH chosen AS (
    UPDATE sessions s SET tenant_id = a.tenant_id, assignment_id = a.id
    FROM assignments a
    WHERE s.secret_hash = p_secret_hash AND s.ended_at IS NULL AND s.expires_at > now()
      AND a.id = p_assignment AND a.user_id = s.user_id
    RETURNING 1)
  SELECT EXISTS (SELECT FROM chosen)
$$;

-- For the owner of the database only: the first administrator, and demonstration accounts.
CREATE FUNCTION identity_create_user(p_id uuid, p_login text, p_name text, p_password_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO users (id, login, display_name, password_hash) VALUES (p_id, lower(p_login), p_name, p_password_hash)
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO scd_identity';
  FOR made IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
              WHERE n.nspname = 'public' AND p.proname LIKE 'identity\_%' LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO CURRENT_USER', made);
    IF made::text NOT LIKE 'identity_create_user%' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO scd_app', made);
    END IF;
    EXECUTE format('ALTER FUNCTION %s OWNER TO scd_identity', made);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM scd_identity';
END $$;
