-- Moves between unions, entries made one, and cards: what reaches past the caller's scope, each by a function that
-- answers one question or does one act, for the tenant, user and range that the transaction announced.

-- Wrong codes and cards asked about, by who asks: a hash of a user's id or of a browser's address.
CREATE TABLE "code_attempts" (
    "kind" TEXT NOT NULL,
    "asker" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_attempts_pkey" PRIMARY KEY ("kind","asker")
);
ALTER TABLE code_attempts
  ADD CONSTRAINT code_attempts_kind CHECK (kind IN ('transfer', 'card')),
  ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX code_attempts_since ON code_attempts (since);
CREATE INDEX member_transfers_by_code ON member_transfers (code_hash) WHERE code_hash IS NOT NULL;

GRANT SELECT ON tenants, units TO scd_members;
GRANT SELECT, INSERT, UPDATE, DELETE ON code_attempts TO scd_members;
GRANT SELECT, INSERT, UPDATE, DELETE ON membership_spells, member_sensitive TO scd_members;
GRANT SELECT, INSERT, DELETE ON member_events TO scd_members;
GRANT SELECT, UPDATE ON members, member_positions, member_consents, member_transfers, member_cards, member_merges,
  duplicate_pairs TO scd_members;
GRANT INSERT ON audit_events TO scd_members;
DO $$
DECLARE moved text;
BEGIN
  FOREACH moved IN ARRAY ARRAY['code_attempts', 'members', 'membership_spells', 'member_events', 'member_positions',
    'member_sensitive', 'member_consents', 'member_transfers', 'member_cards', 'member_merges', 'duplicate_pairs'] LOOP
    EXECUTE format('CREATE POLICY moves ON %I TO scd_members USING (true) WITH CHECK (true)', moved);
  END LOOP;
END $$;
CREATE POLICY moves ON tenants FOR SELECT TO scd_members USING (true);
CREATE POLICY moves ON units FOR SELECT TO scd_members USING (true);
CREATE POLICY moves ON audit_events FOR INSERT TO scd_members WITH CHECK (true);

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

-- Where a member can move to: names and codes of the open unions of the caller's federation, nothing else.
CREATE FUNCTION transfer_destinations(p_words text[], p_phrase text, p_on date, p_most int)
RETURNS TABLE (code text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.code, u.name FROM units u
  WHERE u.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    AND nullif(current_setting('app.path_lo', true), '') IS NOT NULL
    AND u.rank = 'grassroots' AND u.established_on <= p_on AND (u.closed_on IS NULL OR u.closed_on > p_on)
    AND u.search_key LIKE ALL (p_words)
  ORDER BY u.search_key LIKE p_phrase DESC, u.name COLLATE "vi-x-icu", u.id LIMIT least(p_most, 50)
$$;

CREATE FUNCTION transfer_destination(p_code text, p_on date) RETURNS TABLE (id uuid, path text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.path, u.name FROM units u
  WHERE u.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND u.code = p_code
    AND nullif(current_setting('app.path_lo', true), '') IS NOT NULL
    AND u.rank = 'grassroots' AND u.established_on <= p_on AND (u.closed_on IS NULL OR u.closed_on > p_on)
$$;

-- From the tenth wrong code within an hour on, nothing is looked up.
CREATE FUNCTION codes_blocked(p_kind text, p_asker bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM code_attempts a WHERE a.kind = p_kind AND a.asker = p_asker
                 AND a.since > now() - interval '1 hour' AND a.failures >= CASE p_kind WHEN 'card' THEN 60 ELSE 10 END)
$$;

CREATE FUNCTION note_wrong_code(p_kind text, p_asker bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM code_attempts WHERE since < now() - interval '1 day';
  INSERT INTO code_attempts AS a (kind, asker, failures, since) VALUES (p_kind, p_asker, 1, now())
  ON CONFLICT (kind, asker) DO UPDATE SET
    failures = CASE WHEN a.since < now() - interval '1 hour' THEN 1 ELSE a.failures + 1 END,
    since = CASE WHEN a.since < now() - interval '1 hour' THEN now() ELSE a.since END
$$;

-- The offer that a code opens, masked as it was made. 'throttled' after too many wrong ones.
CREATE FUNCTION transfer_by_code(p_code_hash bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker CONSTANT bytea := sha256(convert_to(nullif(current_setting('app.user_id', true), ''), 'UTF8'));
  offer member_transfers;
BEGIN
  IF asker IS NULL OR nullif(current_setting('app.tenant_id', true), '') IS NULL THEN RETURN NULL; END IF;
  IF codes_blocked('transfer', asker) THEN RETURN jsonb_build_object('outcome', 'throttled'); END IF;
  SELECT * INTO offer FROM member_transfers t WHERE t.code_hash = p_code_hash AND t.state = 'offered';
  IF NOT FOUND THEN
    PERFORM note_wrong_code('transfer', asker);
    RETURN jsonb_build_object('outcome', 'unknown');
  END IF;
  RETURN jsonb_build_object('outcome', 'found', 'evidence', offer.evidence, 'offeredOn', offer.offered_on, 'deadline', offer.deadline);
END $$;

-- The offer a destination answers: one to a unit in the caller's range, or one whose code it holds. Both rows are
-- locked, the member's first. NULL where there is none.
CREATE FUNCTION lock_offered_transfer(p_transfer uuid, p_code_hash bytea) RETURNS member_transfers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE offer member_transfers;
BEGIN
  IF nullif(current_setting('app.tenant_id', true), '') IS NULL THEN RETURN NULL; END IF;
  SELECT * INTO offer FROM member_transfers t
  WHERE CASE WHEN p_transfer IS NULL THEN t.code_hash = p_code_hash
        ELSE t.id = p_transfer AND t.tenant_id = current_setting('app.tenant_id')::uuid
          AND t.to_unit_path >= nullif(current_setting('app.path_lo', true), '')
          AND t.to_unit_path < nullif(current_setting('app.path_hi', true), '') END;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM FROM members m WHERE m.tenant_id = offer.tenant_id AND m.id = offer.member_id FOR UPDATE;
  SELECT * INTO offer FROM member_transfers t WHERE t.tenant_id = offer.tenant_id AND t.id = offer.id FOR UPDATE;
  RETURN offer;
END $$;

-- An offer ends without a move: the member is no longer waiting. From the destination's hand, or lapsed.
CREATE FUNCTION close_transfer(p_transfer uuid, p_code_hash bytea, p_reason text, p_today date, p_request text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  offer member_transfers := lock_offered_transfer(p_transfer, p_code_hash);
  ended text;
BEGIN
  IF offer.id IS NULL THEN RETURN jsonb_build_object('outcome', 'unknown'); END IF;
  IF offer.state <> 'offered' THEN RETURN jsonb_build_object('outcome', 'decided'); END IF;
  ended := CASE WHEN offer.deadline < p_today THEN 'expired' ELSE 'declined' END;
  UPDATE member_transfers t SET state = ended, answered_at = now(), version = t.version + 1,
    answered_by = CASE ended WHEN 'declined' THEN current_setting('app.user_id')::uuid END,
    answer_reason = CASE ended WHEN 'declined' THEN p_reason END
  WHERE t.tenant_id = offer.tenant_id AND t.id = offer.id;
  UPDATE members m SET status = 'active', version = m.version + 1, updated_at = now()
  WHERE m.tenant_id = offer.tenant_id AND m.id = offer.member_id AND m.status = 'transferring';
  INSERT INTO audit_events (tenant_id, id, actor_id, act, subject_kind, subject_id, unit_path, details, request_id)
  VALUES (offer.tenant_id, uuidv7(), current_setting('app.user_id')::uuid, 'transfer.' || ended, 'member', offer.member_id,
          offer.from_unit_path, jsonb_build_object('transfer', offer.id), p_request);
  RETURN jsonb_build_object('outcome', ended);
END $$;

-- The origin lets go: its entry becomes `transferred` and counts up to the day before, positions end, and what is
-- known of the person is handed over. The caller writes the new entry in the same transaction, or nothing happens.
CREATE FUNCTION release_transfer(
  p_transfer uuid, p_code_hash bytea, p_to_unit uuid, p_new_member uuid, p_event uuid, p_effective date, p_today date,
  p_decision text, p_decided date, p_request text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  here CONSTANT uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  asker CONSTANT bytea := sha256(convert_to(nullif(current_setting('app.user_id', true), ''), 'UTF8'));
  offer member_transfers;
  destination units;
  origin members;
  within boolean;
  fellows uuid;
BEGIN
  IF p_transfer IS NULL AND (asker IS NULL OR codes_blocked('transfer', asker)) THEN
    RETURN jsonb_build_object('outcome', 'throttled');
  END IF;
  offer := lock_offered_transfer(p_transfer, p_code_hash);
  IF offer.id IS NULL THEN
    IF p_transfer IS NULL THEN PERFORM note_wrong_code('transfer', asker); END IF;
    RETURN jsonb_build_object('outcome', 'unknown');
  END IF;
  IF offer.state <> 'offered' THEN RETURN jsonb_build_object('outcome', 'decided'); END IF;
  IF offer.deadline < p_today THEN RETURN jsonb_build_object('outcome', 'lapsed'); END IF;
  IF p_effective < offer.offered_on OR p_effective > p_today THEN
    RETURN jsonb_build_object('outcome', 'day', 'offeredOn', offer.offered_on);
  END IF;
  -- Only into a union of the caller's range, and the one that was meant.
  SELECT * INTO destination FROM units u
  WHERE u.tenant_id = here AND u.id = p_to_unit AND u.rank = 'grassroots' AND (u.closed_on IS NULL OR u.closed_on > p_today)
    AND u.path >= nullif(current_setting('app.path_lo', true), '') AND u.path < nullif(current_setting('app.path_hi', true), '');
  IF NOT FOUND OR destination.id <> coalesce(offer.to_unit_id, destination.id) THEN
    RETURN jsonb_build_object('outcome', 'unknown');
  END IF;
  IF offer.tenant_id = here AND offer.from_unit_id = destination.id THEN RETURN jsonb_build_object('outcome', 'same_unit'); END IF;
  SELECT * INTO origin FROM members m WHERE m.tenant_id = offer.tenant_id AND m.id = offer.member_id;
  IF origin.status <> 'transferring' THEN RETURN jsonb_build_object('outcome', 'decided'); END IF;
  IF EXISTS (SELECT FROM member_events e WHERE e.tenant_id = offer.tenant_id AND e.member_id = origin.id AND e.voided_at IS NULL
             AND e.effective_on > p_effective AND e.kind NOT IN ('sub_unit_changed', 'party_referred', 'party_admitted', 'card_issued')) THEN
    RETURN jsonb_build_object('outcome', 'later_events');
  END IF;
  within := offer.tenant_id = here;

  INSERT INTO member_events (tenant_id, id, member_id, unit_id, unit_path, kind, effective_on, decision_number, decided_on, details, recorded_by)
  VALUES (offer.tenant_id, p_event, origin.id, origin.unit_id, origin.unit_path, 'transferred_out', p_effective,
          coalesce(offer.decision_number, p_decision), coalesce(offer.decided_on, p_decided),
          jsonb_build_object('transfer', offer.id, 'to', destination.name), current_setting('app.user_id')::uuid);
  UPDATE membership_spells s
  SET valid_to = CASE WHEN s.valid_from < p_effective THEN p_effective ELSE s.valid_to END,
      voided_at = CASE WHEN s.valid_from >= p_effective THEN now() END
  WHERE s.tenant_id = offer.tenant_id AND s.member_id = origin.id AND s.voided_at IS NULL
    AND (s.valid_to IS NULL OR s.valid_to > p_effective);
  UPDATE member_positions p
  SET valid_to = CASE WHEN p.valid_from < p_effective THEN p_effective END,
      voided_at = CASE WHEN p.valid_from >= p_effective THEN now() END,
      void_reason = CASE WHEN p.valid_from >= p_effective THEN 'membership_ended' END
  WHERE p.tenant_id = offer.tenant_id AND p.member_id = origin.id AND p.voided_at IS NULL
    AND (p.valid_to IS NULL OR p.valid_to > p_effective);
  UPDATE members m SET status = 'transferred', status_on = p_effective, version = m.version + 1, updated_at = now(),
    updated_by = current_setting('app.user_id')::uuid
  WHERE m.tenant_id = offer.tenant_id AND m.id = origin.id;
  -- A card in the member's hand stays good in the federation, and ends with the way out of it.
  UPDATE member_cards c
  SET member_id = CASE WHEN within THEN p_new_member ELSE c.member_id END,
      unit_id = CASE WHEN within THEN destination.id ELSE c.unit_id END,
      unit_path = CASE WHEN within THEN destination.path ELSE c.unit_path END,
      revoked_at = CASE WHEN NOT within THEN now() END,
      revoked_by = CASE WHEN NOT within THEN current_setting('app.user_id')::uuid END
  WHERE c.tenant_id = offer.tenant_id AND c.member_id = origin.id AND c.revoked_at IS NULL;
  UPDATE member_transfers t SET state = 'accepted', effective_on = p_effective, answered_at = now(), version = t.version + 1,
    answered_by = current_setting('app.user_id')::uuid,
    to_unit_id = CASE WHEN within THEN destination.id END, to_unit_path = CASE WHEN within THEN destination.path END,
    evidence = t.evidence || jsonb_build_object('toUnit', destination.name,
      'toTenant', CASE WHEN NOT within THEN (SELECT n.name FROM tenants n WHERE n.id = here) END)
  WHERE t.tenant_id = offer.tenant_id AND t.id = offer.id;
  INSERT INTO audit_events (tenant_id, id, actor_id, act, subject_kind, subject_id, unit_path, details, request_id)
  VALUES (offer.tenant_id, uuidv7(), current_setting('app.user_id')::uuid, 'member.transferred_out', 'member', origin.id,
          origin.unit_path, jsonb_build_object('transfer', offer.id, 'on', p_effective), p_request);
  -- Somebody who comes back to a federation is the person they were there.
  SELECT m.person_id INTO fellows FROM members m
  WHERE NOT within AND m.tenant_id = here AND m.identity_hash = origin.identity_hash AND m.status NOT IN ('merged', 'voided')
  ORDER BY m.status_on DESC LIMIT 1;

  RETURN jsonb_build_object('outcome', 'released', 'transfer', offer.id, 'tenantId', offer.tenant_id,
    'toUnitPath', destination.path, 'toUnitId', destination.id, 'evidence', offer.evidence,
    'personId', CASE WHEN within THEN origin.person_id ELSE fellows END,
    'member', to_jsonb(origin),
    'sensitive', (SELECT jsonb_build_object('ethnicity', s.ethnicity, 'religion', s.religion, 'partyMember', s.party_member)
                  FROM member_sensitive s WHERE s.tenant_id = offer.tenant_id AND s.member_id = origin.id),
    'consents', CASE WHEN within THEN (
      SELECT jsonb_agg(jsonb_build_object('purpose', n.purpose, 'givenOn', n.given_on, 'manner', n.manner, 'evidence', n.evidence))
      FROM member_consents n WHERE n.tenant_id = offer.tenant_id AND n.member_id = origin.id AND n.withdrawn_on IS NULL) END);
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
  FOREACH made IN ARRAY ARRAY[
    'transfer_destinations(text[], text, date, int)', 'transfer_destination(text, date)', 'transfer_by_code(bytea)',
    'close_transfer(uuid, bytea, text, date, text)', 'check_card(bytea, bytea)', 'unmerge_members(uuid)',
    'release_transfer(uuid, bytea, uuid, uuid, uuid, date, date, text, date, text)',
    'codes_blocked(text, bytea)', 'note_wrong_code(text, bytea)', 'lock_offered_transfer(uuid, bytea)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    IF made::text !~ '^(codes_blocked|note_wrong_code|lock_offered_transfer)\(' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO scd_app', made);
    END IF;
    EXECUTE format('ALTER FUNCTION %s OWNER TO scd_members', made);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM scd_members';
END $$;
