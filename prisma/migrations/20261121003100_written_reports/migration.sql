-- CreateTable
CREATE TABLE "written_reports" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "from_month" INTEGER NOT NULL,
    "through_month" INTEGER NOT NULL,
    "plan_id" UUID,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "written_reports_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "written_report_issues" (
    "tenant_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "number" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "issued_by" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "written_report_issues_pkey" PRIMARY KEY ("tenant_id","report_id","revision")
);

-- CreateIndex
CREATE INDEX "written_reports_tenant_id_unit_path_through_month_idx" ON "written_reports"("tenant_id", "unit_path", "through_month");

-- CreateIndex
CREATE UNIQUE INDEX "written_reports_tenant_id_id_unit_path_key" ON "written_reports"("tenant_id", "id", "unit_path");

-- AddForeignKey
ALTER TABLE "written_reports" ADD CONSTRAINT "written_reports_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_report_issues" ADD CONSTRAINT "written_report_issues_tenant_id_report_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "report_id", "unit_path") REFERENCES "written_reports"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE written_reports
  ADD CONSTRAINT written_reports_kind CHECK (kind IN ('month', 'quarter', 'half', 'nine', 'year', 'term', 'campaign')),
  ADD CONSTRAINT written_reports_state CHECK (state IN ('draft', 'issued', 'void')),
  ADD CONSTRAINT written_reports_months CHECK (from_month % 100 BETWEEN 1 AND 12 AND through_month % 100 BETWEEN 1 AND 12
    AND from_month <= through_month),
  ADD CONSTRAINT written_reports_campaign CHECK ((kind = 'campaign') = (plan_id IS NOT NULL)),
  ADD CONSTRAINT written_reports_void CHECK ((state = 'void') = (voided_at IS NOT NULL)
    AND num_nulls(voided_at, void_reason) IN (0, 2)),
  ADD CONSTRAINT written_reports_numbers CHECK (revision >= 1 AND version >= 1);
ALTER TABLE written_report_issues
  ADD CONSTRAINT written_report_issues_revision CHECK (revision >= 1),
  ADD CONSTRAINT written_report_issues_number CHECK (length(trim(number)) > 0),
  ADD CONSTRAINT written_report_issues_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
CREATE TRIGGER written_report_issues_append_only BEFORE UPDATE OR DELETE ON written_report_issues
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Who sees which rows.
DO $$
DECLARE
  reach CONSTANT text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid'
    ' AND unit_path >= nullif(current_setting(''app.path_lo'', true), '''')'
    ' AND unit_path < nullif(current_setting(''app.path_hi'', true), '''')';
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['written_reports', 'written_report_issues'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (%2$s) WITH CHECK (%2$s)', scoped, reach);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON written_reports TO scd_app;
GRANT SELECT, INSERT ON written_report_issues TO scd_app;
