-- Written reports, alerts and the API: who of the standard roles of the tenants that are there already may use them.
INSERT INTO role_capabilities (tenant_id, role_code, capability)
SELECT r.tenant_id, r.code, c.capability
FROM roles r JOIN (VALUES
  ('federation_staff', 'written_reports.read'), ('federation_staff', 'written_reports.write'),
  ('federation_staff', 'alerts.read'), ('federation_staff', 'api_tokens.manage'),
  ('provincial_leader', 'written_reports.read'), ('provincial_leader', 'written_reports.write'),
  ('provincial_leader', 'written_reports.issue'), ('provincial_leader', 'alerts.read'),
  ('provincial_leader', 'api_tokens.manage'),
  ('grassroots_chair', 'written_reports.read'), ('grassroots_chair', 'written_reports.write'),
  ('grassroots_chair', 'written_reports.issue'), ('grassroots_chair', 'alerts.read'),
  ('tenant_admin', 'written_reports.read'), ('tenant_admin', 'alerts.read'), ('tenant_admin', 'api_tokens.manage')
) AS c(role_code, capability) ON c.role_code = r.code
ON CONFLICT DO NOTHING;
