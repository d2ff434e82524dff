-- Who may see a member's record, told to whoever sees it: by role and place, how many people, and whether in full.
-- Most of these assignments lie above the union, out of its own sight; names are not told.

GRANT SELECT ON assignments, roles, role_capabilities TO scd_members;
DO $$
DECLARE read text;
BEGIN
  FOREACH read IN ARRAY ARRAY['assignments', 'roles', 'role_capabilities'] LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = read AND policyname = 'roster') THEN
      EXECUTE format('CREATE POLICY roster ON %I FOR SELECT TO scd_members USING (true)', read);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION member_readers(p_member uuid)
RETURNS TABLE (role_vi text, role_en text, unit_name text, in_full boolean, people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.name_vi, r.name_en, u.name,
    EXISTS (SELECT FROM role_capabilities c
            WHERE c.tenant_id = r.tenant_id AND c.role_code = r.code AND c.capability = 'members.read_full'),
    count(DISTINCT a.user_id)::int
  FROM members m
  JOIN assignments a ON a.tenant_id = m.tenant_id
    AND (a.reach = 'unit' AND a.unit_path = m.unit_path
         OR a.reach = 'subtree' AND m.unit_path >= a.unit_path AND m.unit_path < left(a.unit_path, -1) || '0')
    AND a.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND (a.valid_to IS NULL OR a.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
  JOIN roles r ON r.tenant_id = a.tenant_id AND r.code = a.role_code
  JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
  WHERE m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND m.id = p_member
    AND m.unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND m.unit_path < nullif(current_setting('app.path_hi', true), '')
    AND EXISTS (SELECT FROM role_capabilities c
                WHERE c.tenant_id = r.tenant_id AND c.role_code = r.code AND c.capability = 'members.read')
  GROUP BY r.tenant_id, r.code, r.name_vi, r.name_en, u.id, u.name, u.path
  ORDER BY u.path DESC, r.code
$$;

GRANT CREATE ON SCHEMA public TO scd_members;
REVOKE ALL ON FUNCTION member_readers(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION member_readers(uuid) TO scd_app;
ALTER FUNCTION member_readers(uuid) OWNER TO scd_members;
REVOKE CREATE ON SCHEMA public FROM scd_members;
