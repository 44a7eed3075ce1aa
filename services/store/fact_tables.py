"""The tables of the records; they follow from the catalogue."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Computed,
    Date,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    SmallInteger,
    Table,
    Text,
    Time,
    func,
)
from sqlalchemy.dialects.postgresql import JSONB

from services.catalogue.fields import PENALTY, Field
from services.catalogue.records import ENTERED, Part, RecordType
from services.catalogue.records.care import AREAS, CARETAKER_LOG
from services.store.columns import MOMENT, identity, one_of, reference, source, table

TYPES: dict[str, Any] = {
    "text": Text, "long": Text, "choice": Text, "integer": Integer, "decimal": Numeric, "moment": MOMENT,
    "day": Date, "time": Time, "flag": Boolean, "list": JSONB(none_as_null=True), "rows": JSONB(none_as_null=True),
}  # fmt: skip
SCORE = "rating * 10 / rating_scale"
ABNORMAL = " + ".join(f"CASE WHEN {one.column} <> 'NORMAL' THEN 1 ELSE 0 END" for one in AREAS)
TASKS = tuple(one.column for one in CARETAKER_LOG.fields if one.kind == "flag")
COMPUTED = {
    "score": f"round({SCORE}, 2)",
    # On the displayed value, rounded half up to one decimal: 8.54 reads 8.5 and is good.
    "tier": f"CASE WHEN rating IS NULL THEN NULL WHEN round({SCORE}, 1) > 8.5 THEN 'excellent' "
    f"WHEN round({SCORE}, 1) >= 7 THEN 'good' WHEN round({SCORE}, 1) >= 6 THEN 'fair' ELSE 'poor' END",
    "medication_count": "coalesce(jsonb_array_length(medications), 0)",
    "areas_checked": f"num_nonnulls({', '.join(one.column for one in AREAS)})",
    "areas_abnormal": ABNORMAL,
    "flagged_dog": f"CASE WHEN {ABNORMAL} > 0 THEN dog_id END",
    "tasks_done": " + ".join(f"CASE WHEN {name} THEN 1 ELSE 0 END" for name in TASKS),
    "minutes": "round(extract(epoch FROM until - at) / 60)::int",
    # Three and less is thin, as the older system counts it; 4 and 5 of 9 are ideal.
    "condition": "CASE WHEN body_condition <= 3 THEN 'THIN' WHEN body_condition <= 5 THEN 'IDEAL' "
    "WHEN body_condition IS NOT NULL THEN 'HEAVY' END",
    "response_minutes": "round(extract(epoch FROM on_scene_at - notified_at) / 60)::int",
}


def _column(field: Field) -> Column[Any]:
    if field.kind == "link":
        return Column(field.column, BigInteger, ForeignKey(f"ops.{ENTERED[field.links or ''].table}.id"), nullable=True)
    if field.kind == "ref":
        return Column(field.column, Integer, ForeignKey(f"ops.{field.to}.id"), nullable=field.nullable)
    more = (Computed(COMPUTED[field.name], persisted=True),) if field.computed else ()
    return Column(field.column, TYPES[field.kind], *more, nullable=field.nullable)


def _missing(field: Field) -> str:
    empty = f"coalesce(jsonb_array_length({field.column}), 0) = 0"
    test = empty if field.kind in ("list", "rows") else f"{field.column} IS NULL"
    if not field.when:
        return test
    name, codes = field.when
    listed = ", ".join(f"'{code}'" for code in codes)
    return f"({test} AND {name} IN ({listed}))" if codes else f"({test} AND {name} IS NOT NULL)"


def _outside(field: Field, low: float | None, high: float | None) -> str:
    value = f"({SCORE})" if field.name == "score" else f"({COMPUTED[field.name]})" if field.computed else field.column
    tests = [f"{value} < {low:g}"] if low is not None else []
    return " OR ".join([*tests, f"{value} > {high:g}"] if high is not None else tests)


def penalties(record: RecordType) -> dict[str, tuple[int, str]]:
    """Each finding that one row alone can show: name -> (points, SQL test)."""
    found: dict[str, tuple[int, str]] = {}
    for field in record.fields:
        if field.required:
            found[f"missing-{field.name}"] = (PENALTY[field.required], _missing(field))
        if field.beyond:
            found[f"beyond-{field.name}"] = (PENALTY[field.beyond], _outside(field, field.low, field.high))
        if field.odd and field.usual:
            inside = f"NOT ({_outside(field, field.low, field.high)})"
            if not field.computed:
                inside = f"{field.column} BETWEEN {field.low:g} AND {field.high:g}"
            found[f"odd-{field.name}"] = (PENALTY[field.odd], f"{inside} AND ({_outside(field, *field.usual)})")
    return found


def quality_formula(record: RecordType) -> str:
    """100, less what the row itself shows, less what the open findings about it cost (`found`)."""
    terms = " ".join(
        f"- CASE WHEN {test} THEN {points} ELSE 0 END" for points, test in penalties(record).values() if points
    )
    return f"greatest(0, 100 {terms} - found)"


def _record_table(record: RecordType) -> Table:
    checks = [one_of(one.column, one.choices) for one in record.all_fields if one.choices and not one.computed]
    person = [Index(None, record.field(record.who).column, "day")] if record.who else []
    waits = "status IN ('SUBMITTED', 'FORWARDED')"
    waiting = [Index(f"{record.table}_waiting_idx", "status", postgresql_where=waits)] if record.reviewed else []
    return table(
        record.table, identity(BigInteger), *(_column(one) for one in record.all_fields),
        Column("found", SmallInteger, nullable=False, server_default="0"),
        Column("quality", SmallInteger, Computed(quality_formula(record), persisted=True)),
        Column("version", Integer, nullable=False, server_default="1"),
        Column("judged", Integer, nullable=False, server_default="0"),
        reference("author_id", "ops.person", null=True),
        Column("entered_at", MOMENT, nullable=False, server_default=func.now()),
        Column("changed_at", MOMENT, nullable=False, server_default=func.now()),
        Column("submitted_at", MOMENT), Column("decided_at", MOMENT),
        Column("voided_at", MOMENT), Column("void_reason", Text), *source(), *checks,
        Index(None, "day", "at"), Index(None, "project_id", "day"), Index(None, "dog_id", "day"), *person, *waiting,
    )  # fmt: skip


def _part_table(record: RecordType, part: Part) -> Table:
    return table(
        part.table, identity(BigInteger),
        Column("record_id", BigInteger, ForeignKey(f"ops.{record.table}.id"), nullable=False, index=True),
        reference("project_id", "ops.project", null=record.unit_wide), reference("dog_id", "ops.dog", null=True),
        Column("day", Date, nullable=False), *(_column(one) for one in part.fields),
        *(one_of(one.column, one.choices) for one in part.fields if one.choices), Index(None, "dog_id", "day"),
    )  # fmt: skip


FACTS = {one.id: _record_table(one) for one in ENTERED.values()}
PARTS = {part.id: _part_table(one, part) for one in ENTERED.values() for part in one.parts}
