"""The one door to numbers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from services import freshness
from services.answer import Answer, Group, Measure, Point, Quality, Series, Value, from_text, to_text
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.parts import all_parts, count_of, mix_of, value_of
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.directory import Directory, Entity
from services.errors import ForbiddenError, UserError, unknown
from services.kit import Kit
from services.plan import SPARK_DAYS, Plan, buckets, plan_of
from services.quality import quality_of
from services.question import Question
from services.store import active, totals
from services.store.database import read
from services.store.versions import fingerprint
from services.trends import change_of
from services.viewer import Viewer

NONE = "none"
"""Stands in an address for records that lack the dimension."""
Rows = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Doubt:
    """A person or dog outside of the viewer's projects: only a record that the viewer sees makes it known."""

    dimension: str
    stored: int
    error: UserError


@dataclass(frozen=True)
class Asked:
    """A question made ready: permitted, planned, its names looked up, its version known."""

    question: Question
    viewer: Viewer
    plan: Plan
    directory: Directory
    filters: dict[str, tuple[Any, ...]]
    doubtful: tuple[Doubt, ...]
    version: str

    @property
    def facts(self) -> tuple[str, ...]:
        return facts_of(self.question, self.viewer)

    @property
    def fact(self) -> str:
        """The record type that stands for the report: its own, or the first one the viewer's role may count."""
        return self.question.report.fact if self.question.report.fact in self.facts else self.facts[0]


def answer(kit: Kit, question: Question, viewer: Viewer) -> Answer:
    """The numbers to a question, as far as the viewer sees; never older than the last commit.

    Raises ForbiddenError when the role does not hold the report, UserError for a value that is not known.
    """
    return _answered(kit, prepare(kit, question, viewer))


def answer_as(
    kit: Kit, question: Question, viewer: Viewer, form: str, make: Callable[[Answer], str]
) -> tuple[str, freshness.How]:
    """The answer in a finished form such as its JSON, kept beside it under the same version."""
    asked = prepare(kit, question, viewer)
    about = f"{form}|{question.href}|{_about(asked)}"
    text = freshness.kept_form(kit.cache, question.report_id, about, asked.version)
    if text is not None:
        return text, "hit"
    found = _answered(kit, asked)
    if found.cache != "away":
        freshness.keep_form(kit.cache, about, asked.version, make(replace(found, source="cache")))
    return make(found), found.cache


def _answered(kit: Kit, asked: Asked) -> Answer:
    text, how = freshness.kept(
        kit.cache, asked.question.report_id, _about(asked), asked.version, lambda: to_text(_computed(kit, asked))
    )
    return replace(from_text(text), source="cache" if how == "hit" else "live", cache=how)


def _about(asked: Asked) -> str:
    """What an answer depends on beside its data: question, scope, whether the period runs, and the role's records."""
    return f"{asked.question.key}|{asked.viewer.scope.key}|{asked.plan.so_far}|{','.join(asked.facts)}"


def prepare(kit: Kit, question: Question, viewer: Viewer) -> Asked:
    """Check the viewer's right and the question's names, and read the version of its data."""
    permit(question.report_id, viewer)
    today = kit.calendar().today
    plan = plan_of(question, today, kit.unit.weekend, kit.unit.first_weekday)
    seen = fingerprint(kit.db, facts_of(question, viewer), viewer.scope.projects, plan.whole.first, plan.whole.last)
    directory = kit.shelf.at(seen.directory)
    filters, doubtful = _resolved(question, viewer, directory)
    return Asked(question, viewer, plan, directory, filters, doubtful, f"{seen.records}.{seen.directory}")


def permit(report_id: str, viewer: Viewer) -> None:
    """Raise ForbiddenError when the viewer's role does not open the report."""
    if report_id not in viewer.role.reports:
        role = viewer.role.label
        raise ForbiddenError(
            f"A {role.en.lower()} does not see this report. Ask an administrator for the right.",
            f"دور «{role.ar}» لا يرى هذا التقرير. اطلب الصلاحية من المسؤول.",
        )


def metrics_of(question: Question, viewer: Viewer) -> tuple[Metric, ...]:
    """The report's metrics whose records the viewer's role may count."""
    from_reports = {METRICS[name].fact for name in question.report.metrics}
    allowed = {fact for fact in from_reports if fact in _facts_seen(viewer)}
    return tuple(METRICS[name] for name in question.report.metrics if METRICS[name].fact in allowed)


def _facts_seen(viewer: Viewer) -> set[str]:
    return {REPORTS[name].fact for name in viewer.role.reports if name != "overview"}


def facts_of(question: Question, viewer: Viewer) -> tuple[str, ...]:
    """The record types the question counts."""
    return tuple(dict.fromkeys(metric.fact for metric in metrics_of(question, viewer)))


def require_seen(connection: Any, asked: Asked, *facts: str) -> None:
    """Raise a doubt's error when no record of the viewer's has its value: nobody learns a name by asking for a code.

    `connection` has the viewer's scope.
    """
    for doubt in asked.doubtful:
        fitting = [fact for fact in facts if totals.has(fact, doubt.dimension)]
        if not any(read(connection, totals.select_any(fact, doubt.dimension, doubt.stored)) for fact in fitting):
            raise doubt.error


def _resolved(
    question: Question, viewer: Viewer, directory: Directory
) -> tuple[dict[str, tuple[Any, ...]], tuple[Doubt, ...]]:
    """Stored values per filtered dimension, and those that only a record can make known."""
    filters: dict[str, tuple[Any, ...]] = {}
    doubtful: list[Doubt] = []
    for name, codes in question.narrowed:
        stored = []
        for code in codes:
            value, error = _stored(name, code, viewer, directory)
            stored.append(value)
            doubtful += [Doubt(name, value, error)] if error else []
        filters[name] = tuple(stored)
    return filters, tuple(doubtful)


def _stored(name: str, code: str, viewer: Viewer, directory: Directory) -> tuple[Any, UserError | None]:
    dimension = DIMENSIONS[name]
    if code == NONE:
        return None, None
    if dimension.entity is None:
        return code, None
    entity = directory.by_code(dimension.entity, code)
    if entity and entity.within(viewer.scope):
        return entity.id, None
    error = _not_known(name, code, viewer, directory)
    if entity is None or entity.kind not in ("person", "dog"):
        raise error
    return entity.id, error


def _not_known(name: str, code: str, viewer: Viewer, directory: Directory) -> UserError:
    dimension = DIMENSIONS[name]
    near: tuple[Entity, ...] = directory.of_kind(dimension.entity or "")
    found = unknown(
        dimension.label.en.lower(), dimension.label.ar, code, (one.code for one in near if one.within(viewer.scope))
    )
    return UserError(found.en, found.ar, near=found.near)


def _computed(kit: Kit, asked: Asked) -> Answer:
    with kit.db.scoped(*asked.viewer.scope.listed) as connection:
        return _Reading(kit, asked, connection).answer()


class _Reading:
    """Reads the parts of one answer from one snapshot and puts them together."""

    def __init__(self, kit: Kit, asked: Asked, connection: Any) -> None:
        self.kit, self.asked, self.connection = kit, asked, connection
        self.question, self.plan = asked.question, asked.plan
        self.metrics = metrics_of(asked.question, asked.viewer)
        self.fact = asked.fact

    def answer(self) -> Answer:
        require_seen(self.connection, self.asked, *self.asked.facts)
        totals_by_fact = {fact: self._totals(fact) for fact in self.asked.facts}
        series_by_fact = {fact: self._series(fact) for fact in self.asked.facts}
        (graded,) = read(
            self.connection, totals.select_quality(self.fact, self.question.span, self._filters(self.fact))
        )
        records = int(graded["records"])
        before, after = (None, None) if records else self._neighbours()
        return Answer(
            key=self.question.key,
            as_of=self.kit.now(),
            records=records,
            drafts=int(graded["drafts"]),
            left_out=self._left_out(),
            quality=self._quality(graded),
            measures=tuple(
                self._measure(one, totals_by_fact[one.fact], series_by_fact[one.fact]) for one in self.metrics
            ),
            series=tuple(series_by_fact[one.fact][one.id] for one in self.metrics),
            groups=self._groups(),
            before=before,
            after=after,
        )

    def _of(self, fact: str) -> tuple[Metric, ...]:
        return tuple(metric for metric in self.metrics if metric.fact == fact)

    def _filters(self, fact: str) -> dict[str, tuple[Any, ...]]:
        return {name: some for name, some in self.asked.filters.items() if totals.has(fact, name)}

    def _totals(self, fact: str) -> Rows:
        statement = totals.select_totals(fact, all_parts(self._of(fact)), self.plan.windows, self._filters(fact))
        return {row["window"]: dict(row) for row in read(self.connection, statement)}

    def _series(self, fact: str) -> dict[str, Series]:
        grain, first_weekday = self.plan.grain, self.kit.unit.first_weekday
        metrics = self._of(fact)
        statement = totals.select_series(
            fact, all_parts(metrics), grain, self.plan.chart, self._filters(fact), first_weekday
        )
        rows = {row["bucket"]: row for row in read(self.connection, statement)}
        starts = buckets(grain, self.plan.chart, first_weekday)
        return {
            one.id: Series(one.id, grain, tuple(Point(at, _value(one, rows.get(at))) for at in starts))
            for one in metrics
        }

    def _measure(self, metric: Metric, rows: Rows, series: Mapping[str, Series]) -> Measure:
        window, against = self.plan.base_of(metric)
        now = rows.get("now")
        value, base = _value(metric, now), _value(metric, rows.get(window))
        change = change_of(metric, value, base, against, so_far=self.plan.so_far)
        spark = tuple(point.value for point in series[metric.id].points)
        return Measure(
            metric.id,
            value,
            count_of(metric, now) if now else 0,
            change,
            spark[-SPARK_DAYS:] if self.question.span.days == 1 else spark[-31:],
            mix_of(metric, now) if now else (),
            self._whole(metric),
        )

    def _whole(self, metric: Metric) -> int | None:
        filters = {name: some for name, some in self.asked.filters.items() if name in dict(self.question.filters)}
        if metric.of is None or not filters.keys() <= active.COLUMNS.keys():
            return None
        scope = self.asked.viewer.scope
        return active.count_active_dogs(self.connection, self.question.span.last, filters, scope.projects, scope.dogs)

    def _quality(self, graded: Any) -> Quality:
        found = {name.removeprefix("found_"): int(n) for name, n in graded.items() if name.startswith("found_")}
        return quality_of(float(graded["quality"] or 0), int(graded["records"]), found, RECORD_TYPES[self.fact])

    def _groups(self) -> tuple[Group, ...]:
        if self.question.by:
            return self._whole_groups(self.question.by)
        if self.question.report.compares:
            return tuple(one for by in self.question.report.breakdowns for one in self._whole_groups(by))
        return self._breakdowns()

    def _breakdowns(self) -> tuple[Group, ...]:
        """All of the report's breakdowns in one scan: what adds up, means and shares; distinct counts take a `by`."""
        names = self.question.report.breakdowns
        metrics = [one for one in self._of(self.fact) if one.kind not in ("distinct", "ratio")]
        statement = totals.select_breakdowns(
            self.fact, names, all_parts(metrics), self.question.span, self._filters(self.fact)
        )
        groups = []
        for row in read(self.connection, statement):
            place = totals.place_of(row["which"], len(names))
            key = self.asked.directory.key_of(DIMENSIONS[names[place]], row[f"v{place}"])
            groups.append((place, self._graded(Group(names[place], key, 0, None, {}), row, metrics)))
        return tuple(one for place, one in sorted(groups, key=lambda it: (it[0], *_order(it[1].by, it[1].key))))

    def _graded(self, group: Group, row: Any, metrics: Iterable[Metric]) -> Group:
        n = int(row["records"])
        values = group.values | {one.id: _value(one, row) for one in metrics}
        return replace(group, n=n, quality=float(row["sum_quality"]) / n, values=values)

    def _whole_groups(self, by: str) -> tuple[Group, ...]:
        """Every metric of every value of one dimension, over all record types."""
        merged: dict[str | None, Group] = {}
        for fact in self.asked.facts:
            if DIMENSIONS[by].grain or totals.has(fact, by):
                self._add_groups(by, fact, merged)
        return tuple(self._filled(one) for one in sorted(merged.values(), key=lambda one: _order(by, one.key)))

    def _filled(self, group: Group) -> Group:
        """A fact without records in the group is counted as 0 like anywhere else."""
        empty = {metric.id: _value(metric, None) for metric in self.metrics}
        before = empty | group.before if self.question.report.compares else {}
        return replace(group, values=empty | group.values, before=before)

    def _add_groups(self, by: str, fact: str, merged: dict[str | None, Group]) -> None:
        windows = {"now": self.plan.windows["now"]}
        if self.question.report.compares:
            windows["before"] = self.plan.windows["before"]
        metrics = self._of(fact)
        statement = totals.select_groups(
            fact, by, all_parts(metrics), windows, self._filters(fact), self.kit.unit.first_weekday
        )
        for row in read(self.connection, statement):
            key = self.asked.directory.key_of(DIMENSIONS[by], row["group"])
            old = merged.get(key, Group(by, key, 0, None, {}))
            if row["window"] == "now" and fact == self.fact:
                merged[key] = self._graded(old, row, metrics)
                continue
            found = {one.id: _value(one, row) for one in metrics}
            if row["window"] == "before":
                merged[key] = replace(old, before=old.before | found)
            else:
                merged[key] = replace(old, values=old.values | found)

    def _left_out(self) -> tuple[tuple[str, str, int], ...]:
        """Records that only the report's presets keep out: (dimension, code, how many)."""
        left: list[tuple[str, str, int]] = []
        for name, codes in self.question.report.preset:
            if name in dict(self.question.filters) or not totals.has(self.fact, name):
                continue
            filters = {one: some for one, some in self._filters(self.fact).items() if one != name}
            windows = {"now": self.plan.windows["now"]}
            statement = totals.select_groups(self.fact, name, (), windows, filters, self.kit.unit.first_weekday)
            rows = read(self.connection, statement)
            left += [(name, row["group"], int(row["records"])) for row in rows if row["group"] not in codes]
        return tuple(left)

    def _neighbours(self) -> tuple[Any, Any]:
        statement = totals.select_neighbours(self.fact, self.question.span, self._filters(self.fact))
        (row,) = read(self.connection, statement)
        return row["before"], row["after"]


def _value(metric: Metric, row: Any) -> Value:
    """The metric's value from its parts. No record at all is 0 for what is counted or added, unknown otherwise."""
    if row is None:
        return 0 if metric.kind in ("count", "sum", "distinct") else None
    value = value_of(metric, row)
    if isinstance(value, Decimal):
        whole = metric.kind in ("count", "sum", "distinct") and value == value.to_integral_value()
        return int(value) if whole else float(value)
    return value


def _order(by: str, key: str | None) -> tuple[bool, int, str]:
    """Closed lists in their own order, the rest by code; records without one last."""
    codes = [choice.code for choice in DIMENSIONS[by].choices]
    return key is None, codes.index(key) if key in codes else len(codes), key or ""
