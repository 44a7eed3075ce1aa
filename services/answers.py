"""The one door to numbers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from services import freshness
from services.answer import Answer, Group, Measure, Point, Quality, Series, Value, from_text, to_text
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.parts import RECORDS, Part, all_parts, count_of, hits_of, mix_of, value_of
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.directory import Directory, Entity
from services.errors import ForbiddenError, UserError, unknown
from services.kit import Kit
from services.plan import SPARK_DAYS, Plan, plan_of
from services.quality import quality_of
from services.question import Question
from services.store import active, totals
from services.store.database import read
from services.store.versions import Fingerprint, fingerprint
from services.trends import change_of, wilson
from services.viewer import Viewer

NONE = "none"
"""Stands in an address for records that lack the dimension."""
Rows = Mapping[str, Mapping[str, Any]]
ALL_DAYS = date(1990, 1, 1), date(2100, 12, 31)


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

    def filters_of(self, fact: str) -> dict[str, tuple[Any, ...]]:
        """The filters that records of this type carry."""
        return {name: some for name, some in self.filters.items() if totals.has(fact, name)}


def answer(kit: Kit, question: Question, viewer: Viewer) -> Answer:
    """The numbers to a question, as far as the viewer sees; never older than the last commit.

    Raises ForbiddenError when the role does not hold the report, UserError for a value that is not known.
    """
    return answered(kit, prepare(kit, question, viewer))


def answer_as(
    kit: Kit, question: Question, viewer: Viewer, form: str, make: Callable[[Answer], str]
) -> tuple[str, freshness.How]:
    """The answer in a finished form such as its JSON, kept beside it under the same version."""
    asked = prepare(kit, question, viewer)
    about = f"{form}|{question.href}|{_about(asked)}"
    text = freshness.kept_form(kit.cache, question.report_id, about, asked.version)
    if text is not None:
        return text, "hit"
    found = answered(kit, asked)
    if found.cache != "away":
        freshness.keep_form(kit.cache, about, asked.version, make(replace(found, source="cache")))
    return make(found), found.cache


def answered(kit: Kit, asked: Asked) -> Answer:
    """The answer to a question that was made ready."""
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
    seen = _seen(kit, {*facts_of(question, viewer), question.fact}, viewer, plan)
    directory = kit.shelf.at(seen.directory)
    filters, doubtful = _resolved(question, viewer, directory)
    return Asked(question, viewer, plan, directory, filters, doubtful, f"{seen.records}.{seen.directory}")


def _seen(kit: Kit, facts: Iterable[str], viewer: Viewer, plan: Plan) -> Fingerprint:
    """The version of what the facts are made of: in the days read, or in all, for what also rests on other days."""
    records = [RECORD_TYPES[fact] for fact in sorted(facts)]
    read_from = tuple(dict.fromkeys(name for one in records for name in (one.reads if one.derived else (one.id,))))
    if any(one.standing or one.lasting for one in records):
        return fingerprint(kit.db, read_from, None, *ALL_DAYS)
    return fingerprint(kit.db, read_from, viewer.scope.projects, plan.whole.first, plan.whole.last)


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
    allowed = _facts_seen(viewer) | set(question.report.own)
    named = question.report.metrics_for(viewer.role_id)
    return tuple(METRICS[name] for name in named if METRICS[name].fact in allowed)


def _facts_seen(viewer: Viewer) -> set[str]:
    return {fact for name in viewer.role.reports if name != "overview" for fact in REPORTS[name].facts}


def facts_of(question: Question, viewer: Viewer) -> tuple[str, ...]:
    """The record types the question counts."""
    return tuple(dict.fromkeys(metric.fact for metric in metrics_of(question, viewer)))


def require_seen(connection: Any, asked: Asked, *facts: str) -> None:
    """Raise a doubt's error when no record of the viewer's has its value: nobody learns a name by asking for a code.

    `connection` has the viewer's scope.
    """
    for doubt in asked.doubtful:
        fitting = [fact for fact in facts if totals.has(fact, doubt.dimension)]
        span = asked.question.span
        if not any(read(connection, totals.select_any(fact, doubt.dimension, doubt.stored, span)) for fact in fitting):
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
        numbers = self._numbers()
        series = {one.id: self._series(one, numbers[one.fact]) for one in self.metrics}
        (graded,) = read(
            self.connection,
            totals.select_quality(self.fact, self.question.span, self.asked.filters_of(self.fact)),
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
            measures=tuple(self._measure(one, numbers[one.fact], series[one.id]) for one in self.metrics),
            series=tuple(series[one.id] for one in self.metrics),
            groups=self._groups(),
            before=before,
            after=after,
        )

    def _of(self, fact: str) -> tuple[Metric, ...]:
        return tuple(metric for metric in self.metrics if metric.fact == fact)

    def _wanted(self, fact: str, *also: Part) -> totals.Wanted:
        parts = tuple(dict.fromkeys((*all_parts(self._of(fact)), *also)))
        return totals.Wanted(fact, parts, self.asked.filters_of(fact))

    def _numbers(self) -> dict[str, Rows]:
        """Per fact: the parts of every window, by its name, and of every bucket, by its first day."""
        wanted = [self._wanted(fact) for fact in self.asked.facts]
        buckets = self.plan.buckets(self.kit.unit.first_weekday)
        found: dict[str, dict[str, Mapping[str, Any]]] = {one.fact_id: {} for one in wanted}
        parts = {one.fact_id: one.parts for one in wanted}
        for row in read(self.connection, totals.select_numbers(wanted, self.plan.windows, buckets)):
            key = row["window"] or row["bucket"].isoformat()
            found[row["fact"]][key] = totals.parts_in(row, parts[row["fact"]])
        return dict(found)

    def _series(self, metric: Metric, rows: Rows) -> Series:
        starts = self.plan.buckets(self.kit.unit.first_weekday).starts
        points = (Point(at, _value(metric, rows.get(at.isoformat()))) for at in starts)
        return Series(metric.id, self.plan.grain, tuple(points))

    def _measure(self, metric: Metric, rows: Rows, series: Series) -> Measure:
        window, against = self.plan.base_of(metric)
        now = rows.get("now")
        value, base = _value(metric, now), _value(metric, rows.get(window))
        change = change_of(metric, value, base, against, so_far=self.plan.so_far)
        spark = tuple(point.value for point in series.points)
        n, k = (count_of(metric, now), hits_of(metric, now)) if now else (0, None)
        return Measure(
            metric.id,
            value,
            n,
            change,
            spark[-SPARK_DAYS:] if self.question.span.days == 1 else spark[-31:],
            mix_of(metric, now) if now else (),
            self._whole(metric),
            k,
            None if k is None else wilson(k, n),
        )

    def _whole(self, metric: Metric) -> int | None:
        filters = {name: some for name, some in self.asked.filters.items() if name in dict(self.question.filters)}
        if metric.of is None or not filters.keys() <= active.COLUMNS.keys():
            return None
        scope = self.asked.viewer.scope
        return active.count_active_dogs(self.connection, self.question.span.last, filters, scope.projects, scope.dogs)

    def _quality(self, graded: Any) -> Quality:
        found = {name.removeprefix("found_"): int(n) for name, n in graded.items() if name.startswith("found_")}
        record, kept = RECORD_TYPES[self.fact], graded["kept"] or {}
        return quality_of(float(graded["quality"] or 0), int(graded["graded"]), found, record, kept)

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
        filters = self.asked.filters_of(self.fact)
        statement = totals.select_breakdowns(self.fact, names, all_parts(metrics), self.question.span, filters)
        groups = []
        for row in read(self.connection, statement):
            place = totals.place_of(row["which"], len(names))
            key = self.asked.directory.key_of(DIMENSIONS[names[place]], row[f"v{place}"])
            groups.append((place, self._graded(Group(names[place], key, 0, None, {}), row, metrics)))
        return tuple(one for place, one in sorted(groups, key=lambda it: (it[0], *_order(it[1].by, it[1].key))))

    def _graded(self, group: Group, row: Any, metrics: Iterable[Metric]) -> Group:
        n = int(row["records"])
        values = group.values | {one.id: _value(one, row) for one in metrics}
        quality = row[totals.QUALITY.name]
        return replace(group, n=n, quality=None if quality is None else float(quality) / n, values=values)

    def _whole_groups(self, by: str) -> tuple[Group, ...]:
        """Every metric of every value of one dimension, over all record types."""
        facts = [one for one in self.asked.facts if DIMENSIONS[by].grain or totals.has(one, by)]
        windows = {"now": self.plan.windows["now"]}
        if self.question.report.compares:
            windows["before"] = self.plan.windows["before"]
        wanted = {one: self._wanted(one, RECORDS, totals.QUALITY) for one in facts}
        merged: dict[str | None, Group] = {}
        statement = totals.select_groups(list(wanted.values()), by, windows, self.kit.unit.first_weekday)
        for row in read(self.connection, statement) if wanted else ():
            key = self.asked.directory.key_of(DIMENSIONS[by], row["bucket"])
            old = merged.get(key, Group(by, key, 0, None, {}))
            merged[key] = self._joined(old, row, totals.parts_in(row, wanted[row["fact"]].parts))
        return tuple(self._filled(one) for one in sorted(merged.values(), key=lambda one: _order(by, one.key)))

    def _joined(self, group: Group, row: Any, parts: Mapping[str, Any]) -> Group:
        """The group with what one fact says of it in one window."""
        metrics = self._of(row["fact"])
        if row["window"] == "now" and row["fact"] == self.fact:
            return self._graded(group, parts, metrics)
        found = {one.id: _value(one, parts) for one in metrics}
        if row["window"] == "before":
            return replace(group, before=group.before | found)
        return replace(group, values=group.values | found)

    def _filled(self, group: Group) -> Group:
        """A fact without records in the group is counted as 0 like anywhere else."""
        empty = {metric.id: _value(metric, None) for metric in self.metrics}
        before = empty | group.before if self.question.report.compares else {}
        return replace(group, values=empty | group.values, before=before)

    def _left_out(self) -> tuple[tuple[str, str, int], ...]:
        """Records that only the report's presets keep out: (dimension, code, how many)."""
        left: list[tuple[str, str, int]] = []
        for name, codes in self.question.report.preset:
            if name in dict(self.question.filters) or not totals.has(self.fact, name):
                continue
            filters = {one: some for one, some in self.asked.filters_of(self.fact).items() if one != name}
            windows = {"now": self.plan.windows["now"]}
            wanted = [totals.Wanted(self.fact, (RECORDS,), filters)]
            rows = read(self.connection, totals.select_groups(wanted, name, windows, self.kit.unit.first_weekday))
            left += [(name, row["bucket"], int(row["p0"])) for row in rows if row["bucket"] not in codes]
        return tuple(left)

    def _neighbours(self) -> tuple[Any, Any]:
        if RECORD_TYPES[self.fact].standing:
            return None, None
        statement = totals.select_neighbours(self.fact, self.question.span, self.asked.filters_of(self.fact))
        (row,) = read(self.connection, statement)
        return row["before"], row["after"]


def _value(metric: Metric, row: Any) -> Value:
    """The metric's value from its parts. No record at all is 0 for what is counted or added, unknown otherwise."""
    if row is None:
        return 0 if metric.counted else None
    value = value_of(metric, row)
    if isinstance(value, Decimal):
        whole = metric.kind not in ("mean", "ratio", "share", "rate") and value == value.to_integral_value()
        return int(value) if whole else float(value)
    return value


def _order(by: str, key: str | None) -> tuple[bool, int, str]:
    """Closed lists in their own order, the rest by code; records without one last."""
    codes = [choice.code for choice in DIMENSIONS[by].choices]
    return key is None, codes.index(key) if key in codes else len(codes), key or ""
