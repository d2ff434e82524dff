-- Targets are handed down level by level: every decision has its issuer, and what is in the making is the issuer's own.

ALTER TABLE plans NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_revisions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_targets NO FORCE ROW LEVEL SECURITY;
ALTER TABLE units NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_revisions DISABLE TRIGGER plan_revisions_append_only;
ALTER TABLE plan_targets DISABLE TRIGGER plan_targets_append_only;

ALTER TABLE plan_targets DROP CONSTRAINT plan_targets_tenant_id_plan_id_revision_fkey;

ALTER TABLE plans
  ADD COLUMN owner_id uuid,
  ADD COLUMN owner_path text COLLATE "C",
  ADD COLUMN voided_at timestamptz(3),
  ADD COLUMN void_reason text;
ALTER TABLE plan_revisions
  ADD COLUMN issuer_id uuid,
  ADD COLUMN issuer_path text COLLATE "C",
  ADD COLUMN recorded_by uuid,
  ADD COLUMN recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE plan_targets
  ADD COLUMN issuer_id uuid,
  ADD COLUMN phasing text NOT NULL DEFAULT 'even',
  ADD COLUMN weights integer[] DEFAULT ARRAY[]::integer[];

-- Until now whatever was decided was the top's.
UPDATE plans p SET owner_id = u.id, owner_path = u.path FROM units u WHERE u.tenant_id = p.tenant_id AND u.rank = 'top';
UPDATE plan_revisions r SET issuer_id = u.id, issuer_path = u.path FROM units u WHERE u.tenant_id = r.tenant_id AND u.rank = 'top';
UPDATE plan_targets g SET issuer_id = u.id FROM units u WHERE u.tenant_id = g.tenant_id AND u.rank = 'top';

ALTER TABLE plans ALTER COLUMN owner_id SET NOT NULL, ALTER COLUMN owner_path SET NOT NULL;
ALTER TABLE plan_targets
  ALTER COLUMN issuer_id SET NOT NULL,
  DROP CONSTRAINT plan_targets_pkey,
  ADD CONSTRAINT plan_targets_pkey PRIMARY KEY (tenant_id, plan_id, issuer_id, revision, unit_id, indicator);
ALTER TABLE plan_revisions
  ALTER COLUMN issuer_id SET NOT NULL,
  ALTER COLUMN issuer_path SET NOT NULL,
  DROP CONSTRAINT plan_revisions_pkey,
  ADD CONSTRAINT plan_revisions_pkey PRIMARY KEY (tenant_id, plan_id, issuer_id, revision);


-- CreateTable
CREATE TABLE "plan_tenant_targets" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "plan_kind" TEXT NOT NULL,
    "plan_title" TEXT NOT NULL,
    "from_month" INTEGER NOT NULL,
    "through_month" INTEGER NOT NULL,
    "decided_on" DATE NOT NULL,
    "decision_number" TEXT,
    "target_tenant" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "comparison" TEXT NOT NULL,
    "target" DECIMAL(20,4) NOT NULL,
    "threshold" INTEGER,

    CONSTRAINT "plan_tenant_targets_pkey" PRIMARY KEY ("tenant_id","plan_id","revision","target_tenant","indicator")
);

-- CreateTable
CREATE TABLE "plan_drafts" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "issuer_id" UUID NOT NULL,
    "issuer_path" TEXT COLLATE "C" NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_drafts_pkey" PRIMARY KEY ("tenant_id","plan_id","issuer_id")
);

-- CreateTable
CREATE TABLE "plan_draft_targets" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "issuer_id" UUID NOT NULL,
    "issuer_path" TEXT COLLATE "C" NOT NULL,
    "for_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "comparison" TEXT NOT NULL,
    "target" DECIMAL(20,4),
    "threshold" INTEGER,
    "derived" BOOLEAN NOT NULL DEFAULT false,
    "phasing" TEXT NOT NULL DEFAULT 'even',
    "weights" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_draft_targets_pkey" PRIMARY KEY ("tenant_id","plan_id","issuer_id","for_id","indicator")
);

-- CreateIndex
CREATE INDEX "plan_tenant_targets_target_tenant_idx" ON "plan_tenant_targets"("target_tenant");

-- CreateIndex
CREATE UNIQUE INDEX "plan_drafts_tenant_id_plan_id_issuer_id_issuer_path_key" ON "plan_drafts"("tenant_id", "plan_id", "issuer_id", "issuer_path");

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_tenant_id_owner_id_owner_path_fkey" FOREIGN KEY ("tenant_id", "owner_id", "owner_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_revisions" ADD CONSTRAINT "plan_revisions_tenant_id_issuer_id_issuer_path_fkey" FOREIGN KEY ("tenant_id", "issuer_id", "issuer_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_tenant_id_plan_id_issuer_id_revision_fkey" FOREIGN KEY ("tenant_id", "plan_id", "issuer_id", "revision") REFERENCES "plan_revisions"("tenant_id", "plan_id", "issuer_id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_tenant_targets" ADD CONSTRAINT "plan_tenant_targets_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plans"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plans"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_tenant_id_issuer_id_issuer_path_fkey" FOREIGN KEY ("tenant_id", "issuer_id", "issuer_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft_targets" ADD CONSTRAINT "plan_draft_targets_tenant_id_plan_id_issuer_id_issuer_path_fkey" FOREIGN KEY ("tenant_id", "plan_id", "issuer_id", "issuer_path") REFERENCES "plan_drafts"("tenant_id", "plan_id", "issuer_id", "issuer_path") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE plans
  DROP CONSTRAINT plans_kind,
  ADD CONSTRAINT plans_kind CHECK (kind IN ('yearly', 'term', 'milestone', 'campaign')),
  ADD CONSTRAINT plans_title CHECK (length(trim(title)) > 0),
  ADD CONSTRAINT plans_void CHECK (num_nulls(voided_at, void_reason) IN (0, 2));
ALTER TABLE plan_targets ADD CONSTRAINT plan_targets_phasing CHECK (phasing IN ('even', 'last_year', 'own'));
ALTER TABLE plan_tenant_targets
  ADD CONSTRAINT plan_tenant_targets_comparison CHECK (comparison IN ('at_least', 'above', 'about', 'exactly')),
  ADD CONSTRAINT plan_tenant_targets_target CHECK (target >= 0);
ALTER TABLE plan_draft_targets
  ADD CONSTRAINT plan_draft_targets_comparison CHECK (comparison IN ('at_least', 'above', 'about', 'exactly')),
  ADD CONSTRAINT plan_draft_targets_target CHECK (target >= 0),
  ADD CONSTRAINT plan_draft_targets_phasing CHECK (phasing IN ('even', 'last_year', 'own'));

-- A record's place may follow a reorganisation; the rest of it stays.
CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - '{unit_path,issuer_path}'::text[] = to_jsonb(NEW) - '{unit_path,issuer_path}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% keeps what happened: rows are not changed or deleted', TG_TABLE_NAME;
END $$;
ALTER TABLE plan_revisions ENABLE TRIGGER plan_revisions_append_only;
ALTER TABLE plan_targets ENABLE TRIGGER plan_targets_append_only;
CREATE TRIGGER plan_tenant_targets_append_only BEFORE UPDATE OR DELETE ON plan_tenant_targets
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- A plan and its decisions are known to the units that they concern: below the issuer, and above it.
DO $$
DECLARE
  tenant CONSTANT text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid';
  within CONSTANT text := '(%1$I >= nullif(current_setting(''app.path_lo'', true), '''')'
    ' AND %1$I < nullif(current_setting(''app.path_hi'', true), ''''))';
  above CONSTANT text := 'starts_with(nullif(current_setting(''app.path_lo'', true), ''''), %1$I)';
  scoped record;
BEGIN
  FOR scoped IN SELECT * FROM (VALUES ('plans', 'owner_path'), ('plan_revisions', 'issuer_path')) AS t(name, path_column) LOOP
    EXECUTE format('DROP POLICY in_scope ON %I', scoped.name);
    EXECUTE format('CREATE POLICY in_scope ON %I FOR SELECT USING (%s)', scoped.name,
      tenant || format(' AND (' || within || ' OR ' || above || ')', scoped.path_column));
    EXECUTE format('CREATE POLICY issued ON %I FOR INSERT WITH CHECK (%s)', scoped.name,
      tenant || format(' AND ' || within, scoped.path_column));
  END LOOP;
  EXECUTE format('CREATE POLICY changed ON plans FOR UPDATE USING (%1$s) WITH CHECK (%1$s)',
    tenant || format(' AND ' || within, 'owner_path'));
  FOR scoped IN SELECT * FROM (VALUES ('plan_drafts', 'issuer_path'), ('plan_draft_targets', 'issuer_path')) AS t(name, path_column) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped.name);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (%2$s) WITH CHECK (%2$s)', scoped.name,
      tenant || format(' AND ' || within, scoped.path_column));
  END LOOP;
  ALTER TABLE plan_tenant_targets ENABLE ROW LEVEL SECURITY;
  ALTER TABLE plan_tenant_targets FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY in_scope ON plan_tenant_targets USING (%1$s) WITH CHECK (%1$s)', tenant);
END $$;
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_revisions FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_targets FORCE ROW LEVEL SECURITY;
ALTER TABLE units FORCE ROW LEVEL SECURITY;

GRANT INSERT ON plans, plan_revisions, plan_targets TO scd_app;
GRANT UPDATE (title, voided_at, void_reason) ON plans TO scd_app;
GRANT SELECT, INSERT ON plan_tenant_targets TO scd_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_drafts, plan_draft_targets TO scd_app;

-- The latest decided target of each tenant's top unit, for plans that hold the month.
CREATE OR REPLACE FUNCTION national_targets(p_indicators text[], p_through int, p_on date)
RETURNS TABLE (tenant_code text, plan_kind text, from_month int, through_month int, indicator text, comparison text, target numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (t.code, p.kind, g.indicator) t.code, p.kind, p.from_month, p.through_month, g.indicator, g.comparison, g.target
  FROM tenants t
  JOIN units u ON u.tenant_id = t.id AND u.rank = 'top'
  JOIN plan_targets g ON g.tenant_id = t.id AND g.unit_id = u.id
  JOIN plans p ON p.tenant_id = g.tenant_id AND p.id = g.plan_id AND p.kind <> 'campaign' AND p.voided_at IS NULL
  JOIN plan_revisions v ON v.tenant_id = g.tenant_id AND v.plan_id = g.plan_id AND v.issuer_id = g.issuer_id AND v.revision = g.revision
  WHERE current_setting('app.reach', true) = 'national'
    AND g.indicator = ANY (p_indicators) AND p.from_month <= p_through AND p.through_month >= p_through AND v.decided_on <= p_on
  ORDER BY t.code, p.kind, g.indicator, p.through_month, v.decided_on DESC, g.revision DESC
$$;

-- What the national level asks of the tenant that looks, and of no other.
CREATE POLICY told ON plan_tenant_targets FOR SELECT TO scd_national
  USING (target_tenant = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT ON plan_tenant_targets TO scd_national;
CREATE FUNCTION targets_from_nation(p_on date)
RETURNS TABLE (plan_id uuid, plan_kind text, plan_title text, from_month int, through_month int, revision int,
  decided_on date, decision_number text, indicator text, comparison text, target numeric, threshold int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.plan_id, g.plan_kind, g.plan_title, g.from_month, g.through_month, g.revision,
         g.decided_on, g.decision_number, g.indicator, g.comparison, g.target, g.threshold
  FROM plan_tenant_targets g
  WHERE g.target_tenant = nullif(current_setting('app.tenant_id', true), '')::uuid AND g.decided_on <= p_on
    AND g.revision = (SELECT max(l.revision) FROM plan_tenant_targets l
      WHERE l.target_tenant = g.target_tenant AND l.plan_id = g.plan_id AND l.decided_on <= p_on)
$$;

-- Who the national level can hand targets to.
CREATE FUNCTION national_tenants() RETURNS TABLE (id uuid, code text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.id, t.code, t.name FROM tenants t
  WHERE current_setting('app.reach', true) = 'national' AND t.kind <> 'national'
$$;

GRANT CREATE ON SCHEMA public TO scd_national;
REVOKE ALL ON FUNCTION targets_from_nation(date), national_tenants() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION targets_from_nation(date), national_tenants() TO scd_app;
ALTER FUNCTION targets_from_nation(date) OWNER TO scd_national;
ALTER FUNCTION national_tenants() OWNER TO scd_national;
REVOKE CREATE ON SCHEMA public FROM scd_national;
