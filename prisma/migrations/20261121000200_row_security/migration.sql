-- The third fence: the database shows and takes only what lies in the scope that the transaction
-- announced (app.tenant_id, app.path_lo, app.path_hi, app.user_id). No scope, no rows.
--
-- Group roles carry the rights; each installation's login is a member of scd_app alone.

DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['scd_app', 'scd_totals', 'scd_identity', 'scd_national', 'scd_auditor'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
    -- To hand a function over to a role one has to be a member of it; a superuser is of all.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
       AND NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO scd_app, scd_totals, scd_identity, scd_national, scd_auditor;

-- After COMMIT a local setting reads '' and not NULL: both deny.
DO $$
DECLARE
  tenant CONSTANT text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid';
  reach text;
  scoped record;
BEGIN
  FOR scoped IN SELECT * FROM (VALUES
    ('tenants', NULL), ('roles', NULL), ('role_capabilities', NULL), ('tenant_users', NULL),
    ('indicators', NULL), ('plans', NULL), ('plan_revisions', NULL), ('period_locks', NULL),
    ('assignments', 'unit_path'), ('units', 'path'), ('unit_names', 'unit_path'),
    ('unit_placements', 'unit_path'), ('unit_events', 'scope_path'), ('unit_event_links', 'unit_path'),
    ('figures', 'unit_path'), ('figure_changes', 'unit_path'), ('figure_totals', 'federation_path'),
    ('month_reports', 'unit_path'), ('report_events', 'unit_path'), ('report_cell_returns', 'unit_path'),
    ('report_snapshots', 'unit_path'), ('report_totals', 'federation_path'), ('corrections', 'unit_path'),
    ('plan_targets', 'unit_path'), ('audit_events', NULL), ('answered_requests', NULL)
  ) AS t(name, path_column) LOOP
    reach := CASE scoped.name WHEN 'tenants' THEN replace(tenant, 'tenant_id =', 'id =') ELSE tenant END;
    IF scoped.path_column IS NOT NULL THEN
      reach := reach || format(
        ' AND %1$I >= nullif(current_setting(''app.path_lo'', true), '''')'
        ' AND %1$I < nullif(current_setting(''app.path_hi'', true), '''')', scoped.path_column);
    END IF;
    IF scoped.name = 'answered_requests' THEN
      reach := reach || ' AND user_id = nullif(current_setting(''app.user_id'', true), '''')::uuid';
    END IF;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped.name);
    IF scoped.name = 'audit_events' THEN
      -- Anyone records what they do; the trail is read by those whose range holds it.
      EXECUTE format('CREATE POLICY recorded ON audit_events FOR INSERT WITH CHECK (%s)', reach);
      EXECUTE format('CREATE POLICY in_scope ON audit_events FOR SELECT USING (%s'
        ' AND unit_path >= nullif(current_setting(''app.path_lo'', true), '''')'
        ' AND unit_path < nullif(current_setting(''app.path_hi'', true), ''''))', reach);
    ELSE
      EXECUTE format('CREATE POLICY in_scope ON %I USING (%s) WITH CHECK (%s)', scoped.name, reach, reach);
    END IF;
  END LOOP;
END $$;

GRANT SELECT ON tenants, roles, role_capabilities, tenant_users, assignments, indicators, plans, plan_revisions,
  plan_targets, unit_names, unit_placements, unit_events, unit_event_links, figure_totals, report_totals TO scd_app;
-- UPDATE on units: a row lock serialises the changes of one unit.
GRANT SELECT, UPDATE (position) ON units TO scd_app;
GRANT SELECT, INSERT, UPDATE ON figures, month_reports, corrections TO scd_app;
GRANT SELECT, INSERT ON figure_changes, report_events, report_cell_returns, report_snapshots, period_locks,
  audit_events, answered_requests TO scd_app;
GRANT SELECT ON audit_events, tenants, units TO scd_auditor;
