"""Judging records: every rule is asked about every new version, and the findings are kept beside the record."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from services.catalogue.fields import PENALTY
from services.catalogue.records import ENTERED
from services.catalogue.rules import RULES, Context, Dog, Finding, Person, Project, Rule, subject_of
from services.findings import Found
from services.kit import Kit
from services.quality import computed_values, inline_findings
from services.store import findings as store
from services.store import surroundings as around_store
from services.store.database import Database, read
from services.store.surroundings import WINDOWS, Around, asked_of
from services.store.suspects import Round, select_suspects

Values = Mapping[str, Any]
DAYS_AT_ONCE = 92
MOST_NEIGHBOURS = 200
STANDING = ("DQ-22", "DQ-23", "DQ-24", "DQ-25", "DQ-26")
"""Rules about something that is still owed: a later record of the same dog may settle it."""
_RULES_OF = {type_id: tuple(one for one in RULES.values() if type_id in one.types) for type_id in ENTERED}
_READS_OF = {type_id: frozenset(name for one in rules for name in one.reads) for type_id, rules in _RULES_OF.items()}
# Records of these types decide on what others of the same dog or person were allowed to be.
REACHES: Mapping[str, tuple[str, ...]] = {
    "duty-status": ("training-session", "mission"),
    "veterinary-visit": ("training-session", "mission"),
    "leave": ("training-session", "mission"),
    "roster": ("training-session", "mission"),
    "heat": ("training-session", "mission"),
    "pregnancy": ("training-session", "mission"),
    "certification": ("mission", "roster"),
}


@dataclass(frozen=True)
class Clock:
    """When it is now, and in which zone the unit lives."""

    now: datetime
    zone: ZoneInfo


def judge(connection: Connection, kit: Kit, type_id: str, ids: Sequence[int]) -> dict[int, tuple[Found, ...]]:
    """Judge saved records within the writer's transaction; their findings, dearest first, by id.

    Opens, refreshes and fixes what is kept in `finding`, and sets `found` and `judged` of the records. Records that
    these concern, such as the other one of a duplicate, are judged again too.
    """
    if not ids:
        return {}
    clock = Clock(kit.now(), kit.unit.zone)
    with store.widened(connection):
        rows = store.read_subjects(connection, type_id, ids)
        judged = _judged(connection, clock, type_id, rows)
        _keep(connection, clock, type_id, rows, judged)
        _judge_neighbours(connection, clock, type_id, rows, judged)
    return judged


def preview(connection: Connection, kit: Kit, type_id: str, values: Values, *, id: int | None) -> tuple[Found, ...]:
    """What judging would find in values that are not saved yet, by column; `id` is the record they would change."""
    clock = Clock(kit.now(), kit.unit.zone)
    record = ENTERED[type_id]
    empty = dict.fromkeys(one.column for one in record.all_fields)
    given = {**empty, "entered_at": None, **values, "type": type_id, "id": id}
    given["day"] = given["day"] or (given["at"] or clock.now).astimezone(clock.zone).date()
    with store.widened(connection):
        return _judged(connection, clock, type_id, [computed_values(record, given)])[id or 0]


def judge_all(connection: Connection, clock: Clock, *, since: date | None = None) -> int:
    """Judge all records from `since` on, a quarter of a year at a time; returns how many records changed.

    The caller's transaction sees the whole unit. For loads, imports and the nightly round.
    """
    changed = 0
    for first, last in spans(connection, since):
        changed += judge_span(connection, clock, first, last)
    return changed


def judge_everything(
    db: Database, clock: Clock, *, since: date | None = None, told: Callable[[str], None] = lambda _: None
) -> int:
    """The nightly round: every stretch of days in a transaction of its own, so that writers wait for no more than that.

    `told` hears of each stretch; returns how many records changed.
    """
    with db.scoped("*", "*") as connection:
        stretches = spans(connection, since)
    changed = 0
    for first, last in stretches:
        with db.scoped("*", "*") as connection:
            found = judge_span(connection, clock, first, last, careful=True)
        told(f"{first} to {last}: {found:,} records have other findings")
        changed += found
    return changed


def spans(connection: Connection, since: date | None = None) -> list[tuple[date, date]]:
    """The stretches of days that hold records, oldest first."""
    with store.widened(connection):
        ends = store.read_ends(connection)
    if ends is None:
        return []
    first, last = max(ends[0], since or ends[0]), ends[1]
    step = timedelta(days=DAYS_AT_ONCE)
    count = (last - first).days // DAYS_AT_ONCE + 1
    return [(first + step * n, min(last, first + step * (n + 1) - timedelta(days=1))) for n in range(count)]


def judge_span(connection: Connection, clock: Clock, first: date, last: date, *, careful: bool = False) -> int:
    """Judge every record of some days; returns how many changed.

    A `careful` one leaves alone what somebody is writing at this moment.
    """
    changed = 0
    with store.widened(connection):
        wants = frozenset(name for reads in _READS_OF.values() for name in reads)
        context = _context(connection, clock, tuple(ENTERED), wants, Around(first, last))
        twins = tuple(sorted(id_ for id_, person in context.people.items() if person.twin))
        for type_id in ENTERED:
            names = [one.id for one in _RULES_OF[type_id]]
            chosen = select_suspects(type_id, names, (first, last), Round(clock.now, twins))
            rows = [{**row, "type": type_id} for row in read(connection, chosen)]
            if rows:
                judged = {row["id"]: findings(type_id, row, context) for row in rows}
                held = store.read_findings_of_days(connection, type_id, first, last)
                changed += _keep_changed(connection, clock, type_id, rows, judged, held, careful=careful)
            if not careful:
                store.set_judged(connection, type_id, first, last)
    return changed


def findings(type_id: str, values: Values, context: Context) -> tuple[Found, ...]:
    """Everything that is wrong or odd about one record, dearest first; each rule costs once."""
    if values.get("voided_at"):
        return ()
    subject = subject_of(type_id, values, context)
    found: list[Found] = []
    if values.get("quality") is None or values["quality"] + values["found"] < 100:  # the row itself shows something
        found += inline_findings(ENTERED[type_id], values)
    for rule in _RULES_OF[type_id]:
        found += _said(rule, rule.check(subject, context))
    return tuple(sorted(found, key=lambda one: -one.points))


def _said(rule: Rule, said: Iterable[Finding]) -> list[Found]:
    """The findings of one rule, one per field; only the dearest of them costs points."""
    dearest = list(said)
    if not dearest:
        return []
    dearest.sort(key=lambda one: -PENALTY[one.severity or rule.severity])
    by_field: dict[str, Found] = {}
    for one in dearest:
        severity = one.severity or rule.severity
        points = 0 if by_field else PENALTY[severity]
        by_field.setdefault(
            one.field,
            Found(rule.id, one.field, severity, points, one.text, one.suggestion, one.implausible, others=one.others),
        )
    return list(by_field.values())


def _judged(connection: Connection, clock: Clock, type_id: str, rows: Sequence[Values]) -> dict[int, tuple[Found, ...]]:
    if not rows:
        return {}
    context = _context(connection, clock, (type_id,), _READS_OF[type_id], asked_of(rows))
    return {row["id"] or 0: findings(type_id, row, context) for row in rows}


def _context(
    connection: Connection, clock: Clock, types: Sequence[str], wants: frozenset[str], around: Around
) -> Context:
    """Everything the rules of these types look at: so many statements, however many records there are."""
    rows: dict[str, Sequence[Values]] = {
        name: around_store.read_rows(connection, name, around) for name in sorted(wants & WINDOWS.keys())
    }
    if "vaccination" in wants:
        rows["vaccination"] = around_store.read_vaccinations(connection, around)
    if "change" in wants:
        rows["change"] = around_store.read_steps(connection, types, around)
    ratings = around_store.read_ratings(connection, around) if "ratings" in wants else []
    return Context(
        clock.now,
        clock.zone,
        {row.pop("id"): _dog(row) for row in around_store.read_dogs(connection, around.dogs)},
        {row.pop("id"): Person(**row) for row in around_store.read_people(connection, around.people)},
        {row.pop("id"): Project(**row) for row in around_store.read_projects(connection, around.projects)},
        rows,
        {(row["project_id"], row["day"]): (row["rated"], row["low"]) for row in ratings},
        certifies="certification" in wants and around_store.has_certificates(connection),
    )


def _dog(row: dict[str, Any]) -> Dog:
    spells = {
        name: tuple((what, _day(first), _day(last)) for what, first, last in row[name] or ())
        for name in ("standings", "homes")
    }
    return Dog(**{**row, **spells})


def _day(text: str | None) -> Any:
    return date.fromisoformat(text) if text else None


def _judge_neighbours(
    connection: Connection, clock: Clock, type_id: str, rows: Sequence[Values], judged: Mapping[int, tuple[Found, ...]]
) -> None:
    """Judge again what these records concern; always in the order of type and id."""
    own = {(type_id, row["id"]) for row in rows}
    concerned = {other for some in judged.values() for one in some for other in one.others}
    dogs = sorted({row["dog_id"] for row in rows if row["dog_id"]})
    concerned |= set(store.read_concerned(connection, type_id, [row["id"] for row in rows], dogs, STANDING))
    concerned |= _reached(connection, type_id, rows)
    by_type: dict[str, list[int]] = defaultdict(list)
    for name, one in sorted(concerned - own)[:MOST_NEIGHBOURS]:
        by_type[name].append(one)
    for name, ids in by_type.items():
        free = store.take_free(connection, name, ids)
        if free:
            held = store.read_findings(connection, name, [row["id"] for row in free])
            _keep_changed(connection, clock, name, free, _judged(connection, clock, name, free), held)


def _reached(connection: Connection, type_id: str, rows: Sequence[Values]) -> set[tuple[str, int]]:
    """Work of the same dog or person from the record's day until it ends, at most two months of it."""
    if type_id not in REACHES:
        return set()
    around = asked_of(rows)
    ends = [row.get("until") for row in rows]
    until = max((one.date() if isinstance(one, datetime) else one for one in ends if one), default=date.max)
    return {
        (name, row["id"])
        for name in REACHES[type_id]
        for row in around_store.read_work(connection, name, around, until)
    }


def _keep(
    connection: Connection, clock: Clock, type_id: str, rows: Sequence[Values], judged: Mapping[int, tuple[Found, ...]]
) -> None:
    held = store.read_findings(connection, type_id, [row["id"] for row in rows])
    _keep_changed(connection, clock, type_id, rows, judged, held)


@dataclass(frozen=True)
class Change:
    """What is to be written about one record: new findings, those that say something new, those that are mended."""

    row: Values
    points: int
    fresh: tuple[Found, ...]
    refreshed: tuple[tuple[int, dict[str, Any]], ...]
    mended: tuple[int, ...]

    @property
    def is_other(self) -> bool:
        """Whether its findings are other than before."""
        return bool(self.fresh or self.refreshed or self.mended)

    @property
    def is_needed(self) -> bool:
        """Whether anything has to be written."""
        return self.is_other or self.points != self.row["found"] or self.row["judged"] != self.row["version"]


def _change(row: Values, judged: tuple[Found, ...], held: dict[tuple[str, str], Values]) -> Change:
    still = [(one, held.pop((one.rule, one.field))) for one in judged if (one.rule, one.field) in held]
    known = {(one.rule, one.field) for one, _ in still}
    fresh = tuple(one for one in judged if (one.rule, one.field) not in known)
    points = sum(one.points for one in fresh if not one.inline) + sum(_costs(one, kept) for one, kept in still)
    refreshed = tuple((kept["id"], values) for one, kept in still if (values := _refreshed(row, one, kept)))
    return Change(row, points, fresh, refreshed, tuple(one["id"] for one in held.values()))


def _keep_changed(
    connection: Connection,
    clock: Clock,
    type_id: str,
    rows: Sequence[Values],
    judged: Mapping[int, tuple[Found, ...]],
    held: Sequence[Values],
    *,
    careful: bool = False,
) -> int:
    """Make the kept findings those that were found; returns how many records have other findings than before.

    A `careful` one leaves alone what somebody else is writing.
    """
    before: dict[int, dict[tuple[str, str], Values]] = defaultdict(dict)
    for one in held:
        before[one["record_id"]][one["rule"], one["field"]] = one
    changes = [_change(row, judged[row["id"]], before[row["id"]]) for row in rows]
    needed = [one for one in changes if one.is_needed]
    if careful:
        free = store.take_free_ids(connection, type_id, [one.row["id"] for one in needed])
        needed = [one for one in needed if one.row["id"] in free]
    _write(connection, clock, type_id, needed)
    return sum(one.is_other for one in needed)


def _write(connection: Connection, clock: Clock, type_id: str, changes: Sequence[Change]) -> None:
    mended: dict[int, list[int]] = defaultdict(list)
    found: dict[int, list[int]] = defaultdict(list)
    for one in changes:
        mended[one.row["version"]] += one.mended
        found[one.points].append(one.row["id"])
        for finding_id, values in one.refreshed:
            store.refresh_finding(connection, finding_id, values)
    store.add_findings(connection, [_opened(clock, type_id, one.row, each) for one in changes for each in one.fresh])
    store.fix_findings(connection, {version: ids for version, ids in mended.items() if ids}, clock.now)
    store.set_found(connection, type_id, found)


def _costs(one: Found, kept: Values) -> int:
    """What a finding takes off beside the row's own formula; an accepted one of the row gives its points back."""
    accepted = kept["state"] == "ACCEPTED"
    if one.inline:
        return -one.points if accepted else 0
    return 0 if accepted else one.points


def _refreshed(row: Values, one: Found, kept: Values) -> dict[str, Any] | None:
    """What a finding that is still there says now, and whose it is, when that is not what is kept."""
    values = {"values": _told(one), "severity": one.severity, "points": one.points}
    values |= {name: row[name] for name in ("project_id", "dog_id", "day")}
    return None if all(kept[name] == value for name, value in values.items()) else values


def _told(one: Found) -> dict[str, Any]:
    """What a finding says, as it is kept."""
    said = {"en": one.text.en, "ar": one.text.ar, "suggestion": one.suggestion, "implausible": one.implausible}
    return said | {"others": [list(other) for other in one.others]}


def _opened(clock: Clock, type_id: str, row: Values, one: Found) -> dict[str, Any]:
    return {
        "type": type_id, "record_id": row["id"], "project_id": row["project_id"], "dog_id": row["dog_id"], "day": row["day"],
        "rule": one.rule, "field": one.field, "severity": one.severity, "points": one.points, "inline": one.inline,
        "values": _told(one), "owner_id": row["author_id"], "opened_at": clock.now, "opened_version": row["version"],
    }  # fmt: skip
