"""The records beside sessions and visits: how many there are, and that they agree with each other."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import psycopg2
import pytest
from demo.records import AS_OF, label, made

from services.catalogue.records import ENTERED
from services.demo import load
from services.embedded import servers
from services.store import migrate
from settings import Settings
from settings import load as load_settings

pytestmark = pytest.mark.timeout(120)
LAST = date(2026, 11, 23)
COUNTS = {
    "roster": (26_000, 31_000), "leave": (900, 2_000), "shift_report": (25_000, 30_000), "handler_daily": (25_000, 30_000),
    "handler_daily_training": (24_000, 33_000), "daily_check": (43_000, 47_000), "feeding": (86_000, 94_000),
    "caretaker_log": (43_000, 47_000), "grooming": (11_000, 15_000), "cleaning": (17_000, 22_000),
    "excretion": (28_000, 35_000), "deworming": (450, 620), "duty_status": (100, 220), "mission": (4_200, 5_100),
    "suspicion": (100, 300), "incident": (25, 70), "certification": (450, 750), "evaluation": (2_000, 3_000),
    "task": (900, 1_000), "period_report": (500, 650), "heat": (1, 6), "breeding_cycle": (1, 6), "mating": (1, 6),
    "pregnancy": (1, 6), "delivery": (1, 6), "puppy": (4, 50), "puppy_training": (40, 600), "maturity": (8, 25),
    "change": (10_000, 30_000), "roster_day": (6_000, 7_000),
}  # fmt: skip
# Each of these finds no row, but for those that are planted: {planted} stands for their keys.
NOTHING = {
    "a dog is on two duties at once": """
        SELECT a.source_key FROM ops.roster a JOIN ops.roster b
        ON a.dog_id = b.dog_id AND a.id < b.id AND a.at < b.until AND b.at < a.until""",
    "a person is on two duties at once, or has not eight hours of rest": """
        WITH duty AS (SELECT id, source_key, coalesce(replacement_id, handler_id) AS who, at, until FROM ops.roster)
        SELECT a.source_key FROM duty a JOIN duty b ON a.who = b.who AND a.id <> b.id
        AND a.at <= b.at AND b.at < a.until + interval '8 hours'""",
    "a replaced duty has no replacement": """
        SELECT source_key FROM ops.roster WHERE (presence = 'REPLACED') <> (replacement_id IS NOT NULL)""",
    "a reason of absence without absence": """
        SELECT source_key FROM ops.roster WHERE absence IS NOT NULL AND presence <> 'ABSENT'""",
    "a duty to come that somebody came to": """
        SELECT source_key FROM ops.roster WHERE day > '2026-11-23' AND presence <> 'PLANNED'""",
    "somebody on leave is on duty": """
        SELECT r.source_key FROM ops.roster r JOIN ops.leave l
        ON l.handler_id IN (r.handler_id, r.replacement_id) AND r.day BETWEEN l.day AND l.until""",
    "somebody on leave trains": """
        SELECT s.source_key FROM ops.training_session s JOIN ops.leave l
        ON (l.handler_id = s.handler_id OR l.dog_id = s.dog_id) AND s.day BETWEEN l.day AND l.until""",
    "somebody absent trains": """
        SELECT s.source_key FROM ops.training_session s JOIN ops.roster r
        ON r.handler_id = s.handler_id AND r.day = s.day AND r.presence = 'ABSENT'""",
    "a mission outside a shift of its pair": """
        SELECT source_key FROM ops.mission m WHERE NOT EXISTS (
            SELECT FROM ops.roster r WHERE r.dog_id = m.dog_id AND coalesce(r.replacement_id, r.handler_id) = m.handler_id
            AND r.presence IN ('PRESENT', 'REPLACED') AND r.at <= m.at AND m.until <= r.until)""",
    "a mission too close to a session": """
        SELECT m.source_key FROM ops.mission m JOIN ops.training_session s ON s.dog_id = m.dog_id
        AND s.at < m.until + interval '45 min' AND m.at < s.at + make_interval(mins => s.minutes + 45)""",
    "a mission too close to a visit": """
        SELECT m.source_key FROM ops.mission m JOIN ops.veterinary_visit v ON v.dog_id = m.dog_id
        AND v.at BETWEEN m.at - interval '45 min' AND m.until + interval '45 min'""",
    "a mission without a certificate": """
        SELECT source_key FROM ops.mission m WHERE NOT EXISTS (
            SELECT FROM ops.certification c WHERE c.dog_id = m.dog_id AND c.handler_id = m.handler_id
            AND c.discipline = m.discipline AND c.result = 'PASS' AND m.day BETWEEN c.day AND c.expires)""",
    "a dog that is not fit is on duty": """
        SELECT r.source_key FROM ops.roster r JOIN ops.duty_status d ON d.dog_id = r.dog_id
        AND r.day BETWEEN d.day AND coalesce(d.until, 'infinity') AND d.duty_status <> 'FIT'""",
    "a dog that is unfit trains": """
        SELECT s.source_key FROM ops.training_session s JOIN ops.duty_status d ON d.dog_id = s.dog_id
        AND s.day BETWEEN d.day AND coalesce(d.until, 'infinity') AND d.duty_status LIKE '%UNFIT'""",
    "a visit says another fitness than the interval of its day": """
        SELECT v.source_key FROM ops.veterinary_visit v LEFT JOIN ops.duty_status d ON d.dog_id = v.dog_id
        AND v.day BETWEEN d.day AND coalesce(d.until, 'infinity')
        WHERE v.duty_status <> 'PERMANENTLY_UNFIT' AND v.duty_status IS DISTINCT FROM d.duty_status""",
    "two fitness intervals of a dog on one day": """
        SELECT a.source_key FROM ops.duty_status a JOIN ops.duty_status b ON a.dog_id = b.dog_id AND a.id < b.id
        AND b.day <= coalesce(a.until, 'infinity') AND a.day <= coalesce(b.until, 'infinity')""",
    "a report of somebody who was not on that duty": """
        SELECT s.source_key FROM ops.shift_report s JOIN ops.roster r ON r.id = s.roster_id
        WHERE coalesce(r.replacement_id, r.handler_id) <> s.handler_id OR r.dog_id <> s.dog_id OR r.presence = 'ABSENT'""",
    "two reports on one duty": "SELECT max(source_key) FROM ops.shift_report GROUP BY roster_id HAVING count(*) > 1",
    "a dose after the day on which it was due": """
        SELECT source_key FROM (SELECT source_key, next_due, lead(day) OVER (PARTITION BY dog_id ORDER BY day) AS next
        FROM ops.deworming) AS dose WHERE next > next_due""",
    "a certificate by the dog's own trainer": """
        SELECT c.source_key FROM ops.certification c WHERE EXISTS (
            SELECT FROM ops.training_session s WHERE s.dog_id = c.dog_id AND s.trainer_id = c.evaluator_id
            AND s.day BETWEEN c.day - 60 AND c.day)""",
    "more than one year on a certificate": "SELECT source_key FROM ops.certification WHERE expires NOT BETWEEN day AND day + 365",
    "high risk and nobody told": "SELECT source_key FROM ops.suspicion WHERE risk = 'HIGH' AND NOT authorities_notified",
}  # fmt: skip
MOMENTS = """
    SELECT count(*) FILTER (WHERE (status = 'DRAFT') <> (submitted_at IS NULL)),
           count(*) FILTER (WHERE (status IN ('APPROVED', 'REJECTED')) <> (decided_at IS NOT NULL)),
           count(*) FILTER (WHERE submitted_at > decided_at OR entered_at > changed_at) FROM ops.session"""
REVIEWED = [one.table for one in ENTERED.values() if one.reviewed]


@pytest.fixture(scope="module")
def rows(cluster: Settings) -> Iterator[Callable[[str], list[Any]]]:
    """Asks a small demo, loaded once for all tests here."""
    admin = psycopg2.connect(
        load_settings().test_database_url or servers.superuser_url(cluster, "postgres").replace("+psycopg2", "")
    )
    admin.autocommit = True
    address, _, after = cluster.database_owner_url.partition("?")
    name = f"{address.rpartition('/')[2]}_life"
    url = f"{address.rpartition('/')[0]}/{name}" + (f"?{after}" if after else "")
    with admin.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" OWNER k9_owner')
    migrate.upgrade(url)
    load(url, scale="S", as_of=LAST, labels=None, echo=lambda _: None)
    reader = psycopg2.connect(url.replace("+psycopg2", ""))

    def ask(statement: str) -> list[Any]:
        with reader.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall()

    yield ask
    reader.close()
    with admin.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    admin.close()


@pytest.mark.parametrize("table", COUNTS)
def test_every_kind_of_record_has_its_number(table):
    low, high = COUNTS[table]
    assert low <= made()[0].count(table) <= high


def test_every_entered_type_is_alive():
    tables, _ = made()
    assert [one.id for one in ENTERED.values() if not tables.count(one.table)] == []


@pytest.mark.parametrize("what", NOTHING)
def test_nothing_speaks_against_the_rest(rows, what):
    planted = {key for one in made("S")[1]["planted"] for key in one["records"]}
    assert {key for (key,) in rows(NOTHING[what])} - planted == set()


@pytest.mark.parametrize("table", REVIEWED)
def test_moments_follow_the_status(rows, table):
    (found,) = rows(MOMENTS.replace("session", table))
    assert found == (0, 0, 0)


def test_versions_and_their_history_agree(rows):
    assert rows("""
        SELECT s.source_key FROM ops.training_session s
        LEFT JOIN (SELECT record_id, max(version) AS version, count(*) AS steps FROM ops.change
                   WHERE type = 'training-session' GROUP BY 1) AS c ON c.record_id = s.id
        WHERE s.version <> coalesce(c.version, 1) OR s.version <> coalesce(c.steps, 1)""") == []  # fmt: skip


def test_one_in_twenty_three_sessions_was_corrected():
    tables, _ = made()
    edits = sum(row["type"] == "training-session" and row["action"] == "edit" for row in tables["change"])
    assert edits / tables.count("training_session") == pytest.approx(0.043, abs=0.005)


def test_absence_and_replacement_have_their_shares():
    duties = [row["presence"] for row in made()[0]["roster"] if row["day"] <= AS_OF.isoformat()]
    assert duties.count("ABSENT") / len(duties) == pytest.approx(0.02, abs=0.004)
    assert duties.count("REPLACED") / len(duties) == pytest.approx(0.05, abs=0.008)


def test_the_coming_week_is_planned():
    days = {row["day"] for row in made()[0]["roster"] if row["presence"] == "PLANNED"}
    assert {(AS_OF + timedelta(days=n)).isoformat() for n in range(1, 9)} <= days


def test_three_checks_of_a_hundred_find_something_and_most_are_seen(rows):
    ((share, seen),) = rows("""
        SELECT avg((areas_abnormal > 0)::int)::float,
               avg(EXISTS (SELECT FROM ops.veterinary_visit v WHERE v.dog_id = c.dog_id
                   AND v.at BETWEEN c.at AND c.at + interval '24 hours')::int) FILTER (WHERE areas_abnormal > 0)::float
        FROM ops.daily_check c""")
    assert 0.015 <= share <= 0.035
    assert seen >= 0.8


def test_missions_have_their_rate_and_outcomes():
    outcomes = [row["outcome"] for row in made()[0]["mission"]]
    assert len(outcomes) / (40 * 1119 / 365.25) == pytest.approx(38.8, rel=0.1)
    assert outcomes.count("NO_ALERT") / len(outcomes) == pytest.approx(0.96, abs=0.02)


def test_some_pairs_certificates_are_over_or_nearly():
    tables, _ = made()
    active = {row["id"] for row in tables["dog"] if row["status"] == "ACTIVE"}
    pairs = {
        (row["person_id"], row["dog_id"]) for row in tables["pair"] if not row["last_day"] and row["dog_id"] in active
    }
    expires: dict[tuple[str, str], str] = {}
    for row in tables["certification"]:
        if row["result"] == "PASS" and (row["handler_id"], row["dog_id"]) in pairs:
            both = row["handler_id"], row["dog_id"]
            expires[both] = max(row["expires"], expires.get(both, ""))
    assert expires.keys() == pairs
    today, soon = AS_OF.isoformat(), (AS_OF + timedelta(days=60)).isoformat()
    assert 1 <= sum(day < today for day in expires.values()) <= 5
    assert 1 <= sum(today <= day <= soon for day in expires.values()) <= 14


def test_10_the_expired_pair_is_sent_out_twice():
    keys = label("10")["records"]
    tables, _ = made()
    missions = [row for row in tables["mission"] if row["source_key"] in keys]
    assert len(missions) == 2
    for row in missions:
        own = [
            one
            for one in tables["certification"]
            if one["dog_id"] == row["dog_id"] and one["handler_id"] == row["handler_id"]
        ]
        assert max(one["expires"] for one in own) < row["day"]


def test_11_a_stranger_stands_in_without_a_certificate():
    keys = label("11")["records"]
    tables, _ = made()
    (duty,) = (row for row in tables["roster"] if row["source_key"] in keys)
    (mission,) = (row for row in tables["mission"] if row["source_key"] in keys)
    assert duty["presence"] == "REPLACED"
    assert duty["replacement_id"] == mission["handler_id"]
    assert not [
        one
        for one in tables["certification"]
        if one["dog_id"] == mission["dog_id"] and one["handler_id"] == mission["handler_id"]
    ]


def test_25_one_handler_is_present_for_14_hours():
    (key,) = label("25")["records"]
    row = next(one for one in made()[0]["roster"] if one["source_key"] == key)
    assert (row["at"][11:16], row["until"][11:16]) == ("03:00", "17:00")  # UTC


def test_the_dog_on_leave_does_not_train():
    control = label("control-leave")
    tables, _ = made()
    (row,) = (one for one in tables["leave"] if one["source_key"] in control["records"])
    dog = next(one["id"] for one in tables["dog"] if one["code"] == control["dogs"][0])
    assert (row["dog_id"], row["day"], row["until"]) == (dog, control["first"], control["last"])
    for table in ("training_session", "roster", "mission"):
        assert not [one for one in tables[table] if one["dog_id"] == dog and row["day"] <= one["day"] <= row["until"]]


def steps_of(id_: str) -> list[dict[str, Any]]:
    """The history of a label's sessions, in its order."""
    tables, _ = made()
    ids = {row["id"] for row in tables["training_session"] if row["source_key"] in label(id_)["records"]}
    return [row for row in tables["change"] if row["type"] == "training-session" and row["record_id"] in ids]


def test_19_one_session_is_approved_by_its_author():
    people = {row["action"]: row["person_id"] for row in steps_of("19")}
    assert people["create"] == people["approve"]


def test_20_one_session_is_changed_after_its_approval():
    at = {row["action"]: row["at"] for row in steps_of("20")}
    assert at["approve"] < at["edit"]


def test_21_one_record_of_a_shared_exercise_is_changed_last():
    tables, _ = made()
    keys = label("21")["records"]
    sessions = [row for row in tables["training_session"] if row["source_key"] in keys]
    assert len(sessions) == 3
    assert len({(row["exercise"], row["at"], row["post_id"], row["trainer_id"]) for row in sessions}) == 1
    (edit,) = (row for row in steps_of("21") if row["action"] == "edit")
    assert edit["at"] == max(row["changed_at"] for row in sessions)
    assert len({row["subject"] for row in sessions}) == 2
