-- What the registers' tables themselves refuse, whoever writes.
ALTER TABLE employers
  ADD CONSTRAINT employers_name CHECK (length(trim(name)) > 0),
  ADD CONSTRAINT employers_tax_code CHECK (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
  ADD CONSTRAINT employers_void CHECK (num_nulls(voided_at, void_reason) IN (0, 2));
-- One employer of a tax code in a tenant: nobody counts twice.
CREATE UNIQUE INDEX employers_one_tax_code ON employers (tenant_id, tax_code) WHERE tax_code IS NOT NULL AND voided_at IS NULL;
CREATE INDEX employers_by_name ON employers (tenant_id, unit_path, name COLLATE "vi-x-icu", id);
CREATE INDEX employers_by_key ON employers (tenant_id, search_key);

ALTER TABLE employer_workforce
  ADD CONSTRAINT employer_workforce_numbers CHECK (workers >= 0 AND women BETWEEN 0 AND workers),
  ADD CONSTRAINT employer_workforce_dates CHECK (valid_to IS NULL OR valid_to > valid_from),
  ADD CONSTRAINT employer_workforce_source CHECK (source IN ('entered', 'insurance', 'tax', 'labour', 'other')),
  ADD CONSTRAINT employer_workforce_void CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3));
CREATE UNIQUE INDEX employer_workforce_one_a_day ON employer_workforce (tenant_id, employer_id, valid_from) WHERE voided_at IS NULL;
ALTER TABLE employer_unions
  ADD CONSTRAINT employer_unions_dates CHECK (valid_to IS NULL OR valid_to > valid_from),
  ADD CONSTRAINT employer_unions_void CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3));
CREATE UNIQUE INDEX employer_unions_one_open ON employer_unions (tenant_id, employer_id) WHERE valid_to IS NULL AND voided_at IS NULL;

ALTER TABLE founding_cases
  ADD CONSTRAINT founding_cases_stage CHECK (stage IN ('listed', 'surveyed', 'contacted', 'committee', 'applications',
    'meeting', 'dossier', 'recognised', 'refused', 'dropped')),
  ADD CONSTRAINT founding_cases_numbers CHECK (committee_size >= 0 AND applications >= 0 AND expected_members >= 0),
  ADD CONSTRAINT founding_cases_recognised CHECK ((stage = 'recognised') = (recognised_unit_id IS NOT NULL));
CREATE UNIQUE INDEX founding_cases_one_open ON founding_cases (tenant_id, employer_id)
  WHERE stage NOT IN ('recognised', 'refused', 'dropped');

ALTER TABLE employer_imports
  ADD CONSTRAINT employer_imports_state CHECK (state IN ('reading', 'mapping', 'checking', 'ready', 'committing',
    'committed', 'undoing', 'undone', 'failed', 'cancelled')),
  ADD CONSTRAINT employer_imports_source CHECK (source IN ('insurance', 'tax', 'labour', 'other'));
ALTER TABLE employer_import_rows
  ADD CONSTRAINT employer_import_rows_outcome CHECK (outcome IN ('new', 'changed', 'unchanged', 'duplicate', 'wrong', 'skipped')),
  ADD CONSTRAINT employer_import_rows_choice CHECK (choice IN ('skip', 'same', 'another'));

ALTER TABLE register_settings
  ADD CONSTRAINT register_settings_numbers CHECK (coverage_threshold BETWEEN 1 AND 1000 AND lapse_warning_days BETWEEN 1 AND 730
    AND silent_months BETWEEN 1 AND 24 AND least_members BETWEEN 1 AND 1000 AND graded_after BETWEEN 0 AND 60
    AND graded_after_change BETWEEN 0 AND 60);

ALTER TABLE agreements
  ADD CONSTRAINT agreements_scope CHECK (scope IN ('enterprise', 'group', 'sector')),
  ADD CONSTRAINT agreements_term CHECK (ends_on >= starts_on),
  ADD CONSTRAINT agreements_end CHECK (num_nulls(ended_on, end_reason) IN (0, 2)),
  ADD CONSTRAINT agreements_grade CHECK (grade IN ('A', 'B', 'C', 'D')),
  ADD CONSTRAINT agreements_workers CHECK (workers >= 0),
  ADD CONSTRAINT agreements_void CHECK (num_nulls(voided_at, void_reason) IN (0, 2));
ALTER TABLE agreement_files
  ADD CONSTRAINT agreement_files_format CHECK (format IN ('pdf', 'docx', 'jpeg', 'png')),
  ADD CONSTRAINT agreement_files_size CHECK (byte_size = length(bytes)),
  ADD CONSTRAINT agreement_files_void CHECK (num_nulls(voided_at, void_reason) IN (0, 2));

ALTER TABLE union_grades
  ADD CONSTRAINT union_grades_state CHECK (state IN ('self_graded', 'verified', 'decided')),
  ADD CONSTRAINT union_grades_sector CHECK (sector IN ('state', 'non_state')),
  ADD CONSTRAINT union_grades_self CHECK (self_grade IN ('excellent', 'good', 'done', 'not_done')),
  ADD CONSTRAINT union_grades_verified CHECK (verified_grade IN ('excellent', 'good', 'done', 'not_done')),
  ADD CONSTRAINT union_grades_decided CHECK (decided_grade IN ('excellent', 'good', 'done', 'not_done')),
  ADD CONSTRAINT union_grades_decision CHECK ((state = 'decided') = (decided_grade IS NOT NULL AND decided_on IS NOT NULL)),
  ADD CONSTRAINT union_grades_year CHECK (year BETWEEN 1950 AND 2150);
ALTER TABLE union_grade_steps ADD CONSTRAINT union_grade_steps_kind CHECK (kind IN
  ('self_graded', 'verified', 'returned', 'decided', 'reopened'));

ALTER TABLE activities
  ADD CONSTRAINT activities_kind CHECK (kind IN ('dialogue', 'conference', 'supervision', 'training', 'party_referral',
    'party_admission', 'legal_case', 'committee_renewal')),
  ADD CONSTRAINT activities_title CHECK (length(trim(title)) > 0),
  ADD CONSTRAINT activities_numbers CHECK (amount BETWEEN 1 AND 100000 AND participants >= 0),
  ADD CONSTRAINT activities_void CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3));
ALTER TABLE figure_sources
  ADD CONSTRAINT figure_sources_source CHECK (source IN ('entered', 'records')),
  ADD CONSTRAINT figure_sources_month CHECK (from_month % 100 BETWEEN 1 AND 12);
ALTER TABLE figures ADD CONSTRAINT figures_source CHECK (source IN ('entered', 'records'));

ALTER TABLE responsibilities
  ADD CONSTRAINT responsibilities_dates CHECK (valid_to IS NULL OR valid_to > valid_from),
  ADD CONSTRAINT responsibilities_void CHECK (num_nulls(voided_at, void_reason) IN (0, 2));
CREATE UNIQUE INDEX responsibilities_one_open ON responsibilities (tenant_id, unit_id, user_id)
  WHERE valid_to IS NULL AND voided_at IS NULL;
ALTER TABLE visits
  ADD CONSTRAINT visits_texts CHECK (length(trim(purpose)) > 0 AND length(trim(conclusions)) > 0),
  ADD CONSTRAINT visits_void CHECK (num_nulls(voided_at, void_reason) IN (0, 2));

DO $$
DECLARE recorded text;
BEGIN
  FOREACH recorded IN ARRAY ARRAY['employer_changes', 'founding_steps', 'agreement_changes', 'union_grade_steps'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()',
      recorded || '_append_only', recorded);
  END LOOP;
END $$;

-- Who sees which rows.
DO $$
DECLARE
  tenant CONSTANT text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid';
  within CONSTANT text := ' AND unit_path >= nullif(current_setting(''app.path_lo'', true), '''')'
    ' AND unit_path < nullif(current_setting(''app.path_hi'', true), '''')';
  scoped text;
  reach text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['employers', 'employer_workforce', 'employer_unions', 'employer_changes', 'founding_cases',
    'founding_steps', 'employer_imports', 'employer_import_parts', 'employer_import_rows', 'register_settings',
    'agreements', 'agreement_changes', 'agreement_files', 'union_grades', 'union_grade_steps', 'activities',
    'figure_sources', 'responsibilities', 'visits'] LOOP
    reach := tenant || CASE scoped WHEN 'register_settings' THEN '' ELSE within END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (%2$s) WITH CHECK (%2$s)', scoped, reach);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON employers, founding_cases, employer_imports, employer_import_rows, register_settings,
  agreements, union_grades, activities, figure_sources, responsibilities, visits TO scd_app;
GRANT SELECT, INSERT ON employer_workforce, employer_unions, employer_changes, founding_steps, employer_import_parts,
  agreement_changes, agreement_files, union_grade_steps TO scd_app;
GRANT UPDATE (valid_to, voided_at, voided_by, void_reason) ON employer_workforce, employer_unions TO scd_app;
GRANT UPDATE (voided_at, void_reason) ON agreement_files TO scd_app;
GRANT DELETE ON employer_import_parts, employer_import_rows TO scd_app;

-- A recognised union begins as a unit below the federation that recognised it.
GRANT INSERT ON units, unit_names, unit_placements, unit_events, unit_event_links TO scd_app;

-- The tenants there are get what a new one begins with.
INSERT INTO roles (tenant_id, code, name_vi, name_en)
SELECT DISTINCT tenant_id, 'national_planner', 'Giao chỉ tiêu toàn quốc', 'National planner' FROM roles
ON CONFLICT DO NOTHING;
INSERT INTO role_capabilities (tenant_id, role_code, capability)
SELECT r.tenant_id, r.code, c.capability
FROM roles r JOIN (VALUES
  ('federation_staff', 'plans.assign'), ('federation_staff', 'employers.read'), ('federation_staff', 'employers.record'),
  ('federation_staff', 'employers.import'), ('federation_staff', 'unions.recognise'), ('federation_staff', 'agreements.read'),
  ('federation_staff', 'agreements.record'), ('federation_staff', 'grades.read'), ('federation_staff', 'grades.propose'),
  ('federation_staff', 'grades.verify'), ('federation_staff', 'activities.read'), ('federation_staff', 'activities.record'),
  ('federation_staff', 'figures.choose_source'), ('federation_staff', 'visits.read'), ('federation_staff', 'visits.record'),
  ('provincial_leader', 'employers.read'), ('provincial_leader', 'unions.recognise'), ('provincial_leader', 'agreements.read'),
  ('provincial_leader', 'grades.read'), ('provincial_leader', 'grades.verify'), ('provincial_leader', 'grades.decide'),
  ('provincial_leader', 'activities.read'), ('provincial_leader', 'committee.assign'), ('provincial_leader', 'visits.read'),
  ('provincial_leader', 'visits.record'),
  ('grassroots_chair', 'agreements.read'), ('grassroots_chair', 'agreements.record'), ('grassroots_chair', 'grades.read'),
  ('grassroots_chair', 'grades.propose'), ('grassroots_chair', 'activities.read'), ('grassroots_chair', 'activities.record'),
  ('grassroots_chair', 'figures.choose_source'),
  ('tenant_admin', 'registers.configure'),
  ('national_planner', 'units.read'), ('national_planner', 'dashboard.read'), ('national_planner', 'plans.read'),
  ('national_planner', 'plans.assign'), ('national_planner', 'national.read')
) AS c(role_code, capability) ON c.role_code = r.code
ON CONFLICT DO NOTHING;
