"""Rules about who was where: duplicates, dogs and people in two places, ways that are too short, absences."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from services.catalogue.records import ENTERED
from services.catalogue.rules.base import Case, Finding, Rule, Subject, at, code, in_, on
from services.catalogue.rules.context import Context, Row
from services.catalogue.words import Words

SESSION, MISSION, VISIT, ROSTER = "training-session", "mission", "veterinary-visit", "roster"
MOVING = (SESSION, MISSION)
PRESENT = (SESSION, MISSION, VISIT, ROSTER)
NEAR = timedelta(minutes=10)
WITHIN, BETWEEN = timedelta(minutes=15), timedelta(minutes=45)
MOST_DOGS = 6
COMPARED = (
    "handler_id",
    "trainer_id",
    "subject",
    "minutes",
    "rating",
    "location",
    "project_id",
    "post_id",
    "equipment",
    "weather",
)


def meets(one: Subject, row: Row, context: Context) -> bool:
    """Whether both were going on at the same time; a point lies within an interval."""
    start, end = context.span(row)
    if one.start == one.end or start == end:
        return start <= one.start < end or one.start <= start < one.end
    return start < one.end and one.start < end


def is_elsewhere(one: Subject, row: Row) -> bool:
    """Whether the row is of another place: another project, post or location; what is not written differs from nothing.

    Duties and visits name no place that counts within a project.
    """
    if one["project_id"] and row["project_id"] and one["project_id"] != row["project_id"]:
        return True
    if one.type.id not in MOVING or row["type"] not in MOVING:
        return False
    if one["post_id"] and row["post_id"]:
        return bool(one["post_id"] != row["post_id"])
    here, there = one["location"], row["location"]
    return bool(here and there and not (one["post_id"] or row["post_id"]) and _plain(here) != _plain(there))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def likeness(one: Subject, row: Row) -> float:
    """Share of equal values among the fields that are compared."""
    return sum(bool(one[name] == row[name]) for name in COMPARED) / len(COMPARED)


def is_exact(one: Subject, row: Row) -> bool:
    """The same dog, category, start, duration and trainer."""
    return one.start == row["at"] and all(one[name] == row[name] for name in ("category", "minutes", "trainer_id"))


def is_near(one: Subject, row: Row) -> bool:
    """The same dog and category within ten minutes, and nearly everything else equal."""
    return bool(abs(one.start - row["at"]) <= NEAR and one["category"] == row["category"] and likeness(one, row) >= 0.9)


def others(one: Subject, rows: list[Row]) -> list[Row]:
    """The rows without the record itself."""
    return [row for row in rows if not one.is_same(row)]


def told(row: Row, context: Context, one: Subject) -> Words:
    """What a row is, where and when; a record of another project is not told apart."""
    start, end = (moment.astimezone(context.zone) for moment in context.span(row))
    when = f"{start:%H:%M}" + (f"-{end:%H:%M}" if end > start else "")
    label = ENTERED[row["type"]].label
    if row["project_id"] != one["project_id"]:
        return Words(f"{label.en.lower()} in another project, {when}", f"{label.ar} في مشروع آخر، {code(when)}")
    return Words(f"{label.en.lower()} no. {row['id']}, {when}", f"{label.ar} رقم {code(row['id'])}، {code(when)}")


def _pairs(rows: list[Row]) -> tuple[tuple[str, int], ...]:
    return tuple((row["type"], row["id"]) for row in rows[:5])


def _beside(one: Subject, context: Context, types: tuple[str, ...]) -> list[Row]:
    return others(one, context.dog_around(types, one["dog_id"], one.day))


def _exact(one: Subject, context: Context) -> Iterator[Finding]:
    same = [row for row in _beside(one, context, (SESSION,)) if is_exact(one, row)]
    if same:
        what = told(same[0], context, one)
        yield Finding(
            Words(f"The same as {what.en}. Void one of the two.", f"مطابق تمامًا: {what.ar}. ألغِ أحد السجلين."),
            others=_pairs(same),
        )


def _near(one: Subject, context: Context) -> Iterator[Finding]:
    beside = _beside(one, context, (SESSION,))
    like = [row for row in beside if is_near(one, row) and not is_exact(one, row)]
    if like:
        what = told(like[0], context, one)
        yield Finding(
            Words(
                f"Nearly the same as {what.en}. Void one, or correct the time.",
                f"شبه مطابق: {what.ar}. ألغِ أحدهما أو صحّح الوقت.",
            ),
            others=_pairs(like),
        )


def _is_twin(one: Subject, row: Row) -> bool:
    return one.type.id == SESSION == row["type"] and (is_exact(one, row) or is_near(one, row))


def _two_places(one: Subject, context: Context) -> Iterator[Finding]:
    far = [row for row in _beside(one, context, PRESENT) if meets(one, row, context) and is_elsewhere(one, row)]
    if far:
        what, dog = told(far[0], context, one), _dog(one, context)
        yield Finding(
            Words(f"{dog} was elsewhere then: {what.en}. Correct the time, the place or the dog.",
                  f"كان {code(dog)} في مكان آخر حينها: {what.ar}. صحّح الوقت أو المكان أو الكلب."),
            "dog", others=_pairs(far),
        )  # fmt: skip


def _dog(one: Subject, context: Context) -> str:
    dog = context.dog(one["dog_id"])
    return dog.code if dog else str(one["dog_id"])


def _travel(one: Subject, context: Context) -> Iterator[Finding]:
    for row in _beside(one, context, MOVING):
        if meets(one, row, context) or not is_elsewhere(one, row):
            continue
        start, end = context.span(row)
        gap, wanted = (
            max(one.start - end, start - one.end),
            BETWEEN if row["project_id"] != one["project_id"] else WITHIN,
        )
        if timedelta() <= gap < wanted:
            what, minutes, least = (
                told(row, context, one),
                int(gap.total_seconds() // 60),
                int(wanted.total_seconds() // 60),
            )
            yield Finding(
                Words(f"Only {minutes} min from or to {what.en}; the way takes {least}. Correct the time or the place.",
                      f"{code(minutes)} دقيقة فقط عن {what.ar}، والطريق يستغرق {code(least)}. صحّح الوقت أو المكان."),
                "at", others=_pairs([row]),
            )  # fmt: skip
            return


def _overlap(one: Subject, context: Context) -> Iterator[Finding]:
    rows = [
        row
        for row in _beside(one, context, MOVING)
        if meets(one, row, context) and not is_elsewhere(one, row) and not _is_twin(one, row)
    ]
    if rows:
        what, dog = told(rows[0], context, one), _dog(one, context)
        yield Finding(
            Words(f"{dog} was busy then: {what.en}. Correct the time of one of them.",
                  f"كان {code(dog)} مشغولًا حينها: {what.ar}. صحّح وقت أحدهما."),
            "at", others=_pairs(rows),
        )  # fmt: skip


def _people(one: Subject, context: Context) -> Iterator[Finding]:
    for name in ("handler", "trainer"):
        who = one[f"{name}_id"]
        if not who:
            continue
        rows = [row for row in others(one, context.person_around(MOVING, who, one.day)) if meets(one, row, context)]
        far = [row for row in rows if is_elsewhere(one, row) and row["dog_id"] != one["dog_id"]]
        dogs = {row["dog_id"] for row in rows if row.get("trainer_id") == who} | {one["dog_id"]}
        person = context.person(who).name
        if far:
            what = told(far[0], context, one)
            yield Finding(
                Words(f"{person.en} was elsewhere then: {what.en}. Correct the person, the time or the place.",
                      f"{person.ar} في مكان آخر حينها: {what.ar}. صحّح الشخص أو الوقت أو المكان."),
                name, others=_pairs(far),
            )  # fmt: skip
        elif name == "trainer" and len(dogs) > MOST_DOGS:
            yield Finding(
                Words(f"{person.en} had {len(dogs)} dogs at once; {MOST_DOGS} is the most. Correct the trainer or the time.",
                      f"درّب {person.ar} {code(len(dogs))} كلاب معًا، والحد {code(MOST_DOGS)}. صحّح المدرب أو الوقت."),
                name, others=_pairs(rows),
            )  # fmt: skip


def _absent(one: Subject, context: Context) -> Iterator[Finding]:
    for name in ("handler", "trainer"):
        who = one[f"{name}_id"]
        if who and _is_away(who, one, context):
            person = context.person(who).name
            yield Finding(
                Words(f"{person.en} was on leave or absent on {one.day}. Correct the person, the day or the leave.",
                      f"{person.ar} في إجازة أو غائب يوم {code(one.day)}. صحّح الشخص أو اليوم أو الإجازة."),
                name,
            )  # fmt: skip


def _is_away(who: int, one: Subject, context: Context) -> bool:
    if any(row["day"] <= one.day <= row["until"] for row in context.leaves_of(who)):
        return True
    lines = [row for row in context.person_around((ROSTER,), who, one.day) if row["day"] == one.day]
    return bool(lines) and all(row["presence"] == "ABSENT" for row in lines if row["handler_id"] == who)


def _session(**values: Any) -> tuple[str, Row]:
    return SESSION, values


_ELSEWHERE = {"post_id": 2, "location": "Cargo Yard"}
_OTHER_WORK = {"category": "OBEDIENCE", "subject": "Heel", "rating": 7, "trainer_id": 5, "handler_id": 6}
PLACES = (
    Rule(
        "DQ-06", Words("Exact duplicate", "سجل مكرر تمامًا"), "critical", in_(SESSION), _exact, reads=(SESSION,),
        breaks=(Case(SESSION, beside=(_session(),)),),
        keeps=(Case(SESSION, beside=(_session(dog_id=2),)), Case(SESSION, beside=(_session(at=at("10:00")),))),
    ),
    Rule(
        "DQ-07", Words("Near duplicate", "سجل شبه مكرر"), "major", in_(SESSION), _near, reads=(SESSION,),
        breaks=(Case(SESSION, beside=(_session(at=at("07:15"), rating=9),)),),
        keeps=(Case(SESSION, beside=(_session(at=at("07:15"), **_OTHER_WORK),)), Case(SESSION, beside=(_session(),))),
    ),
    Rule(
        "DQ-08", Words("Dog in two places", "الكلب في مكانين"), "critical", in_(*PRESENT), _two_places, reads=PRESENT,
        breaks=(
            Case(SESSION, beside=(_session(at=at("07:20"), **_OTHER_WORK, **_ELSEWHERE),)),
            Case(SESSION, beside=((MISSION, {"at": at("07:00"), "until": at("09:00"), "project_id": 2, "handler_id": 6}),)),
            Case(VISIT, {"at": at("07:30")}, beside=(_session(project_id=2),)),
        ),
        keeps=(
            Case(SESSION, beside=((ROSTER, {"at": at("06:00"), "until": at("14:00")}),)),
            Case(SESSION, beside=(_session(at=at("09:20"), **_OTHER_WORK, **_ELSEWHERE),)),
            Case(SESSION, beside=(_session(at=at("07:20"), dog_id=2, handler_id=6),)),
        ),
    ),
    Rule(
        "DQ-09", Words("Too little time for the way", "وقت الطريق غير كافٍ"), "major", in_(*MOVING), _travel, reads=MOVING,
        breaks=(
            Case(SESSION, beside=(_session(at=at("08:00"), **_OTHER_WORK, **_ELSEWHERE),)),
            Case(SESSION, beside=(_session(at=at("08:30"), project_id=2, **_OTHER_WORK, **_ELSEWHERE),)),
        ),
        keeps=(
            Case(SESSION, beside=(_session(at=at("08:00"), **_OTHER_WORK),)),
            Case(SESSION, beside=(_session(at=at("08:20"), **_OTHER_WORK, **_ELSEWHERE),)),
        ),
    ),
    Rule(
        "DQ-10", Words("Overlapping activities", "أنشطة متداخلة"), "major", in_(*MOVING), _overlap, reads=MOVING,
        breaks=(Case(SESSION, beside=(_session(at=at("07:30"), **_OTHER_WORK),)),),
        keeps=(
            Case(SESSION, beside=((ROSTER, {"at": at("06:00"), "until": at("14:00")}),)),
            Case(SESSION, beside=(_session(at=at("07:55"), **_OTHER_WORK),)),
            Case(SESSION, beside=(_session(),)),
        ),
    ),
    Rule(
        "DQ-11", Words("Person in two places", "شخص في مكانين"), "major", in_(*MOVING), _people, reads=MOVING,
        breaks=(
            Case(SESSION, beside=(_session(dog_id=2, handler_id=6, **_ELSEWHERE),)),
            Case(SESSION, beside=tuple(_session(dog_id=dog, handler_id=10 + dog) for dog in range(2, 9))),
        ),
        keeps=(
            Case(SESSION, beside=tuple(_session(dog_id=dog, handler_id=10 + dog) for dog in range(2, 7))),
            Case(SESSION, beside=(_session(dog_id=2, handler_id=6, at=at("09:00"), **_ELSEWHERE),)),
        ),
    ),
    Rule(
        "DQ-12", Words("Work while absent", "عمل أثناء الغياب"), "major",
        in_(SESSION, MISSION, "shift-report", "handler-daily"), _absent, reads=("leave", ROSTER),
        breaks=(
            Case(SESSION, beside=(("leave", {"day": on(-3), "until": on(2), "dog_id": None}),)),
            Case(MISSION, beside=((ROSTER, {"presence": "ABSENT", "absence": "SICK"}),)),
        ),
        keeps=(
            Case(SESSION, beside=(("leave", {"day": on(-9), "until": on(-1), "dog_id": None}),)),
            Case(SESSION, beside=((ROSTER, {"presence": "PRESENT"}),)),
        ),
    ),
)  # fmt: skip
