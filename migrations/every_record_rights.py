"""Rights and marks of the release that brought every record type: SQL that Alembic's operations cannot say."""

STATUS_BEFORE = "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED')"
STATUS = "status IN ('DRAFT', 'SUBMITTED', 'FORWARDED', 'APPROVED', 'REJECTED', 'FILED')"

# History and imported logs are only ever added to.
GRANTS = """
GRANT SELECT ON ALL TABLES IN SCHEMA ops TO k9_app, k9_auditor;
GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA ops TO k9_app;
REVOKE UPDATE ON ops.change, ops.imported_log FROM k9_app;
GRANT SELECT, INSERT, UPDATE ON app.notice, app.notice_choice, app.request_key TO k9_app;
GRANT DELETE ON app.request_key TO k9_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ops, app TO k9_app;
"""

# A record of the whole unit has no project: its mark stands under project 0.
MARK_DAYS = """
CREATE OR REPLACE FUNCTION analytics.mark_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, analytics AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO analytics.mark (fact, project_id, day)
    SELECT DISTINCT TG_ARGV[0], coalesce(n.project_id, 0), n.day FROM new_rows n;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO analytics.mark (fact, project_id, day)
    SELECT TG_ARGV[0], coalesce(n.project_id, 0), n.day FROM new_rows n
    UNION SELECT TG_ARGV[0], coalesce(o.project_id, 0), o.day FROM old_rows o;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO analytics.mark (fact, project_id, day)
    SELECT DISTINCT TG_ARGV[0], coalesce(o.project_id, 0), o.day FROM old_rows o;
  ELSE
    INSERT INTO analytics.mark (fact, project_id, day) VALUES (TG_ARGV[0], 0, '0001-01-01');
  END IF;
  RETURN NULL;
END $$;
"""

ROSTER_DAY = """
CREATE POLICY scope ON ops.roster_day FOR ALL TO k9_app USING (
  CASE WHEN (SELECT current_setting('k9.projects', true)) = '*' THEN true
    ELSE project_id = ANY ((SELECT string_to_array(nullif(current_setting('k9.projects', true), '*'), ','))::int[]) END);
CREATE POLICY audit ON ops.roster_day FOR SELECT TO k9_auditor USING (true);
ALTER TABLE ops.roster_day ENABLE ROW LEVEL SECURITY;
"""
