"""Rules about what is measured: vital signs in their bands, slips of the unit, weights. Source: k9_facts 5.1, 5.4."""

from collections.abc import Iterator
from statistics import median
from typing import Any

from services.catalogue.fields import Field, Severity
from services.catalogue.records import ENTERED
from services.catalogue.rules.base import Case, Finding, Rule, Subject, at, code, in_, number, on
from services.catalogue.rules.context import Context
from services.catalogue.words import Words

VISIT, DEWORMING, FEEDING, MATURITY = "veterinary-visit", "deworming", "feeding", "maturity"
WEIGHED = (VISIT, DEWORMING, MATURITY)
POUNDS, SOFT, HARD = 2.20462, (0.85, 1.15), (0.6, 1.4)
Band = tuple[float, float, Severity]
"""From, to, both included, and what a value within costs."""
AT_REST: tuple[Band, ...] = (
    (0, 35.99, "critical"), (36.0, 36.79, "major"), (36.8, 37.49, "minor"), (39.3, 39.99, "minor"),
    (40.0, 40.99, "major"), (41.0, 99, "critical"),
)  # fmt: skip
AFTER_WORK: tuple[Band, ...] = (*AT_REST[:3], (41.2, 41.69, "major"), (41.7, 99, "critical"))
RECOVERING: tuple[Band, ...] = (*AT_REST[:3], (39.3, 39.99, "minor"), (40.0, 40.99, "major"), (41.0, 99, "critical"))
PULSE: tuple[Band, ...] = (
    (0, 39, "critical"), (40, 49, "major"), (50, 59, "minor"), (101, 140, "minor"), (141, 180, "major"), (181, 999, "critical")
)  # fmt: skip
PULSE_AT_WORK: tuple[Band, ...] = (*PULSE[:3], (131, 140, "minor"), *PULSE[4:])
BREATHS: tuple[Band, ...] = ((0, 5, "critical"), (6, 9, "minor"), (35, 60, "minor"), (61, 250, "major"))
PANTING: tuple[Band, ...] = (*BREATHS[:2], (201, 250, "major"))
REFILL: tuple[Band, ...] = ((2.01, 4, "major"), (4.01, 99, "critical"))
MUCOSA: dict[str, Severity] = {
    "PALE": "major", "DARK_RED": "major", "BLUE": "critical", "GREY": "critical", "WHITE": "critical",
}  # fmt: skip
BODY: tuple[Band, ...] = ((0, 2, "major"), (3, 3, "minor"), (6, 7, "minor"), (8, 9, "major"))
SIGNS = ("collapse", "vomit", "altered", "إغماء", "انهيار", "قيء", "تقيؤ")


def _band(value: float, bands: tuple[Band, ...]) -> Severity | None:
    return next((severity for low, high, severity in bands if low <= value <= high), None)


def _possible(field: Field, value: float) -> bool:
    return not ((field.low is not None and value < field.low) or (field.high is not None and value > field.high))


def _measured(one: Subject) -> Iterator[tuple[Field, float]]:
    """The numbers of a record whose bounds cost nothing by themselves."""
    for field in one.type.fields:
        value = one[field.column]
        if value is not None and field.kind in ("integer", "decimal") and not field.beyond and not field.computed:
            yield field, float(value)


def _vitals(one: Subject, context: Context) -> Iterator[Finding]:
    for field, value in _measured(one):
        if not _possible(field, value):
            if not _slip(one, field.name, value, context):
                yield _impossible(field, value)
        elif one.type.id == VISIT:
            severity = _of_visit(one, field.name, value)
            if severity:
                yield _outside(field, value, severity)
    if one.type.id == VISIT:
        yield from _looks(one)


def _looks(one: Subject) -> Iterator[Finding]:
    """What is seen and said beside the numbers of a visit."""
    mucosa = MUCOSA.get(one["mucosa"] or "")
    if mucosa:
        field = one.type.field("mucosa")
        label = next(it.label for it in field.choices if it.code == one["mucosa"])
        yield Finding(
            Words(f"Mucosa {label.en.lower()}; pink is normal. Check the dog.",
                  f"الأغشية {label.ar}، والطبيعي وردية. افحص الكلب."), "mucosa", mucosa,
        )  # fmt: skip
    if one["temperature"] is not None and not one["exertion"]:
        yield Finding(
            Words("A temperature says little without when it was taken. Say at rest or after work.",
                  "الحرارة وحدها لا تكفي. حدّد إن كانت في الراحة أو بعد العمل."), "exertion", "minor",
        )  # fmt: skip


def _impossible(field: Field, value: float) -> Finding:
    low, high = (number(end) if end is not None else "…" for end in (field.low, field.high))
    return Finding(
        Words(f"{field.label.en} {number(value)} cannot be: it lies between {low} and {high}. Correct or confirm it.",
              f"{field.label.ar} {code(number(value))}: غير ممكنة، فهي بين {code(low)} و{code(high)}. صحّحها أو أكّدها."),
        field.name, "critical", implausible=True,
    )  # fmt: skip


def _outside(field: Field, value: float, severity: Severity) -> Finding:
    low, high = field.usual or (0, 2)
    unit = field.unit or Words("", "")
    return Finding(
        Words(f"{field.label.en} {number(value)} {unit.en} is outside of {number(low)} to {number(high)}. Measure again or check the dog.",
              f"{field.label.ar} {code(number(value))} {unit.ar} خارج المدى {code(f'{number(low)}-{number(high)}')}. أعد القياس أو افحص الكلب."),
        field.name, severity,
    )  # fmt: skip


def _of_visit(one: Subject, name: str, value: float) -> Severity | None:
    worked = one["exertion"] == "AFTER_WORK"
    if name == "temperature":
        return _temperature(one, value, worked)
    if name == "pulse":
        return _band(value, PULSE_AT_WORK if worked else PULSE)
    if name == "respiration":
        return _band(value, PANTING if worked else BREATHS)
    return _band(value, REFILL) if name == "refill" else None


def _temperature(one: Subject, value: float, worked: bool) -> Severity | None:
    if not worked:
        return _band(value, AT_REST)
    if (one["minutes_after_work"] or 0) > 20:
        return _band(value, RECOVERING)
    ill = any(sign in (one["symptoms"] or "").casefold() for sign in SIGNS)
    if ill and value > 39.2:
        return "critical" if value >= 41.0 else "major"
    return _band(value, AFTER_WORK)


def _slip(one: Subject, name: str, value: float, context: Context) -> float | None:
    """The value in the unit it was meant in, when it looks like another unit's."""
    if name == "temperature":
        return round((value - 32) / 1.8, 1) if 95 <= value <= 112 else None
    if name != "weight" or one.type.id not in WEIGHED:
        return None
    last = _last_weight(one, context)
    if not last:
        return None
    ratio = value / last
    if abs(ratio - 2.2) <= 0.15:
        return round(value / POUNDS, 1)
    if abs(ratio - 10) <= 1.5:
        return round(value / 10, 2)
    return round(value * 10, 2) if abs(ratio - 0.1) <= 0.015 else None


def _weights(one: Subject, context: Context, days: int) -> list[float]:
    """The dog's weights in so many days before, oldest first."""
    rows = context.of_dog(VISIT, one["dog_id"])
    return [
        float(row["weight"])
        for row in rows
        if row["weight"] and row["at"] < one.start and (one.start - row["at"]).days <= days and not one.is_same(row)
    ]


def _last_weight(one: Subject, context: Context) -> float | None:
    """What the dog weighed of late: the median of its last three weights, so that one slip does not hide the next."""
    weights = _weights(one, context, 400)
    return median(weights[-3:]) if weights else _bred(one, context)


def _bred(one: Subject, context: Context) -> float | None:
    """The middle of the breed's weights."""
    dog = context.dog(one["dog_id"])
    return (float(dog.weight_low) + float(dog.weight_high)) / 2 if dog and dog.weight_low and dog.weight_high else None


def _slips(one: Subject, context: Context) -> Iterator[Finding]:
    for field, value in _measured(one):
        meant = _slip(one, field.name, value, context)
        if meant is not None:
            unit = field.unit or Words("", "")
            yield Finding(
                Words(f"{field.label.en} {number(value)} looks like another unit or a slipped point. Did you mean {number(meant)} {unit.en}?",
                      f"{field.label.ar} {code(number(value))} تبدو بوحدة أخرى أو بفاصلة منزاحة. هل المقصود {code(number(meant))} {unit.ar}؟"),
                field.name, suggestion=meant, implausible=not _possible(field, value),
            )  # fmt: skip


def _weighed(one: Subject, context: Context) -> float | None:
    """The weight, if it is one of its unit and possible."""
    value = one["weight"]
    if value is None or not _possible(one.type.field("weight"), float(value)):
        return None
    return None if _slip(one, "weight", float(value), context) is not None else float(value)


def _change(one: Subject, context: Context) -> Iterator[Finding]:
    weight, before, lately = _weighed(one, context), _weights(one, context, 180), _weights(one, context, 45)
    if weight is None or len(before) < 2 or not lately:
        return
    own = median(before)
    percent = (weight - own) / own * 100
    if abs(percent) >= 5 and abs(weight - lately[-1]) / lately[-1] >= 0.03:
        yield Finding(
            Words(f"Weight {number(weight)} kg is {percent:+.0f}% of the dog's usual {number(round(own, 1))} kg. Weigh again or check the dog.",
                  f"الوزن {code(number(weight))} كغ يختلف {code(f'{percent:+.0f}%')} عن المعتاد {code(number(round(own, 1)))} كغ. أعد الوزن أو افحص الكلب."),
            "weight", "major" if abs(percent) >= 10 else "minor",
        )  # fmt: skip


def _breed(one: Subject, context: Context) -> Iterator[Finding]:
    dog, weight = context.dog(one["dog_id"]), _weighed(one, context)
    if not (dog and weight and dog.weight_low and dog.weight_high) or (dog.born and (one.day - dog.born).days < 365):
        return
    low, high = float(dog.weight_low), float(dog.weight_high)
    if SOFT[0] * low <= weight <= SOFT[1] * high:
        return
    hard = not HARD[0] * low <= weight <= HARD[1] * high
    yield Finding(
        Words(f"Weight {number(weight)} kg is unusual for the breed: {number(low)} to {number(high)} kg. Check the weight and the dog.",
              f"الوزن {code(number(weight))} كغ غير معتاد للسلالة: {code(f'{number(low)}-{number(high)}')} كغ. تحقّق من الوزن والكلب."),
        "weight", "major" if hard else "minor",
    )  # fmt: skip


def _body(one: Subject, context: Context) -> Iterator[Finding]:
    value = one["body_condition"]
    if value is None or not 1 <= value <= 9:
        return
    severity = _band(value, BODY)
    if severity:
        yield Finding(
            Words(f"Body condition {value} of 9; 4 to 5 is right. Check food and work.",
                  f"حالة الجسم {code(value)} من 9، والمناسب {code('4-5')}. راجع الغذاء والعمل."), "body_condition", severity,
        )  # fmt: skip
    before: list[Any] = [
        row["body_condition"]
        for row in context.of_dog(VISIT, one["dog_id"])
        if row["body_condition"] and row["at"] < one.start and (one.start - row["at"]).days <= 60
    ]
    if before and abs(value - before[-1]) >= 2:
        yield Finding(
            Words(f"Body condition {value} after {before[-1]} within 60 days. Check the dog.",
                  f"حالة الجسم {code(value)} بعد {code(before[-1])} خلال 60 يومًا. افحص الكلب."), "body_condition", "major",
        )  # fmt: skip


_MEASURED = frozenset(
    one.id for one in ENTERED.values()
    if any(it.kind in ("integer", "decimal") and (it.low, it.high) != (None, None) and not it.beyond for it in one.fields)
)  # fmt: skip
_LAST = tuple((VISIT, {"day": on(-days), "at": at(f"-{days} 09:00"), "weight": 32.0}) for days in (90, 60, 30))
_HOT = {"exertion": "AFTER_WORK"}
VITALS = (
    Rule(
        "DQ-27", Words("Reading outside its range", "قراءة خارج المدى"), "minor", _MEASURED, _vitals, reads=(VISIT,),
        breaks=(
            Case(VISIT, {"temperature": 39.6}), Case(VISIT, {"temperature": 36.2}), Case(VISIT, {"temperature": 41.0}),
            Case(VISIT, {"temperature": 45}), Case(VISIT, {"temperature": 40.4, "minutes_after_work": 35, **_HOT}),
            Case(VISIT, {"temperature": 41.8, "minutes_after_work": 5, **_HOT}),
            Case(VISIT, {"temperature": 41.0, "minutes_after_work": 5, "symptoms": "Collapse", **_HOT}),
            Case(VISIT, {"pulse": 190}), Case(VISIT, {"pulse": 55}), Case(VISIT, {"respiration": 70}),
            Case(VISIT, {"refill": 3}), Case(VISIT, {"mucosa": "BLUE"}), Case(VISIT, {"exertion": None}),
            Case(VISIT, {"pulse": 500}),
        ),
        keeps=(
            Case(VISIT, {"temperature": 40.8, "minutes_after_work": 4, **_HOT}),
            Case(VISIT, {"respiration": 120, "minutes_after_work": 5, **_HOT}),
            Case(VISIT, {"temperature": 101.8}), Case(VISIT, {"temperature": 39.2, "pulse": 100, "respiration": 34}),
            Case(VISIT, {"mucosa": "PINK", "refill": 1.5}),
        ),
    ),
    Rule(
        "DQ-28", Words("Slip of the unit", "خطأ في الوحدة"), "major", in_(*WEIGHED), _slips, reads=(VISIT,),
        breaks=(
            Case(VISIT, {"temperature": 101.8}), Case(VISIT, {"weight": 70.5}, beside=_LAST),
            Case(VISIT, {"weight": 3.24}, beside=_LAST), Case(VISIT, {"weight": 320}, beside=_LAST),
            Case(DEWORMING, {"weight": 70.5}, beside=_LAST),
        ),
        keeps=(Case(VISIT, {"weight": 33.1}, beside=_LAST), Case(VISIT, {"temperature": 41.5, **_HOT})),
    ),
    Rule(
        "DQ-29", Words("Sudden change of weight", "تغير مفاجئ في الوزن"), "minor", in_(VISIT), _change, reads=(VISIT,),
        breaks=(Case(VISIT, {"weight": 34.0}, beside=_LAST), Case(VISIT, {"weight": 28.0}, beside=_LAST)),
        keeps=(
            Case(VISIT, {"weight": 33.0}, beside=_LAST), Case(VISIT, {"weight": 70.5}, beside=_LAST),
            Case(VISIT, {"weight": 28.0}, beside=_LAST[:1]),
        ),
    ),
    Rule(
        "DQ-30", Words("Weight unusual for the breed", "وزن غير معتاد للسلالة"), "minor", in_(*WEIGHED), _breed, reads=(VISIT,),
        breaks=(Case(VISIT, {"weight": 14.0}), Case(VISIT, {"weight": 52.0}), Case(DEWORMING, {"weight": 52.0})),
        keeps=(
            Case(VISIT, {"weight": 16.0}), Case(VISIT, {"weight": 41.0}),
            Case(VISIT, {"weight": 12.0}, dog={"born": on(-200)}), Case(VISIT, {"weight": 52.0}, dog={"weight_low": None}),
        ),
    ),
    Rule(
        "DQ-31", Words("Body condition", "حالة الجسم"), "minor", in_(VISIT, FEEDING), _body, reads=(VISIT,),
        breaks=(
            Case(VISIT, {"body_condition": 3}), Case(FEEDING, {"body_condition": 8}),
            Case(VISIT, {"body_condition": 5}, beside=((VISIT, {"day": on(-30), "at": at("-30 09:00"), "body_condition": 3}),)),
        ),
        keeps=(Case(VISIT, {"body_condition": 5}), Case(FEEDING, {"body_condition": 4}), Case(VISIT, {"body_condition": None})),
    ),
)  # fmt: skip
