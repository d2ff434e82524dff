-- The employers whose workers a union organises, and between which days: the federation keeps the register, and the
-- union's own figures need the count. Told of unions in the caller's scope alone: ids and days, no names.

GRANT SELECT ON employers, employer_unions, units TO scd_members;
DO $$
DECLARE read text;
BEGIN
  FOREACH read IN ARRAY ARRAY['employers', 'employer_unions'] LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = read AND policyname = 'roster') THEN
      EXECUTE format('CREATE POLICY roster ON %I FOR SELECT TO scd_members USING (true)', read);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION union_employers(p_unions uuid[])
RETURNS TABLE (union_id uuid, employer_id uuid, valid_from date, valid_to date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.union_id, l.employer_id, l.valid_from, least(l.valid_to, e.closed_on)
  FROM units u
  JOIN employer_unions l ON l.tenant_id = u.tenant_id AND l.union_id = u.id AND l.voided_at IS NULL
  JOIN employers e ON e.tenant_id = l.tenant_id AND e.id = l.employer_id AND e.voided_at IS NULL
  WHERE u.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND u.id = ANY (p_unions)
    AND u.path >= nullif(current_setting('app.path_lo', true), '')
    AND u.path < nullif(current_setting('app.path_hi', true), '')
$$;

GRANT CREATE ON SCHEMA public TO scd_members;
REVOKE ALL ON FUNCTION union_employers(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION union_employers(uuid[]) TO scd_app;
ALTER FUNCTION union_employers(uuid[]) OWNER TO scd_members;
REVOKE CREATE ON SCHEMA public FROM scd_members;
