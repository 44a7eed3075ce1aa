"""Many kinds of defect, each on fifty other days: all are flagged, sound records are not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sound import DOG, NOW, context_of, sound

from services.catalogue.records import ENTERED
from services.catalogue.rules import RULES, Case, Rule, subject_of

TIMES = 50
KINDS = [(rule, case) for rule in RULES.values() for case in rule.breaks]


def moved(value: Any, by: timedelta) -> Any:
    """The same so much later, whatever it is made of."""
    if isinstance(value, date):  # moments are days too
        return value + by if isinstance(value, datetime) else value + timedelta(days=by.days)
    if isinstance(value, Mapping):
        return {name: moved(one, by) for name, one in value.items()}
    return tuple(moved(one, by) for one in value) if isinstance(value, tuple) else value


def found_later(case: Case, days: int) -> set[str]:
    """The rules that speak when everything happens so many days later."""
    by = timedelta(days=days)
    own = moved(sound(case.type, **case.values), by)
    beside = tuple(
        (name, moved(sound(name, **{"id": place, **values}) if name in ENTERED else values, by))
        for place, (name, values) in enumerate(case.beside, start=2)
    )
    others = moved({"dog": {**DOG, **case.dog}, "project": dict(case.project)}, by)
    context = context_of(replace(case, beside=beside, dog=others["dog"], project=others["project"]), NOW + by)
    subject = subject_of(case.type, own, context)
    return {rule.id for rule in RULES.values() if case.type in rule.types and any(rule.check(subject, context))}


def test_there_are_at_least_forty_kinds() -> None:
    assert len(KINDS) >= 40


@pytest.mark.parametrize(("rule", "case"), KINDS, ids=lambda it: getattr(it, "id", ""))
def test_a_defect_is_flagged_at_any_time(rule: Rule, case: Case) -> None:
    days = Random(f"{rule.id}{case}").sample(range(-400, 700), TIMES)
    assert [one for one in days if rule.id not in found_later(case, one)] == []


@pytest.mark.parametrize("type_id", ENTERED)
def test_a_sound_record_is_left_alone_at_any_time(type_id: str) -> None:
    days = Random(type_id).sample(range(-400, 700), TIMES)
    assert [one for one in days if found_later(Case(type_id), one)] == []
