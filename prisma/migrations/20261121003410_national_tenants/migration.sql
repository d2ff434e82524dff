-- Who the national level can hand targets to; by their kind it is chosen whose figures go with small counts.
DROP FUNCTION national_tenants();
CREATE FUNCTION national_tenants() RETURNS TABLE (id uuid, code text, name text, kind text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.id, t.code, t.name, t.kind FROM tenants t
  WHERE current_setting('app.reach', true) = 'national' AND t.kind <> 'national'
$$;

GRANT CREATE ON SCHEMA public TO scd_national;
REVOKE ALL ON FUNCTION national_tenants() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION national_tenants() TO scd_app;
ALTER FUNCTION national_tenants() OWNER TO scd_national;
REVOKE CREATE ON SCHEMA public FROM scd_national;
