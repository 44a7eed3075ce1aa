"""What is wrong or odd about a record, as a value that travels to form, page, report and API."""

from dataclasses import dataclass
from typing import Any

from services.catalogue.fields import Severity
from services.catalogue.words import Words


@dataclass(frozen=True)
class Found:
    """One finding: the rule, the field it stands beside (empty: the whole record), what it costs and what it says.

    `suggestion` is a value that would mend it, such as a temperature in the right unit. An `implausible` one asks the
    writer to confirm; all others only warn. `inline` ones show in the row itself and are part of its computed score.
    `others` are the records it also concerns, as (type, id). `id` is where it is kept, once it is; an `accepted` one
    was found to be right as it is and costs nothing.
    """

    rule: str
    field: str
    severity: Severity
    points: int
    text: Words
    suggestion: Any = None
    implausible: bool = False
    inline: bool = False
    others: tuple[tuple[str, int], ...] = ()
    id: int | None = None
    accepted: bool = False
