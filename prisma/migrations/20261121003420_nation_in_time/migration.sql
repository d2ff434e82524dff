-- The nation is read in the time that its tenants and their months take, not its unions.

-- How many units a tenant won and lost in each reporting month; its top is none of them.
-- CreateTable
CREATE TABLE "tenant_unit_months" (
    "tenant_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "units" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tenant_unit_months_pkey" PRIMARY KEY ("tenant_id","month")
);

-- DropIndex
DROP INDEX "units_tenant_id_rank_established_on_closed_on_idx";

ALTER TABLE tenant_unit_months ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_unit_months FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON tenant_unit_months
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    AND unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND unit_path < nullif(current_setting('app.path_hi', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    AND unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND unit_path < nullif(current_setting('app.path_hi', true), ''));
CREATE POLICY totals ON tenant_unit_months TO scd_totals USING (true) WITH CHECK (true);
CREATE POLICY national ON tenant_unit_months FOR SELECT TO scd_national
  USING (current_setting('app.reach', true) = 'national');
GRANT SELECT ON tenant_unit_months TO scd_app, scd_national;
GRANT SELECT, INSERT, UPDATE ON tenant_unit_months TO scd_totals;
CREATE POLICY totals ON tenants FOR SELECT TO scd_totals USING (true);
GRANT SELECT ON tenants TO scd_totals;

-- The reporting month that a day belongs to: after the cut-off it is the next one's.
CREATE FUNCTION reporting_month(p_day date, p_cutoff int) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
  SELECT to_char(CASE WHEN extract(day FROM p_day) <= coalesce(p_cutoff, 31) THEN p_day
                      ELSE date_trunc('month', p_day::timestamp) + interval '1 month' END, 'YYYYMM')::int
$$;

ALTER TABLE tenants NO FORCE ROW LEVEL SECURITY;
ALTER TABLE units NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tenant_unit_months NO FORCE ROW LEVEL SECURITY;
INSERT INTO tenant_unit_months (tenant_id, month, unit_path, units)
SELECT u.tenant_id, reporting_month(m.day, t.cutoff_day), split_part(u.path, '/', 1) || '/', sum(m.step)
FROM units u JOIN tenants t ON t.id = u.tenant_id
CROSS JOIN LATERAL (VALUES (u.established_on, 1), (u.closed_on, -1)) AS m(day, step)
WHERE u.rank <> 'top' AND m.day IS NOT NULL GROUP BY 1, 2, 3;
ALTER TABLE tenant_unit_months FORCE ROW LEVEL SECURITY;
ALTER TABLE units FORCE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;

CREATE FUNCTION count_tenant_units() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tenant_unit_months AS c (tenant_id, month, unit_path, units)
    SELECT n.tenant_id, reporting_month(m.day, t.cutoff_day), split_part(n.path, '/', 1) || '/', sum(m.step)
    FROM new_rows n JOIN tenants t ON t.id = n.tenant_id
    CROSS JOIN LATERAL (VALUES (n.established_on, 1), (n.closed_on, -1)) AS m(day, step)
    WHERE n.rank <> 'top' AND m.day IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2
    ON CONFLICT (tenant_id, month) DO UPDATE SET units = c.units + excluded.units;
  ELSE
    INSERT INTO tenant_unit_months AS c (tenant_id, month, unit_path, units)
    SELECT n.tenant_id, reporting_month(m.day, t.cutoff_day), split_part(n.path, '/', 1) || '/', sum(m.step)
    FROM new_rows n JOIN old_rows o ON o.tenant_id = n.tenant_id AND o.id = n.id JOIN tenants t ON t.id = n.tenant_id
    CROSS JOIN LATERAL (VALUES (o.established_on, -1), (o.closed_on, 1), (n.established_on, 1), (n.closed_on, -1)) AS m(day, step)
    WHERE n.rank <> 'top' AND m.day IS NOT NULL
      AND (n.established_on, n.closed_on) IS DISTINCT FROM (o.established_on, o.closed_on)
    GROUP BY 1, 2, 3 HAVING sum(m.step) <> 0 ORDER BY 1, 2
    ON CONFLICT (tenant_id, month) DO UPDATE SET units = c.units + excluded.units;
  END IF;
  RETURN NULL;
END $$;
GRANT CREATE ON SCHEMA public TO scd_totals;
REVOKE ALL ON FUNCTION reporting_month(date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting_month(date, int) TO scd_totals;
ALTER FUNCTION count_tenant_units() OWNER TO scd_totals;
REVOKE CREATE ON SCHEMA public FROM scd_totals;
CREATE TRIGGER units_counted AFTER INSERT ON units
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_tenant_units();
CREATE TRIGGER units_recounted AFTER UPDATE ON units
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_tenant_units();

-- What each month added to an indicator of each tenant; by tenant, so that the keys are used.
CREATE OR REPLACE FUNCTION national_series(p_indicators text[], p_through int)
RETURNS TABLE (tenant_code text, indicator text, month int, amount bigint, approved_amount bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.code, s.indicator, s.month, sum(s.amount)::bigint, sum(s.approved_amount)::bigint
  FROM tenants t CROSS JOIN LATERAL (
    SELECT k.indicator, k.month, k.amount, k.approved_amount FROM tenant_totals k
    WHERE k.tenant_id = t.id AND k.indicator = ANY (p_indicators) AND k.month <= p_through
    UNION ALL
    SELECT c.indicator, c.month, c.amount, c.approved_amount FROM tenant_total_changes c
    WHERE c.tenant_id = t.id AND c.indicator = ANY (p_indicators) AND c.month <= p_through) s
  WHERE current_setting('app.reach', true) = 'national' AND t.kind <> 'national'
  GROUP BY t.code, s.indicator, s.month
$$;

-- Every unit but the top is expected to report in each month at whose cut-off it lives.
CREATE OR REPLACE FUNCTION national_standing(p_from int, p_through int)
RETURNS TABLE (tenant_code text, tenant_name text, tenant_kind text, expected int, submitted int, approved int, on_time int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.code, t.name, t.kind, coalesce(w.expected, 0), coalesce(c.submitted, 0), coalesce(c.approved, 0),
         coalesce(c.on_time, 0)
  FROM tenants t
  CROSS JOIN LATERAL (
    SELECT sum(u.units * (p_through / 100 * 12 + p_through % 100
                          - greatest(p_from / 100 * 12 + p_from % 100, u.month / 100 * 12 + u.month % 100) + 1))::int AS expected
    FROM tenant_unit_months u WHERE u.tenant_id = t.id AND u.month <= p_through) w
  CROSS JOIN LATERAL (
    SELECT sum(r.submitted)::int AS submitted, sum(r.approved)::int AS approved, sum(r.on_time)::int AS on_time
    FROM report_totals r WHERE r.tenant_id = t.id AND r.month BETWEEN p_from AND p_through) c
  WHERE current_setting('app.reach', true) = 'national' AND t.kind <> 'national'
$$;

-- As before, but led to a top's targets by the path that they are kept by.
CREATE OR REPLACE FUNCTION national_targets(p_indicators text[], p_through int, p_on date)
RETURNS TABLE (tenant_code text, plan_kind text, from_month int, through_month int, indicator text, comparison text, target numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (t.code, p.kind, g.indicator) t.code, p.kind, p.from_month, p.through_month, g.indicator, g.comparison, g.target
  FROM tenants t
  JOIN units u ON u.tenant_id = t.id AND u.parent_id IS NULL AND u.rank = 'top'
  JOIN plan_targets g ON g.tenant_id = t.id AND g.unit_path = u.path AND g.unit_id = u.id
  JOIN plans p ON p.tenant_id = g.tenant_id AND p.id = g.plan_id AND p.kind <> 'campaign' AND p.voided_at IS NULL
  JOIN LATERAL (
    SELECT r.revision, r.decided_on FROM plan_revisions r
    WHERE r.tenant_id = g.tenant_id AND r.plan_id = g.plan_id AND r.issuer_id = g.issuer_id AND r.decided_on <= p_on
    ORDER BY r.decided_on DESC, r.revision DESC LIMIT 1) v ON v.revision = g.revision
  WHERE current_setting('app.reach', true) = 'national'
    AND g.indicator = ANY (p_indicators) AND p.from_month <= p_through AND p.through_month >= p_through
  ORDER BY t.code, p.kind, g.indicator, p.through_month, v.decided_on DESC, g.revision DESC
$$;
