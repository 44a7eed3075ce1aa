"""Rules about whom and what to trust: approvals, later changes, shared exercises, names, chips, scales."""

from collections.abc import Iterator

from services.catalogue.records import ENTERED
from services.catalogue.rules.base import DONE, Case, Finding, Rule, Subject, at, code, in_, on
from services.catalogue.rules.context import DAY, WORKERS, Context
from services.catalogue.words import Words

SESSION, VISIT, CERTIFICATE = "training-session", "veterinary-visit", "certification"
REVIEWED = frozenset(one.id for one in ENTERED.values() if one.reviewed)
SHARED = ("category", "subject", "at", "location", "post_id", "minutes")
CHIP_DIGITS = 15
LOW_RATINGS, LOW_SHARE, DAYS_AROUND = 6, 0.10, 3


def _approver(one: Subject, context: Context) -> Iterator[Finding]:
    approvals = [step for step in context.steps.get((one.type.id, one.id or 0), ()) if step["action"] == "approve"]
    author = one["author_id"]
    if one["status"] == "APPROVED" and approvals and author and approvals[-1]["person_id"] == author:
        person = context.person(author).name
        yield Finding(
            Words(f"{person.en} wrote and approved it. Have somebody else review it.",
                  f"{person.ar} كتبه واعتمده. اطلب مراجعته من شخص آخر."), "status",
        )  # fmt: skip


def _changed(one: Subject, context: Context) -> Iterator[Finding]:
    steps = context.steps.get((one.type.id, one.id or 0), ())
    approved = max((step["at"] for step in steps if step["action"] == "approve"), default=None)
    if one["status"] != "APPROVED" or approved is None:
        return
    later = [step for step in steps if step["action"] == "edit" and step["at"] > approved]
    if later:
        when = later[-1]["at"].astimezone(context.zone)
        yield Finding(
            Words(f"Changed on {when:%Y-%m-%d %H:%M}, after it was approved. Have it approved again.",
                  f"عُدّل في {code(f'{when:%Y-%m-%d %H:%M}')} بعد اعتماده. أعد عرضه للاعتماد."), "status",
        )  # fmt: skip


def _exercise(one: Subject, context: Context) -> Iterator[Finding]:
    rows = context.exercises.get(one["exercise"] or "", ())
    since = one["changed_at"]
    newer = [
        row for row in rows
        if not one.is_same(row) and row["version"] > 1 and since and row["changed_at"] > since
        and any(row[name] != one[name] for name in SHARED)
    ]  # fmt: skip
    if newer:
        latest = max(newer, key=lambda row: row["changed_at"])
        yield Finding(
            Words(f"The shared exercise was changed in record no. {latest['id']} after this one. Take the change over, or confirm this one.",
                  f"تغيّر التمرين المشترك في السجل رقم {code(latest['id'])} بعد هذا السجل. انقل التغيير أو أكّد هذا السجل."),
            others=tuple((SESSION, row["id"]) for row in newer[:5]),
        )  # fmt: skip


def _twin(one: Subject, context: Context) -> Iterator[Finding]:
    for column in WORKERS:
        person = context.people.get(one[column]) if one[column] else None
        if person and person.twin:
            name = person.name
            yield Finding(
                Words(f"{name.en} ({person.code}) looks like {person.twin}, entered twice. Choose {person.twin} or have the entries joined.",
                      f"{name.ar} ({code(person.code)}) يبدو مطابقًا لـ{code(person.twin)} مُدخلًا مرتين. اختر {code(person.twin)} أو اطلب الدمج."),
                column.removesuffix("_id"), suggestion=person.twin,
            )  # fmt: skip


def _scale(one: Subject, context: Context) -> Iterator[Finding]:
    rating, scale = one["rating"], one["rating_scale"]
    if rating is None or not scale or float(rating) * 10 / scale > 5 or not one["project_id"]:
        return
    days = {one.day + DAY * n for n in range(-DAYS_AROUND, DAYS_AROUND + 1)}
    counts = context.ratings_of[one["project_id"]]
    low = sum(its for day, _, its in counts if day in days)
    usual = [its for its in counts if its[0] not in days and abs((its[0] - one.day).days) <= 30]
    rated, usually_low = sum(its[1] for its in usual), sum(its[2] for its in usual)
    if low >= LOW_RATINGS and rated >= 2 * LOW_RATINGS and usually_low <= LOW_SHARE * rated:
        yield Finding(
            Words(f"{low} ratings of at most 5 in this project within a week, usually rare: entered from 1 to 5? Say so with the scale.",
                  f"{code(low)} تقييمات لا تزيد على 5 في هذا المشروع خلال أسبوع، وهي نادرة عادة: هل السلم من 1 إلى 5؟ حدّد السلم."),
            "rating",
        )  # fmt: skip


def _chip(one: Subject, context: Context) -> Iterator[Finding]:
    dog = context.dog(one["dog_id"])
    if dog is None or (one.type.id == VISIT and one["visit_type"] != "VACCINATION"):
        return
    chip = dog.microchip or ""
    if dog.chip_twin:
        yield Finding(
            Words(f"{dog.code} and {dog.chip_twin} have the same microchip {chip}. Read both chips and correct one.",
                  f"للكلبين {code(dog.code)} و{code(dog.chip_twin)} الشريحة نفسها {code(chip)}. اقرأ الشريحتين وصحّح إحداهما."),
            "dog", "critical",
        )  # fmt: skip
    elif not (chip.isdigit() and len(chip) == CHIP_DIGITS):
        shown = chip or "–"
        yield Finding(
            Words(f"The microchip of {dog.code} is {shown}; {CHIP_DIGITS} digits are needed. Read the chip and enter it.",
                  f"شريحة {code(dog.code)}: {code(shown)}، والمطلوب {code(CHIP_DIGITS)} رقمًا. اقرأ الشريحة وأدخل رقمها."), "dog",
        )  # fmt: skip


def _step(action: str, moment: str, person: int) -> tuple[str, dict[str, object]]:
    return "change", {"of": SESSION, "record_id": 1, "action": action, "at": at(moment), "person_id": person}


_APPROVED = {"status": "APPROVED", "author_id": 2}
_SHARED = {"exercise": "EX-1", "changed_at": at("08:00")}
_ONE_TO_FIVE = {"rating": 4}
TRUST = (
    Rule(
        "DQ-35", Words("Approved by its author", "اعتمده كاتبه"), "critical", REVIEWED, _approver, reads=("change",),
        breaks=(Case(SESSION, _APPROVED, beside=(_step("approve", "12:00", 2),)),),
        keeps=(Case(SESSION, _APPROVED, beside=(_step("approve", "12:00", 9),)), Case(SESSION, _APPROVED)),
    ),
    Rule(
        "DQ-36", Words("Changed after approval", "عُدّل بعد الاعتماد"), "major", REVIEWED, _changed, reads=("change",),
        breaks=(Case(SESSION, _APPROVED, beside=(_step("approve", "12:00", 9), _step("edit", "13:00", 2))),),
        keeps=(
            Case(SESSION, _APPROVED, beside=(_step("edit", "11:00", 2), _step("approve", "12:00", 9))),
            Case(SESSION, _APPROVED, beside=(_step("approve", "12:00", 9), _step("edit", "13:00", 2), _step("approve", "14:00", 9))),
        ),
    ),
    Rule(
        "DQ-37", Words("Shared exercise changed later", "تغيّر التمرين المشترك لاحقًا"), "major", in_(SESSION), _exercise, reads=(SESSION,),
        breaks=(
            Case(SESSION, _SHARED,
                 beside=((SESSION, {**_SHARED, "dog_id": 2, "handler_id": 6, "version": 2, "changed_at": at("10:00"), "subject": "Recall"}),)),
        ),
        keeps=(
            Case(SESSION, _SHARED, beside=((SESSION, {**_SHARED, "dog_id": 2, "handler_id": 6, "rating": 6}),)),
            Case(SESSION, {**_SHARED, "changed_at": at("11:00")},
                 beside=((SESSION, {**_SHARED, "dog_id": 2, "version": 2, "changed_at": at("10:00"), "subject": "Recall"}),)),
        ),
    ),
    Rule(
        "DQ-43", Words("Person entered twice", "شخص مُدخل مرتين"), "major", DONE, _twin,
        breaks=(Case(SESSION, person={"twin": "E-007"}),), keeps=(Case(SESSION, person={"twin": None}),),
    ),
    Rule(
        "DQ-44", Words("Perhaps on another scale", "ربما على سلم آخر"), "critical", in_(SESSION), _scale, reads=("ratings",),
        breaks=(
            Case(SESSION, _ONE_TO_FIVE, beside=(
                *(("ratings", {"day": on(-n), "rated": 7, "low": 7}) for n in range(2)),
                *(("ratings", {"day": on(-n), "rated": 7, "low": 0}) for n in range(5, 12)),
            )),
        ),
        keeps=(
            Case(SESSION, _ONE_TO_FIVE, beside=tuple(("ratings", {"day": on(-n), "rated": 7, "low": int(n < 2)}) for n in range(12))),
            Case(SESSION, {"rating": 8}, beside=tuple(("ratings", {"day": on(-n), "rated": 7, "low": 5}) for n in range(12))),
        ),
    ),
    Rule(
        "DQ-45", Words("Microchip missing or not its own", "شريحة مفقودة أو ليست له"), "major", in_(VISIT, CERTIFICATE), _chip,
        breaks=(
            Case(CERTIFICATE, dog={"microchip": None}), Case(VISIT, {"visit_type": "VACCINATION"}, dog={"microchip": "12345"}),
            Case(CERTIFICATE, dog={"chip_twin": "K9-002"}),
        ),
        keeps=(Case(CERTIFICATE), Case(VISIT, dog={"microchip": None})),
    ),
)  # fmt: skip
