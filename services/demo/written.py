"""The demo's records as COPY text: columns of places and numbers become the words and moments that are stored."""

import numpy as np

from services.demo.calendar import FIRST_DAY
from services.demo.columns import (
    Array,
    Columns,
    as_json,
    constant,
    copy_text,
    days,
    decimals,
    ids,
    moments,
    numbers,
    words,
)
from services.demo.conditions import CONDITIONS, HEALTHY, VACCINES
from services.demo.conditions import TICKS as TICKS_GIVEN
from services.demo.conditions import WORMS as WORMS_GIVEN
from services.demo.health import (
    BASIC_VACCINES,
    DUTY,
    EMERGENCY,
    FOLLOW_UP,
    INFLUENZA,
    LAST,
    ROUTINE,
    SICK,
    VISIT_TYPES,
)
from services.demo.lists import CATEGORIES, CATEGORY_CODES, NOTES, weather
from services.demo.model import Plan
from services.demo.training import KITS
from services.demo.trials import ALL_ODOURS, BLIND, OUTCOMES
from services.demo.workflow import STATUSES, VOID_REASONS

COMMON = ("id", "day", "at", "project_id", "section_id", "team_id", "post_id", "status", "dog_id", "handler_id")
KEPT = (
    "version",
    "author_id",
    "entered_at",
    "changed_at",
    "submitted_at",
    "decided_at",
    "voided_at",
    "void_reason",
    "source",
    "source_key",
)
SESSION = (
    *COMMON, "trainer_id", "programme", "category", "subject", "minutes", "rating", "rating_scale", "equipment",
    "location", "weather", "notes", "exercise", *KEPT,
)  # fmt: skip
TRIAL = (
    "record_id", "project_id", "dog_id", "day", "number", "hide", "odour", "blind", "outcome", "seconds",
)  # fmt: skip
VISIT = (
    *COMMON, "vet_id", "visit_type", "duty_status", "symptoms", "diagnosis", "treatment", "temperature", "exertion",
    "minutes_after_work", "weight", "pulse", "respiration", "body_condition", "medications", "cost", "next_visit",
    "location", *KEPT,
)  # fmt: skip
VACCINATION = ("record_id", "project_id", "dog_id", "day", "product", "batch", "next_due")
EXERCISES = ("EX-01",)
SUBJECTS = [subject for one in CATEGORIES for subject in one.subjects]
FIRST_SUBJECT = np.cumsum([0, *(len(one.subjects) for one in CATEGORIES)])[:-1]
WEATHER = [word for month in range(1, 13) for word in weather(month)]
KIT = [
    as_json([one.equipment[(n + k) % len(one.equipment)] for k in range(2 + n % 2)])
    for one in CATEGORIES
    for n in range(KITS)
]


def _common(rows: Columns) -> list[list[str]]:
    return [
        numbers(rows["id"]), days(rows["day"]), moments(rows["at"]), ids(rows["project"]), ids(rows["section"]),
        ids(rows["team"]), ids(rows["post"]), words(rows["status"], STATUSES), numbers(rows["dog"] + 1),
        ids(rows["handler"]),
    ]  # fmt: skip


def _kept(rows: Columns, prefix: str) -> list[list[str]]:
    return [
        numbers(rows["version"]), ids(rows["author"]), moments(rows["entered"]), moments(rows["changed"]),
        moments(rows["submitted"]), moments(rows["decided"]), moments(rows["voided"]),
        words(rows["void_reason"], VOID_REASONS), constant("demo", len(rows["id"])), keys(rows, prefix),
    ]  # fmt: skip


def keys(rows: Columns, prefix: str) -> list[str]:
    """The source keys of the rows."""
    return [f"{prefix}-{one}" for one in rows["id"].tolist()]


def _located(plan: Plan, posts: Array) -> list[str]:
    """The name of the post; a missing post has none."""
    return words(posts - 1, [one.name.en for one in plan.organisation.posts])


def _or_none(values: Array, there: Array) -> Array:
    return np.where(there, values, -1)


def weather_of(rows: Columns) -> Array:
    """Place of each row's weather in WEATHER; -1 where it was not written."""
    month = rows["day"].astype("datetime64[M]").astype(int) % 12
    return _or_none(month * 5 + rows["weather"], rows["weather"] >= 0)


def sessions(plan: Plan, rows: Columns) -> bytes:
    """One line per session."""
    category = rows["category"]
    count = len(category)
    return copy_text([
        *_common(rows), ids(rows["trainer"]), constant("OPERATIONAL", count), words(category, CATEGORY_CODES),
        words(_or_none(FIRST_SUBJECT[category] + rows["subject"], rows["subject"] >= 0), SUBJECTS),
        numbers(rows["minutes"]), numbers(rows["rating"].astype(int)), constant("10", count),
        words(_or_none(category * KITS + rows["kit"], rows["kit"] >= 0), KIT), _located(plan, rows["post"]),
        words(weather_of(rows), WEATHER), words(rows["note"], NOTES), words(rows["exercise"], EXERCISES), *_kept(rows, "TS"),
    ])  # fmt: skip


def trials(rows: Columns, sessions_: Columns) -> bytes:
    """One line per trial of these sessions."""
    of = rows["session"]
    return copy_text([
        numbers(sessions_["id"][of]), ids(sessions_["project"][of]), numbers(sessions_["dog"][of] + 1),
        days(sessions_["day"][of]), numbers(rows["number"]), words(rows["hide"].astype(int), ("f", "t")),
        words(rows["odour"], ALL_ODOURS), words(rows["blind"], BLIND), words(rows["outcome"], OUTCOMES),
        ids(rows["seconds"]),
    ])  # fmt: skip


def visits(plan: Plan, rows: Columns) -> bytes:
    """One line per visit."""
    kind, condition = rows["kind"], rows["condition"]
    names = [one.name for one in CONDITIONS]
    ill = np.isin(kind, (SICK, EMERGENCY, LAST))
    named = np.where(kind == ROUTINE, len(names), condition)
    hidden = rows["unnamed"] & (kind != FOLLOW_UP)
    next_day = np.where(rows["next"] > 0, rows["day"] + rows["next"], np.datetime64("NaT"))
    return copy_text([
        *_common(rows), ids(rows["vet"]), words(kind, VISIT_TYPES), words(rows["duty"], DUTY),
        words(_or_none(condition, ill), [one.symptoms for one in CONDITIONS]),
        words(_or_none(named, ~hidden), [*names, HEALTHY]),
        words(_or_none(condition, ill), [one.treatment for one in CONDITIONS]), decimals(rows["temperature"], 1),
        words(_or_none(rows["worked"].astype(int), ~np.isnan(rows["temperature"])), ("REST", "AFTER_WORK")),
        ids(rows["after"]), decimals(rows["weight"], 2), decimals(rows["pulse"], 0), decimals(rows["respiration"], 0),
        numbers(rows["condition_score"]), words(_medicines(rows, ill), MEDICINES), decimals(rows["cost"], 0),
        days(next_day), _located(plan, rows["post"]), *_kept(rows, "VV"),
    ])  # fmt: skip


def _given(*medicines: tuple[str, str]) -> str:
    return as_json([{"name": name, "dose": dose} for name, dose in medicines])


# None, then what prevention gives, then what each condition gets.
MEDICINES = [
    _given(), _given(TICKS_GIVEN), _given(WORMS_GIVEN), _given(TICKS_GIVEN, WORMS_GIVEN),
    *(_given(*one.medicines) for one in CONDITIONS),
]  # fmt: skip


def _medicines(rows: Columns, ill: Array) -> Array:
    return np.where(ill, 4 + rows["condition"], rows["prevention"])


def vaccinations(rows: Columns) -> tuple[bytes, int]:
    """One line per vaccine given at these visits, and how many lines they are."""
    found: list[tuple[str, ...]] = []
    given = np.nonzero((rows["kind"] >= BASIC_VACCINES) & (rows["kind"] <= INFLUENZA))[0]
    on = days(rows["day"])
    due = days(rows["day"] + 365)
    for row in given.tolist():
        products = VACCINES[int(rows["kind"][row]) - BASIC_VACCINES]
        where = str(rows["id"][row]), str(rows["project"][row]), str(rows["dog"][row] + 1), on[row]
        since = int((rows["day"][row] - np.datetime64(FIRST_DAY)).astype(int))
        found += [(*where, product, f"B{since // 90:02d}{product[:3].upper()}", due[row]) for product in products]
    return "".join("\t".join(line) + "\n" for line in found).encode(), len(found)
