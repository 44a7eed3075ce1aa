"""Roles, row security and the marks that keep answers fresh: SQL that Alembic's operations cannot say."""

ROLES = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'k9_app') THEN CREATE ROLE k9_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'k9_auditor') THEN CREATE ROLE k9_auditor NOLOGIN; END IF;
END $$;
"""

GRANTS = """
GRANT USAGE ON SCHEMA ops, analytics, app TO k9_app;
GRANT USAGE ON SCHEMA ops TO k9_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA ops TO k9_app, k9_auditor;
GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA ops TO k9_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA app TO k9_app;
GRANT DELETE ON app.account_project, app.attempt, app.session TO k9_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ops, app TO k9_app;
GRANT SELECT ON public.alembic_version TO k9_app;
"""

# Both settings must be present: a connection that forgot its scope sees nothing. The sub-selects make PostgreSQL
# read the settings once per statement, not once per row. CASE, not OR: the planner takes half of the rows for a CASE
# and a two-hundredth for a comparison with a setting, which made it sort and loop where it should hash and scan.
SCOPE = """
CREATE POLICY scope ON ops.{table} FOR ALL TO k9_app USING (
  CASE WHEN (SELECT current_setting('k9.projects', true)) = '*' THEN true
    ELSE project_id = ANY ((SELECT string_to_array(nullif(current_setting('k9.projects', true), '*'), ','))::int[]) END
  AND CASE WHEN (SELECT current_setting('k9.dogs', true)) = '*' THEN true
    ELSE dog_id = ANY ((SELECT string_to_array(nullif(current_setting('k9.dogs', true), '*'), ','))::int[]) END
);
CREATE POLICY audit ON ops.{table} FOR SELECT TO k9_auditor USING (true);
ALTER TABLE ops.{table} ENABLE ROW LEVEL SECURITY;
"""

# The marks. A writer appends one mark per project and day it touched, in its own transaction and without waiting
# for another writer; `fold` sums them up later. The fingerprint of a span is a sum that every visible commit
# raises and that folding leaves as it is, so a commit that was numbered early and landed late still changes it.
FUNCTIONS = """
CREATE FUNCTION analytics.mark_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, analytics AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO analytics.mark (fact, project_id, day)
    SELECT DISTINCT TG_ARGV[0], n.project_id, n.day FROM new_rows n;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO analytics.mark (fact, project_id, day)
    SELECT TG_ARGV[0], n.project_id, n.day FROM new_rows n
    UNION SELECT TG_ARGV[0], o.project_id, o.day FROM old_rows o;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO analytics.mark (fact, project_id, day)
    SELECT DISTINCT TG_ARGV[0], o.project_id, o.day FROM old_rows o;
  ELSE
    INSERT INTO analytics.mark (fact, project_id, day) VALUES (TG_ARGV[0], 0, '0001-01-01');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION analytics.mark_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, analytics AS $$
BEGIN
  INSERT INTO analytics.mark (fact, project_id, day) VALUES (TG_ARGV[0], 0, '0001-01-01');
  RETURN NULL;
END $$;

CREATE FUNCTION analytics.fold() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, analytics AS $$
DECLARE folded bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('analytics.fold')) THEN RETURN 0; END IF;
  WITH gone AS (DELETE FROM analytics.mark RETURNING fact, project_id, day),
  grains AS (
    SELECT fact, 'D' AS grain, day AS first, project_id FROM gone
    UNION ALL SELECT fact, 'M', CASE WHEN day = '0001-01-01' THEN day ELSE date_trunc('month', day)::date END, project_id
    FROM gone),
  summed AS (
    INSERT INTO analytics.version (fact, grain, first, project_id, version)
    SELECT fact, grain, first, project_id, count(*) FROM grains GROUP BY 1, 2, 3, 4
    ON CONFLICT (fact, grain, first, project_id) DO UPDATE SET version = version.version + excluded.version)
  SELECT count(*) INTO folded FROM gone;
  RETURN folded;
END $$;

CREATE FUNCTION analytics.fingerprint(facts text[], projects int[], first date, last date)
RETURNS TABLE (records bigint, directory bigint) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, analytics AS $$
  WITH whole AS (
    SELECT CASE WHEN $3 = date_trunc('month', $3)::date THEN $3 ELSE (date_trunc('month', $3) + interval '1 month')::date END AS start,
           date_trunc('month', $4 + 1)::date AS stop),
  months AS (SELECT start, greatest(start, stop) AS stop, start < stop AS any FROM whole),
  seen AS (
    SELECT v.version FROM analytics.version v, months m
    WHERE v.fact = ANY ($1) AND v.grain = 'M' AND m.any AND v.first >= m.start AND v.first < m.stop
      AND ($2 IS NULL OR v.project_id = ANY ($2))
    UNION ALL
    SELECT v.version FROM analytics.version v, months m
    WHERE v.fact = ANY ($1) AND v.grain = 'D' AND v.first BETWEEN $3 AND CASE WHEN m.any THEN m.start - 1 ELSE $4 END
      AND ($2 IS NULL OR v.project_id = ANY ($2))
    UNION ALL
    SELECT v.version FROM analytics.version v, months m
    WHERE v.fact = ANY ($1) AND v.grain = 'D' AND m.any AND v.first BETWEEN m.stop AND $4
      AND ($2 IS NULL OR v.project_id = ANY ($2))
    UNION ALL
    SELECT v.version FROM analytics.version v WHERE v.fact = ANY ($1) AND v.grain = 'D' AND v.first = '0001-01-01'
    UNION ALL
    SELECT 1 FROM analytics.mark k
    WHERE k.fact = ANY ($1) AND (k.day BETWEEN $3 AND $4 AND ($2 IS NULL OR k.project_id = ANY ($2)) OR k.day = '0001-01-01'))
  SELECT (SELECT coalesce(sum(version), 0)::bigint FROM seen),
         (SELECT coalesce(sum(version), 0)::bigint FROM analytics.version WHERE fact = 'directory' AND grain = 'D')
         + (SELECT count(*) FROM analytics.mark WHERE fact = 'directory');
$$;

REVOKE ALL ON FUNCTION analytics.fold(), analytics.fingerprint(text[], int[], date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analytics.fold(), analytics.fingerprint(text[], int[], date, date) TO k9_app;
"""

MARKED = """
CREATE TRIGGER mark_insert AFTER INSERT ON ops.{table} REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION analytics.mark_days('{fact}');
CREATE TRIGGER mark_update AFTER UPDATE ON ops.{table} REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION analytics.mark_days('{fact}');
CREATE TRIGGER mark_delete AFTER DELETE ON ops.{table} REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION analytics.mark_days('{fact}');
CREATE TRIGGER mark_truncate AFTER TRUNCATE ON ops.{table}
  FOR EACH STATEMENT EXECUTE FUNCTION analytics.mark_days('{fact}');
"""

LISTED = """
CREATE TRIGGER mark_directory AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ops.{table}
  FOR EACH STATEMENT EXECUTE FUNCTION analytics.mark_all('directory');
"""
