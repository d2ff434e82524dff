-- The list of members: how a million of them are paged, filtered and searched under row-level security.

-- Filters are answered from this index alone; within one union it is that union's list.
DROP INDEX members_by_unit;
CREATE INDEX members_by_unit ON members (tenant_id, unit_path, status, sex, birth_year, joined_on, complete);
-- The path behind the order: a page of a part of the tree passes over the others without reading their rows.
DROP INDEX members_by_name;
CREATE INDEX members_by_name ON members (tenant_id, given_name, middle_name, family_name, id, unit_path);
-- Who does not know the day comes last.
CREATE INDEX members_by_joining ON members (tenant_id, (coalesce(joined_on, 'infinity'::date)), id, unit_path);
-- The words below find given names as well.
DROP INDEX members_by_given_key;

-- The words of a name, each with the end of its tenant's id before it: tenants share the index and no word in it.
CREATE FUNCTION member_words(p_tenant uuid, p_key text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT array_to_tsvector(string_to_array(ltrim(replace(' ' || p_key, ' ', ' ' || right(p_tenant::text, 12))), ' '))
$$;

-- All of these words, the last of them as the beginning of one: that is how names are typed.
CREATE FUNCTION member_words_wanted(p_tenant uuid, p_words text[]) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT string_agg(
    '''' || right(p_tenant::text, 12) || replace(replace(word, '\', '\\'), '''', '''''') || ''''
      || CASE WHEN place = cardinality(p_words) THEN ':*' ELSE '' END, ' & ')::tsquery
  FROM unnest(p_words) WITH ORDINALITY AS w(word, place)
$$;

CREATE INDEX members_by_words ON members USING gin (member_words(tenant_id, search_key));

-- Under row-level security no text search may use an index, because its operators could tell of rows that the
-- policies hide. This function keeps the policies' rule itself, and looks in the index. At most `p_most` members
-- of the announced scope, of the range of paths and with the words and properties asked for, in no order.
-- Words that many bear ("Nguyễn") are found faster by looking at one row after another; a sample tells. Where it
-- foretells no more than `p_most_by_index` of the range's `p_in_range` members, up to so many are given.
CREATE FUNCTION find_members_by_words(
  p_words text[], p_patterns text[], p_lo text, p_hi text, p_statuses text[], p_sex text,
  p_born_from date, p_born_to date, p_year_from int, p_year_to int, p_sub_unit uuid,
  p_joined_from date, p_joined_to date, p_complete boolean, p_in_range int, p_most int, p_most_by_index int)
RETURNS TABLE (id uuid, unit_path text, given_name text, middle_name text, family_name text, joined_on date)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  tenant CONSTANT uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  lo CONSTANT text := nullif(current_setting('app.path_lo', true), '');
  hi CONSTANT text := nullif(current_setting('app.path_hi', true), '');
  wanted CONSTANT tsquery := member_words_wanted(tenant, p_words);
  looked_at CONSTANT real := 2000;
  share real;
BEGIN
  SELECT count(*) FILTER (WHERE ' ' || s.search_key || ' ' LIKE ALL (p_patterns)) / greatest(count(*), looked_at / 20)
  INTO share
  FROM members s TABLESAMPLE system (
    (SELECT least(100, 100 * looked_at / greatest(reltuples, 1)) FROM pg_class WHERE oid = 'members'::regclass)) REPEATABLE (1)
  WHERE s.tenant_id = tenant AND s.unit_path >= lo AND s.unit_path < hi AND s.unit_path >= p_lo AND s.unit_path < p_hi;
  RETURN QUERY
    SELECT m.id, m.unit_path, m.given_name, m.middle_name, m.family_name, m.joined_on FROM members m
    WHERE m.tenant_id = tenant AND m.unit_path >= lo AND m.unit_path < hi AND m.unit_path >= p_lo AND m.unit_path < p_hi
      AND CASE WHEN share > 0.1 THEN ' ' || m.search_key || ' ' LIKE ALL (p_patterns)
               ELSE member_words(m.tenant_id, m.search_key) @@ wanted END
      AND m.status = ANY (p_statuses) AND (p_sex IS NULL OR m.sex = p_sex)
      AND (p_born_from IS NULL OR m.birth_year BETWEEN extract(year FROM p_born_from) AND extract(year FROM p_born_to)
        AND (m.birth_on BETWEEN p_born_from AND p_born_to
             OR m.birth_on IS NULL AND m.birth_year BETWEEN p_year_from AND p_year_to))
      AND (p_sub_unit IS NULL OR m.sub_unit_id = p_sub_unit)
      AND (p_joined_from IS NULL OR m.joined_on >= p_joined_from)
      AND (p_joined_to IS NULL OR m.joined_on <= p_joined_to)
      AND (p_complete IS NULL OR m.complete = p_complete)
    LIMIT CASE WHEN share * p_in_range > p_most_by_index THEN p_most ELSE p_most_by_index END;
END $$;

-- The other posts of the user who asks, where those give the right to read members: for saying how many are found
-- there. Nothing of anybody else's.
CREATE FUNCTION identity_other_posts(p_assignment uuid)
RETURNS TABLE (assignment_id uuid, tenant_id uuid, reach text, unit_path text, demo_today date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.tenant_id, a.reach, a.unit_path, t.demo_today
  FROM assignments a JOIN tenants t ON t.id = a.tenant_id
  WHERE a.user_id = nullif(current_setting('app.user_id', true), '')::uuid AND a.id <> p_assignment
    AND a.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND (a.valid_to IS NULL OR a.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    AND EXISTS (SELECT FROM role_capabilities c
                WHERE c.tenant_id = a.tenant_id AND c.role_code = a.role_code AND c.capability = 'members.read')
    AND EXISTS (SELECT FROM users u WHERE u.id = a.user_id AND u.disabled_at IS NULL)
  ORDER BY a.tenant_id, a.unit_path, a.id
  LIMIT 10
$$;

GRANT SELECT ON members TO scd_members;
DO $$
DECLARE made text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = 'members' AND policyname = 'roster') THEN
    CREATE POLICY roster ON members FOR SELECT TO scd_members USING (true);
  END IF;
  GRANT CREATE ON SCHEMA public TO scd_members, scd_identity;
  FOREACH made IN ARRAY ARRAY['find_members_by_words(text[],text[],text,text,text[],text,date,date,int,int,uuid,date,date,boolean,int,int,int)',
                              'identity_other_posts(uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO scd_app', made);
    EXECUTE format('ALTER FUNCTION %s OWNER TO %I', made, CASE WHEN made LIKE 'identity%' THEN 'scd_identity' ELSE 'scd_members' END);
  END LOOP;
  REVOKE CREATE ON SCHEMA public FROM scd_members, scd_identity;
END $$;
