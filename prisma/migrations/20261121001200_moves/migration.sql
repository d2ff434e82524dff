-- Moves between unions: what reaches past the caller's scope, each by a function that answers one question or does
-- one act, for the tenant, user and range that the transaction announced.

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

DO $$
DECLARE made regprocedure;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO scd_members';
  FOREACH made IN ARRAY ARRAY[
    'transfer_destinations(text[], text, date, int)', 'transfer_destination(text, date)', 'transfer_by_code(bytea)',
    'close_transfer(uuid, bytea, text, date, text)',
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
