"""Rules about days and moments: the future, the dog's life, late entries, drafts and decisions that wait."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from services.catalogue.fields import Severity
from services.catalogue.rules.base import (
    DONE,
    EVERY,
    Case,
    Finding,
    Rule,
    Subject,
    at,
    clock,
    code,
    hours,
    on,
)
from services.catalogue.rules.context import Context
from services.catalogue.words import Words

LEEWAY = timedelta(minutes=5)
OF_THE_WORKING_DOG = frozenset({"training-session", "mission", "roster", "shift-report", "handler-daily"})
OF_A_LIVING_DOG = DONE | {
    "roster",
    "duty-status",
    "heat",
    "mating",
    "pregnancy",
    "delivery",
    "certification",
    "evaluation",
}
WAITING = ("SUBMITTED", "FORWARDED")
TIMED_AT_ONCE = DONE - {"delivery", "mating", "evaluation", "caretaker-log", "handler-daily"}


def _beside(one: Subject) -> str:
    return "at" if one.type.timed else "day"


def _future(one: Subject, context: Context) -> Iterator[Finding]:
    if one.start > context.now + LEEWAY:
        when, now = clock(one.start, context), clock(context.now, context)
        yield Finding(
            Words(
                f"{when} is still to come; it is {now}. Correct the day or the time.",
                f"{code(when)} لم يأتِ بعد؛ الآن {code(now)}. صحّح اليوم أو الوقت.",
            ),
            _beside(one),
            implausible=True,
        )


def _life(one: Subject, context: Context) -> Iterator[Finding]:
    dog = context.dog(one["dog_id"])
    if dog is None:
        return
    if dog.born and one.day < dog.born:
        yield Finding(
            Words(
                f"{one.day} is before the birth of {dog.code} on {dog.born}. Correct the day or the dog.",
                f"{code(one.day)} قبل ولادة {code(dog.code)} في {code(dog.born)}. صحّح اليوم أو الكلب.",
            ),
            _beside(one),
            implausible=True,
        )
    elif dog.died and one.day > dog.died:
        yield Finding(
            Words(
                f"{dog.code} died on {dog.died}; this is of {one.day}. Correct the day or the dog.",
                f"نفق {code(dog.code)} في {code(dog.died)}، وهذا السجل بتاريخ {code(one.day)}. صحّح اليوم أو الكلب.",
            ),
            _beside(one),
            implausible=True,
        )
    elif dog.status_on(one.day) == "RETIRED" and one.type.id in OF_THE_WORKING_DOG:
        yield Finding(
            Words(
                f"{dog.code} was retired on {one.day}. Correct the day or the dog.",
                f"كان {code(dog.code)} متقاعدًا في {code(one.day)}. صحّح اليوم أو الكلب.",
            ),
            _beside(one),
        )


def _late(one: Subject, context: Context) -> Iterator[Finding]:
    entered: datetime = one["entered_at"] or context.now
    after = hours(one.end, entered)
    severity = _aged(after)
    if severity and entered <= context.now + LEEWAY:
        days = round(after / 24, 1)
        yield Finding(
            Words(
                f"Entered {days:g} days after it happened. Enter it on the day; say in the notes why it is late.",
                f"سُجّل بعد {code(f'{days:g}')} يوم من حدوثه. سجّله في يومه، واذكر سبب التأخر في الملاحظات.",
            ),
            _beside(one),
            severity,
        )


def _aged(after: float) -> Severity | None:
    return "major" if after > 168 else "minor" if after > 72 else "info" if after > 24 else None


def _draft(one: Subject, context: Context) -> Iterator[Finding]:
    if one["status"] != "DRAFT" or not one["entered_at"]:
        return
    after = hours(one["entered_at"], context.now)
    severity = _aged(after)
    if severity:
        yield Finding(
            Words(
                f"A draft for {after / 24:.0f} days. Submit it or void it.",
                f"مسودة منذ {code(f'{after / 24:.0f}')} يوم. أرسلها أو ألغها.",
            ),
            "status",
            severity,
        )


def _undecided(one: Subject, context: Context) -> Iterator[Finding]:
    since = one["submitted_at"] or one["changed_at"] or one["entered_at"]
    if one["status"] not in WAITING or not since:
        return
    after = hours(since, context.now)
    if after > 48:
        yield Finding(
            Words(
                f"Waiting for a decision for {after / 24:.0f} days. Approve it, or return it.",
                f"ينتظر القرار منذ {code(f'{after / 24:.0f}')} يوم. اعتمده أو أعده.",
            ),
            "status",
            "major" if after > 168 else "minor",
        )


def _clock(one: Subject, context: Context) -> Iterator[Finding]:
    entered = one["entered_at"]
    if entered and one.start <= context.now + LEEWAY and one.start - entered > LEEWAY:
        yield Finding(
            Words(
                f"Entered at {clock(entered, context)}, before it happened at {clock(one.start, context)}. "
                "Correct the time, or the clock of the device.",
                f"سُجّل في {code(clock(entered, context))}، قبل حدوثه في {code(clock(one.start, context))}. "
                "صحّح الوقت أو ساعة الجهاز.",
            ),
            _beside(one),
        )


def _project(one: Subject, context: Context) -> Iterator[Finding]:
    project = context.projects.get(one["project_id"])
    if project is None:
        return
    over = project.status in ("COMPLETED", "CANCELLED") and not project.last_day
    if over or (project.last_day and one.day > project.last_day) or (project.first_day and one.day < project.first_day):
        yield Finding(
            Words(
                f"Project {project.code} was not running on {one.day}. Choose a project that was, or correct the day.",
                f"المشروع {code(project.code)} لم يكن قائمًا في {code(one.day)}. اختر مشروعًا قائمًا أو صحّح اليوم.",
            ),
            "project",
        )
        return
    dog = context.dog(one["dog_id"])
    if dog and not dog.is_home(one["project_id"], one.day):
        yield Finding(
            Words(
                f"{dog.code} was not assigned to {project.code} on {one.day}. Correct the project or assign the dog.",
                f"لم يكن {code(dog.code)} مكلَّفًا بالمشروع {code(project.code)} في {code(one.day)}. "
                "صحّح المشروع أو كلّف الكلب به.",
            ),
            "project",
        )


_HOME = (1, on(-900), None)
WHEN = (
    Rule(
        "DQ-04", Words("In the future", "في المستقبل"), "critical", DONE, _future,
        breaks=(Case("training-session", {"day": on(3), "at": at("3 07:10")}), Case("caretaker-log", {"day": on(1)})),
        keeps=(Case("training-session", {"at": at("18:40")}), Case("roster", {"day": on(3), "at": at("3 06:00")})),
    ),
    Rule(
        "DQ-05", Words("Outside the dog's life or service", "خارج حياة الكلب أو خدمته"), "critical", OF_A_LIVING_DOG, _life,
        breaks=(
            Case("training-session", dog={"died": on(-5), "born": on(-2000)}),
            Case("veterinary-visit", dog={"born": on(3)}),
            Case("mission", dog={"standings": (("ACTIVE", on(-900), on(-20)), ("RETIRED", on(-19), None))}),
        ),
        keeps=(
            Case("training-session", dog={"standings": (("ACTIVE", on(-900), on(0)), ("RETIRED", on(1), None))}),
            Case("veterinary-visit", dog={"standings": (("RETIRED", on(-90), None),)}),
            Case("veterinary-visit", dog={"died": on(0)}),
        ),
    ),
    Rule(
        "DQ-32", Words("Entered late", "سُجّل متأخرًا"), "minor", TIMED_AT_ONCE, _late,
        breaks=(
            Case("training-session", {"day": on(-9), "at": at("-9 07:10"), "entered_at": at("07:00")}),
            Case("feeding", {"day": on(-4), "at": at("-4 07:10"), "entered_at": at("08:00")}),
            Case("mission", {"day": on(-2), "at": at("-2 07:10"), "until": at("-2 08:00"), "entered_at": at("08:00")}),
        ),
        keeps=(Case("feeding", {"day": on(-1), "at": at("-1 20:00"), "entered_at": at("08:00")}),),
    ),
    Rule(
        "DQ-33", Words("Old draft", "مسودة قديمة"), "minor", EVERY, _draft,
        breaks=(Case("training-session", {"status": "DRAFT", "entered_at": at("-8 12:00")}),),
        keeps=(Case("training-session", {"status": "DRAFT"}),),
    ),
    Rule(
        "DQ-34", Words("Undecided for long", "بلا قرار منذ مدة"), "minor", EVERY, _undecided,
        breaks=(
            Case("training-session", {"status": "SUBMITTED", "submitted_at": at("-3 09:00")}),
            Case("training-session", {"status": "FORWARDED", "submitted_at": at("-8 09:00")}),
        ),
        keeps=(Case("training-session", {"status": "SUBMITTED", "submitted_at": at("-1 09:00")}),),
    ),
    Rule(
        "DQ-42", Words("Closed project or unassigned dog", "مشروع مغلق أو كلب غير مكلَّف"), "major", DONE | {"roster"}, _project,
        breaks=(
            Case("training-session", project={"status": "COMPLETED"}),
            Case("feeding", project={"status": "ACTIVE", "last_day": on(-10)}),
            Case("mission", dog={"homes": ((1, on(-900), on(-30)), (2, on(-29), None))}),
        ),
        keeps=(
            Case("training-session", dog={"homes": (_HOME,)}),
            Case("training-session", dog={"homes": ()}),
            Case("training-session", project={"status": "COMPLETED", "last_day": on(5)}),
        ),
    ),
    Rule(
        "DQ-50", Words("Entered before it happened", "سُجّل قبل حدوثه"), "major", DONE, _clock,
        breaks=(Case("veterinary-visit", {"at": at("12:00"), "entered_at": at("11:00")}),),
        keeps=(Case("veterinary-visit", {"at": at("12:00"), "entered_at": at("11:57")}),),
    ),
)  # fmt: skip
