import random
from collections.abc import Callable

import pytest
from factories import Desk

from services.answers import answer
from services.facets import Facets, facets
from services.kit import Kit
from services.question import Question
from services.viewer import Scope, Viewer


@pytest.fixture
def busy(desk: Desk) -> None:
    """Forty sessions over two projects, four trainers, six dogs, three categories."""
    chance = random.Random(7)
    for _ in range(40):
        project = chance.choice(["P1", "P2"])
        desk.session(
            dog=f"K9-{project}-{chance.randint(1, 3)}", project=project, trainer=chance.choice(["E-1", "E-2", "E-3", None]),
            category=chance.choice(["DETECTION", "ATTACK", "FITNESS", None]), rating=chance.choice([5, 6, 8, 9]),
            team_id=desk.team(f"T-{project}", f"S-{project}", project),
            section_id=desk.section(f"S-{project}", project), handler=None,
        )  # fmt: skip


def options(kit: Kit, viewer: Viewer, query: str = "") -> Facets:
    return facets(kit, Question.parse("trainer-daily", f"on=2024-12-24{query}", kit.calendar()), viewer)


def counts(found: Facets, dimension: str) -> dict[str, int]:
    return {one.code: one.n for one in found.of(dimension).options}


def test_options_count_under_the_other_filters(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(trainer="E-1", category="ATTACK")
    desk.session(trainer="E-1", category="FITNESS")
    desk.session(trainer="E-2", category="FITNESS")
    found = options(kit, administrator, "&trainer=E-1")
    assert counts(found, "category") == {"ATTACK": 1, "FITNESS": 1}
    assert counts(found, "trainer") == {"E-1": 2, "E-2": 1}
    assert found.total == 2


def test_a_chosen_option_without_records_stays_and_reads_zero(kit: Kit, desk: Desk, administrator: Viewer) -> None:
    desk.session(category="ATTACK")
    found = options(kit, administrator, "&category=AGILITY")
    assert counts(found, "category") == {"AGILITY": 0, "ATTACK": 1}
    assert found.total == 0


def test_the_tree_knows_its_parents(kit: Kit, busy: None, administrator: Viewer) -> None:
    found = options(kit, administrator)
    assert {one.code: one.parent for one in found.of("team").options} == {"T-P1": "S-P1", "T-P2": "S-P2"}
    assert {one.code: one.parent for one in found.of("section").options} == {"S-P1": "P1", "S-P2": "P2"}


def test_a_manager_meets_own_options_only(kit: Kit, busy: None, manager: Viewer) -> None:
    found = options(kit, manager)
    assert set(counts(found, "project")) == {"P1"}
    assert all(one.startswith("K9-P1") for one in counts(found, "dog"))


def test_options_cost_three_statements_and_one_when_kept(
    kit: Kit, busy: None, administrator: Viewer, queries: Callable[[], list[str]]
) -> None:
    answer(kit, Question.parse("trainer-daily", "on=2024-12-24", kit.calendar()), administrator)
    queries()
    options(kit, administrator)
    assert len(queries()) == 3
    options(kit, administrator)
    assert len(queries()) == 1


@pytest.mark.timeout(120)
def test_a_random_walk_never_meets_an_empty_option(kit: Kit, busy: None, administrator: Viewer) -> None:
    """Every option's count is the number of records the narrowed question then has."""
    chance = random.Random(11)
    question = Question.parse("trainer-daily", "on=2024-12-24", kit.calendar())
    for _ in range(150):
        found = facets(kit, question, administrator)
        facet = chance.choice([one for one in found.facets if one.options])
        option = chance.choice(facet.options)
        following = question.narrow(facet.dimension, option.code)
        assert option.n == answer(kit, following, administrator).records > 0
        question = following if len(following.filters) < 4 else following.widen(chance.choice(following.filters)[0])


def test_a_vets_overview_counts_visits_not_sessions(kit: Kit, desk: Desk) -> None:
    desk.session()
    desk.visit(project="P2", dog="K9-002")
    desk.visit(project="P2", dog="K9-002")
    question = Question.parse("overview", "on=2024-12-24", kit.calendar())
    found = facets(kit, question, Viewer(3, "Noura", "vet", Scope()))
    assert (found.total, counts(found, "project")) == (2, {"P2": 2})
