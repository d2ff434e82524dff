-- What the tables themselves refuse, whoever writes.

ALTER TABLE tenants
  ADD CONSTRAINT tenants_kind CHECK (kind IN ('national', 'province', 'central_sector', 'corporation')),
  ADD CONSTRAINT tenants_code CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT tenants_cutoff CHECK (cutoff_day BETWEEN 1 AND 28),
  ADD CONSTRAINT tenants_grace CHECK (grace_days BETWEEN 0 AND 60);

ALTER TABLE assignments
  ADD CONSTRAINT assignments_reach CHECK (reach IN ('unit', 'subtree', 'national')),
  ADD CONSTRAINT assignments_dates CHECK (valid_to IS NULL OR valid_to > valid_from);

ALTER TABLE units
  ADD CONSTRAINT units_rank CHECK (rank IN ('top', 'intermediate', 'grassroots')),
  ADD CONSTRAINT units_code CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT units_path CHECK (path ~ '^([a-z0-9-]+/)+$'),
  ADD CONSTRAINT units_dates CHECK (closed_on IS NULL OR closed_on >= established_on),
  ADD CONSTRAINT units_ownership CHECK (ownership IN
    ('public_body', 'state_enterprise', 'private_enterprise', 'foreign_invested', 'cooperative', 'occupational'));

ALTER TABLE unit_names ADD CONSTRAINT unit_names_dates CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_placements ADD CONSTRAINT unit_placements_dates CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_events ADD CONSTRAINT unit_events_kind CHECK (kind IN
  ('establish', 'merge', 'split', 'transfer_in', 'transfer_out', 'dissolve', 'rename', 'level_change'));
ALTER TABLE unit_event_links ADD CONSTRAINT unit_event_links_part CHECK (part IN ('predecessor', 'successor', 'subject'));

ALTER TABLE indicators
  ADD CONSTRAINT indicators_kind CHECK (kind IN ('flow', 'stock', 'ratio')),
  ADD CONSTRAINT indicators_direction CHECK (direction IN ('up', 'down')),
  ADD CONSTRAINT indicators_ratio CHECK ((kind = 'ratio') = (numerator IS NOT NULL AND denominator IS NOT NULL)),
  ADD CONSTRAINT indicators_asked_of CHECK (asked_of IN ('grassroots', 'federation')),
  ADD CONSTRAINT indicators_form CHECK (NOT (on_form AND kind = 'ratio'));

ALTER TABLE figures
  ADD CONSTRAINT figures_month CHECK (month % 100 BETWEEN 1 AND 12),
  ADD CONSTRAINT figures_entry CHECK (entry IN ('number', 'blank', 'not_applicable')),
  ADD CONSTRAINT figures_value CHECK ((entry = 'number') = (value IS NOT NULL)),
  ADD CONSTRAINT figures_sign CHECK (value >= 0),
  ADD CONSTRAINT figures_version CHECK (version > 0);

ALTER TABLE month_reports
  ADD CONSTRAINT month_reports_month CHECK (month % 100 BETWEEN 1 AND 12),
  ADD CONSTRAINT month_reports_state CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'correcting'));
ALTER TABLE report_events ADD CONSTRAINT report_events_kind CHECK (kind IN
  ('submitted', 'returned', 'approved', 'correction_opened', 'correction_expired'));
ALTER TABLE report_events ADD CONSTRAINT report_events_return_reason CHECK (kind <> 'returned' OR length(trim(reason)) > 0);
ALTER TABLE corrections
  ADD CONSTRAINT corrections_decision CHECK (decision IN ('granted', 'refused')),
  ADD CONSTRAINT corrections_decided CHECK ((decision IS NULL) = (decided_by IS NULL)),
  ADD CONSTRAINT corrections_two_people CHECK (decided_by <> requested_by),
  ADD CONSTRAINT corrections_expiry CHECK (decision IS DISTINCT FROM 'granted' OR expires_at IS NOT NULL);

ALTER TABLE plans
  ADD CONSTRAINT plans_kind CHECK (kind IN ('yearly', 'term', 'milestone')),
  ADD CONSTRAINT plans_months CHECK (through_month >= from_month);
ALTER TABLE plan_targets
  ADD CONSTRAINT plan_targets_comparison CHECK (comparison IN ('at_least', 'above', 'about', 'exactly')),
  ADD CONSTRAINT plan_targets_target CHECK (target >= 0);

-- Records of what happened are never rewritten. Their unit's path may follow a reorganisation.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'unit_path' = to_jsonb(NEW) - 'unit_path' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% keeps what happened: rows are not changed or deleted', TG_TABLE_NAME;
END $$;

DO $$
DECLARE recorded text;
BEGIN
  FOREACH recorded IN ARRAY ARRAY['audit_events', 'figure_changes', 'report_events', 'report_cell_returns',
    'report_snapshots', 'plan_revisions', 'plan_targets'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()',
      recorded || '_append_only', recorded);
  END LOOP;
END $$;

-- An indicator's kind decides how its figures add up; with figures there, it is settled.
CREATE FUNCTION keep_indicator_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM figures WHERE tenant_id = OLD.tenant_id AND indicator = OLD.code) THEN
    RAISE EXCEPTION 'indicator % has figures: its kind cannot change', OLD.code;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER indicators_kind_settled BEFORE UPDATE OF kind ON indicators FOR EACH ROW
  WHEN (OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION keep_indicator_kind();
