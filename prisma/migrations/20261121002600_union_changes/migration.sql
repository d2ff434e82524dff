-- The days of the splits and mergers that a union came from or took part in: they decide from when it is graded. The
-- event itself belongs to whoever is above; the union is told the day alone.

GRANT SELECT ON unit_events, unit_event_links TO scd_members;
DO $$
DECLARE read text;
BEGIN
  FOREACH read IN ARRAY ARRAY['unit_events', 'unit_event_links'] LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = read AND policyname = 'roster') THEN
      EXECUTE format('CREATE POLICY roster ON %I FOR SELECT TO scd_members USING (true)', read);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION union_changes(p_lo text, p_hi text) RETURNS TABLE (unit_id uuid, changed_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT l.unit_id, e.effective_on
  FROM unit_event_links l
  JOIN unit_events e ON e.tenant_id = l.tenant_id AND e.id = l.event_id AND e.kind IN ('merge', 'split')
  WHERE l.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND l.part IN ('successor', 'subject')
    AND l.unit_path >= p_lo AND l.unit_path < p_hi
    AND l.unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND l.unit_path < nullif(current_setting('app.path_hi', true), '')
$$;

GRANT CREATE ON SCHEMA public TO scd_members;
REVOKE ALL ON FUNCTION union_changes(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION union_changes(text, text) TO scd_app;
ALTER FUNCTION union_changes(text, text) OWNER TO scd_members;
REVOKE CREATE ON SCHEMA public FROM scd_members;
