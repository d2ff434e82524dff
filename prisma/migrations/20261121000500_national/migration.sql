-- The national viewer compares tenants by totals and never reads a row of theirs: the functions return
-- sums per tenant, and even they see nothing unless the transaction announced a national reach.

GRANT SELECT ON tenants, units, figure_totals, report_totals, plans, plan_revisions, plan_targets TO scd_national;

DO $$
DECLARE summed text;
BEGIN
  FOREACH summed IN ARRAY ARRAY['tenants', 'units', 'figure_totals', 'report_totals', 'plans', 'plan_revisions', 'plan_targets'] LOOP
    EXECUTE format('CREATE POLICY national ON %I FOR SELECT TO scd_national '
      'USING (current_setting(''app.reach'', true) = ''national'')', summed);
  END LOOP;
END $$;

-- Flow: sums over the months. Stock: every change up to the last month. Which is which the caller says.
CREATE FUNCTION national_totals(p_flows text[], p_stocks text[], p_from int, p_through int)
RETURNS TABLE (tenant_code text, tenant_name text, indicator text, amount bigint, approved_amount bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.code, t.name, f.indicator, sum(f.amount)::bigint, sum(f.approved_amount)::bigint
  FROM tenants t JOIN figure_totals f ON f.tenant_id = t.id
  WHERE current_setting('app.reach', true) = 'national' AND t.kind <> 'national' AND f.month <= p_through
    AND ((f.indicator = ANY (p_flows) AND f.month >= p_from) OR f.indicator = ANY (p_stocks))
  GROUP BY t.code, t.name, f.indicator
$$;

-- The latest decided target of each tenant's top unit, for plans that hold the month.
CREATE FUNCTION national_targets(p_indicators text[], p_through int, p_on date)
RETURNS TABLE (tenant_code text, plan_kind text, from_month int, through_month int, indicator text, comparison text, target numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (t.code, p.kind, g.indicator) t.code, p.kind, p.from_month, p.through_month, g.indicator, g.comparison, g.target
  FROM tenants t
  JOIN units u ON u.tenant_id = t.id AND u.rank = 'top'
  JOIN plan_targets g ON g.tenant_id = t.id AND g.unit_id = u.id
  JOIN plans p ON p.tenant_id = g.tenant_id AND p.id = g.plan_id
  JOIN plan_revisions v ON v.tenant_id = g.tenant_id AND v.plan_id = g.plan_id AND v.revision = g.revision
  WHERE current_setting('app.reach', true) = 'national'
    AND g.indicator = ANY (p_indicators) AND p.from_month <= p_through AND p.through_month >= p_through AND v.decided_on <= p_on
  ORDER BY t.code, p.kind, g.indicator, p.through_month, g.revision DESC
$$;

GRANT CREATE ON SCHEMA public TO scd_national;
REVOKE ALL ON FUNCTION national_totals(text[], text[], int, int), national_targets(text[], int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION national_totals(text[], text[], int, int), national_targets(text[], int, date) TO scd_app;
ALTER FUNCTION national_totals(text[], text[], int, int) OWNER TO scd_national;
ALTER FUNCTION national_targets(text[], int, date) OWNER TO scd_national;
REVOKE CREATE ON SCHEMA public FROM scd_national;

-- Only the national level reaches over all tenants; a province's post never does, whoever writes it.
CREATE FUNCTION keep_national_reach() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM tenants WHERE id = NEW.tenant_id AND kind = 'national') THEN
    RAISE EXCEPTION 'a national reach belongs to the national level';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignments_national_reach BEFORE INSERT OR UPDATE OF reach ON assignments FOR EACH ROW
  WHEN (NEW.reach = 'national') EXECUTE FUNCTION keep_national_reach();
