-- Accounts belong to no tenant, assignments do. Who holds users.manage sees and closes the accounts of
-- the people that work under them; the functions look that up themselves, for the user and tenant that
-- the transaction announced, and trust nothing that the application says about rights.

-- The ranges of unit paths over which the announced user administers accounts today.
CREATE FUNCTION identity_managed_ranges() RETURNS TABLE (tenant_id uuid, lo text, hi text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.tenant_id, a.unit_path,
         CASE a.reach WHEN 'unit' THEN a.unit_path || '!' ELSE left(a.unit_path, -1) || '0' END
  FROM assignments a
  JOIN users u ON u.id = a.user_id AND u.disabled_at IS NULL
  JOIN role_capabilities c ON c.tenant_id = a.tenant_id AND c.role_code = a.role_code AND c.capability = 'users.manage'
  WHERE a.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    AND a.user_id = nullif(current_setting('app.user_id', true), '')::uuid
    AND a.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND (a.valid_to IS NULL OR a.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
$$;

-- The accounts of those who hold, or held, an assignment in these ranges.
CREATE FUNCTION identity_accounts() RETURNS TABLE (user_id uuid, login text, disabled_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT u.id, u.login, u.disabled_at
  FROM identity_managed_ranges() r
  JOIN assignments a ON a.tenant_id = r.tenant_id
    AND a.unit_path >= r.lo COLLATE "C" AND a.unit_path < r.hi COLLATE "C"
  JOIN users u ON u.id = a.user_id
$$;

-- Closes or opens an account: 'changed', 'unchanged', or why not: 'unknown' is everyone outside the
-- ranges, 'own' oneself, 'outside' somebody who also works, or is to work, where the caller has no say.
CREATE FUNCTION identity_set_disabled(p_user uuid, p_disabled boolean) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM identity_accounts() k WHERE k.user_id = p_user) THEN RETURN 'unknown'; END IF;
  IF p_user = nullif(current_setting('app.user_id', true), '')::uuid THEN RETURN 'own'; END IF;
  IF EXISTS (
    SELECT FROM assignments a
    WHERE a.user_id = p_user
      AND (a.valid_to IS NULL OR a.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
      AND NOT EXISTS (SELECT FROM identity_managed_ranges() r WHERE r.tenant_id = a.tenant_id
                      AND a.unit_path >= r.lo COLLATE "C" AND a.unit_path < r.hi COLLATE "C")
  ) THEN RETURN 'outside'; END IF;

  UPDATE users SET disabled_at = CASE WHEN p_disabled THEN now() END
  WHERE id = p_user AND (disabled_at IS NULL) = p_disabled;
  IF NOT FOUND THEN RETURN 'unchanged'; END IF;
  -- A session that was open does not come back with the account.
  IF p_disabled THEN UPDATE sessions SET ended_at = now() WHERE user_id = p_user AND ended_at IS NULL; END IF;
  RETURN 'changed';
END $$;

-- Ends every session of the user behind a live session, this one too.
CREATE FUNCTION identity_end_every_session(p_secret_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE sessions s SET ended_at = now()
  FROM sessions mine
  WHERE mine.secret_hash = p_secret_hash AND mine.ended_at IS NULL AND mine.expires_at > now()
    AND s.user_id = mine.user_id AND s.ended_at IS NULL
$$;

DO $$
DECLARE made regprocedure;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO scd_identity';
  FOREACH made IN ARRAY ARRAY['identity_managed_ranges()', 'identity_accounts()',
    'identity_set_disabled(uuid, boolean)', 'identity_end_every_session(text)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    IF made <> 'identity_managed_ranges()'::regprocedure THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO scd_app', made);
    END IF;
    EXECUTE format('ALTER FUNCTION %s OWNER TO scd_identity', made);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM scd_identity';
END $$;

-- An assignment is ended, never changed otherwise; row-level security keeps it to the caller's range.
GRANT UPDATE (valid_to) ON assignments TO scd_app;
