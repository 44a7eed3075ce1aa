"""What a dimension is."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue.choices import Choice
from services.catalogue.words import Words

Grain = Literal["day", "week", "month"]


@dataclass(frozen=True)
class Dimension:
    """One dimension.

    `entity` names the directory that holds its values; `choices` a closed list instead; `grain` a step of time.
    `column` is the column of the fact, or of the dog when `of_dog`. `parent` makes the hierarchy. `whose` is the
    breadcrumb's step, with `{name}` for the value.
    """

    id: str
    label: Words
    plural: Words
    column: str
    entity: Literal["project", "section", "team", "post", "shift", "person", "dog", "breed"] | None = None
    choices: tuple[Choice, ...] = ()
    grain: Grain | None = None
    parent: str | None = None
    of_dog: bool = False
    whose: Words | None = None


WHOSE = Words("{name}'s {things}", "{things} {name}")
