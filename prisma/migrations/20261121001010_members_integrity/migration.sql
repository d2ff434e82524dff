-- What the tables themselves refuse, whoever writes.
ALTER TABLE sub_units
  ADD CONSTRAINT sub_units_kind CHECK (kind IN ('group', 'section', 'member_union')),
  ADD CONSTRAINT sub_units_name CHECK (length(trim(name)) > 0);

ALTER TABLE members
  ADD CONSTRAINT members_name CHECK (length(given_name) > 0),
  ADD CONSTRAINT members_sex CHECK (sex IN ('male', 'female')),
  ADD CONSTRAINT members_birth CHECK (birth_on IS NULL OR birth_year = extract(year FROM birth_on)),
  ADD CONSTRAINT members_identity CHECK (num_nulls(identity_kind, identity_cipher, identity_hash, identity_last4) IN (0, 4)),
  ADD CONSTRAINT members_identity_kind CHECK (identity_kind IN ('cccd', 'cmnd', 'passport')),
  ADD CONSTRAINT members_status CHECK (status IN ('pending', 'active', 'suspended', 'transferring', 'transferred',
    'left', 'struck_off', 'expelled', 'retired', 'deceased', 'honorary', 'merged', 'voided')),
  ADD CONSTRAINT members_version CHECK (version > 0);
-- Nobody counts twice: one living membership of a person, of an identity number and of a card in a tenant.
CREATE UNIQUE INDEX members_one_place ON members (tenant_id, person_id)
  WHERE status IN ('pending', 'active', 'suspended', 'transferring');
CREATE UNIQUE INDEX members_one_identity ON members (tenant_id, identity_hash)
  WHERE identity_hash IS NOT NULL AND status IN ('pending', 'active', 'suspended', 'transferring', 'honorary');
CREATE UNIQUE INDEX members_one_card ON members (tenant_id, card_number)
  WHERE card_number IS NOT NULL AND status IN ('pending', 'active', 'suspended', 'transferring', 'honorary');

ALTER TABLE membership_spells
  ADD CONSTRAINT membership_spells_state CHECK (state IN ('active', 'suspended')),
  ADD CONSTRAINT membership_spells_dates CHECK (valid_to IS NULL OR valid_to > valid_from);
CREATE UNIQUE INDEX membership_spells_one_open ON membership_spells (tenant_id, person_id)
  WHERE valid_to IS NULL AND voided_at IS NULL;

ALTER TABLE member_events
  ADD CONSTRAINT member_events_kind CHECK (kind IN ('applied', 'admitted', 'entered', 'suspended', 'resumed',
    'transferred_out', 'transferred_in', 'resigned', 'struck_off', 'expelled', 'retired', 'died', 'honoured',
    'sub_unit_changed', 'party_referred', 'party_admitted', 'card_issued')),
  ADD CONSTRAINT member_events_void CHECK (num_nulls(voided_at, void_reason) IN (0, 2));
ALTER TABLE member_positions ADD CONSTRAINT member_positions_dates CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE member_consents
  ADD CONSTRAINT member_consents_manner CHECK (manner IN ('paper', 'electronic', 'oral_recorded')),
  ADD CONSTRAINT member_consents_dates CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on);
ALTER TABLE member_disclosures
  ADD CONSTRAINT member_disclosures_what CHECK (what IN ('record', 'identity')),
  ADD CONSTRAINT member_disclosures_reason CHECK (length(trim(reason)) > 0),
  ADD CONSTRAINT member_disclosures_end CHECK (expires_at > at);
ALTER TABLE member_transfers
  ADD CONSTRAINT member_transfers_state CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn', 'expired')),
  ADD CONSTRAINT member_transfers_destination CHECK (num_nulls(to_unit_id, to_unit_path) IN (0, 2)),
  ADD CONSTRAINT member_transfers_way CHECK (to_unit_id IS NOT NULL OR code_hash IS NOT NULL);
CREATE UNIQUE INDEX member_transfers_one_offer ON member_transfers (tenant_id, member_id) WHERE state = 'offered';
ALTER TABLE duplicate_pairs
  ADD CONSTRAINT duplicate_pairs_order CHECK (first_id < second_id),
  ADD CONSTRAINT duplicate_pairs_score CHECK (score BETWEEN 0 AND 100),
  ADD CONSTRAINT duplicate_pairs_state CHECK (state IN ('open', 'distinct', 'merged'));
ALTER TABLE member_imports ADD CONSTRAINT member_imports_state CHECK (state IN ('uploaded', 'reading', 'mapping',
  'checking', 'ready', 'committing', 'committed', 'undoing', 'undone', 'failed', 'cancelled'));
ALTER TABLE member_import_rows
  ADD CONSTRAINT member_import_rows_outcome CHECK (outcome IN ('new', 'changed', 'unchanged', 'duplicate', 'wrong', 'skipped')),
  ADD CONSTRAINT member_import_rows_choice CHECK (choice IN ('skip', 'same', 'another'));
ALTER TABLE member_exports ADD CONSTRAINT member_exports_format CHECK (format IN ('xlsx', 'csv'));
ALTER TABLE jobs ADD CONSTRAINT jobs_state CHECK (state IN ('waiting', 'running', 'done', 'failed'));

-- Records of what happened are kept; of an event only its voiding may be added, once.
DO $$
DECLARE recorded text;
BEGIN
  FOREACH recorded IN ARRAY ARRAY['member_changes', 'member_disclosures'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()',
      recorded || '_append_only', recorded);
  END LOOP;
END $$;

CREATE FUNCTION refuse_all_but_voiding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'unit_path' = to_jsonb(NEW) - 'unit_path' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL
     AND to_jsonb(OLD) - '{unit_path,voided_at,voided_by,void_reason}'::text[]
       = to_jsonb(NEW) - '{unit_path,voided_at,voided_by,void_reason}'::text[] THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% keeps what happened: an entry is voided, not changed or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER member_events_append_only BEFORE UPDATE OR DELETE ON member_events
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_voiding();

-- Who sees which rows.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'scd_members') THEN CREATE ROLE scd_members NOLOGIN; END IF;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
     AND NOT pg_has_role(current_user, 'scd_members', 'MEMBER') THEN
    GRANT scd_members TO CURRENT_USER;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO scd_members;

DO $$
DECLARE
  tenant CONSTANT text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid';
  own CONSTANT text := 'user_id = nullif(current_setting(''app.user_id'', true), '''')::uuid';
  within CONSTANT text := '(%1$I >= nullif(current_setting(''app.path_lo'', true), '''')'
    ' AND %1$I < nullif(current_setting(''app.path_hi'', true), ''''))';
  scoped text;
  reach text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['sub_units', 'members', 'membership_spells', 'member_events', 'member_changes',
    'member_positions', 'member_sensitive', 'member_consents', 'member_disclosures', 'member_counts', 'member_settings',
    'saved_member_filters', 'member_transfers', 'duplicate_pairs', 'member_merges', 'member_cards', 'member_imports',
    'member_import_parts', 'member_import_rows', 'member_column_memory', 'member_exports', 'jobs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
    reach := tenant || CASE scoped
      WHEN 'member_settings' THEN ''
      WHEN 'saved_member_filters' THEN ' AND ' || own
      WHEN 'duplicate_pairs' THEN format(' AND ' || within, 'first_path') || format(' AND ' || within, 'second_path')
      WHEN 'member_transfers' THEN format(' AND (' || within, 'from_unit_path') || format(' OR ' || within || ')', 'to_unit_path')
      ELSE format(' AND ' || within, 'unit_path') END;
    IF scoped = 'member_transfers' THEN
      EXECUTE format('CREATE POLICY offered ON member_transfers FOR INSERT WITH CHECK (%s)',
        tenant || format(' AND ' || within, 'from_unit_path'));
      EXECUTE format('CREATE POLICY in_scope ON member_transfers FOR SELECT USING (%s)', reach);
      EXECUTE format('CREATE POLICY answered ON member_transfers FOR UPDATE USING (%1$s) WITH CHECK (%1$s)', reach);
    ELSE
      EXECUTE format('CREATE POLICY in_scope ON %I USING (%s) WITH CHECK (%s)', scoped, reach, reach);
    END IF;
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON sub_units, members, membership_spells, member_positions, member_sensitive,
  member_consents, member_settings, saved_member_filters, member_transfers, duplicate_pairs, member_merges,
  member_cards, member_imports, member_import_rows, member_column_memory, member_exports, jobs TO scd_app;
GRANT SELECT, INSERT ON member_events, member_changes, member_disclosures, member_import_parts TO scd_app;
GRANT UPDATE (voided_at, voided_by, void_reason) ON member_events TO scd_app;
GRANT SELECT ON member_counts TO scd_app;

-- The counts change with the members, for every writer alike.
GRANT SELECT, INSERT, UPDATE ON member_counts TO scd_totals;
CREATE POLICY totals ON member_counts TO scd_totals USING (true) WITH CHECK (true);

CREATE FUNCTION count_inserted_members() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO member_counts AS c (tenant_id, unit_id, unit_path, status, members, women, complete)
  SELECT tenant_id, unit_id, unit_path, status, count(*), count(*) FILTER (WHERE sex = 'female'), count(*) FILTER (WHERE complete)
  FROM new_rows GROUP BY 1, 2, 3, 4
  ORDER BY 1, 2, 4  -- one order of locking for all writers
  ON CONFLICT (tenant_id, unit_id, status) DO UPDATE
    SET members = c.members + excluded.members, women = c.women + excluded.women, complete = c.complete + excluded.complete;
  RETURN NULL;
END $$;

CREATE FUNCTION count_updated_members() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO member_counts AS c (tenant_id, unit_id, unit_path, status, members, women, complete)
  SELECT d.tenant_id, d.unit_id, u.path, d.status, sum(d.members), sum(d.women), sum(d.complete)
  FROM (
    SELECT tenant_id, unit_id, status, 1 AS members, (sex IS NOT DISTINCT FROM 'female')::int AS women, complete::int AS complete FROM new_rows
    UNION ALL
    SELECT tenant_id, unit_id, status, -1, -(sex IS NOT DISTINCT FROM 'female')::int, -complete::int FROM old_rows
  ) d JOIN units u ON u.tenant_id = d.tenant_id AND u.id = d.unit_id
  GROUP BY d.tenant_id, d.unit_id, u.path, d.status
  HAVING sum(d.members) <> 0 OR sum(d.women) <> 0 OR sum(d.complete) <> 0
  ORDER BY d.tenant_id, d.unit_id, d.status
  ON CONFLICT (tenant_id, unit_id, status) DO UPDATE
    SET members = c.members + excluded.members, women = c.women + excluded.women, complete = c.complete + excluded.complete;
  RETURN NULL;
END $$;

GRANT CREATE ON SCHEMA public TO scd_totals;
ALTER FUNCTION count_inserted_members() OWNER TO scd_totals;
ALTER FUNCTION count_updated_members() OWNER TO scd_totals;
REVOKE CREATE ON SCHEMA public FROM scd_totals;
CREATE TRIGGER members_inserted AFTER INSERT ON members
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_inserted_members();
CREATE TRIGGER members_updated AFTER UPDATE ON members
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_updated_members();

-- Who looked at a member is read by the member.
CREATE INDEX audit_events_of_members ON audit_events (tenant_id, subject_id, at) WHERE subject_kind = 'member';

-- The tenants there are get what a new one begins with.
INSERT INTO role_capabilities (tenant_id, role_code, capability)
SELECT r.tenant_id, r.code, c.capability
FROM roles r JOIN (VALUES
  ('federation_staff', 'members.read'), ('federation_staff', 'members.record'), ('federation_staff', 'members.transfer'),
  ('federation_staff', 'members.import'), ('federation_staff', 'members.export'), ('federation_staff', 'members.merge'),
  ('grassroots_chair', 'members.read'), ('grassroots_chair', 'members.read_full'), ('grassroots_chair', 'members.sensitive'),
  ('grassroots_chair', 'members.record'), ('grassroots_chair', 'members.transfer'), ('grassroots_chair', 'members.import'),
  ('grassroots_chair', 'members.export'), ('grassroots_chair', 'members.merge'), ('tenant_admin', 'members.configure')
) AS c(role_code, capability) ON c.role_code = r.code
ON CONFLICT DO NOTHING;
