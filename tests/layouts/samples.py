"""The wish list's example as values: Tuesday 24 December 2024 in Special Operations."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup

from dashboard.markup import to_html
from layouts.reader import Reader
from services.answer import Answer, Change, Group, Measure, Point, Quality, Reason, Series
from services.catalogue.words import Words
from services.directory import Directory, Entity
from services.facets import Facet, Facets, Option
from services.findings import Found
from services.kit import Unit
from services.question import Calendar, Question
from services.rows import Opened, Page, Record
from services.viewer import Scope, Viewer

TODAY = date(2024, 12, 24)
AS_OF = datetime(2024, 12, 24, 15, 42, tzinfo=UTC)
EVERYWHERE: frozenset[int] = frozenset()
DIRECTORY = Directory(
    [
        Entity("project", 1, "SPECIAL-OPS", "Special Operations", "العمليات الخاصة", None, EVERYWHERE),
        Entity("section", 2, "EXP", "Explosives Section", "قسم المتفجرات", 1, EVERYWHERE),
        Entity("team", 3, "FALCONS", "Falcons Team", "فريق الصقور", 2, EVERYWHERE),
        Entity("person", 7, "E-017", "Ahmed Al-Hammadi", "أحمد الحمادي", None, EVERYWHERE),
        Entity("dog", 9, "K9-001", "Rex", "ريكس", None, EVERYWHERE),
    ],
    1,
)


def reader(lang: str = "en", role: str = "general-administrator", **unit: Any) -> Reader:
    """Somebody who reads in this language."""
    viewer = Viewer(1, "Hind", role, Scope(), lang=lang)
    return Reader(viewer, Unit(ZoneInfo("Asia/Riyadh"), **unit), DIRECTORY, TODAY, "K9 Unit")


def asked(query: str = "on=2024-12-24", report: str = "trainer-daily") -> Question:
    """The question of an address."""
    return Question.parse(report, query, Calendar(TODAY))


def measure(metric: str, value: float | None, base: float | None = None, **given: Any) -> Measure:
    """A measure with its change, as the trend rules would judge it."""
    change = given.pop("change", None)
    if change is None and value is not None and base is not None:
        change = changed(value, base, **given.pop("word", {}))
    return Measure(metric, value, 42, change, given.pop("spark", (35, 42)), **given)


def changed(value: float, base: float, **given: Any) -> Change:
    """Up and improving against yesterday, unless said otherwise."""
    amount = value - base
    plain: dict[str, Any] = {
        "base": base, "against": "yesterday", "amount": amount, "percent": amount / base * 100 if base else None,
        "direction": "up", "judgement": "good", "word": "improving",
    }  # fmt: skip
    return Change(**{**plain, **given})


MEASURES = (
    measure("sessions", 42, 35),
    measure("mean_score", 8.5, 8.82, word={"against": "week-average", "direction": "down", "judgement": "bad", "word": "declining"}, spark=(8.8, None, 8.5)),
    measure("dogs_trained", 31, 30, word={"direction": "level", "judgement": "neutral", "word": "stable"}, of=38),
    measure("minutes", 1596, 1372),
    measure("trainers", 6, 6, word={"direction": "level", "judgement": "neutral", "word": "stable"}),
    measure("hours_per_dog", None),
    measure("tier_mix", 0.5, 0.523, word={"direction": "down", "judgement": "bad", "word": "declining"}, mix=(("excellent", 21), ("good", 15), ("fair", 6), ("poor", 0))),
)  # fmt: skip


def series(metric: str = "sessions", values: tuple[float | None, ...] = (35, 0, 42), grain: Any = "day") -> Series:
    """A series that ends today."""
    step = {"day": 1, "week": 7, "month": 30}[grain]
    first = TODAY - timedelta(days=step * (len(values) - 1))
    points = tuple(Point(first + timedelta(days=step * place), value) for place, value in enumerate(values))
    return Series(metric, grain, points)


ANSWER = Answer(
    key="sample",
    as_of=AS_OF,
    records=42,
    drafts=0,
    left_out=(),
    quality=Quality(92.9, "good", (Reason("missing-trainer", 2, 60), Reason("missing-equipment", 9, 20))),
    measures=MEASURES,
    series=tuple(series(one.metric) for one in MEASURES),
    groups=(
        Group("category", "OBEDIENCE", 9, 95.0, {"sessions": 9}),
        Group("category", "DETECTION", 16, 95.0, {"sessions": 16}),
        Group("category", None, 1, 80.0, {"sessions": 1}),
        Group("trainer", "E-017", 9, 91.0, {"sessions": 9}),
    ),
)
NOTHING = replace(
    ANSWER, records=0, quality=Quality(None, None, ()), groups=(), measures=(measure("sessions", 0),),
    before=date(2024, 12, 19), after=date(2024, 12, 22),
)  # fmt: skip


def record(**values: Any) -> Record:
    """A complete session of Rex with Ahmed."""
    plain: dict[str, Any] = {
        "day": TODAY, "at": datetime(2024, 12, 24, 4, 10, tzinfo=UTC), "project": DIRECTORY.by_id("project", 1),
        "section": None, "team": None, "post": None, "status": "SUBMITTED", "dog": DIRECTORY.by_id("dog", 9),
        "handler": None, "trainer": DIRECTORY.by_id("person", 7), "programme": "OPERATIONAL", "category": "DETECTION",
        "subject": "Vehicle search", "minutes": 45, "rating": 9.0, "rating_scale": 10, "score": 9.0,
        "tier": "excellent", "equipment": ["leash", "scent box"], "location": "Car Park", "weather": None,
        "exercise": None, "notes": None,
    }  # fmt: skip
    entered = datetime(2024, 12, 24, 5, 4, tzinfo=UTC)
    return Record("training-session", 501, {**plain, **values}, 80, 3, "entered", entered, None)


PAGE = Page(42, 1, (record(),))
OPENED = Opened(
    record(equipment=[]),
    {"trials": ({"number": 1, "hide": True, "odour": "EXP-5", "blind": "SINGLE", "outcome": "HIT", "seconds": 42},)},
    (
        Found(
            "missing-equipment",
            "equipment",
            "major",
            20,
            Words("Equipment is missing.", "المعدات: حقل ناقص."),
            inline=True,
        ),
    ),
    before=500,
)
FACETS = Facets(
    42,
    (
        Facet("project", (Option("SPECIAL-OPS", 42, True),)),
        Facet("section", (Option("EXP", 27, False, "SPECIAL-OPS"),)),
        Facet("team", (Option("FALCONS", 15, False, "EXP"),)),
        Facet("trainer", tuple(Option(f"E-{n:03}", 7 - n % 3, chosen=False) for n in range(9))),
        Facet("tier", (Option("excellent", 21, False), Option("good", 15, False))),
    ),
)


def drawn(component: Any) -> BeautifulSoup:
    """The component as the browser gets it."""
    return BeautifulSoup(to_html(component), "html.parser")
