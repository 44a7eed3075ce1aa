"""What a number is: formula, unit and direction of good. Source: k9_facts section 2."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue.words import Words

Kind = Literal["count", "sum", "mean", "distinct", "ratio", "share", "rate", "median", "least", "most"]
Only = tuple[tuple[str, tuple[str, ...]], ...]
Base = Literal["previous", "week"]


@dataclass(frozen=True)
class Metric:
    """One number over one fact (a record type's id).

    count: records. sum: total of `column`. mean: pooled, total of `column` over records that have it. distinct:
    different values of `column`. ratio: sum of `column` per distinct `per`. share: records whose `column` holds
    `code`, over all that have it (0..1), with the whole mix beside it. rate: the same of trials, with its interval.
    median, least, most: of `column`. `only` limits what is counted to records with one of these codes in each of
    these dimensions; its list is narrowed by them. `scale` divides what is shown (minutes
    shown as hours: 60), never the raw value. `good` is the direction of good: 1 up, -1 down, 0 none. `base` is
    what a single day is compared with: the day before, or the seven days before. `of` names the whole a distinct
    count is part of.
    """

    id: str
    fact: str
    label: Words
    kind: Kind
    definition: Words
    column: str | None = None
    per: str | None = None
    code: str | None = None
    unit: Words | None = None
    good: Literal[-1, 0, 1] = 0
    decimals: int = 0
    scale: float = 1
    base: Base = "previous"
    sort: str | None = None
    of: Literal["active_dogs"] | None = None
    only: Only = ()

    @property
    def additive(self) -> bool:
        """Whether days can be added up."""
        return self.kind in ("count", "sum")

    @property
    def counted(self) -> bool:
        """Whether nothing at all is 0; of what is not counted, nothing is unknown."""
        return self.kind in ("count", "sum", "distinct")

    @property
    def in_points(self) -> bool:
        """Whether it is a part of one, which changes in points."""
        return self.kind in ("share", "rate")


HOURS = Words("h", "ساعة")
PERCENT = Words("%", "%")
