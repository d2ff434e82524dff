-- Cards that anybody can ask about, and entries that were made one, taken apart again.

-- Copies that a merge made of events go when it is taken apart; nothing else that happened can be deleted.
CREATE OR REPLACE FUNCTION refuse_all_but_voiding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'scd_members' AND OLD.details ? 'mergedFrom' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'unit_path' = to_jsonb(NEW) - 'unit_path' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL
     AND to_jsonb(OLD) - '{unit_path,voided_at,voided_by,void_reason}'::text[]
       = to_jsonb(NEW) - '{unit_path,voided_at,voided_by,void_reason}'::text[] THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% keeps what happened: an entry is voided, not changed or deleted', TG_TABLE_NAME;
END $$;

-- All that anybody may know of a card: whether it is in force. `p_asker`: a hash of where the question comes from.
CREATE FUNCTION check_card(p_code_hash bytea, p_asker bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE in_force boolean;
BEGIN
  IF codes_blocked('card', p_asker) THEN RETURN 'throttled'; END IF;
  SELECT c.revoked_at IS NULL AND m.status IN ('active', 'transferring') INTO in_force
  FROM member_cards c JOIN members m ON m.tenant_id = c.tenant_id AND m.id = c.member_id
  WHERE c.code_hash = p_code_hash ORDER BY 1 DESC LIMIT 1;
  IF in_force IS NULL THEN
    PERFORM note_wrong_code('card', p_asker);
    RETURN 'unknown';
  END IF;
  RETURN CASE WHEN in_force THEN 'valid' ELSE 'ended' END;
END $$;

-- Takes two entries apart again that were made one: every row stands as it stood before, of which the merge kept a
-- copy. 'changed' where one of them is not as the merge left it.
CREATE FUNCTION unmerge_members(p_merge uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here CONSTANT uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  lo CONSTANT text := nullif(current_setting('app.path_lo', true), '');
  hi CONSTANT text := nullif(current_setting('app.path_hi', true), '');
  made member_merges;
  entry jsonb;
BEGIN
  SELECT * INTO made FROM member_merges g WHERE g.tenant_id = here AND g.id = p_merge
    AND g.unit_path >= lo AND g.unit_path < hi AND g.absorbed_path >= lo AND g.absorbed_path < hi;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  PERFORM FROM members m WHERE m.tenant_id = here AND m.id IN (made.kept_id, made.absorbed_id) ORDER BY m.id FOR UPDATE;
  SELECT * INTO made FROM member_merges g WHERE g.tenant_id = here AND g.id = p_merge FOR UPDATE;
  IF made.undone_at IS NOT NULL THEN RETURN 'undone'; END IF;
  IF NOT EXISTS (SELECT FROM members m WHERE m.tenant_id = here AND m.id = made.kept_id AND m.version = made.kept_version)
     OR NOT EXISTS (SELECT FROM members m WHERE m.tenant_id = here AND m.id = made.absorbed_id AND m.status = 'merged'
                    AND m.version = (made.before #>> '{absorbed,member,version}')::int + 1)
     OR EXISTS (SELECT FROM member_events e WHERE e.tenant_id = here AND e.member_id IN (made.kept_id, made.absorbed_id)
                AND (e.recorded_at > made.merged_at OR e.voided_at > made.merged_at) AND NOT e.details ? 'mergedFrom')
     OR EXISTS (SELECT FROM member_positions p WHERE p.tenant_id = here AND p.member_id = made.kept_id
                AND p.id NOT IN (SELECT (r->>'id')::uuid FROM jsonb_array_elements((made.before #> '{kept,positions}') || (made.before #> '{absorbed,positions}')) r))
     OR EXISTS (SELECT FROM member_consents n WHERE n.tenant_id = here AND n.member_id = made.kept_id
                AND n.id NOT IN (SELECT (r->>'id')::uuid FROM jsonb_array_elements((made.before #> '{kept,consents}') || (made.before #> '{absorbed,consents}')) r))
  THEN RETURN 'changed'; END IF;

  DELETE FROM member_events e USING jsonb_array_elements_text(made.before #> '{added,events}') a
  WHERE e.tenant_id = here AND e.id = a::uuid;
  DELETE FROM membership_spells s USING jsonb_array_elements_text(made.before #> '{added,spells}') a
  WHERE s.tenant_id = here AND s.id = a::uuid;
  -- The kept entry first: it gives back the number or card that it took.
  FOREACH entry IN ARRAY ARRAY[made.before->'kept', made.before->'absorbed'] LOOP
    UPDATE members m SET (person_id, family_name, middle_name, given_name, birth_on, birth_year, sex, identity_kind, identity_cipher,
        identity_hash, identity_last4, phone, email, hometown, address, commune_code, commune_version, job_title, contract, education,
        social_insurance_number, joined_on, admission_decision, card_number, note, status, status_on, complete, version, updated_at, updated_by)
      = (b.person_id, b.family_name, b.middle_name, b.given_name, b.birth_on, b.birth_year, b.sex, b.identity_kind, b.identity_cipher,
        b.identity_hash, b.identity_last4, b.phone, b.email, b.hometown, b.address, b.commune_code, b.commune_version, b.job_title, b.contract, b.education,
        b.social_insurance_number, b.joined_on, b.admission_decision, b.card_number, b.note, b.status, b.status_on, b.complete, b.version, b.updated_at, b.updated_by)
    FROM jsonb_populate_record(NULL::members, entry->'member') b
    WHERE m.tenant_id = here AND m.id = b.id;
    UPDATE membership_spells s SET (person_id, valid_to, voided_at) = (b.person_id, b.valid_to, b.voided_at)
    FROM jsonb_populate_recordset(NULL::membership_spells, entry->'spells') b WHERE s.tenant_id = here AND s.id = b.id;
    UPDATE member_positions p SET (member_id, valid_to, voided_at, void_reason) = (b.member_id, b.valid_to, b.voided_at, b.void_reason)
    FROM jsonb_populate_recordset(NULL::member_positions, entry->'positions') b WHERE p.tenant_id = here AND p.id = b.id;
    UPDATE member_consents n SET (member_id, unit_id, unit_path) = (b.member_id, b.unit_id, u.path)
    FROM jsonb_populate_recordset(NULL::member_consents, entry->'consents') b
    JOIN units u ON u.tenant_id = b.tenant_id AND u.id = b.unit_id WHERE n.tenant_id = here AND n.id = b.id;
  END LOOP;
  IF (made.before #>> '{added,sensitive}')::boolean THEN
    DELETE FROM member_sensitive s WHERE s.tenant_id = here AND s.member_id = made.kept_id;
  ELSE
    UPDATE member_sensitive s SET (ethnicity, religion, party_member, updated_at) = (b.ethnicity, b.religion, b.party_member, b.updated_at)
    FROM jsonb_populate_record(NULL::member_sensitive, nullif(made.before #> '{kept,sensitive}', 'null')) b
    WHERE s.tenant_id = here AND s.member_id = made.kept_id AND b.member_id IS NOT NULL;
  END IF;
  UPDATE duplicate_pairs d SET (state, decided_at, decided_by, reason) = (b.state, b.decided_at, b.decided_by, b.reason)
  FROM jsonb_populate_record(NULL::duplicate_pairs, nullif(made.before->'pair', 'null')) b
  WHERE d.tenant_id = here AND d.first_id = b.first_id AND d.second_id = b.second_id;
  UPDATE duplicate_pairs d SET (state, decided_at, decided_by, reason) = ('open', NULL, NULL, NULL)
  WHERE d.tenant_id = here AND made.before->>'pair' IS NULL
    AND d.first_id = least(made.kept_id, made.absorbed_id) AND d.second_id = greatest(made.kept_id, made.absorbed_id);
  UPDATE member_merges g SET undone_at = now(), undone_by = current_setting('app.user_id')::uuid
  WHERE g.tenant_id = here AND g.id = p_merge;
  RETURN 'unmerged';
END $$;

DO $$
DECLARE made regprocedure;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO scd_members';
  FOREACH made IN ARRAY ARRAY['check_card(bytea, bytea)', 'unmerge_members(uuid)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO scd_app', made);
    EXECUTE format('ALTER FUNCTION %s OWNER TO scd_members', made);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM scd_members';
END $$;
