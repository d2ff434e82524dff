-- Totals change in the transaction that changes a figure or a report's state, for every writer alike.
-- The rows belong to the nearest federation, which may lie outside the writer's own range (a grassroots
-- chair): so the functions run as scd_totals, and nobody else may write totals.

GRANT SELECT ON units, month_reports, figures TO scd_totals;
GRANT SELECT, INSERT, UPDATE ON figure_totals, report_totals TO scd_totals;
CREATE POLICY totals ON units FOR SELECT TO scd_totals USING (true);
CREATE POLICY totals ON month_reports FOR SELECT TO scd_totals USING (true);
CREATE POLICY totals ON figures FOR SELECT TO scd_totals USING (true);
CREATE POLICY totals ON figure_totals TO scd_totals USING (true) WITH CHECK (true);
CREATE POLICY totals ON report_totals TO scd_totals USING (true) WITH CHECK (true);

CREATE FUNCTION total_inserted_figures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO figure_totals AS t (tenant_id, federation_id, federation_path, indicator, month, amount, approved_amount)
  SELECT d.tenant_id, f.id, f.path, d.indicator, d.month, sum(d.contribution),
         coalesce(sum(d.contribution) FILTER (WHERE r.state = 'approved'), 0)
  FROM new_rows d
  JOIN month_reports r ON r.tenant_id = d.tenant_id AND r.unit_id = d.unit_id AND r.month = d.month
  JOIN units f ON f.tenant_id = r.tenant_id AND f.id = r.federation_id
  WHERE d.contribution <> 0
  GROUP BY d.tenant_id, f.id, f.path, d.indicator, d.month
  ORDER BY d.tenant_id, f.id, d.indicator, d.month  -- one order of locking for all writers
  ON CONFLICT (tenant_id, federation_id, indicator, month) DO UPDATE
    SET amount = t.amount + excluded.amount, approved_amount = t.approved_amount + excluded.approved_amount;
  RETURN NULL;
END $$;

CREATE FUNCTION total_updated_figures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO figure_totals AS t (tenant_id, federation_id, federation_path, indicator, month, amount, approved_amount)
  SELECT n.tenant_id, f.id, f.path, n.indicator, n.month, sum(n.contribution - o.contribution),
         coalesce(sum(n.contribution - o.contribution) FILTER (WHERE r.state = 'approved'), 0)
  FROM new_rows n
  JOIN old_rows o ON o.tenant_id = n.tenant_id AND o.unit_id = n.unit_id AND o.indicator = n.indicator AND o.month = n.month
  JOIN month_reports r ON r.tenant_id = n.tenant_id AND r.unit_id = n.unit_id AND r.month = n.month
  JOIN units f ON f.tenant_id = r.tenant_id AND f.id = r.federation_id
  WHERE n.contribution <> o.contribution
  GROUP BY n.tenant_id, f.id, f.path, n.indicator, n.month
  ORDER BY n.tenant_id, f.id, n.indicator, n.month
  ON CONFLICT (tenant_id, federation_id, indicator, month) DO UPDATE
    SET amount = t.amount + excluded.amount, approved_amount = t.approved_amount + excluded.approved_amount;
  RETURN NULL;
END $$;

-- A report's first submission counts once, whatever happens to it later; being on time is decided then.
CREATE FUNCTION total_inserted_reports() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO report_totals AS t (tenant_id, federation_id, federation_path, month, submitted, approved, on_time)
  SELECT n.tenant_id, f.id, f.path, n.month,
         count(*) FILTER (WHERE n.first_submitted_on IS NOT NULL),
         count(*) FILTER (WHERE n.state = 'approved'),
         count(*) FILTER (WHERE n.first_submitted_on <= n.due_on)
  FROM new_rows n JOIN units f ON f.tenant_id = n.tenant_id AND f.id = n.federation_id
  WHERE n.first_submitted_on IS NOT NULL OR n.state = 'approved'
  GROUP BY n.tenant_id, f.id, f.path, n.month
  ORDER BY n.tenant_id, f.id, n.month
  ON CONFLICT (tenant_id, federation_id, month) DO UPDATE
    SET submitted = t.submitted + excluded.submitted, approved = t.approved + excluded.approved,
        on_time = t.on_time + excluded.on_time;
  RETURN NULL;
END $$;

CREATE FUNCTION total_updated_reports() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO report_totals AS t (tenant_id, federation_id, federation_path, month, submitted, approved, on_time)
  SELECT n.tenant_id, f.id, f.path, n.month,
         sum((n.first_submitted_on IS NOT NULL)::int - (o.first_submitted_on IS NOT NULL)::int),
         sum((n.state = 'approved')::int - (o.state = 'approved')::int),
         sum(coalesce((n.first_submitted_on <= n.due_on)::int, 0) - coalesce((o.first_submitted_on <= o.due_on)::int, 0))
  FROM new_rows n
  JOIN old_rows o ON o.tenant_id = n.tenant_id AND o.unit_id = n.unit_id AND o.month = n.month
  JOIN units f ON f.tenant_id = n.tenant_id AND f.id = n.federation_id
  WHERE (n.state, n.first_submitted_on, n.due_on) IS DISTINCT FROM (o.state, o.first_submitted_on, o.due_on)
  GROUP BY n.tenant_id, f.id, f.path, n.month
  ORDER BY n.tenant_id, f.id, n.month
  ON CONFLICT (tenant_id, federation_id, month) DO UPDATE
    SET submitted = t.submitted + excluded.submitted, approved = t.approved + excluded.approved,
        on_time = t.on_time + excluded.on_time;

  -- What a report holds passes into, or out of, the approved part of its federation's totals.
  INSERT INTO figure_totals AS t (tenant_id, federation_id, federation_path, indicator, month, amount, approved_amount)
  SELECT n.tenant_id, f.id, f.path, g.indicator, n.month, 0,
         sum(g.contribution * ((n.state = 'approved')::int - (o.state = 'approved')::int))
  FROM new_rows n
  JOIN old_rows o ON o.tenant_id = n.tenant_id AND o.unit_id = n.unit_id AND o.month = n.month
  JOIN figures g ON g.tenant_id = n.tenant_id AND g.unit_id = n.unit_id AND g.month = n.month
  JOIN units f ON f.tenant_id = n.tenant_id AND f.id = n.federation_id
  WHERE (n.state = 'approved') <> (o.state = 'approved') AND g.contribution <> 0
  GROUP BY n.tenant_id, f.id, f.path, g.indicator, n.month
  ORDER BY n.tenant_id, f.id, g.indicator, n.month
  ON CONFLICT (tenant_id, federation_id, indicator, month) DO UPDATE
    SET approved_amount = t.approved_amount + excluded.approved_amount;
  RETURN NULL;
END $$;

GRANT CREATE ON SCHEMA public TO scd_totals;
ALTER FUNCTION total_inserted_figures() OWNER TO scd_totals;
ALTER FUNCTION total_updated_figures() OWNER TO scd_totals;
ALTER FUNCTION total_inserted_reports() OWNER TO scd_totals;
ALTER FUNCTION total_updated_reports() OWNER TO scd_totals;
REVOKE CREATE ON SCHEMA public FROM scd_totals;

CREATE TRIGGER figures_inserted AFTER INSERT ON figures
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION total_inserted_figures();
CREATE TRIGGER figures_updated AFTER UPDATE ON figures
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION total_updated_figures();
CREATE TRIGGER month_reports_inserted AFTER INSERT ON month_reports
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION total_inserted_reports();
CREATE TRIGGER month_reports_updated AFTER UPDATE ON month_reports
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION total_updated_reports();
