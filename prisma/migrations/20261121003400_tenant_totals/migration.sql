-- The sums of a whole tenant, so that the nation reads thousands of rows and not those of every federation. A row
-- that every save of a tenant changes would be waited for by all of them: so a save only adds a line to the changes,
-- and once in a while one of them takes the lines that lie there into the totals. Both together are the sum. The rows
-- stand at the tenant's top, whose path is its for life.

-- CreateTable
CREATE TABLE "tenant_totals" (
    "tenant_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "approved_amount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "tenant_totals_pkey" PRIMARY KEY ("tenant_id","indicator","month")
);

-- CreateTable
CREATE TABLE "tenant_total_changes" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "amount" BIGINT NOT NULL,
    "approved_amount" BIGINT NOT NULL,

    CONSTRAINT "tenant_total_changes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- How many units lived at a month's end is asked of all tenants at once.
CREATE INDEX "units_tenant_id_rank_established_on_closed_on_idx" ON "units"("tenant_id", "rank", "established_on", "closed_on");

ALTER TABLE figure_totals NO FORCE ROW LEVEL SECURITY;
INSERT INTO tenant_totals (tenant_id, indicator, month, unit_path, amount, approved_amount)
SELECT tenant_id, indicator, month, split_part(federation_path, '/', 1) || '/', sum(amount), sum(approved_amount)
FROM figure_totals GROUP BY 1, 2, 3, 4;
ALTER TABLE figure_totals FORCE ROW LEVEL SECURITY;

DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['tenant_totals', 'tenant_total_changes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY in_scope ON %1$I USING (%2$s) WITH CHECK (%2$s)', held,
      'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid'
      ' AND unit_path >= nullif(current_setting(''app.path_lo'', true), '''')'
      ' AND unit_path < nullif(current_setting(''app.path_hi'', true), '''')');
    EXECUTE format('CREATE POLICY totals ON %I TO scd_totals USING (true) WITH CHECK (true)', held);
    EXECUTE format('CREATE POLICY national ON %I FOR SELECT TO scd_national '
      'USING (current_setting(''app.reach'', true) = ''national'')', held);
  END LOOP;
END $$;
GRANT SELECT ON tenant_totals, tenant_total_changes TO scd_app, scd_national;
GRANT SELECT, INSERT, UPDATE ON tenant_totals TO scd_totals;
GRANT SELECT, INSERT, DELETE ON tenant_total_changes TO scd_totals;

-- Takes the lines that lie there into the totals, unless somebody is at it: nobody waits.
CREATE FUNCTION gather_tenant_totals(p_tenant uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('tenant_totals'), hashtext(p_tenant::text)) THEN
    RETURN;
  END IF;
  WITH gone AS (
    DELETE FROM tenant_total_changes WHERE tenant_id = p_tenant
    RETURNING indicator, month, unit_path, amount, approved_amount)
  INSERT INTO tenant_totals AS t (tenant_id, indicator, month, unit_path, amount, approved_amount)
  SELECT p_tenant, indicator, month, unit_path, sum(amount), sum(approved_amount)
  FROM gone GROUP BY indicator, month, unit_path
  ON CONFLICT (tenant_id, indicator, month) DO UPDATE
    SET amount = t.amount + excluded.amount, approved_amount = t.approved_amount + excluded.approved_amount;
END $$;

CREATE FUNCTION change_tenant_totals() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE changed uuid;
BEGIN
  -- About once in 250 statements; before its own lines, which the next one takes.
  IF random() < 0.004 THEN
    FOR changed IN SELECT DISTINCT tenant_id FROM new_rows LOOP
      PERFORM gather_tenant_totals(changed);
    END LOOP;
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tenant_total_changes (tenant_id, indicator, month, unit_path, amount, approved_amount)
    SELECT tenant_id, indicator, month, split_part(federation_path, '/', 1) || '/', sum(amount), sum(approved_amount)
    FROM new_rows GROUP BY 1, 2, 3, 4;
  ELSE
    INSERT INTO tenant_total_changes (tenant_id, indicator, month, unit_path, amount, approved_amount)
    SELECT n.tenant_id, n.indicator, n.month, split_part(n.federation_path, '/', 1) || '/',
           sum(n.amount - o.amount), sum(n.approved_amount - o.approved_amount)
    FROM new_rows n
    JOIN old_rows o ON o.tenant_id = n.tenant_id AND o.federation_id = n.federation_id
      AND o.indicator = n.indicator AND o.month = n.month
    WHERE (n.amount, n.approved_amount) <> (o.amount, o.approved_amount)
    GROUP BY 1, 2, 3, 4;
  END IF;
  RETURN NULL;
END $$;

GRANT CREATE ON SCHEMA public TO scd_totals;
REVOKE ALL ON FUNCTION gather_tenant_totals(uuid) FROM PUBLIC;
ALTER FUNCTION gather_tenant_totals(uuid) OWNER TO scd_totals;
ALTER FUNCTION change_tenant_totals() OWNER TO scd_totals;
REVOKE CREATE ON SCHEMA public FROM scd_totals;

CREATE TRIGGER tenant_totals_inserted AFTER INSERT ON figure_totals
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION change_tenant_totals();
CREATE TRIGGER tenant_totals_updated AFTER UPDATE ON figure_totals
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION change_tenant_totals();

-- What each month added to an indicator of each tenant.
CREATE FUNCTION national_series(p_indicators text[], p_through int)
RETURNS TABLE (tenant_code text, indicator text, month int, amount bigint, approved_amount bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.code, s.indicator, s.month, sum(s.amount)::bigint, sum(s.approved_amount)::bigint
  FROM tenants t JOIN (
    SELECT tenant_id, indicator, month, amount, approved_amount FROM tenant_totals
    WHERE indicator = ANY (p_indicators) AND month <= p_through
    UNION ALL
    SELECT tenant_id, indicator, month, amount, approved_amount FROM tenant_total_changes
    WHERE indicator = ANY (p_indicators) AND month <= p_through) s ON s.tenant_id = t.id
  WHERE current_setting('app.reach', true) = 'national' AND t.kind <> 'national'
  GROUP BY t.code, s.indicator, s.month
$$;

-- Flow: sums over the months. Stock: every change up to the last month. Which is which the caller says.
CREATE OR REPLACE FUNCTION national_totals(p_flows text[], p_stocks text[], p_from int, p_through int)
RETURNS TABLE (tenant_code text, tenant_name text, indicator text, amount bigint, approved_amount bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.code, t.name, s.indicator, sum(s.amount)::bigint, sum(s.approved_amount)::bigint
  FROM national_series(p_flows || p_stocks, p_through) s JOIN tenants t ON t.code = s.tenant_code
  WHERE s.indicator = ANY (p_stocks) OR s.month >= p_from
  GROUP BY t.code, t.name, s.indicator
$$;

-- Who there is, how many reports of a span each was to get (every unit but the top at each of its own cut-offs), and
-- how many came, were approved and came in time.
CREATE FUNCTION national_standing(p_from int, p_through int)
RETURNS TABLE (tenant_code text, tenant_name text, tenant_kind text, expected int, submitted int, approved int, on_time int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH held AS (
    SELECT t.id, t.code, t.name, t.kind,
           array_agg(least((m.first + interval '1 month - 1 day')::date, m.first::date + coalesce(t.cutoff_day, 31) - 1)
                     ORDER BY m.first) AS cutoffs
    FROM tenants t
    CROSS JOIN generate_series(make_date(p_from / 100, p_from % 100, 1)::timestamp,
                               make_date(p_through / 100, p_through % 100, 1)::timestamp, '1 month') AS m(first)
    WHERE current_setting('app.reach', true) = 'national' AND t.kind <> 'national'
    GROUP BY t.id, t.code, t.name, t.kind
  ), lives AS (
    SELECT tenant_id, established_on, closed_on, count(*) AS units FROM units
    WHERE rank IN ('intermediate', 'grassroots') GROUP BY tenant_id, established_on, closed_on
  ), wanted AS (
    SELECT h.id, sum(l.units * (width_bucket(coalesce(l.closed_on - 1, 'infinity'), h.cutoffs)
                                - width_bucket(l.established_on - 1, h.cutoffs)))::int AS expected
    FROM held h JOIN lives l ON l.tenant_id = h.id GROUP BY h.id
  ), came AS (
    SELECT r.tenant_id, sum(r.submitted)::int AS submitted, sum(r.approved)::int AS approved, sum(r.on_time)::int AS on_time
    FROM report_totals r WHERE r.month BETWEEN p_from AND p_through GROUP BY r.tenant_id
  )
  SELECT h.code, h.name, h.kind, coalesce(w.expected, 0), coalesce(c.submitted, 0), coalesce(c.approved, 0),
         coalesce(c.on_time, 0)
  FROM held h LEFT JOIN wanted w ON w.id = h.id LEFT JOIN came c ON c.tenant_id = h.id
$$;

GRANT CREATE ON SCHEMA public TO scd_national;
REVOKE ALL ON FUNCTION national_series(text[], int), national_standing(int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION national_series(text[], int), national_standing(int, int) TO scd_app;
ALTER FUNCTION national_series(text[], int) OWNER TO scd_national;
ALTER FUNCTION national_standing(int, int) OWNER TO scd_national;
REVOKE CREATE ON SCHEMA public FROM scd_national;
