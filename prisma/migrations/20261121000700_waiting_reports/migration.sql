-- What waits for a person is asked for on every page, and is a small part of all reports ever made.
CREATE INDEX month_reports_waiting ON month_reports (tenant_id, unit_path, month)
  WHERE state IN ('submitted', 'returned');
