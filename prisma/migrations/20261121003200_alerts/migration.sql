-- What somebody said about an alert, how many are open, and the digest that goes by mail.

CREATE TABLE "alert_marks" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "alert" TEXT COLLATE "C" NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "remind_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_marks_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "alert_counts" (
    "tenant_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "open" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_counts_pkey" PRIMARY KEY ("tenant_id","assignment_id")
);

CREATE TABLE "digest_subscriptions" (
    "tenant_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "address" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "code_hash" BYTEA,
    "code_until" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "code_asked_at" TIMESTAMPTZ(3),
    "codes_asked" INTEGER NOT NULL DEFAULT 0,
    "codes_since" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "digest_subscriptions_pkey" PRIMARY KEY ("tenant_id","assignment_id")
);

CREATE TABLE "digest_mails" (
    "tenant_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "period" TEXT COLLATE "C" NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "alerts" INTEGER,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tried_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_mails_pkey" PRIMARY KEY ("tenant_id","assignment_id","period")
);

CREATE INDEX "alert_marks_tenant_id_user_id_unit_id_alert_at_idx" ON "alert_marks"("tenant_id", "user_id", "unit_id", "alert", "at" DESC);
ALTER TABLE "alert_marks" ADD CONSTRAINT "alert_marks_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_counts" ADD CONSTRAINT "alert_counts_tenant_id_assignment_id_fkey" FOREIGN KEY ("tenant_id", "assignment_id") REFERENCES "assignments"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_counts" ADD CONSTRAINT "alert_counts_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "digest_subscriptions" ADD CONSTRAINT "digest_subscriptions_tenant_id_assignment_id_fkey" FOREIGN KEY ("tenant_id", "assignment_id") REFERENCES "assignments"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "digest_subscriptions" ADD CONSTRAINT "digest_subscriptions_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "digest_mails" ADD CONSTRAINT "digest_mails_tenant_id_assignment_id_fkey" FOREIGN KEY ("tenant_id", "assignment_id") REFERENCES "digest_subscriptions"("tenant_id", "assignment_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "digest_mails" ADD CONSTRAINT "digest_mails_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE alert_marks
  ADD CONSTRAINT alert_marks_act CHECK (act IN ('done', 'later', 'reopened')),
  ADD CONSTRAINT alert_marks_reminder CHECK ((act = 'later') = (remind_on IS NOT NULL));
CREATE TRIGGER alert_marks_append_only BEFORE UPDATE OR DELETE ON alert_marks FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE alert_counts ADD CONSTRAINT alert_counts_open CHECK (open >= 0);
ALTER TABLE digest_subscriptions
  ADD CONSTRAINT digest_subscriptions_address CHECK (length(address) BETWEEN 3 AND 254 AND address !~ '[[:cntrl:][:space:]]'),
  ADD CONSTRAINT digest_subscriptions_frequency CHECK (frequency IN ('weekly', 'daily', 'off')),
  ADD CONSTRAINT digest_subscriptions_locale CHECK (locale IN ('vi', 'en')),
  ADD CONSTRAINT digest_subscriptions_code CHECK ((code_hash IS NULL) = (code_until IS NULL));
ALTER TABLE digest_mails
  ADD CONSTRAINT digest_mails_state CHECK (state IN ('queued', 'sending', 'sent', 'nothing', 'postponed', 'unknown', 'failed')),
  ADD CONSTRAINT digest_mails_period CHECK (period ~ '^[dw][0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- Each row is one user's own, at the place of that user's post.
DO $$
DECLARE
  own CONSTANT text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid'
    ' AND user_id = nullif(current_setting(''app.user_id'', true), '''')::uuid'
    ' AND unit_path >= nullif(current_setting(''app.path_lo'', true), '''')'
    ' AND unit_path < nullif(current_setting(''app.path_hi'', true), '''')';
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['alert_marks', 'alert_counts', 'digest_subscriptions', 'digest_mails'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (%2$s) WITH CHECK (%2$s)', scoped, own);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON alert_marks TO scd_app;
GRANT SELECT, INSERT, UPDATE ON alert_counts, digest_subscriptions TO scd_app;
GRANT SELECT, UPDATE ON digest_mails TO scd_app;

-- Puts the digests of all tenants that are due into the queue, each period of an assignment once: the row of the
-- period and its job stand together or not at all, whoever else asks at the same time. A day begins at seven o'clock
-- in Vietnam, a week with its Monday. One whose mail could not be handed over is due again after half an hour, six
-- times in all. How many were put there.
CREATE FUNCTION queue_digests(p_now timestamptz) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH moment AS (
    SELECT ((p_now AT TIME ZONE 'Asia/Ho_Chi_Minh') - interval '7 hours')::date AS day
  ), due AS (
    SELECT s.tenant_id, s.assignment_id, s.user_id, s.unit_id, s.unit_path,
      CASE s.frequency WHEN 'daily' THEN 'd' || m.day ELSE 'w' || date_trunc('week', m.day)::date END AS period
    FROM moment m
    CROSS JOIN digest_subscriptions s
    JOIN users u ON u.id = s.user_id AND u.disabled_at IS NULL
    JOIN assignments a ON a.tenant_id = s.tenant_id AND a.id = s.assignment_id AND a.user_id = s.user_id
      AND a.valid_from <= (p_now AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      AND (a.valid_to IS NULL OR a.valid_to > (p_now AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    WHERE s.frequency <> 'off' AND s.confirmed_at IS NOT NULL
  ), queued AS (
    INSERT INTO digest_mails AS m (tenant_id, assignment_id, period, user_id, unit_id, unit_path, state)
    SELECT d.tenant_id, d.assignment_id, d.period, d.user_id, d.unit_id, d.unit_path, 'queued' FROM due d
    ON CONFLICT (tenant_id, assignment_id, period) DO UPDATE SET state = 'queued'
      WHERE m.state = 'postponed' AND m.tries < 6 AND m.tried_at <= p_now - interval '30 minutes'
    RETURNING m.tenant_id, m.assignment_id, m.period, m.user_id, m.unit_path
  ), enqueued AS (
    INSERT INTO jobs (tenant_id, id, kind, unit_path, user_id, assignment_id, payload, state)
    SELECT q.tenant_id, gen_random_uuid(), 'digest.send', q.unit_path, q.user_id, q.assignment_id,
      jsonb_build_object('period', q.period), 'waiting'
    FROM queued q
    RETURNING 1
  )
  SELECT count(*)::int FROM enqueued
$$;

GRANT SELECT ON digest_subscriptions TO scd_identity;
GRANT SELECT, INSERT, UPDATE ON digest_mails TO scd_identity;
GRANT INSERT ON jobs TO scd_identity;
CREATE POLICY identity ON digest_subscriptions FOR SELECT TO scd_identity USING (true);
CREATE POLICY identity ON digest_mails TO scd_identity USING (true) WITH CHECK (true);
CREATE POLICY queued ON jobs FOR INSERT TO scd_identity WITH CHECK (kind = 'digest.send');
DO $$
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO scd_identity';
  EXECUTE 'REVOKE ALL ON FUNCTION queue_digests(timestamptz) FROM PUBLIC';
  EXECUTE 'GRANT EXECUTE ON FUNCTION queue_digests(timestamptz) TO scd_app';
  EXECUTE 'ALTER FUNCTION queue_digests(timestamptz) OWNER TO scd_identity';
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM scd_identity';
END $$;
