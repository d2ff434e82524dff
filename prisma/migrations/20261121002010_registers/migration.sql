-- Employers and the way to a union, collective agreements, grades, dated records, responsibility.

ALTER TABLE "figures" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'entered';
ALTER TABLE "figure_changes" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'entered';

-- CreateTable
CREATE TABLE "employer_imports" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "found" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "committed_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employer_imports_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "employer_import_parts" (
    "tenant_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "employer_import_parts_pkey" PRIMARY KEY ("tenant_id","import_id","part")
);

-- CreateTable
CREATE TABLE "employer_import_rows" (
    "tenant_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "row_number" INTEGER NOT NULL,
    "cells" TEXT[],
    "outcome" TEXT NOT NULL,
    "choice" TEXT,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "same_as_row" INTEGER,
    "new_id" UUID NOT NULL,
    "employer_id" UUID,
    "employer_version" INTEGER,
    "matched_by" TEXT,
    "changed" TEXT[],
    "before" JSONB,
    "made_version" INTEGER,
    "name" TEXT NOT NULL DEFAULT '',
    "name_key" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "tax_code" TEXT,
    "ownership" TEXT,
    "industry_code" TEXT,
    "commune_code" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "contact" TEXT,
    "workers" INTEGER,
    "women" INTEGER,
    "target_unit_id" UUID,
    "target_path" TEXT COLLATE "C",
    "union_id" UUID,

    CONSTRAINT "employer_import_rows_pkey" PRIMARY KEY ("tenant_id","import_id","row_number")
);

-- CreateTable
CREATE TABLE "employers" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "search_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("name")) STORED,
    "tax_code" TEXT,
    "ownership" TEXT,
    "industry_code" TEXT,
    "commune_code" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "contact" TEXT,
    "note" TEXT,
    "closed_on" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employers_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "employer_workforce" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "workers" INTEGER NOT NULL,
    "women" INTEGER,
    "source" TEXT NOT NULL,
    "import_id" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by" UUID,
    "void_reason" TEXT,

    CONSTRAINT "employer_workforce_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "employer_unions" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "union_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "import_id" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by" UUID,
    "void_reason" TEXT,

    CONSTRAINT "employer_unions_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "employer_changes" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL DEFAULT '{}',
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_changes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "founding_cases" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_on" DATE NOT NULL,
    "began_on" DATE NOT NULL,
    "owner_user_id" UUID,
    "next_step" TEXT,
    "next_on" DATE,
    "committee_size" INTEGER,
    "applications" INTEGER,
    "expected_members" INTEGER,
    "recognised_unit_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "founding_cases_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "founding_steps" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "founding_steps_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "register_settings" (
    "tenant_id" UUID NOT NULL,
    "coverage_threshold" INTEGER NOT NULL DEFAULT 25,
    "lapse_warning_days" INTEGER NOT NULL DEFAULT 60,
    "silent_months" INTEGER NOT NULL DEFAULT 3,
    "least_members" INTEGER NOT NULL DEFAULT 5,
    "graded_after" INTEGER NOT NULL DEFAULT 12,
    "graded_after_change" INTEGER NOT NULL DEFAULT 6,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "register_settings_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "agreements" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "employer_id" UUID,
    "number" TEXT,
    "scope" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "grade" TEXT,
    "graded_on" DATE,
    "workers" INTEGER,
    "note" TEXT,
    "renews_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreements_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "agreement_changes" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL DEFAULT '{}',
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_changes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "agreement_files" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "agreement_files_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "union_grades" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "self_grade" TEXT,
    "verified_grade" TEXT,
    "decided_grade" TEXT,
    "decision_number" TEXT,
    "decided_on" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "union_grades_pkey" PRIMARY KEY ("tenant_id","unit_id","year")
);

-- CreateTable
CREATE TABLE "union_grade_steps" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "grade" TEXT,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "union_grade_steps_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "activities" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "amount" INTEGER NOT NULL DEFAULT 1,
    "participants" INTEGER,
    "done" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by" UUID,
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "figure_sources" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "from_month" INTEGER NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_sources_pkey" PRIMARY KEY ("tenant_id","unit_id","indicator","from_month")
);

-- CreateTable
CREATE TABLE "responsibilities" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "user_id" UUID NOT NULL,
    "title" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "responsibilities_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "visits" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "visited_on" DATE NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "conclusions" TEXT NOT NULL,
    "follow_up" TEXT,
    "follow_up_on" DATE,
    "done_on" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "employer_imports_tenant_id_unit_path_created_at_idx" ON "employer_imports"("tenant_id", "unit_path", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "employer_imports_tenant_id_id_unit_path_key" ON "employer_imports"("tenant_id", "id", "unit_path");

-- CreateIndex
CREATE INDEX "employer_import_rows_tenant_id_import_id_outcome_row_number_idx" ON "employer_import_rows"("tenant_id", "import_id", "outcome", "row_number");

-- CreateIndex
CREATE INDEX "employers_tenant_id_unit_path_idx" ON "employers"("tenant_id", "unit_path");

-- CreateIndex
CREATE UNIQUE INDEX "employers_tenant_id_id_unit_path_key" ON "employers"("tenant_id", "id", "unit_path");

-- CreateIndex
CREATE INDEX "employer_workforce_tenant_id_employer_id_valid_from_idx" ON "employer_workforce"("tenant_id", "employer_id", "valid_from");

-- CreateIndex
CREATE INDEX "employer_workforce_tenant_id_unit_path_valid_from_idx" ON "employer_workforce"("tenant_id", "unit_path", "valid_from");

-- CreateIndex
CREATE INDEX "employer_unions_tenant_id_employer_id_valid_from_idx" ON "employer_unions"("tenant_id", "employer_id", "valid_from");

-- CreateIndex
CREATE INDEX "employer_unions_tenant_id_union_id_idx" ON "employer_unions"("tenant_id", "union_id");

-- CreateIndex
CREATE INDEX "employer_unions_tenant_id_unit_path_valid_from_idx" ON "employer_unions"("tenant_id", "unit_path", "valid_from");

-- CreateIndex
CREATE INDEX "employer_changes_tenant_id_employer_id_changed_at_idx" ON "employer_changes"("tenant_id", "employer_id", "changed_at");

-- CreateIndex
CREATE INDEX "founding_cases_tenant_id_unit_path_stage_idx" ON "founding_cases"("tenant_id", "unit_path", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "founding_cases_tenant_id_id_unit_path_key" ON "founding_cases"("tenant_id", "id", "unit_path");

-- CreateIndex
CREATE INDEX "founding_steps_tenant_id_case_id_recorded_at_idx" ON "founding_steps"("tenant_id", "case_id", "recorded_at");

-- CreateIndex
CREATE INDEX "agreements_tenant_id_unit_path_ends_on_idx" ON "agreements"("tenant_id", "unit_path", "ends_on");

-- CreateIndex
CREATE INDEX "agreements_tenant_id_unit_id_idx" ON "agreements"("tenant_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreements_tenant_id_id_unit_path_key" ON "agreements"("tenant_id", "id", "unit_path");

-- CreateIndex
CREATE INDEX "agreement_changes_tenant_id_agreement_id_changed_at_idx" ON "agreement_changes"("tenant_id", "agreement_id", "changed_at");

-- CreateIndex
CREATE INDEX "agreement_files_tenant_id_agreement_id_idx" ON "agreement_files"("tenant_id", "agreement_id");

-- CreateIndex
CREATE INDEX "union_grades_tenant_id_unit_path_year_idx" ON "union_grades"("tenant_id", "unit_path", "year");

-- CreateIndex
CREATE UNIQUE INDEX "union_grades_tenant_id_unit_id_year_unit_path_key" ON "union_grades"("tenant_id", "unit_id", "year", "unit_path");

-- CreateIndex
CREATE INDEX "union_grade_steps_tenant_id_unit_id_year_recorded_at_idx" ON "union_grade_steps"("tenant_id", "unit_id", "year", "recorded_at");

-- CreateIndex
CREATE INDEX "activities_tenant_id_unit_path_happened_on_idx" ON "activities"("tenant_id", "unit_path", "happened_on");

-- CreateIndex
CREATE INDEX "activities_tenant_id_unit_id_kind_happened_on_idx" ON "activities"("tenant_id", "unit_id", "kind", "happened_on");

-- CreateIndex
CREATE INDEX "figure_sources_tenant_id_unit_path_idx" ON "figure_sources"("tenant_id", "unit_path");

-- CreateIndex
CREATE INDEX "responsibilities_tenant_id_unit_path_idx" ON "responsibilities"("tenant_id", "unit_path");

-- CreateIndex
CREATE INDEX "responsibilities_tenant_id_user_id_idx" ON "responsibilities"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "visits_tenant_id_unit_path_visited_on_idx" ON "visits"("tenant_id", "unit_path", "visited_on");

-- AddForeignKey
ALTER TABLE "employer_imports" ADD CONSTRAINT "employer_imports_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_import_parts" ADD CONSTRAINT "employer_import_parts_tenant_id_import_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "import_id", "unit_path") REFERENCES "employer_imports"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_import_rows" ADD CONSTRAINT "employer_import_rows_tenant_id_import_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "import_id", "unit_path") REFERENCES "employer_imports"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employers" ADD CONSTRAINT "employers_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_workforce" ADD CONSTRAINT "employer_workforce_tenant_id_employer_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "employer_id", "unit_path") REFERENCES "employers"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_unions" ADD CONSTRAINT "employer_unions_tenant_id_employer_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "employer_id", "unit_path") REFERENCES "employers"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_unions" ADD CONSTRAINT "employer_unions_tenant_id_union_id_fkey" FOREIGN KEY ("tenant_id", "union_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "employer_changes" ADD CONSTRAINT "employer_changes_tenant_id_employer_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "employer_id", "unit_path") REFERENCES "employers"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_cases" ADD CONSTRAINT "founding_cases_tenant_id_employer_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "employer_id", "unit_path") REFERENCES "employers"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_cases" ADD CONSTRAINT "founding_cases_tenant_id_recognised_unit_id_fkey" FOREIGN KEY ("tenant_id", "recognised_unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "founding_steps" ADD CONSTRAINT "founding_steps_tenant_id_case_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "case_id", "unit_path") REFERENCES "founding_cases"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_settings" ADD CONSTRAINT "register_settings_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_tenant_id_employer_id_fkey" FOREIGN KEY ("tenant_id", "employer_id") REFERENCES "employers"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_tenant_id_renews_id_fkey" FOREIGN KEY ("tenant_id", "renews_id") REFERENCES "agreements"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_changes" ADD CONSTRAINT "agreement_changes_tenant_id_agreement_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "agreement_id", "unit_path") REFERENCES "agreements"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_files" ADD CONSTRAINT "agreement_files_tenant_id_agreement_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "agreement_id", "unit_path") REFERENCES "agreements"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "union_grades" ADD CONSTRAINT "union_grades_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "union_grade_steps" ADD CONSTRAINT "union_grade_steps_tenant_id_unit_id_year_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "year", "unit_path") REFERENCES "union_grades"("tenant_id", "unit_id", "year", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sources" ADD CONSTRAINT "figure_sources_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sources" ADD CONSTRAINT "figure_sources_tenant_id_indicator_fkey" FOREIGN KEY ("tenant_id", "indicator") REFERENCES "indicators"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibilities" ADD CONSTRAINT "responsibilities_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;
