"""The demo unit's people: names without doubles, one series of employee codes."""

from itertools import product

import numpy as np

from services.demo.model import STAFF, Choices, Organisation, Person, Staff
from services.demo.names import FAMILIES, MEN, WOMEN, Named

SHARE_OF_WOMEN = 0.1
DOGS_PER_TRAINER = 5
# The code and the person that the documentation's example address leads to: "Ahmed's sessions".
EXAMPLE_CODE, EXAMPLE_NAME = "E-017", Named("أحمد الحمادي", "Ahmed Al-Hammadi")
# The handler who is entered a second time, without the hamza of the name.
TWIN_OF, TWIN_NAME = 4, Named("أحمد الشمري", "Ahmed Al-Shammari")


def staff(choices: Choices, organisation: Organisation) -> Staff:
    """Everybody, in the order of the ids: administrators, managers, auditor, vets, caretakers, trainers, handlers.

    The twin and the commander come last.
    """
    size = choices.size
    trainer_projects = _trainer_projects(organisation)
    jobs = (
        ["ADMINISTRATOR"] * size.administrators + ["PROJECT_MANAGER"] * size.projects + ["AUDITOR"]
        + ["VET"] * size.vets + ["CARETAKER"] * size.caretakers + ["TRAINER"] * len(trainer_projects)
        + ["HANDLER"] * (size.dogs + size.training)
    )  # fmt: skip
    given = {jobs.index("TRAINER"): EXAMPLE_NAME, jobs.index("HANDLER") + TWIN_OF: TWIN_NAME}
    names = _names(choices.rng(STAFF), len(jobs), given)
    codes = [f"E-{n:03d}" for n in range(1, len(jobs) + 3)]
    _give(codes, EXAMPLE_CODE, jobs.index("TRAINER"))
    people = [Person(n + 1, *of) for n, of in enumerate(zip(codes[:-2], names, jobs, strict=True))]
    of_job = {job: tuple(one for one in people if one.job == job) for job in dict.fromkeys(jobs)}
    first = of_job["HANDLER"][TWIN_OF]
    twin = Person(len(people) + 1, codes[-2], Named(spelt_otherwise(first.name.ar), first.name.en), "HANDLER")
    free = next(name for name in (_joined(*parts) for parts in product(MEN[::-1], FAMILIES)) if name not in names)
    commander = Person(len(people) + 2, codes[-1], free, "ADMINISTRATOR")
    return Staff(
        of_job["ADMINISTRATOR"], of_job["PROJECT_MANAGER"], of_job["AUDITOR"][0], of_job["VET"], of_job["CARETAKER"],
        of_job["TRAINER"], of_job["HANDLER"], twin, trainer_projects, commander,
    )  # fmt: skip


def spelt_otherwise(name_ar: str) -> str:
    """The name as a hurried clerk writes it: without the hamza on its alefs."""
    return name_ar.replace("أ", "ا").replace("إ", "ا")


def _trainer_projects(organisation: Organisation) -> tuple[int, ...]:
    """The project of each trainer: one for about five dogs."""
    found: list[int] = []
    for project in organisation.projects:
        dogs = sum(team.project == project.id for team, _ in organisation.slots)
        found += [project.id] * max(1, round(dogs / DOGS_PER_TRAINER))
    return tuple(found)


def _give(codes: list[str], code: str, place: int) -> None:
    """Let the person at `place` have this code, by exchange."""
    other = codes.index(code)
    codes[place], codes[other] = codes[other], codes[place]


def _names(rng: np.random.Generator, count: int, given: dict[int, Named]) -> list[Named]:
    """Different names, those at some places given; a father's name stands in the middle when two parts are too few."""
    middles: tuple[Named | str, ...] = ("",) if count < len(WOMEN) * len(FAMILIES) // 2 else tuple(MEN)
    pools = [
        [
            name
            for name in (_joined(*parts) for parts in product(first, middles, FAMILIES))
            if name not in given.values()
        ]
        for first in (MEN, WOMEN)
    ]
    orders = [iter(rng.permutation(len(pool)).tolist()) for pool in pools]
    women = rng.random(count) < SHARE_OF_WOMEN
    return [given.get(n) or pools[int(woman)][next(orders[int(woman)])] for n, woman in enumerate(women)]


def _joined(*parts: Named | str) -> Named:
    named = [part for part in parts if isinstance(part, Named)]
    return Named(" ".join(part.ar for part in named), " ".join(part.en for part in named))
