"""The views that derive what stands on a day, and what several records say together.

They read with the owner's rights, because what a dog or a handler is today rests on records of projects it has left,
and show only rows of the viewer's scope. OFFSET 0 keeps what is costly from being worked out again for every number. Dates are read through `analytics.calendar`, so that a day asked for reaches
every table's index. The last five digits of a row's number are its day, counted from 2000.
"""

# Not a table: nothing writes it, and nothing but this migration makes it.
CALENDAR = """
CREATE MATERIALIZED VIEW analytics.calendar AS
SELECT day::date FROM generate_series('1990-01-01'::date, '2100-12-31'::date, interval '1 day') AS day;
CREATE UNIQUE INDEX calendar_day_key ON analytics.calendar (day);
ANALYZE analytics.calendar;
"""

SCOPE = """
WHERE CASE WHEN (SELECT current_setting('k9.projects', true)) = '*' THEN true
    ELSE project_id = ANY ((SELECT string_to_array(nullif(current_setting('k9.projects', true), '*'), ','))::int[]) END
  AND CASE WHEN (SELECT current_setting('k9.dogs', true)) = '*' THEN true
    ELSE dog_id = ANY ((SELECT string_to_array(nullif(current_setting('k9.dogs', true), '*'), ','))::int[]) END
"""
STANDS = """NULL::int AS post_id, 'FILED' AS status, NULL::smallint AS quality, 1 AS version, 'derived' AS source,
  c.day::timestamptz AS entered_at, NULL::timestamptz AS voided_at, c.day, c.day::timestamptz AS at"""
"""What every row has that stands on a day and was not written by anybody."""


def number(thing: str, day: str = "c.day") -> str:
    """The number of a row: what it is about, and its day."""
    return f"({thing})::bigint * 100000 + ({day} - DATE '2000-01-01') AS id"


def on(table: str, day: str = "c.day") -> str:
    """Whether a dated row of the directory holds on the day."""
    return f"{day} >= {table}.first_day AND ({table}.last_day IS NULL OR {day} <= {table}.last_day)"


ASSIGNED = f"""
JOIN LATERAL (
  SELECT a.project_id, a.section_id, a.team_id FROM ops.assignment a WHERE a.dog_id = dog.dog_id AND {on("a")}
  ORDER BY a.first_day DESC, a.id DESC LIMIT 1) a ON true
"""
"""Where the dog belongs on the day."""

# The last word on a dog's fitness counts, until the day it names or the next word. No word at all: fit.
FITNESS = """
SELECT dog_id, duty_status, first_day, least(until, next_day - 1) AS last_day FROM (
  SELECT dog_id, duty_status, day AS first_day, until,
    lead(day) OVER (PARTITION BY dog_id ORDER BY day, at, rank, id) AS next_day
  FROM (
    SELECT dog_id, duty_status, day, at, until, 1 AS rank, id FROM ops.duty_status
    WHERE voided_at IS NULL AND duty_status IS NOT NULL AND dog_id IS NOT NULL
    UNION ALL
    SELECT dog_id, duty_status, day, at, NULL, 0, id FROM ops.veterinary_visit
    WHERE voided_at IS NULL AND duty_status IS NOT NULL AND dog_id IS NOT NULL) said) spans
"""


def fitness(dog: str, day: str = "c.day") -> str:
    """A dog's fitness on a day."""
    return f"coalesce((SELECT f.duty_status FROM analytics.fitness f WHERE f.dog_id = {dog} AND {on('f', day)} LIMIT 1), 'FIT')"


# Product, months until it is due again where nothing else is written, and whether every dog needs it.
# Source: k9_facts 5.5; the unit repeats vaccines every year.
PRODUCTS = """(VALUES (1, 'RABIES', 12, true), (2, 'DHPP', 12, true), (3, 'LEPTO', 12, true), (4, 'KENNEL_COUGH', 12, true),
  (5, 'LEISHMANIA', 12, false), (6, 'INFLUENZA', 12, false), (7, 'WORMS', 3, true), (8, 'TICKS', 1, false))
  AS p (place, product, months, required)"""
_NAMES = {
    "RABIES": "rabies|سعار",
    "DHPP": "dhpp|distemper|parvo|ديستمبر|بارفو",
    "LEPTO": "lepto|بريميات",
    "KENNEL_COUGH": "kennel|bordetella|ملاجئ",
    "LEISHMANIA": "leishmania|ليشمانيا",
    "INFLUENZA": "influenza|إنفلونزا|انفلونزا",
}
_NAMED = " ".join(f"WHEN v.product ~* '{pattern}' THEN '{code}'" for code, pattern in _NAMES.items())
SHOT = f"""
SELECT s.dog_id, s.product, s.day, coalesce(s.next_due, (s.day + make_interval(months => p.months))::date) AS due
FROM (
  SELECT v.dog_id, CASE {_NAMED} END AS product, v.day, v.next_due FROM ops.vaccination v
  JOIN ops.veterinary_visit w ON w.id = v.record_id AND w.voided_at IS NULL
  UNION ALL
  SELECT d.dog_id, CASE WHEN concat(d.product, ' ', d.ingredient) ~* 'tick|flea|laner|قراد|براغيث' THEN 'TICKS' ELSE 'WORMS' END,
    d.day, d.next_due
  FROM ops.deworming d WHERE d.voided_at IS NULL) s
JOIN {PRODUCTS} ON p.product = s.product
"""


def last_shot(dog: str, product: str) -> str:
    """The newest shot of a product, as of the day."""
    return (
        f"SELECT s.day, s.due FROM analytics.shot s WHERE s.dog_id = {dog} AND s.product = {product} AND s.day <= c.day "
        "ORDER BY s.day DESC, s.due DESC LIMIT 1"
    )


def trained(back: int = 0) -> str:
    """Minutes trained and days available in the 28 days that end on the day, or `back` days before it.

    Drafts count only where they were imported, for there almost everything is one; a session without a handler counts
    for the dog's pair. Not available: absent for an accepted reason, on leave, dog unfit, or not yet a pair.
    """
    end = f"(c.day - {back})"
    window = f"daterange({end} - 27, {end}, '[]')"
    return f"""
SELECT
  (SELECT coalesce(sum(t.minutes), 0) FROM ops.training_session t
   WHERE t.dog_id = pair.dog_id AND (t.handler_id = pair.person_id OR t.handler_id IS NULL)
     AND t.day BETWEEN {end} - 27 AND {end} AND t.voided_at IS NULL AND t.status <> 'REJECTED'
     AND (t.status <> 'DRAFT' OR t.source <> 'entered'))::int AS minutes,
  28 - (SELECT coalesce(sum(upper(part) - lower(part)), 0) FROM unnest((
    SELECT range_agg(away.days * {window}) FROM (
      SELECT daterange(r.day, r.day, '[]') AS days FROM ops.roster r
      WHERE r.handler_id = pair.person_id AND r.day BETWEEN {end} - 27 AND {end} AND r.voided_at IS NULL
        AND r.presence = 'ABSENT' AND r.absence IN ('ANNUAL', 'SICK', 'EXTERNAL', 'COURSE')
      UNION ALL
      SELECT daterange(l.day, greatest(l.day, l.until), '[]') FROM ops.leave l
      WHERE (l.handler_id = pair.person_id OR l.dog_id = pair.dog_id AND l.handler_id IS NULL)
        AND l.day <= {end} AND coalesce(l.until, l.day) >= {end} - 27 AND l.voided_at IS NULL
        AND l.absence IS DISTINCT FROM 'UNEXCUSED'
      UNION ALL
      SELECT daterange(f.first_day, f.last_day, '[]') FROM analytics.fitness f
      WHERE f.dog_id = pair.dog_id AND f.duty_status IN ('UNFIT', 'PERMANENTLY_UNFIT')
        AND f.first_day <= {end} AND coalesce(f.last_day, {end}) >= greatest(f.first_day, {end} - 27)
      UNION ALL
      SELECT daterange(NULL, pair.first_day)) away)) part)::int AS available"""


PAIRS = f"""
FROM analytics.calendar c
JOIN ops.pair pair ON {on("pair")}
JOIN ops.dog_status dog ON dog.dog_id = pair.dog_id AND dog.status = 'ACTIVE' AND {on("dog")}
{ASSIGNED}
"""


def _short(back: int) -> str:
    return f"(SELECT w.minutes * 28 < 960 * w.available FROM ({trained(back)}) w)"


PAIR_TRAINING = f"""
SELECT {number("pair.id")}, {STANDS}, a.project_id, a.section_id, a.team_id, pair.dog_id, pair.person_id AS handler_id,
  w.minutes, round(960 * w.available / 28.0)::int AS required, w.available AS available_days,
  CASE WHEN w.available = 0 THEN NULL WHEN w.minutes * 28 >= 960 * w.available THEN 'MET'
    WHEN w.minutes * 28 >= 720 * w.available THEN 'NEARLY' ELSE 'SHORT' END AS compliance,
  last.day AS last_session, c.day - last.day AS idle_days,
  again.repeated
{PAIRS}
JOIN LATERAL ({trained()} OFFSET 0) w ON true
JOIN LATERAL (
  SELECT CASE WHEN w.minutes * 28 >= 960 * w.available THEN 'NONE' WHEN NOT {_short(7)} THEN 'ONCE' ELSE 'AGAIN' END
    AS repeated OFFSET 0) again ON true
LEFT JOIN LATERAL (
  SELECT max(t.day) AS day FROM ops.training_session t
  WHERE t.dog_id = pair.dog_id AND t.day <= c.day AND t.voided_at IS NULL AND t.status <> 'REJECTED') last ON true
"""

PAIR_CERTIFICATE = f"""
SELECT {number("pair.id * 10 + d.place")}, {STANDS}, a.project_id, a.section_id, a.team_id,
  pair.dog_id, pair.person_id AS handler_id, pair.id AS pair, d.discipline, e.certificate, d.expires,
  d.expires - c.day AS days_left, fit.duty_status,
  state.readiness
{PAIRS}
JOIN LATERAL (SELECT {fitness("pair.dog_id")} AS duty_status OFFSET 0) fit ON true
JOIN LATERAL (
  SELECT n.place, n.discipline, max(n.expires) AS expires FROM (
    SELECT array_position('{{EXPLOSIVES,NARCOTICS,PATROL,TRACKING,OTHER}}'::text[], k.discipline) AS place,
      k.discipline, k.expires
    FROM ops.certification k
    WHERE k.handler_id = pair.person_id AND k.dog_id = pair.dog_id AND k.result = 'PASS' AND k.discipline IS NOT NULL
      AND k.day <= c.day AND k.voided_at IS NULL
    UNION ALL
    SELECT array_position('{{EXPLOSIVES,NARCOTICS,PATROL,TRACKING,OTHER}}'::text[], g.specialty), g.specialty, NULL
    FROM ops.dog g WHERE g.id = pair.dog_id AND g.specialty IS NOT NULL) n
  GROUP BY n.place, n.discipline) d ON true
JOIN LATERAL (
  SELECT CASE WHEN d.expires IS NULL THEN 'MISSING' WHEN d.expires < c.day THEN 'EXPIRED'
    WHEN d.expires - c.day <= 60 THEN 'EXPIRING' ELSE 'VALID' END AS certificate OFFSET 0) e ON true
JOIN LATERAL (
  SELECT CASE WHEN fit.duty_status <> 'FIT' THEN 'UNFIT' WHEN e.certificate IN ('EXPIRED', 'MISSING') THEN 'UNCERTIFIED'
    WHEN {_short(0)} THEN 'UNTRAINED'
    WHEN NOT coalesce((SELECT s.due >= c.day FROM ({last_shot("pair.dog_id", "'RABIES'")}) s), false) THEN 'RABIES'
    WHEN EXISTS (SELECT FROM ops.roster r WHERE r.handler_id = pair.person_id AND r.day = c.day AND r.voided_at IS NULL
                   AND r.presence IN ('ABSENT', 'REPLACED'))
      OR EXISTS (SELECT FROM ops.leave l WHERE l.handler_id = pair.person_id AND l.voided_at IS NULL
                   AND c.day BETWEEN l.day AND coalesce(l.until, l.day)) THEN 'AWAY'
    ELSE 'READY' END AS readiness OFFSET 0) state ON true
"""

DEPLOYMENT = f"""
SELECT {number("m.id", "m.day")}, m.day, m.at, m.project_id, m.section_id, m.team_id, m.post_id, m.status, m.dog_id,
  m.handler_id, m.quality, m.version, m.source, m.entered_at, m.voided_at, m.mission_type, m.discipline,
  m.id AS mission_id,
  CASE WHEN m.dog_id IS NULL THEN NULL WHEN {fitness("m.dog_id", "m.day")} IN ('UNFIT', 'PERMANENTLY_UNFIT') THEN 'UNFIT'
    WHEN m.handler_id IS NULL THEN NULL
    WHEN EXISTS (SELECT FROM ops.certification k WHERE k.handler_id = m.handler_id AND k.dog_id = m.dog_id
      AND k.result = 'PASS' AND m.day BETWEEN k.day AND k.expires AND k.voided_at IS NULL
      AND (m.discipline IS NULL OR k.discipline = m.discipline)) THEN 'SOUND'
    ELSE 'UNCERTIFIED' END AS pairing
FROM ops.mission m
"""

TRIAL = f"""
SELECT {number("t.id", "s.day")}, s.day, s.at, s.project_id, s.section_id, s.team_id, s.post_id, s.status, s.dog_id,
  s.handler_id, s.trainer_id, s.quality, s.version, s.source, s.entered_at, s.voided_at, s.id AS session_id, t.number,
  CASE WHEN t.hide THEN 'HIDE' ELSE 'BLANK' END AS hidden, t.odour, t.blind,
  CASE WHEN t.blind = 'KNOWN' THEN 'KNOWN' WHEN t.blind IS NOT NULL THEN 'BLIND' END AS blindness, t.outcome, t.seconds
FROM ops.detection_trial t JOIN ops.training_session s ON s.id = t.record_id
"""

VACCINATION_STATUS = f"""
SELECT {number("dog.dog_id * 10 + p.place")}, {STANDS}, a.project_id, a.section_id, a.team_id, dog.dog_id,
  p.product AS vaccine, s.day AS given, s.due, s.due - c.day AS days_left,
  CASE WHEN s.due IS NULL THEN 'UNKNOWN' WHEN s.due < c.day THEN 'OVERDUE' WHEN s.due - c.day <= 30 THEN 'DUE_SOON'
    ELSE 'CURRENT' END AS due_state
FROM analytics.calendar c
JOIN ops.dog_status dog ON dog.status = 'ACTIVE' AND {on("dog")}
{ASSIGNED}
CROSS JOIN {PRODUCTS}
LEFT JOIN LATERAL ({last_shot("dog.dog_id", "p.product")}) s ON true
WHERE p.required OR s.due IS NOT NULL
"""

DOG_STANDING = f"""
SELECT {number("dog.dog_id")}, {STANDS}, a.project_id, a.section_id, a.team_id, dog.dog_id, dog.status AS dog_status,
  fit.duty_status, last.day AS last_session,
  CASE WHEN dog.status <> 'ACTIVE' OR fit.duty_status <> 'FIT' THEN NULL WHEN c.day - last.day <= 3 THEN 'RECENT'
    WHEN c.day - last.day <= 6 THEN 'SOME' ELSE 'LONG' END AS pause,
  (SELECT max(v.day) FROM ops.veterinary_visit v
   WHERE v.dog_id = dog.dog_id AND v.day <= c.day AND v.voided_at IS NULL) AS last_visit,
  CASE WHEN EXISTS (SELECT FROM analytics.shot s WHERE s.dog_id = dog.dog_id AND s.day <= c.day) THEN
    CASE WHEN EXISTS (SELECT FROM {PRODUCTS} WHERE p.required AND p.product <> 'WORMS'
      AND NOT coalesce((SELECT s.due >= c.day FROM ({last_shot("dog.dog_id", "p.product")}) s), false))
    THEN 'NO' ELSE 'YES' END END AS vaccinated,
  (SELECT coalesce(sum(
      (least(coalesce(f.last_day, c.day), c.day) - greatest(f.first_day, c.day - 27) + 1)
      * CASE f.duty_status WHEN 'RESTRICTED' THEN 0.5 ELSE 1 END), 0)
   FROM analytics.fitness f
   WHERE f.dog_id = dog.dog_id AND f.duty_status <> 'FIT' AND f.first_day <= c.day
     AND coalesce(f.last_day, c.day) >= greatest(f.first_day, c.day - 27)) AS days_lost
FROM analytics.calendar c
JOIN ops.dog_status dog ON dog.status IN ('ACTIVE', 'TRAINING') AND {on("dog")}
{ASSIGNED}
JOIN LATERAL (SELECT {fitness("dog.dog_id")} AS duty_status OFFSET 0) fit ON true
LEFT JOIN LATERAL (
  SELECT max(t.day) AS day FROM ops.training_session t
  WHERE t.dog_id = dog.dog_id AND t.day <= c.day AND t.voided_at IS NULL AND t.status <> 'REJECTED') last ON true
"""

# One row per person, project and day: what each record says of somebody, added up.
PERSON_DAY = f"""
SELECT {number("w.person_id::bigint * 1000 + w.project_id % 1000", "w.day")}, w.day, w.day::timestamptz AS at,
  w.project_id, NULL::int AS section_id, NULL::int AS team_id, NULL::int AS post_id, 'FILED' AS status,
  NULL::smallint AS quality, 1 AS version, 'derived' AS source, w.day::timestamptz AS entered_at,
  NULL::timestamptz AS voided_at, NULL::int AS dog_id, w.person_id, sum(w.duties)::int AS duties,
  sum(w.absences)::int AS absences, sum(w.duty_minutes)::int AS duty_minutes, sum(w.sessions)::int AS sessions,
  sum(w.missions)::int AS missions
FROM (
  SELECT r.day, r.project_id, r.handler_id AS person_id, (r.presence = 'PRESENT')::int AS duties,
    (r.presence = 'ABSENT')::int AS absences,
    CASE WHEN r.presence = 'PRESENT' THEN coalesce(extract(epoch FROM r.until - r.at) / 60, 0) ELSE 0 END AS duty_minutes,
    0 AS sessions, 0 AS missions
  FROM ops.roster r WHERE r.voided_at IS NULL AND r.handler_id IS NOT NULL
  UNION ALL
  SELECT r.day, r.project_id, r.replacement_id, 1, 0, coalesce(extract(epoch FROM r.until - r.at) / 60, 0), 0, 0
  FROM ops.roster r WHERE r.voided_at IS NULL AND r.presence = 'REPLACED' AND r.replacement_id IS NOT NULL
  UNION ALL
  SELECT t.day, t.project_id, t.trainer_id, 0, 0, 0, 1, 0
  FROM ops.training_session t WHERE t.voided_at IS NULL AND t.trainer_id IS NOT NULL
  UNION ALL
  SELECT t.day, t.project_id, t.handler_id, 0, 0, 0, 1, 0
  FROM ops.training_session t
  WHERE t.voided_at IS NULL AND t.handler_id IS NOT NULL AND t.handler_id IS DISTINCT FROM t.trainer_id
  UNION ALL
  SELECT m.day, m.project_id, m.handler_id, 0, 0, 0, 0, 1
  FROM ops.mission m WHERE m.voided_at IS NULL AND m.handler_id IS NOT NULL) w
GROUP BY w.day, w.project_id, w.person_id
"""

PROJECT_STANDING = f"""
SELECT {number("p.id")}, {STANDS}, p.id AS project_id, NULL::int AS section_id, NULL::int AS team_id, NULL::int AS dog_id,
  (SELECT count(DISTINCT s.dog_id) FROM ops.assignment a JOIN ops.dog_status s ON s.dog_id = a.dog_id
   WHERE a.project_id = p.id AND s.status = 'ACTIVE' AND {on("a")} AND {on("s")})::int AS dogs,
  (SELECT count(DISTINCT a.person_id) FROM ops.assignment a JOIN ops.person h ON h.id = a.person_id AND h.job = 'HANDLER'
   WHERE a.project_id = p.id AND {on("a")})::int AS handlers,
  (SELECT count(*) FROM ops.roster r WHERE r.project_id = p.id AND r.day = c.day AND r.voided_at IS NULL)::int AS planned,
  (SELECT count(*) FROM ops.roster r WHERE r.project_id = p.id AND r.day = c.day AND r.voided_at IS NULL
     AND r.presence IN ('PRESENT', 'REPLACED'))::int AS filled
FROM analytics.calendar c
JOIN ops.project p ON (p.first_day IS NULL OR c.day >= p.first_day) AND (p.last_day IS NULL OR c.day <= p.last_day)
  AND p.status IN ('ACTIVE', 'COMPLETED')
"""


def _of_dog(table: str, test: str = "true", day: str = "day") -> str:
    """Whether the line's dog has such a record that day."""
    return f"EXISTS (SELECT FROM ops.{table} x WHERE x.dog_id = r.dog_id AND x.{day} = r.day AND x.voided_at IS NULL AND {test})"


def _did(name: str, categories: str, line: str) -> str:
    """Whether the line's dog trained in these categories, or its handler's daily report says so."""
    session = _of_dog("training_session", f"x.category IN ({categories})")
    written = (
        "EXISTS (SELECT FROM ops.handler_daily x JOIN ops.handler_daily_training l ON l.record_id = x.id WHERE "
        f"x.dog_id = r.dog_id AND x.day = r.day AND x.voided_at IS NULL AND l.training_line IN ({line}))"
    )
    return f"({session} OR {written}) AS {name}"


_KINDS = (
    ("did_fitness", "'FITNESS'", "'FITNESS'"),
    ("did_agility", "'AGILITY'", "'AGILITY'"),
    ("did_obedience", "'OBEDIENCE'", "'OBEDIENCE'"),
    ("did_ball", "'BALL_WORK'", "'BALL'"),
    ("did_detection", "'DETECTION'", "'EXPLOSIVES', 'NARCOTICS'"),
    ("did_other", "'ATTACK', 'SOCIALIZATION', 'TRACKING', 'OTHER'", "'OTHER'"),
)
EXAMINED = " OR ".join(_of_dog(one) for one in ("daily_check", "handler_daily", "shift_report", "veterinary_visit"))
PM_LINE = f"""
SELECT {number("r.id", "r.day")}, r.day, r.at, r.project_id, r.section_id, r.team_id, r.post_id, r.status, r.dog_id,
  r.handler_id, r.shift_id, r.quality, r.version, r.source, r.entered_at, r.voided_at, r.id AS roster_id, r.presence,
  CASE WHEN r.presence IN ('PRESENT', 'REPLACED') THEN 'YES' WHEN r.presence = 'ABSENT' THEN 'NO' END AS filled,
  r.absence, r.replacement_id, r.replacement_note, own.uniform_ok, own.card_ok, own.appearance_ok, own.cleanliness_ok,
  ({EXAMINED}) AS examined,
  {_of_dog("feeding", "x.grams > 0")} AS fed, {_of_dog("feeding", "x.water_ml > 0")} AS watered,
  {", ".join(_did(*one) for one in _KINDS)},
  {_of_dog("mission")} AS deployed, own.rating AS handler_mark, its.rating AS dog_mark, own.violations
FROM ops.roster r
LEFT JOIN LATERAL (
  SELECT e.uniform_ok, e.card_ok, e.appearance_ok, e.cleanliness_ok, e.rating, e.violations FROM ops.evaluation e
  WHERE e.project_id = r.project_id AND e.day = r.day AND e.voided_at IS NULL
    AND e.person_id = CASE WHEN r.presence = 'REPLACED' THEN r.replacement_id ELSE r.handler_id END
  ORDER BY e.id DESC LIMIT 1) own ON true
LEFT JOIN LATERAL (
  SELECT e.rating FROM ops.evaluation e
  WHERE e.dog_id = r.dog_id AND e.day = r.day AND e.voided_at IS NULL AND e.person_id IS NULL
  ORDER BY e.id DESC LIMIT 1) its ON true
"""

# What is owed for the duties of two weeks: what is not yet there, and on the day itself what is.
DUTY_DUE = f"""
SELECT {number("r.id * 2 + o.place")}, c.day, c.day::timestamptz AS at, r.project_id, r.section_id, r.team_id, r.post_id,
  r.status, r.dog_id, CASE WHEN r.presence = 'REPLACED' THEN r.replacement_id ELSE r.handler_id END AS handler_id,
  r.shift_id, NULL::smallint AS quality, r.version, r.source, r.entered_at, r.voided_at, r.id AS roster_id, o.owed,
  r.day AS of_day, CASE WHEN o.done THEN 'DONE' WHEN r.day = c.day THEN 'DUE' ELSE 'LATE' END AS owed_state
FROM analytics.calendar c
JOIN ops.roster r ON r.day BETWEEN c.day - 13 AND c.day AND r.voided_at IS NULL AND r.presence <> 'ABSENT'
JOIN LATERAL (
  SELECT 0 AS place, 'SHIFT' AS owed, EXISTS (
    SELECT FROM ops.shift_report x WHERE x.day BETWEEN r.day AND r.day + 1 AND x.dog_id IS NOT DISTINCT FROM r.dog_id
      AND x.voided_at IS NULL AND x.status NOT IN ('DRAFT', 'REJECTED')
      AND (x.roster_id = r.id OR x.roster_id IS NULL AND x.day = r.day
           AND x.shift_id IS NOT DISTINCT FROM r.shift_id)) AS done
  UNION ALL
  SELECT 1, 'DAILY', EXISTS (
    SELECT FROM ops.handler_daily x WHERE x.dog_id = r.dog_id AND x.day = r.day AND x.voided_at IS NULL
      AND x.status NOT IN ('DRAFT', 'REJECTED'))
  WHERE r.dog_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM ops.roster b WHERE b.dog_id = r.dog_id AND b.day = r.day AND b.id < r.id AND b.voided_at IS NULL
      AND b.presence <> 'ABSENT')) o ON true
WHERE r.day = c.day OR NOT o.done
"""

HELPERS = {"fitness": FITNESS, "shot": SHOT}
VIEWS = {
    "trial": TRIAL,
    "pair_training": PAIR_TRAINING,
    "pair_certificate": PAIR_CERTIFICATE,
    "deployment": DEPLOYMENT,
    "vaccination_status": VACCINATION_STATUS,
    "dog_standing": DOG_STANDING,
    "person_day": PERSON_DAY,
    "project_standing": PROJECT_STANDING,
    "pm_line": PM_LINE,
    "duty_due": DUTY_DUE,
}


def statements() -> list[str]:
    """What makes all of it, in order."""
    made = [CALENDAR, *(f"CREATE VIEW analytics.{name} AS {body}" for name, body in HELPERS.items())]
    for name, body in VIEWS.items():
        made.append(f"CREATE VIEW analytics.{name} AS SELECT * FROM ({body}) shown {SCOPE}")
        made.append(f"GRANT SELECT ON analytics.{name} TO k9_app")
    return made


def undone() -> list[str]:
    """What takes all of it away."""
    names = [*reversed(VIEWS), *reversed(HELPERS)]
    return [*(f"DROP VIEW analytics.{name}" for name in names), "DROP MATERIALIZED VIEW analytics.calendar"]
