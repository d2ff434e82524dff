-- The roster (sổ đoàn viên): its tables. What they refuse, who sees which rows, and the counts that the
-- database keeps itself stand in the next migration.

-- CreateTable
CREATE TABLE "member_imports" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "found" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "roster_stamp" TEXT,
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

    CONSTRAINT "member_imports_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_import_parts" (
    "tenant_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "member_import_parts_pkey" PRIMARY KEY ("tenant_id","import_id","part")
);

-- CreateTable
CREATE TABLE "member_import_rows" (
    "tenant_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "row_number" INTEGER NOT NULL,
    "cells" TEXT[],
    "fields" JSONB NOT NULL DEFAULT '{}',
    "outcome" TEXT,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "member_id" UUID,
    "member_version" INTEGER,
    "before" JSONB,
    "choice" TEXT,

    CONSTRAINT "member_import_rows_pkey" PRIMARY KEY ("tenant_id","import_id","row_number")
);

-- CreateTable
CREATE TABLE "member_column_memory" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "header_key" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "member_column_memory_pkey" PRIMARY KEY ("tenant_id","unit_id","header_key")
);

-- CreateTable
CREATE TABLE "member_exports" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "format" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "columns" TEXT[],
    "masked" BOOLEAN NOT NULL,
    "rows" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_exports_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "jobs" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "run_after" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_transfers" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_unit_id" UUID NOT NULL,
    "from_unit_path" TEXT COLLATE "C" NOT NULL,
    "to_unit_id" UUID,
    "to_unit_path" TEXT COLLATE "C",
    "code_hash" BYTEA,
    "state" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "reason" TEXT,
    "decision_number" TEXT,
    "decided_on" DATE,
    "offered_on" DATE NOT NULL,
    "offered_by" UUID NOT NULL,
    "deadline" DATE NOT NULL,
    "effective_on" DATE,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "answer_reason" TEXT,
    "arrived_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_transfers_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "duplicate_pairs" (
    "tenant_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "first_unit_id" UUID NOT NULL,
    "first_path" TEXT COLLATE "C" NOT NULL,
    "second_unit_id" UUID NOT NULL,
    "second_path" TEXT COLLATE "C" NOT NULL,
    "score" SMALLINT NOT NULL,
    "signs" TEXT[],
    "state" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "reason" TEXT,

    CONSTRAINT "duplicate_pairs_pkey" PRIMARY KEY ("tenant_id","first_id","second_id")
);

-- CreateTable
CREATE TABLE "member_merges" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "absorbed_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "absorbed_path" TEXT COLLATE "C" NOT NULL,
    "before" JSONB NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_by" UUID NOT NULL,
    "kept_version" INTEGER NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "member_merges_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_cards" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "code_cipher" BYTEA NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_by" UUID NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,

    CONSTRAINT "member_cards_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sub_units" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
    "closed_on" DATE,

    CONSTRAINT "sub_units_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "members" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "sub_unit_id" UUID,
    "family_name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "middle_name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "given_name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "search_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(family_name || ' ' || middle_name || ' ' || given_name)) STORED,
    "given_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(given_name)) STORED,
    "birth_on" DATE,
    "birth_year" SMALLINT,
    "sex" TEXT,
    "identity_kind" TEXT,
    "identity_cipher" BYTEA,
    "identity_hash" BYTEA,
    "identity_last4" TEXT COLLATE "C",
    "phone" TEXT COLLATE "C",
    "email" TEXT,
    "hometown" TEXT,
    "address" TEXT,
    "commune_code" TEXT,
    "commune_version" TEXT,
    "job_title" TEXT,
    "contract" TEXT,
    "education" TEXT,
    "social_insurance_number" TEXT,
    "joined_on" DATE,
    "admission_decision" TEXT,
    "card_number" TEXT COLLATE "C",
    "note" TEXT,
    "status" TEXT NOT NULL,
    "status_on" DATE NOT NULL,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "import_id" UUID,

    CONSTRAINT "members_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "membership_spells" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_spells_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_events" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "decision_number" TEXT,
    "decided_on" DATE,
    "details" JSONB NOT NULL DEFAULT '{}',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID,
    "import_id" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by" UUID,
    "void_reason" TEXT,

    CONSTRAINT "member_events_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_changes" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" UUID,
    "import_id" UUID,

    CONSTRAINT "member_changes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_positions" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "position" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "decision_number" TEXT,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "member_positions_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_sensitive" (
    "tenant_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "ethnicity" TEXT,
    "religion" TEXT,
    "party_member" BOOLEAN,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_sensitive_pkey" PRIMARY KEY ("tenant_id","member_id")
);

-- CreateTable
CREATE TABLE "member_consents" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "purpose" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "manner" TEXT NOT NULL,
    "evidence" TEXT,
    "recorded_by" UUID,
    "withdrawn_on" DATE,

    CONSTRAINT "member_consents_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_disclosures" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "member_id" UUID,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_disclosures_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_counts" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "status" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    "women" INTEGER NOT NULL,
    "complete" INTEGER NOT NULL,

    CONSTRAINT "member_counts_pkey" PRIMARY KEY ("tenant_id","unit_id","status")
);

-- CreateTable
CREATE TABLE "member_settings" (
    "tenant_id" UUID NOT NULL,
    "required_fields" TEXT[],
    "card_pattern" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_settings_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "saved_member_filters" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_member_filters_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "member_imports_tenant_id_unit_path_created_at_idx" ON "member_imports"("tenant_id", "unit_path", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "member_imports_tenant_id_id_unit_path_key" ON "member_imports"("tenant_id", "id", "unit_path");

-- CreateIndex
CREATE INDEX "member_import_rows_tenant_id_import_id_outcome_row_number_idx" ON "member_import_rows"("tenant_id", "import_id", "outcome", "row_number");

-- CreateIndex
CREATE INDEX "member_exports_tenant_id_unit_path_at_idx" ON "member_exports"("tenant_id", "unit_path", "at");

-- CreateIndex
CREATE INDEX "jobs_tenant_id_state_run_after_idx" ON "jobs"("tenant_id", "state", "run_after");

-- CreateIndex
CREATE INDEX "member_transfers_tenant_id_from_unit_path_state_idx" ON "member_transfers"("tenant_id", "from_unit_path", "state");

-- CreateIndex
CREATE INDEX "member_transfers_tenant_id_to_unit_path_state_idx" ON "member_transfers"("tenant_id", "to_unit_path", "state");

-- CreateIndex
CREATE INDEX "member_transfers_tenant_id_member_id_idx" ON "member_transfers"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "duplicate_pairs_tenant_id_state_score_idx" ON "duplicate_pairs"("tenant_id", "state", "score");

-- CreateIndex
CREATE INDEX "member_merges_tenant_id_kept_id_idx" ON "member_merges"("tenant_id", "kept_id");

-- CreateIndex
CREATE INDEX "member_cards_tenant_id_member_id_idx" ON "member_cards"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "member_cards_code_hash_idx" ON "member_cards"("code_hash");

-- CreateIndex
CREATE INDEX "sub_units_tenant_id_unit_id_idx" ON "sub_units"("tenant_id", "unit_id");

-- CreateIndex
CREATE INDEX "members_by_name" ON "members"("tenant_id", "given_name", "middle_name", "family_name", "id");

-- CreateIndex
CREATE INDEX "members_by_unit" ON "members"("tenant_id", "unit_path");

-- CreateIndex
CREATE INDEX "members_by_given_key" ON "members"("tenant_id", "given_key", "unit_path");

-- CreateIndex
CREATE INDEX "members_tenant_id_person_id_idx" ON "members"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "members_tenant_id_phone_idx" ON "members"("tenant_id", "phone");

-- CreateIndex
CREATE INDEX "members_tenant_id_identity_last4_idx" ON "members"("tenant_id", "identity_last4");

-- CreateIndex
CREATE INDEX "members_tenant_id_card_number_idx" ON "members"("tenant_id", "card_number");

-- CreateIndex
CREATE INDEX "membership_spells_tenant_id_member_id_idx" ON "membership_spells"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "membership_spells_tenant_id_unit_path_valid_from_idx" ON "membership_spells"("tenant_id", "unit_path", "valid_from");

-- CreateIndex
CREATE INDEX "member_events_tenant_id_member_id_idx" ON "member_events"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "member_events_tenant_id_unit_path_kind_effective_on_idx" ON "member_events"("tenant_id", "unit_path", "kind", "effective_on");

-- CreateIndex
CREATE INDEX "member_changes_tenant_id_member_id_at_idx" ON "member_changes"("tenant_id", "member_id", "at");

-- CreateIndex
CREATE INDEX "member_positions_tenant_id_member_id_idx" ON "member_positions"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "member_consents_tenant_id_member_id_idx" ON "member_consents"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "member_disclosures_tenant_id_user_id_expires_at_idx" ON "member_disclosures"("tenant_id", "user_id", "expires_at");

-- CreateIndex
CREATE INDEX "member_counts_tenant_id_unit_path_idx" ON "member_counts"("tenant_id", "unit_path");

-- CreateIndex
CREATE INDEX "saved_member_filters_tenant_id_user_id_idx" ON "saved_member_filters"("tenant_id", "user_id");

-- AddForeignKey
ALTER TABLE "member_imports" ADD CONSTRAINT "member_imports_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_import_parts" ADD CONSTRAINT "member_import_parts_tenant_id_import_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "import_id", "unit_path") REFERENCES "member_imports"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_import_rows" ADD CONSTRAINT "member_import_rows_tenant_id_import_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "import_id", "unit_path") REFERENCES "member_imports"("tenant_id", "id", "unit_path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_column_memory" ADD CONSTRAINT "member_column_memory_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_exports" ADD CONSTRAINT "member_exports_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_transfers" ADD CONSTRAINT "member_transfers_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_transfers" ADD CONSTRAINT "member_transfers_tenant_id_arrived_id_fkey" FOREIGN KEY ("tenant_id", "arrived_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_transfers" ADD CONSTRAINT "member_transfers_tenant_id_from_unit_id_from_unit_path_fkey" FOREIGN KEY ("tenant_id", "from_unit_id", "from_unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_transfers" ADD CONSTRAINT "member_transfers_tenant_id_to_unit_id_to_unit_path_fkey" FOREIGN KEY ("tenant_id", "to_unit_id", "to_unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_tenant_id_first_unit_id_first_path_fkey" FOREIGN KEY ("tenant_id", "first_unit_id", "first_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_tenant_id_second_unit_id_second_path_fkey" FOREIGN KEY ("tenant_id", "second_unit_id", "second_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_cards" ADD CONSTRAINT "member_cards_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_units" ADD CONSTRAINT "sub_units_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_tenant_id_sub_unit_id_fkey" FOREIGN KEY ("tenant_id", "sub_unit_id") REFERENCES "sub_units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership_spells" ADD CONSTRAINT "membership_spells_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_spells" ADD CONSTRAINT "membership_spells_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_events" ADD CONSTRAINT "member_events_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_events" ADD CONSTRAINT "member_events_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_positions" ADD CONSTRAINT "member_positions_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_positions" ADD CONSTRAINT "member_positions_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_sensitive" ADD CONSTRAINT "member_sensitive_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_sensitive" ADD CONSTRAINT "member_sensitive_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_disclosures" ADD CONSTRAINT "member_disclosures_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_counts" ADD CONSTRAINT "member_counts_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_settings" ADD CONSTRAINT "member_settings_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_member_filters" ADD CONSTRAINT "saved_member_filters_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
