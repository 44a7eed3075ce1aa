import pytest
from sound import context_of, found, sound

from services.catalogue.records import ENTERED
from services.catalogue.rules import RULES, Case, Rule, subject_of

BREAKS = [(rule, case) for rule in RULES.values() for case in rule.breaks]
KEEPS = [(rule, case) for rule in RULES.values() for case in rule.keeps]


def named(pair: object) -> str:
    return pair.id if isinstance(pair, Rule) else ""


@pytest.mark.parametrize("type_id", ENTERED)
def test_no_rule_has_anything_against_a_sound_record(type_id: str) -> None:
    assert found(Case(type_id)) == set()


@pytest.mark.parametrize(("rule", "case"), BREAKS, ids=named)
def test_what_breaks_a_rule_is_found(rule: Rule, case: Case) -> None:
    assert rule.id in found(case)


@pytest.mark.parametrize(("rule", "case"), KEEPS, ids=named)
def test_what_keeps_a_rule_is_left_alone(rule: Rule, case: Case) -> None:
    assert rule.id not in found(case)


@pytest.mark.parametrize("rule", RULES.values(), ids=named)
def test_every_rule_shows_what_breaks_and_what_keeps_it(rule: Rule) -> None:
    assert rule.breaks
    assert rule.keeps
    assert rule.types <= ENTERED.keys()
    assert {case.type for case in rule.breaks} <= rule.types


@pytest.mark.parametrize(("rule", "case"), BREAKS, ids=named)
def test_a_finding_speaks_both_languages_and_stands_beside_a_field(rule: Rule, case: Case) -> None:
    context = context_of(case)
    for one in rule.check(subject_of(case.type, sound(case.type, **case.values), context), context):
        assert one.text.en.endswith((".", "?"))
        assert one.text.ar.endswith((".", "؟"))
        assert "None" not in one.text.en + one.text.ar
        assert not one.field or ENTERED[case.type].has(one.field)
