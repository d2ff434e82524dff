-- Which transaction changed figures, reports, plans or units, and where: so that whoever keeps what was read from
-- them can ask in one look whether it still holds. One row for each place a transaction touched; no two transactions
-- write the same row, so none waits for another.
-- CreateTable
CREATE TABLE "recent_changes" (
    "tenant_id" UUID NOT NULL,
    "transaction_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recent_changes_pkey" PRIMARY KEY ("tenant_id","transaction_id","unit_path")
);

ALTER TABLE recent_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE recent_changes FORCE ROW LEVEL SECURITY;
-- What changes above (a plan, the catalogue of indicators) changes what is read below.
CREATE POLICY in_scope ON recent_changes FOR SELECT
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    AND (unit_path >= nullif(current_setting('app.path_lo', true), '')
         AND unit_path < nullif(current_setting('app.path_hi', true), '')
         OR starts_with(nullif(current_setting('app.path_lo', true), ''), unit_path)));
CREATE POLICY totals ON recent_changes TO scd_totals USING (true) WITH CHECK (true);
GRANT SELECT ON recent_changes TO scd_app;
GRANT SELECT, INSERT, DELETE ON recent_changes TO scd_totals;

-- The argument is the column, or the expression, that says where a row lies.
CREATE FUNCTION note_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changed CONSTANT text := CASE TG_OP
    WHEN 'INSERT' THEN 'TABLE new_rows'
    WHEN 'DELETE' THEN 'TABLE old_rows'
    ELSE 'TABLE new_rows UNION ALL TABLE old_rows' END;
BEGIN
  EXECUTE format(
    'INSERT INTO recent_changes (tenant_id, unit_path)'
    ' SELECT DISTINCT c.tenant_id, %s FROM (%s) AS c ON CONFLICT DO NOTHING', TG_ARGV[0], changed);
  RETURN NULL;
END $$;

-- The place of what belongs to a whole tenant: its top.
CREATE FUNCTION top_path(p_tenant uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(min(path), '') FROM units WHERE tenant_id = p_tenant AND parent_id IS NULL
$$;

-- What is older than any transaction or anything kept; how many rows.
CREATE FUNCTION forget_old_changes() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH forgotten AS (DELETE FROM recent_changes WHERE at < now() - interval '1 day' RETURNING 1)
  SELECT count(*)::int FROM forgotten
$$;

GRANT CREATE ON SCHEMA public TO scd_totals;
REVOKE ALL ON FUNCTION note_change(), top_path(uuid), forget_old_changes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_old_changes() TO scd_app;
ALTER FUNCTION note_change() OWNER TO scd_totals;
ALTER FUNCTION top_path(uuid) OWNER TO scd_totals;
ALTER FUNCTION forget_old_changes() OWNER TO scd_totals;
REVOKE CREATE ON SCHEMA public FROM scd_totals;

-- Totals change with the figures and reports they are made of, and with nothing else.
DO $$
DECLARE noted record;
BEGIN
  FOR noted IN SELECT * FROM (VALUES
    ('units', 'c.path'), ('figures', 'c.unit_path'), ('month_reports', 'c.unit_path'), ('plan_targets', 'c.unit_path'),
    ('plans', 'c.owner_path'), ('plan_revisions', 'c.issuer_path'), ('indicators', 'top_path(c.tenant_id)')
  ) AS t(name, place) LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows'
      ' FOR EACH STATEMENT EXECUTE FUNCTION note_change(%L)', noted.name || '_insert_noted', noted.name, noted.place);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows'
      ' FOR EACH STATEMENT EXECUTE FUNCTION note_change(%L)', noted.name || '_update_noted', noted.name, noted.place);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows'
      ' FOR EACH STATEMENT EXECUTE FUNCTION note_change(%L)', noted.name || '_delete_noted', noted.name, noted.place);
    -- Rows that are put there by other means than statements of the application count as well.
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I, ENABLE ALWAYS TRIGGER %I, ENABLE ALWAYS TRIGGER %I',
      noted.name, noted.name || '_insert_noted', noted.name || '_update_noted', noted.name || '_delete_noted');
  END LOOP;
END $$;
