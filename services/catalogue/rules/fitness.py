"""Rules about who may work: dogs off duty, uncertified pairs, bitches in heat, long searches, heat, gaps in training."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from services.catalogue.choices import CATEGORY, label_of
from services.catalogue.rules.base import Case, Finding, Rule, Subject, at, clock, code, hours, in_, number, on
from services.catalogue.rules.context import Context, Row
from services.catalogue.words import Words

SESSION, MISSION, VISIT, ROSTER = "training-session", "mission", "veterinary-visit", "roster"
DUTY, CERTIFICATE, HEAT, PREGNANCY = "duty-status", "certification", "heat", "pregnancy"
HARD = ("ATTACK", "AGILITY", "FITNESS", "TRACKING")
FIERCE = ("ATTACK", "AGILITY")
SEARCHED = ("DETECTION", "TRACKING")
SEARCHES = ("INSPECTION", "DRUG_SEARCH", "EXPLOSIVE_SEARCH", "TRACKING", "MISSING_PERSON", "FIRE_SCENE")
LONG, WITHOUT_REST, RED_HEAT, GAP_DAYS = 60, 30, 35.5, 7
DAYS_IN_HEAT, DAYS_PREGNANT, LONGEST_VALIDITY = 21, 65, 2 * 366
ALERT_OUTSTANDING = 24


def _fitness(one: Subject, context: Context) -> tuple[str, str]:
    """The dog's duty status on the day and what is not allowed; of several entries of one day the mildest counts."""
    said = [
        *((row["day"], row["duty_status"], row["until"], row["restriction"]) for row in context.of_dog(DUTY, one["dog_id"])),
        *((row["day"], row["duty_status"], None, None) for row in context.of_dog(VISIT, one["dog_id"])),
    ]  # fmt: skip
    known = [entry for entry in said if entry[1] and entry[0] <= one.day]
    if not known:
        return "FIT", ""
    last = max(entry[0] for entry in known)
    order = ("FIT", "RESTRICTED", "UNFIT", "PERMANENTLY_UNFIT")
    _, status, until, restriction = min((it for it in known if it[0] == last), key=lambda it: order.index(it[1]))
    return ("FIT", "") if until and until < one.day else (status, restriction or "")


def _unfit(one: Subject, context: Context) -> Iterator[Finding]:
    dog = context.dog(one["dog_id"])
    if dog is None or (one.type.id == SESSION and one["category"] is None):
        return
    status, restriction = _fitness(one, context)
    hard = one.type.id == MISSION or one["category"] in HARD
    if status in ("UNFIT", "PERMANENTLY_UNFIT") and hard:
        yield Finding(
            Words(f"{dog.code} was unfit for duty on {one.day}. Correct the dog or the day, or ask the vet.",
                  f"كان {code(dog.code)} غير لائق للخدمة في {code(one.day)}. صحّح الكلب أو اليوم أو راجع الطبيب."), "dog",
        )  # fmt: skip
    elif status == "RESTRICTED" and one.type.id == SESSION and restriction and _names(restriction, one["category"]):
        label = label_of(CATEGORY, one["category"])
        yield Finding(
            Words(f"{label.en} was not allowed for {dog.code} on {one.day}: {restriction}. Correct the category or the day.",
                  f"{label.ar}: غير مسموح لـ{code(dog.code)} في {code(one.day)}: {restriction}. صحّح الفئة أو اليوم."), "category",
        )  # fmt: skip


def _names(restriction: str, category: str) -> bool:
    label, text = label_of(CATEGORY, category), restriction.casefold()
    return any(word.casefold() in text for word in (category, label.en, label.ar))


def _is_certified(handler: int, dog: int, discipline: str | None, day: date, context: Context) -> bool:
    return any(
        row["handler_id"] == handler and row["result"] == "PASS" and row["day"] <= day
        and (row["expires"] is None or day <= row["expires"]) and discipline in (None, row["discipline"])
        for row in context.of_dog(CERTIFICATE, dog)
    )  # fmt: skip


def _uncertified(one: Subject, context: Context) -> Iterator[Finding]:
    dog = context.dog(one["dog_id"])
    replaced = one["presence"] == "REPLACED"
    handler = one["replacement_id"] if replaced else one["handler_id"]
    if not (dog and handler and context.certifies) or (one.type.id == ROSTER and not replaced):
        return
    discipline = one["discipline"] or (dog.specialty if one.type.id == ROSTER else None)
    if not _is_certified(handler, one["dog_id"], discipline, one.day, context):
        person = context.person(handler).name
        yield Finding(
            Words(f"{person.en} and {dog.code} had no valid certificate on {one.day}. Assign a certified pair or enter the certificate.",
                  f"لا شهادة سارية للثنائي {person.ar} و{code(dog.code)} في {code(one.day)}. كلّف ثنائيًا معتمدًا أو أدخل الشهادة."),
            "replacement" if replaced else "handler",
        )  # fmt: skip


def _certificate(one: Subject, context: Context) -> Iterator[Finding]:
    expires, evaluator = one["expires"], one["evaluator_id"]
    if expires and expires <= one.day:
        yield Finding(
            Words(f"It expires on {expires}, not after its own day {one.day}. Correct one of them.",
                  f"تنتهي في {code(expires)}، وليس بعد يوم منحها {code(one.day)}. صحّح أحدهما."), "expires",
        )  # fmt: skip
    elif expires and (expires - one.day).days > LONGEST_VALIDITY:
        yield Finding(
            Words(f"Valid until {expires}: more than two years. Correct the day it expires.",
                  f"سارية حتى {code(expires)}: أكثر من سنتين. صحّح تاريخ الانتهاء."), "expires",
        )  # fmt: skip
    sessions = [row for row in context.of_dog(SESSION, one["dog_id"]) if row["day"] <= one.day]
    own = [row for row in sessions if row["trainer_id"] == evaluator]
    if evaluator and len(own) >= 5 and len(own) * 2 >= len(sessions):
        person = context.person(evaluator).name
        yield Finding(
            Words(f"{person.en} trains this dog and cannot certify it. Name another evaluator.",
                  f"{person.ar} يدرّب هذا الكلب فلا يمنحه الشهادة. سمِّ مقيّمًا آخر."), "evaluator",
        )  # fmt: skip


def _bitch(one: Subject, context: Context) -> Iterator[Finding]:
    minutes = one["minutes"] or 0
    long = minutes > LONG and (one.type.id == MISSION or one["category"] in SEARCHED)
    dog = context.dog(one["dog_id"])
    if dog is None or not (long or one["category"] in FIERCE):
        return
    why = _state(one, context)
    if why:
        yield Finding(
            Words(f"{dog.code} was {why.en} on {one.day}: no attack, agility or long search. Correct the dog or the work.",
                  f"كانت {code(dog.code)} {why.ar} في {code(one.day)}: لا هجوم ولا رشاقة ولا بحث طويل. صحّح الكلب أو العمل."), "dog",
        )  # fmt: skip


def _state(one: Subject, context: Context) -> Words | None:
    for row in context.of_dog(HEAT, one["dog_id"]):
        last = row["until"] or row["day"] + timedelta(days=DAYS_IN_HEAT)
        if row["heat_status"] == "IN_HEAT" and row["day"] <= one.day <= last:
            return Words("in heat", "في الشبق")
    delivered = [row["day"] for row in context.of_dog("delivery", one["dog_id"]) if row["day"] <= one.day]
    for row in context.of_dog(PREGNANCY, one["dog_id"]):
        last = row["expected"] or row["day"] + timedelta(days=DAYS_PREGNANT)
        born = any(day >= row["day"] for day in delivered)
        if row["pregnancy_status"] == "PREGNANT" and row["day"] <= one.day <= last and not born:
            return Words("pregnant", "حاملًا")
    return None


def _gap(one: Subject, context: Context) -> Iterator[Finding]:
    """The session that ends a gap tells of it; one gap, one finding."""
    dog, rows = context.dog(one["dog_id"]), context.of_dog(SESSION, one["dog_id"])
    place = bisect_left(rows, one.start, key=lambda row: row["at"])
    if dog is None or not place or rows[place - 1]["day"] == one.day:
        return
    last = rows[place - 1]["day"]
    days = (one.day - last).days - 1
    if days >= GAP_DAYS and not _excused(one, last, context):
        yield Finding(
            Words(f"{dog.code} had not trained for {days} days before this session. Enter what is missing, or its leave.",
                  f"لم يتدرب {code(dog.code)} {code(days)} يومًا قبل هذه الجلسة. سجّل ما ينقص أو إجازته."), "day",
        )  # fmt: skip


def _excused(one: Subject, last: date, context: Context) -> bool:
    """Not active, off duty, in heat or on leave on any day of the gap."""
    dog = context.dogs[one["dog_id"]]
    days = [last + timedelta(days=n) for n in range(1, (one.day - last).days)]
    if any(dog.standings and dog.status_on(day) != "ACTIVE" for day in days):
        return True
    away = [(row["day"], row["until"]) for row in context.of_dog("leave", one["dog_id"])]
    if any(first <= day <= until for first, until in away for day in days):
        return True
    return any(
        _fitness(Subject(one.type, {**one.values, "day": day}, one.id, one.start, one.end), context)[0] != "FIT"
        for day in days
    )


def _rest(one: Subject, context: Context) -> Iterator[Finding]:
    minutes, rests, heat = one["minutes"], one["rests"], one["ambient"]
    if one["mission_type"] in SEARCHES and minutes and rests is not None and minutes / (rests + 1) > WITHOUT_REST:
        yield Finding(
            Words(f"{minutes} min of search with {rests} rests: more than {WITHOUT_REST} min at a time. Correct the rests, or plan more.",
                  f"{code(minutes)} دقيقة بحث مع {code(rests)} فترات راحة: أكثر من {code(WITHOUT_REST)} دقيقة متصلة. صحّح الراحات أو زدها."),
            "rests",
        )  # fmt: skip
    if heat is not None and float(heat) >= RED_HEAT:
        yield Finding(
            Words(f"Work at {number(heat)} °C, the red band (from {RED_HEAT}). Correct the temperature, or say who ordered it.",
                  f"عمل في حرارة {code(number(heat))} °م، النطاق الأحمر (من {code(RED_HEAT)}). صحّح الحرارة أو اذكر من أمر به."),
            "ambient",
        )  # fmt: skip


def _unnotified(one: Subject, context: Context) -> Iterator[Finding]:
    if one["risk"] == "HIGH" and not one["authorities_notified"] and hours(one.start, context.now) > ALERT_OUTSTANDING:
        yield Finding(
            Words(f"High risk since {clock(one.start, context)} and no authority notified. Notify them and say so here.",
                  f"خطورة عالية منذ {code(clock(one.start, context))} ولم تُبلَّغ الجهات. أبلغها وسجّل ذلك هنا."),
            "authorities_notified",
        )  # fmt: skip


def _certified(**values: object) -> tuple[tuple[str, Row], ...]:
    return ((CERTIFICATE, {"day": on(-200), "expires": on(165), "discipline": "EXPLOSIVES", **values}),)


_OFF = (VISIT, {"day": on(-4), "at": at("-4 09:00"), "duty_status": "UNFIT"})
_BACK = (VISIT, {"day": on(-1), "at": at("-1 09:00"), "duty_status": "FIT"})
_IN_HEAT = (HEAT, {"day": on(-5), "heat_status": "IN_HEAT"})
_EARLIER = (SESSION, {"day": on(-11), "at": at("-11 07:10")})
_OWN = tuple((SESSION, {"day": on(-n), "at": at(f"-{n} 07:10"), "trainer_id": 2}) for n in range(1, 7))
FITNESS = (
    Rule(
        "DQ-13", Words("Unfit dog at work", "عمل كلب غير لائق"), "critical", in_(SESSION, MISSION), _unfit, reads=(VISIT, DUTY),
        breaks=(
            Case(SESSION, {"category": "ATTACK"}, beside=(_OFF,)), Case(MISSION, beside=(_OFF,)),
            Case(MISSION, beside=((DUTY, {"day": on(-4), "duty_status": "UNFIT", "until": on(2)}),)),
            Case(SESSION, {"category": "AGILITY"},
                 beside=((DUTY, {"day": on(-4), "duty_status": "RESTRICTED", "restriction": "No agility", "until": None}),)),
        ),
        keeps=(
            Case(SESSION, {"category": "OBEDIENCE"}, beside=(_OFF,)), Case(MISSION, beside=(_OFF, _BACK)),
            Case(MISSION, beside=((DUTY, {"day": on(-9), "duty_status": "UNFIT", "until": on(-2)}),)),
            Case(SESSION, {"category": "OBEDIENCE"},
                 beside=((DUTY, {"day": on(-4), "duty_status": "RESTRICTED", "restriction": "No agility", "until": None}),)),
        ),
    ),
    Rule(
        "DQ-14", Words("Pair without a valid certificate", "ثنائي بلا شهادة سارية"), "critical", in_(MISSION, ROSTER), _uncertified,
        reads=(CERTIFICATE,),
        breaks=(
            Case(MISSION, beside=_certified(expires=on(-3))), Case(MISSION, beside=_certified(result="FAIL")),
            Case(MISSION, beside=_certified(handler_id=6)),
            Case(ROSTER, {"presence": "REPLACED", "replacement_id": 6}, beside=_certified()),
        ),
        keeps=(
            Case(MISSION, beside=_certified()), Case(MISSION), Case(ROSTER, {"presence": "PRESENT"}, beside=_certified(handler_id=6)),
            Case(ROSTER, {"presence": "REPLACED", "replacement_id": 6}, beside=_certified(handler_id=6)),
        ),
    ),
    Rule(
        "DQ-15", Words("Doubtful certificate", "شهادة مشكوك فيها"), "major", in_(CERTIFICATE), _certificate, reads=(SESSION,),
        breaks=(
            Case(CERTIFICATE, {"expires": on(-1)}), Case(CERTIFICATE, {"expires": on(1500)}),
            Case(CERTIFICATE, {"evaluator_id": 2}, beside=_OWN),
        ),
        keeps=(Case(CERTIFICATE, {"expires": on(365)}), Case(CERTIFICATE, {"evaluator_id": 5}, beside=_OWN)),
    ),
    Rule(
        "DQ-16", Words("In heat or pregnant at hard work", "في الشبق أو حامل في عمل شاق"), "major", in_(SESSION, MISSION), _bitch,
        reads=(HEAT, PREGNANCY, "delivery"),
        breaks=(
            Case(SESSION, {"category": "ATTACK"}, beside=(_IN_HEAT,)),
            Case(SESSION, {"category": "DETECTION", "minutes": 90}, beside=(_IN_HEAT,)),
            Case(SESSION, {"category": "AGILITY"}, beside=((PREGNANCY, {"day": on(-20), "expected": on(30), "pregnancy_status": "PREGNANT"}),)),
        ),
        keeps=(
            Case(SESSION, {"category": "OBEDIENCE"}, beside=(_IN_HEAT,)),
            Case(SESSION, {"category": "ATTACK"}, beside=((HEAT, {"day": on(-40), "heat_status": "IN_HEAT"}),)),
            Case(SESSION, {"category": "AGILITY"}, beside=(
                (PREGNANCY, {"day": on(-40), "expected": on(3), "pregnancy_status": "PREGNANT"}), ("delivery", {"day": on(-2), "at": at("-2 01:00")}),
            )),
        ),
    ),
    Rule(
        "DQ-17", Words("After a week without training", "بعد أسبوع بلا تدريب"), "major", in_(SESSION), _gap,
        reads=(SESSION, VISIT, DUTY, "leave"),
        breaks=(Case(SESSION, beside=(_EARLIER,)),),
        keeps=(
            Case(SESSION, beside=((SESSION, {"day": on(-7), "at": at("-7 07:10")}),)),
            Case(SESSION, beside=(_EARLIER, ("leave", {"day": on(-10), "until": on(-1), "handler_id": None}))),
            Case(SESSION, beside=(_EARLIER, _OFF, _BACK)), Case(SESSION),
        ),
    ),
    Rule(
        "DQ-47", Words("Search without rest or in heat", "بحث بلا راحة أو في الحر"), "major", in_(MISSION), _rest,
        breaks=(Case(MISSION, {"minutes": 60, "rests": 0}), Case(MISSION, {"ambient": 36})),
        keeps=(
            Case(MISSION, {"minutes": 60, "rests": 1}), Case(MISSION, {"minutes": 60, "rests": None}), Case(MISSION, {"ambient": 35}),
            Case(MISSION, {"mission_type": "GUARD", "minutes": 240, "rests": 0}),
        ),
    ),
    Rule(
        "DQ-48", Words("Authorities not notified", "لم تُبلَّغ الجهات"), "critical", in_("suspicion"), _unnotified,
        breaks=(Case("suspicion", {"day": on(-2), "at": at("-2 09:00"), "risk": "HIGH", "authorities_notified": False}),),
        keeps=(
            Case("suspicion", {"risk": "HIGH", "authorities_notified": False}),
            Case("suspicion", {"day": on(-2), "at": at("-2 09:00"), "risk": "HIGH", "authorities_notified": True}),
            Case("suspicion", {"day": on(-2), "at": at("-2 09:00"), "risk": "LOW", "authorities_notified": False}),
        ),
    ),
)  # fmt: skip
