-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_events" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "assignment_id" UUID,
    "act" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "unit_path" TEXT COLLATE "C",
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "answered_requests" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answered_requests_pkey" PRIMARY KEY ("tenant_id","user_id","key")
);

-- CreateTable
CREATE TABLE "indicators" (
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_vi" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "direction" TEXT NOT NULL DEFAULT 'up',
    "group_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "on_form" BOOLEAN NOT NULL,
    "asked_of" TEXT NOT NULL DEFAULT 'grassroots',
    "required" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("tenant_id","code")
);

-- CreateTable
CREATE TABLE "figures" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "entry" TEXT NOT NULL,
    "value" INTEGER,
    "contribution" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "explanation" TEXT,
    "note" TEXT,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("tenant_id","unit_id","indicator","month")
);

-- CreateTable
CREATE TABLE "figure_changes" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,
    "value" INTEGER,
    "explanation" TEXT,
    "note" TEXT,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_changes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "figure_totals" (
    "tenant_id" UUID NOT NULL,
    "federation_id" UUID NOT NULL,
    "federation_path" TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "approved_amount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "figure_totals_pkey" PRIMARY KEY ("tenant_id","federation_id","indicator","month")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "secret_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "tenant_id" UUID,
    "assignment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("secret_hash")
);

-- CreateTable
CREATE TABLE "sign_in_throttles" (
    "login" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failure_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_throttles_pkey" PRIMARY KEY ("login")
);

-- CreateTable
CREATE TABLE "month_reports" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "federation_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "first_submitted_at" TIMESTAMPTZ(3),
    "due_on" DATE NOT NULL,
    "first_submitted_on" DATE,

    CONSTRAINT "month_reports_pkey" PRIMARY KEY ("tenant_id","unit_id","month")
);

-- CreateTable
CREATE TABLE "report_events" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_events_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "report_cell_returns" (
    "tenant_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "report_cell_returns_pkey" PRIMARY KEY ("tenant_id","event_id","indicator")
);

-- CreateTable
CREATE TABLE "report_snapshots" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "approved_by" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_snapshots_pkey" PRIMARY KEY ("tenant_id","unit_id","month","revision")
);

-- CreateTable
CREATE TABLE "report_totals" (
    "tenant_id" UUID NOT NULL,
    "federation_id" UUID NOT NULL,
    "federation_path" TEXT COLLATE "C" NOT NULL,
    "month" INTEGER NOT NULL,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "approved" INTEGER NOT NULL DEFAULT 0,
    "on_time" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "report_totals_pkey" PRIMARY KEY ("tenant_id","federation_id","month")
);

-- CreateTable
CREATE TABLE "period_locks" (
    "tenant_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "locked_by" UUID NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "period_locks_pkey" PRIMARY KEY ("tenant_id","month")
);

-- CreateTable
CREATE TABLE "corrections" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_by_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "decision_reason" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plans" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from_month" INTEGER NOT NULL,
    "through_month" INTEGER NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan_revisions" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "decided_on" DATE NOT NULL,
    "decision_number" TEXT,
    "reason" TEXT,

    CONSTRAINT "plan_revisions_pkey" PRIMARY KEY ("tenant_id","plan_id","revision")
);

-- CreateTable
CREATE TABLE "plan_targets" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "comparison" TEXT NOT NULL,
    "target" DECIMAL(20,4) NOT NULL,
    "threshold" INTEGER,
    "derived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_targets_pkey" PRIMARY KEY ("tenant_id","plan_id","revision","unit_id","indicator")
);

-- CreateTable
CREATE TABLE "tenants" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cutoff_day" INTEGER,
    "grace_days" INTEGER NOT NULL DEFAULT 5,
    "demo_today" DATE,
    "notice_code" TEXT,

    CONSTRAINT "tenants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roles" (
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "roles_pkey" PRIMARY KEY ("tenant_id","code")
);

-- CreateTable
CREATE TABLE "role_capabilities" (
    "tenant_id" UUID NOT NULL,
    "role_code" TEXT NOT NULL,
    "capability" TEXT NOT NULL,

    CONSTRAINT "role_capabilities_pkey" PRIMARY KEY ("tenant_id","role_code","capability")
);

-- CreateTable
CREATE TABLE "tenant_users" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,

    CONSTRAINT "tenant_users_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "role_code" TEXT NOT NULL,
    "reach" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "units" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ownership" TEXT,
    "name" TEXT NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "established_on" DATE NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "units_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_names" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_names_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_placements" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "parent_id" UUID,
    "federation_id" UUID NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_placements_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_events" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "decision_number" TEXT,
    "decided_on" DATE,
    "effective_on" DATE NOT NULL,
    "reason" TEXT,
    "scope_path" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "unit_events_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "unit_event_links" (
    "tenant_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "part" TEXT NOT NULL,

    CONSTRAINT "unit_event_links_pkey" PRIMARY KEY ("tenant_id","event_id","unit_id","part")
);

-- CreateIndex
CREATE INDEX "audit_events_tenant_id_unit_path_at_idx" ON "audit_events"("tenant_id", "unit_path", "at");

-- CreateIndex
CREATE INDEX "figures_tenant_id_month_unit_path_idx" ON "figures"("tenant_id", "month", "unit_path");

-- CreateIndex
CREATE INDEX "figure_changes_tenant_id_unit_id_month_indicator_idx" ON "figure_changes"("tenant_id", "unit_id", "month", "indicator");

-- CreateIndex
CREATE INDEX "figure_totals_tenant_id_indicator_federation_path_month_idx" ON "figure_totals"("tenant_id", "indicator", "federation_path", "month");

-- CreateIndex
CREATE UNIQUE INDEX "users_login_key" ON "users"("login");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "month_reports_tenant_id_month_unit_path_idx" ON "month_reports"("tenant_id", "month", "unit_path");

-- CreateIndex
CREATE UNIQUE INDEX "month_reports_tenant_id_unit_id_month_unit_path_key" ON "month_reports"("tenant_id", "unit_id", "month", "unit_path");

-- CreateIndex
CREATE INDEX "report_events_tenant_id_unit_id_month_at_idx" ON "report_events"("tenant_id", "unit_id", "month", "at");

-- CreateIndex
CREATE UNIQUE INDEX "report_events_tenant_id_id_unit_path_key" ON "report_events"("tenant_id", "id", "unit_path");

-- CreateIndex
CREATE INDEX "report_totals_tenant_id_month_federation_path_idx" ON "report_totals"("tenant_id", "month", "federation_path");

-- CreateIndex
CREATE INDEX "corrections_tenant_id_unit_id_month_idx" ON "corrections"("tenant_id", "unit_id", "month");

-- CreateIndex
CREATE INDEX "plans_tenant_id_through_month_idx" ON "plans"("tenant_id", "through_month");

-- CreateIndex
CREATE INDEX "plan_targets_tenant_id_unit_path_idx" ON "plan_targets"("tenant_id", "unit_path");

-- CreateIndex
CREATE UNIQUE INDEX "tenants_code_key" ON "tenants"("code");

-- CreateIndex
CREATE INDEX "assignments_user_id_idx" ON "assignments"("user_id");

-- CreateIndex
CREATE INDEX "assignments_tenant_id_unit_id_unit_path_idx" ON "assignments"("tenant_id", "unit_id", "unit_path");

-- CreateIndex
CREATE INDEX "units_tenant_id_parent_id_idx" ON "units"("tenant_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "units_tenant_id_code_key" ON "units"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "units_tenant_id_path_key" ON "units"("tenant_id", "path");

-- CreateIndex
CREATE UNIQUE INDEX "units_tenant_id_id_path_key" ON "units"("tenant_id", "id", "path");

-- CreateIndex
CREATE INDEX "unit_names_tenant_id_unit_id_valid_from_idx" ON "unit_names"("tenant_id", "unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "unit_placements_tenant_id_unit_id_valid_from_idx" ON "unit_placements"("tenant_id", "unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "unit_placements_tenant_id_parent_id_idx" ON "unit_placements"("tenant_id", "parent_id");

-- CreateIndex
CREATE INDEX "unit_placements_tenant_id_federation_id_idx" ON "unit_placements"("tenant_id", "federation_id");

-- CreateIndex
CREATE INDEX "unit_events_tenant_id_scope_path_effective_on_idx" ON "unit_events"("tenant_id", "scope_path", "effective_on");

-- CreateIndex
CREATE INDEX "unit_event_links_tenant_id_unit_id_idx" ON "unit_event_links"("tenant_id", "unit_id");

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_tenant_id_indicator_fkey" FOREIGN KEY ("tenant_id", "indicator") REFERENCES "indicators"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_changes" ADD CONSTRAINT "figure_changes_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_totals" ADD CONSTRAINT "figure_totals_tenant_id_federation_id_federation_path_fkey" FOREIGN KEY ("tenant_id", "federation_id", "federation_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_totals" ADD CONSTRAINT "figure_totals_tenant_id_indicator_fkey" FOREIGN KEY ("tenant_id", "indicator") REFERENCES "indicators"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "month_reports" ADD CONSTRAINT "month_reports_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "month_reports" ADD CONSTRAINT "month_reports_tenant_id_federation_id_fkey" FOREIGN KEY ("tenant_id", "federation_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_events" ADD CONSTRAINT "report_events_tenant_id_unit_id_month_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "month", "unit_path") REFERENCES "month_reports"("tenant_id", "unit_id", "month", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_cell_returns" ADD CONSTRAINT "report_cell_returns_tenant_id_event_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "event_id", "unit_path") REFERENCES "report_events"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_tenant_id_unit_id_month_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "month", "unit_path") REFERENCES "month_reports"("tenant_id", "unit_id", "month", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_totals" ADD CONSTRAINT "report_totals_tenant_id_federation_id_federation_path_fkey" FOREIGN KEY ("tenant_id", "federation_id", "federation_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_locks" ADD CONSTRAINT "period_locks_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_tenant_id_unit_id_month_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "month", "unit_path") REFERENCES "month_reports"("tenant_id", "unit_id", "month", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_revisions" ADD CONSTRAINT "plan_revisions_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "plans"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_tenant_id_plan_id_revision_fkey" FOREIGN KEY ("tenant_id", "plan_id", "revision") REFERENCES "plan_revisions"("tenant_id", "plan_id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_targets" ADD CONSTRAINT "plan_targets_tenant_id_indicator_fkey" FOREIGN KEY ("tenant_id", "indicator") REFERENCES "indicators"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roles" ADD CONSTRAINT "roles_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_capabilities" ADD CONSTRAINT "role_capabilities_tenant_id_role_code_fkey" FOREIGN KEY ("tenant_id", "role_code") REFERENCES "roles"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant_users" ADD CONSTRAINT "tenant_users_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "tenant_users"("tenant_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_tenant_id_role_code_fkey" FOREIGN KEY ("tenant_id", "role_code") REFERENCES "roles"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placements" ADD CONSTRAINT "unit_placements_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placements" ADD CONSTRAINT "unit_placements_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_placements" ADD CONSTRAINT "unit_placements_tenant_id_federation_id_fkey" FOREIGN KEY ("tenant_id", "federation_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_event_links" ADD CONSTRAINT "unit_event_links_tenant_id_event_id_fkey" FOREIGN KEY ("tenant_id", "event_id") REFERENCES "unit_events"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_event_links" ADD CONSTRAINT "unit_event_links_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;


