-- A version holds all targets of its issuer: what the last one by the day leaves out is withdrawn.
CREATE OR REPLACE FUNCTION national_targets(p_indicators text[], p_through int, p_on date)
RETURNS TABLE (tenant_code text, plan_kind text, from_month int, through_month int, indicator text, comparison text, target numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (t.code, p.kind, g.indicator) t.code, p.kind, p.from_month, p.through_month, g.indicator, g.comparison, g.target
  FROM tenants t
  JOIN units u ON u.tenant_id = t.id AND u.rank = 'top'
  JOIN plan_targets g ON g.tenant_id = t.id AND g.unit_id = u.id
  JOIN plans p ON p.tenant_id = g.tenant_id AND p.id = g.plan_id AND p.kind <> 'campaign' AND p.voided_at IS NULL
  JOIN LATERAL (
    SELECT r.revision, r.decided_on FROM plan_revisions r
    WHERE r.tenant_id = g.tenant_id AND r.plan_id = g.plan_id AND r.issuer_id = g.issuer_id AND r.decided_on <= p_on
    ORDER BY r.decided_on DESC, r.revision DESC LIMIT 1) v ON v.revision = g.revision
  WHERE current_setting('app.reach', true) = 'national'
    AND g.indicator = ANY (p_indicators) AND p.from_month <= p_through AND p.through_month >= p_through
  ORDER BY t.code, p.kind, g.indicator, p.through_month, v.decided_on DESC, g.revision DESC
$$;
