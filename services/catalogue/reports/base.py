"""What a report is: which numbers, filters, breakdowns and columns stand on a page."""

from dataclasses import dataclass

from services.catalogue.words import Words


@dataclass(frozen=True)
class Report:
    """One report.

    The first four of `metrics` are the cards above the fold. `fact` is the record type its rows come from;
    `chart` the metric drawn over time. `dimensions` are its filters; `breakdowns` the groupings shown; `columns`
    the fields of the details, the first stays in view. `preset` holds filters that apply until the viewer
    chooses a value of that dimension. `compares`: its breakdowns show the period before as well. `also` names
    further record types whose rows the report lists. `per_role` are the metrics of a
    role that has its own; the rest get `metrics`. `sections` names the dimension whose values part its first rows
    into tables.
    """

    id: str
    label: Words
    about: Words
    fact: str
    metrics: tuple[str, ...]
    dimensions: tuple[str, ...]
    breakdowns: tuple[str, ...]
    columns: tuple[str, ...]
    chart: str
    sort: str = "at"
    period: str = "today"
    preset: tuple[tuple[str, tuple[str, ...]], ...] = ()
    compares: bool = False
    also: tuple[str, ...] = ()
    sections: str | None = None
    per_role: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The record types whose rows it lists, its own first."""
        return (self.fact, *self.also)

    @property
    def own(self) -> tuple[str, ...]:
        """The record types that only this report lists, because it is the overview."""
        return self.also if self.id == "overview" else ()

    def metrics_for(self, role_id: str) -> tuple[str, ...]:
        """The metrics a role is shown."""
        return dict(self.per_role).get(role_id, self.metrics)
