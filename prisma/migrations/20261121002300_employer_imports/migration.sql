-- What an import has to know of employers that its user may not see: that a tax code is kept already. Rows of the
-- caller's own import are told, by their numbers and nothing else.

GRANT SELECT ON employers, employer_imports, employer_import_rows TO scd_members;
DO $$
DECLARE read text;
BEGIN
  FOREACH read IN ARRAY ARRAY['employers', 'employer_imports', 'employer_import_rows'] LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = read AND policyname = 'roster') THEN
      EXECUTE format('CREATE POLICY roster ON %I FOR SELECT TO scd_members USING (true)', read);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION employer_rows_elsewhere(p_import uuid) RETURNS TABLE (row_number int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
-- Row by row through the index on tax codes: the employers of a whole tenant are too many to go through.
SET enable_nestloop = on SET enable_hashjoin = off SET enable_mergejoin = off AS $$
  WITH asked AS (
    SELECT i.tenant_id, i.id, current_setting('app.path_lo', true) AS lo, current_setting('app.path_hi', true) AS hi
    FROM employer_imports i
    WHERE i.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND i.id = p_import
      AND i.unit_path >= nullif(current_setting('app.path_lo', true), '')
      AND i.unit_path < nullif(current_setting('app.path_hi', true), '')
  )
  SELECT r.row_number
  FROM asked a
  JOIN employer_import_rows r ON r.tenant_id = a.tenant_id AND r.import_id = a.id AND r.tax_code IS NOT NULL
  JOIN employers e ON e.tenant_id = r.tenant_id AND e.tax_code = r.tax_code AND e.voided_at IS NULL
    AND NOT (e.unit_path >= a.lo AND e.unit_path < a.hi)
$$;

GRANT CREATE ON SCHEMA public TO scd_members;
REVOKE ALL ON FUNCTION employer_rows_elsewhere(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION employer_rows_elsewhere(uuid) TO scd_app;
ALTER FUNCTION employer_rows_elsewhere(uuid) OWNER TO scd_members;
REVOKE CREATE ON SCHEMA public FROM scd_members;
