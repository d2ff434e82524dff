-- CreateTable
CREATE TABLE "api_tokens" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_path" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "secret_hash" TEXT COLLATE "C" NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "api_tokens_secret_hash_idx" ON "api_tokens"("secret_hash");

-- CreateIndex
CREATE INDEX "api_tokens_tenant_id_unit_id_unit_path_idx" ON "api_tokens"("tenant_id", "unit_id", "unit_path");

-- CreateIndex
CREATE INDEX "api_tokens_tenant_id_assignment_id_idx" ON "api_tokens"("tenant_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_tenant_id_secret_hash_key" ON "api_tokens"("tenant_id", "secret_hash");

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_tenant_id_assignment_id_fkey" FOREIGN KEY ("tenant_id", "assignment_id") REFERENCES "assignments"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_tenant_id_unit_id_unit_path_fkey" FOREIGN KEY ("tenant_id", "unit_id", "unit_path") REFERENCES "units"("tenant_id", "id", "path") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE api_tokens
  ALTER COLUMN scopes SET NOT NULL,
  ADD CONSTRAINT api_tokens_name CHECK (length(trim(name)) BETWEEN 1 AND 80),
  ADD CONSTRAINT api_tokens_scopes CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['units:read', 'indicators:read',
    'plans:read', 'figures:read', 'figures:write', 'progress:read', 'members:read']),
  ADD CONSTRAINT api_tokens_expiry CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days'),
  ADD CONSTRAINT api_tokens_revoked CHECK (num_nulls(revoked_at, revoked_by) IN (0, 2));

ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON api_tokens
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    AND unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND unit_path < nullif(current_setting('app.path_hi', true), ''))
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    AND unit_path >= nullif(current_setting('app.path_lo', true), '')
    AND unit_path < nullif(current_setting('app.path_hi', true), ''));
CREATE POLICY identity ON api_tokens TO scd_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON api_tokens TO scd_app;
GRANT SELECT, UPDATE (last_used_at) ON api_tokens TO scd_identity;

-- Under which assignment a token works at this moment, as identity_session tells it, and what it may be used for.
-- NULL: no such token, expired, revoked, its user disabled, its assignment over, or its role no longer allowed to
-- have tokens. Notes the use, once a minute at most, so that a busy token does not write at each request.
CREATE FUNCTION identity_api_token(p_secret_hash text) RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE api_tokens SET last_used_at = now()
  WHERE secret_hash = p_secret_hash AND revoked_at IS NULL AND expires_at > now()
    AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute');
  SELECT jsonb_build_object('userId', u.id,
    'token', jsonb_build_object('id', k.id, 'name', k.name, 'scopes', k.scopes, 'expiresAt', k.expires_at),
    'assignment', jsonb_build_object(
      'id', a.id, 'reach', a.reach, 'userName', tu.display_name,
      'role', jsonb_build_object('code', r.code, 'nameVi', r.name_vi, 'nameEn', r.name_en),
      'capabilities', (SELECT coalesce(jsonb_agg(c.capability), '[]') FROM role_capabilities c
                       WHERE c.tenant_id = a.tenant_id AND c.role_code = a.role_code),
      'unit', jsonb_build_object('id', n.id, 'code', n.code, 'name', n.name, 'path', n.path, 'rank', n.rank),
      'tenant', jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name, 'kind', t.kind,
        'cutoffDay', t.cutoff_day, 'graceDays', t.grace_days, 'demoToday', t.demo_today, 'noticeCode', t.notice_code)))
  FROM api_tokens k
  JOIN users u ON u.id = k.user_id AND u.disabled_at IS NULL
  JOIN assignments a ON a.tenant_id = k.tenant_id AND a.id = k.assignment_id AND a.user_id = k.user_id
  JOIN tenant_users tu ON tu.tenant_id = a.tenant_id AND tu.user_id = a.user_id
  JOIN roles r ON r.tenant_id = a.tenant_id AND r.code = a.role_code
  JOIN units n ON n.tenant_id = a.tenant_id AND n.id = a.unit_id
  JOIN tenants t ON t.id = a.tenant_id
  WHERE k.secret_hash = p_secret_hash AND k.revoked_at IS NULL AND k.expires_at > now()
    AND a.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND (a.valid_to IS NULL OR a.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    AND EXISTS (SELECT FROM role_capabilities c
                WHERE c.tenant_id = a.tenant_id AND c.role_code = a.role_code AND c.capability = 'api_tokens.manage')
$$;

DO $$
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA public TO scd_identity';
  REVOKE ALL ON FUNCTION identity_api_token(text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION identity_api_token(text) TO scd_app;
  ALTER FUNCTION identity_api_token(text) OWNER TO scd_identity;
  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM scd_identity';
END $$;

-- The nation's own progress is asked for by programs as well.
INSERT INTO role_capabilities (tenant_id, role_code, capability)
SELECT r.tenant_id, r.code, 'api_tokens.manage' FROM roles r WHERE r.code IN ('national_viewer', 'national_planner')
ON CONFLICT DO NOTHING;
