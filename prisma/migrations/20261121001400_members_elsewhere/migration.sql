-- What a union has to know of entries it may not see: that a number or a card is taken, and that a person's days
-- of membership do not overlap. Both answer for what the caller already holds, and for nothing else.

GRANT SELECT ON members, membership_spells, units TO scd_members;
DO $$
DECLARE read text;
BEGIN
  FOREACH read IN ARRAY ARRAY['members', 'membership_spells', 'units'] LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = read AND policyname = 'roster') THEN
      EXECUTE format('CREATE POLICY roster ON %I FOR SELECT TO scd_members USING (true)', read);
    END IF;
  END LOOP;
END $$;

-- Living entries of the caller's tenant with one of these identity numbers (as keyed hashes, which only the
-- program can make) or card numbers. In the caller's scope the entry is named. Outside it an identity number gives
-- the union's name, so that a transfer can be asked for; a card number, which can be guessed, gives nothing.
CREATE FUNCTION members_elsewhere(p_hashes bytea[], p_cards text[])
RETURNS TABLE (sign text, identity_hash bytea, card_number text, member_id uuid, unit_id uuid, unit_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH asker AS (
    SELECT nullif(current_setting('app.tenant_id', true), '')::uuid AS tenant_id,
           nullif(current_setting('app.path_lo', true), '') AS lo, nullif(current_setting('app.path_hi', true), '') AS hi
  ), found AS (
    SELECT 'identity' AS sign, m.identity_hash, NULL AS card_number, m.id, m.unit_id, m.tenant_id,
           m.unit_path >= a.lo AND m.unit_path < a.hi AS within
    FROM asker a JOIN members m ON m.tenant_id = a.tenant_id AND m.identity_hash = ANY (p_hashes)
      AND m.status IN ('pending', 'active', 'suspended', 'transferring', 'honorary')
    UNION ALL
    SELECT 'card', NULL, m.card_number, m.id, m.unit_id, m.tenant_id, m.unit_path >= a.lo AND m.unit_path < a.hi
    FROM asker a JOIN members m ON m.tenant_id = a.tenant_id AND m.card_number = ANY (p_cards)
      AND m.status IN ('pending', 'active', 'suspended', 'transferring', 'honorary')
  )
  SELECT f.sign, f.identity_hash, f.card_number,
         CASE WHEN f.within THEN f.id END, CASE WHEN f.within THEN f.unit_id END,
         CASE WHEN f.within OR f.sign = 'identity' THEN u.name END
  FROM found f JOIN units u ON u.tenant_id = f.tenant_id AND u.id = f.unit_id
$$;

-- The days of the same person's other entries, wherever in the tenant they stand, for an entry in the caller's
-- scope: dates and nothing else.
CREATE FUNCTION spells_elsewhere(p_member uuid) RETURNS TABLE (state text, valid_from date, valid_to date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.state, s.valid_from, s.valid_to
  FROM members m
  JOIN membership_spells s ON s.tenant_id = m.tenant_id AND s.person_id = m.person_id AND s.member_id <> m.id AND s.voided_at IS NULL
  WHERE m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND m.id = p_member
    AND m.unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND m.unit_path < nullif(current_setting('app.path_hi', true), '')
$$;

CREATE INDEX membership_spells_of_person ON membership_spells (tenant_id, person_id);

GRANT CREATE ON SCHEMA public TO scd_members;
REVOKE ALL ON FUNCTION members_elsewhere(bytea[], text[]), spells_elsewhere(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION members_elsewhere(bytea[], text[]), spells_elsewhere(uuid) TO scd_app;
ALTER FUNCTION members_elsewhere(bytea[], text[]) OWNER TO scd_members;
ALTER FUNCTION spells_elsewhere(uuid) OWNER TO scd_members;
REVOKE CREATE ON SCHEMA public FROM scd_members;
