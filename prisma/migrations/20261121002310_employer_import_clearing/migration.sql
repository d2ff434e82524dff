-- What a list of employers said goes when its import needs it no longer. As everywhere, the application cannot delete
-- by itself: two functions do, for imports within the caller's scope.
REVOKE DELETE ON employer_import_parts, employer_import_rows FROM scd_app;

CREATE FUNCTION clear_employer_import_rows(p_import uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM employer_import_rows r USING employer_imports i
  WHERE i.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND i.id = p_import
    AND i.unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND i.unit_path < nullif(current_setting('app.path_hi', true), '')
    AND i.state NOT IN ('committed', 'undoing', 'undone')
    AND r.tenant_id = i.tenant_id AND r.import_id = i.id
$$;

CREATE FUNCTION clear_employer_import_file(p_import uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM employer_import_parts p USING employer_imports i
  WHERE i.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND i.id = p_import
    AND i.unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND i.unit_path < nullif(current_setting('app.path_hi', true), '')
    AND p.tenant_id = i.tenant_id AND p.import_id = i.id
$$;

GRANT SELECT, DELETE ON employer_import_rows, employer_import_parts TO scd_members;
CREATE POLICY roster ON employer_import_parts FOR SELECT TO scd_members USING (true);
CREATE POLICY cleared ON employer_import_rows FOR DELETE TO scd_members USING (true);
CREATE POLICY cleared ON employer_import_parts FOR DELETE TO scd_members USING (true);

GRANT CREATE ON SCHEMA public TO scd_members;
REVOKE ALL ON FUNCTION clear_employer_import_rows(uuid), clear_employer_import_file(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clear_employer_import_rows(uuid), clear_employer_import_file(uuid) TO scd_app;
ALTER FUNCTION clear_employer_import_rows(uuid) OWNER TO scd_members;
ALTER FUNCTION clear_employer_import_file(uuid) OWNER TO scd_members;
REVOKE CREATE ON SCHEMA public FROM scd_members;
