"""Rules about what is owed to a dog: vaccines, parasite control, follow-ups, a vet after an abnormal check."""

from collections.abc import Iterator
from datetime import timedelta

from services.catalogue.rules.base import Case, Finding, Rule, Subject, at, code, in_, number, on
from services.catalogue.rules.context import Context, Row
from services.catalogue.texts import read_as
from services.catalogue.words import Words

VISIT, DEWORMING, CHECK, SHOT = "veterinary-visit", "deworming", "daily-check", "vaccination"
YOUNGEST_WEEKS, GRACE_DAYS, EARLY_DAYS = 12, 14, 7
DOSE_LEEWAY = 0.25


def _product(row: Row) -> str:
    return read_as(row["product"] or "", "en").casefold()


def _is_rabies(row: Row) -> bool:
    return "rabies" in _product(row) or "سعار" in _product(row)


def _shots(one: Subject, context: Context) -> list[Row]:
    """The shots of this visit."""
    return [row for row in context.of_dog(SHOT, one["dog_id"]) if row["record_id"] == one.id]


def _overdue(one: Subject, row: Row, context: Context) -> int:
    """Days since the shot's next one was due; 0 while it is not, when it was given, or when the dog has left."""
    dog = context.dogs[one["dog_id"]]
    if not row["next_due"] or row["next_due"] >= context.today or dog.died:
        return 0
    if dog.standings and dog.status_on(context.today) not in ("ACTIVE", "TRAINING"):
        return 0
    later = (
        it for it in context.of_dog(SHOT, one["dog_id"]) if it["day"] > row["day"] and _product(it) == _product(row)
    )
    return 0 if any(later) else (context.today - row["next_due"]).days


def _due(one: Subject, row: Row, days: int, context: Context) -> Words:
    dog, en, ar = context.dogs[one["dog_id"]], read_as(row["product"], "en"), read_as(row["product"], "ar")
    return Words(
        f"{en} of {dog.code} was due on {row['next_due']}, {days} days ago. Give it and enter the visit.",
        f"{ar} لـ{code(dog.code)}: كان موعده {code(row['next_due'])}، قبل {code(days)} يومًا. أعطه وسجّل الزيارة.",
    )


def _rabies(one: Subject, context: Context) -> Iterator[Finding]:
    dog = context.dog(one["dog_id"])
    for row in _shots(one, context) if dog else ():
        if dog is None or not _is_rabies(row):
            continue
        days = _overdue(one, row, context)
        if days:
            yield Finding(_due(one, row, days, context))
        if dog.born and one.day < dog.born + timedelta(weeks=YOUNGEST_WEEKS):
            yield Finding(
                Words(f"Rabies given at {(one.day - dog.born).days // 7} weeks; it counts from {YOUNGEST_WEEKS} weeks. Repeat it.",
                      f"أُعطي السعار بعمر {code((one.day - dog.born).days // 7)} أسابيع، ويُحتسب من {code(YOUNGEST_WEEKS)} أسبوعًا. أعده."),
                severity="major",
            )  # fmt: skip


def _vaccines(one: Subject, context: Context) -> Iterator[Finding]:
    for row in _shots(one, context) if context.dog(one["dog_id"]) else ():
        days = 0 if _is_rabies(row) else _overdue(one, row, context)
        if days:
            yield Finding(_due(one, row, days, context), severity="major" if days > 30 else "minor")


def _parasites(one: Subject, context: Context) -> Iterator[Finding]:
    dog, due = context.dog(one["dog_id"]), one["next_due"]
    left = dog is None or dog.died or (dog.standings and dog.status_on(context.today) not in ("ACTIVE", "TRAINING"))
    later = (row for row in context.of_dog(DEWORMING, one["dog_id"]) if row["day"] > one.day)
    if not left and due and (context.today - due).days > GRACE_DAYS and not any(later):
        days = (context.today - due).days
        yield Finding(
            Words(f"The next treatment was due on {due}, {days} days ago. Give it and enter it.",
                  f"كان موعد المعالجة التالية {code(due)}، قبل {code(days)} يومًا. أعطها وسجّلها."), "next_due",
        )  # fmt: skip
    wanted = _dose(one)
    if wanted and abs(float(one["amount"]) - wanted) > DOSE_LEEWAY * wanted:
        yield Finding(
            Words(f"Given {number(one['amount'])} mg; the weight asks for {number(round(wanted, 1))} mg. Check weight, dose and unit.",
                  f"أُعطي {code(number(one['amount']))} ملغم، والوزن يتطلب {code(number(round(wanted, 1)))} ملغم. تحقّق من الوزن والجرعة والوحدة."),
            "amount", "major", round(wanted, 1),
        )  # fmt: skip


def _dose(one: Subject) -> float | None:
    """The dose in mg that the weight asks for, where it was given in mg."""
    if one["amount_unit"] != "MG" or one["amount"] is None:
        return None
    if one["dose_per_kg"] and one["weight"]:
        return float(one["dose_per_kg"]) * float(one["weight"])
    return float(one["calculated_dose"]) if one["calculated_dose"] else None


def _follow_up(one: Subject, context: Context) -> Iterator[Finding]:
    dog, due = context.dog(one["dog_id"]), one["next_visit"]
    if dog is None or due is None or due >= context.today or due <= one.day:
        return
    if (dog.died and dog.died <= due) or (dog.standings and dog.status_on(due) not in ("ACTIVE", "TRAINING")):
        return
    least = max(one.day + timedelta(days=1), due - timedelta(days=EARLY_DAYS))
    if not any(row["day"] >= least for row in context.of_dog(VISIT, one["dog_id"])):
        yield Finding(
            Words(f"{dog.code} was to be seen again on {due} and was not. Make the visit, or correct the date.",
                  f"كان موعد مراجعة {code(dog.code)} في {code(due)} ولم تتم. أجرِ الزيارة أو صحّح الموعد."), "next_visit",
        )  # fmt: skip


def _unseen(one: Subject, context: Context) -> Iterator[Finding]:
    if not one["areas_abnormal"] or one["severity"] == "MILD" or one.start + timedelta(days=1) > context.now:
        return
    seen = (row["at"] for row in context.of_dog(VISIT, one["dog_id"]) if row["day"] >= one.day)
    if not any(one.start - timedelta(hours=12) <= moment <= one.start + timedelta(days=1) for moment in seen):
        yield Finding(
            Words(f"{one['areas_abnormal']} areas not healthy and no vet within 24 hours. Have the dog seen, or correct the check.",
                  f"{code(one['areas_abnormal'])} مواضع غير سليمة ولا طبيب خلال 24 ساعة. اعرض الكلب على الطبيب أو صحّح الفحص."),
            "areas_abnormal",
        )  # fmt: skip


_GIVEN = {"visit_type": "VACCINATION", "day": on(-405), "at": at("-405 09:00"), "entered_at": at("-405 10:00")}


def _shot(**values: object) -> tuple[str, Row]:
    return SHOT, {
        "record_id": 1,
        "day": on(-405),
        "at": at("-405 09:00"),
        "product": "Rabies",
        "next_due": on(-40),
        **values,
    }


_OLD_CHECK = {"day": on(-3), "at": at("-3 07:00"), "entered_at": at("-3 07:30"), "eyes": "REDNESS", "areas_abnormal": 1}
CARE = (
    Rule(
        "DQ-22", Words("Rabies overdue or too early", "السعار متأخر أو مبكر"), "critical", in_(VISIT), _rabies, reads=(SHOT,),
        breaks=(
            Case(VISIT, _GIVEN, beside=(_shot(),)), Case(VISIT, _GIVEN, beside=(_shot(product="السعار"),)),
            Case(VISIT, _GIVEN, beside=(_shot(next_due=on(30)),), dog={"born": on(-440)}),
        ),
        keeps=(
            Case(VISIT, _GIVEN, beside=(_shot(next_due=on(3)),)),
            Case(VISIT, _GIVEN, beside=(_shot(), _shot(record_id=99, day=on(-45), at=at("-45 09:00"), next_due=on(320)))),
            Case(VISIT, _GIVEN, beside=(_shot(),), dog={"standings": (("ACTIVE", on(-900), on(-90)), ("RETIRED", on(-89), None))}),
        ),
    ),
    Rule(
        "DQ-23", Words("Vaccine overdue", "تحصين متأخر"), "minor", in_(VISIT), _vaccines, reads=(SHOT,),
        breaks=(
            Case(VISIT, _GIVEN, beside=(_shot(product="Leptospirosis", next_due=on(-10)),)),
            Case(VISIT, _GIVEN, beside=(_shot(product="Leptospirosis"),)),
        ),
        keeps=(Case(VISIT, _GIVEN, beside=(_shot(product="Leptospirosis", next_due=on(10)),)), Case(VISIT, _GIVEN, beside=(_shot(),))),
    ),
    Rule(
        "DQ-24", Words("Parasite control overdue or wrong dose", "مكافحة الطفيليات متأخرة أو الجرعة خاطئة"), "minor", in_(DEWORMING),
        _parasites, reads=(DEWORMING,),
        breaks=(
            Case(DEWORMING, {"day": on(-120), "at": at("-120 09:00"), "entered_at": at("-120 10:00"), "next_due": on(-20)}),
            Case(DEWORMING, {"amount_unit": "MG", "dose_per_kg": 5, "weight": 30, "amount": 300}),
        ),
        keeps=(
            Case(DEWORMING, {"day": on(-120), "at": at("-120 09:00"), "entered_at": at("-120 10:00"), "next_due": on(-10)}),
            Case(DEWORMING, {"amount_unit": "MG", "dose_per_kg": 5, "weight": 30, "amount": 160}),
            Case(DEWORMING, {"amount_unit": "TABLET", "dose_per_kg": 5, "weight": 30, "amount": 2}),
        ),
    ),
    Rule(
        "DQ-25", Words("Follow-up missed", "مراجعة لم تتم"), "major", in_(VISIT), _follow_up, reads=(VISIT,),
        breaks=(Case(VISIT, {"day": on(-20), "at": at("-20 09:00"), "entered_at": at("-20 10:00"), "next_visit": on(-10)}),),
        keeps=(
            Case(VISIT, {"next_visit": on(10)}),
            Case(VISIT, {"day": on(-20), "at": at("-20 09:00"), "entered_at": at("-20 10:00"), "next_visit": on(-10)},
                 beside=((VISIT, {"day": on(-9), "at": at("-9 09:00")}),)),
        ),
    ),
    Rule(
        "DQ-26", Words("Abnormal check without a vet", "فحص غير سليم بلا طبيب"), "major", in_(CHECK), _unseen, reads=(VISIT,),
        breaks=(Case(CHECK, _OLD_CHECK),),
        keeps=(
            Case(CHECK, _OLD_CHECK, beside=((VISIT, {"day": on(-3), "at": at("-3 15:00")}),)),
            Case(CHECK, {**_OLD_CHECK, "severity": "MILD"}), Case(CHECK, {"eyes": "REDNESS", "areas_abnormal": 1}),
        ),
    ),
)  # fmt: skip
