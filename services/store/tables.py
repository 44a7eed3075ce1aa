"""The tables. Record tables follow from the catalogue; the rest is written out."""

from typing import Any

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    SmallInteger,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    func,
)
from sqlalchemy.dialects.postgresql import JSONB

from services.catalogue import choices as c
from services.catalogue.choices import Choice
from services.catalogue.fields import PENALTY, Field
from services.catalogue.records import RECORD_TYPES, Part, RecordType

METADATA = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        "ck": "%(table_name)s_%(constraint_name)s_check",
    }
)
MOMENT = TIMESTAMP(timezone=True)
TYPES: dict[str, Any] = {
    "text": Text, "long": Text, "choice": Text, "integer": Integer, "decimal": Numeric, "moment": MOMENT,
    "day": Date, "flag": Boolean, "list": JSONB(none_as_null=True),
}  # fmt: skip
SCORE = "rating * 10 / rating_scale"
COMPUTED = {
    "score": f"round({SCORE}, 2)",
    # On the displayed value, rounded half up to one decimal: 8.54 reads 8.5 and is good.
    "tier": f"CASE WHEN rating IS NULL THEN NULL WHEN round({SCORE}, 1) > 8.5 THEN 'excellent' "
    f"WHEN round({SCORE}, 1) >= 7 THEN 'good' WHEN round({SCORE}, 1) >= 6 THEN 'fair' ELSE 'poor' END",
    "medication_count": "coalesce(jsonb_array_length(medications), 0)",
}


def _table(name: str, *parts: Any, schema: str = "ops") -> Table:
    return Table(name, METADATA, *parts, schema=schema)


def _id(kind: Any = Integer) -> Column[Any]:
    return Column("id", kind, Identity(always=False), primary_key=True)


def _ref(name: str, to: str, *, null: bool = False, **more: Any) -> Column[Any]:
    return Column(name, Integer, ForeignKey(f"{to}.id"), nullable=null, **more)


def _names() -> tuple[Column[Any], ...]:
    return Column("code", Text, nullable=False, unique=True), Column("name_en", Text), Column("name_ar", Text)


def _source() -> tuple[Any, ...]:
    """Where a row came from; a source row is imported into one row only."""
    return (
        Column("source", Text, nullable=False, server_default="entered"),
        Column("source_key", Text),
        UniqueConstraint("source", "source_key"),
    )


def _one_of(column: str, choices: tuple[Choice, ...]) -> CheckConstraint:
    codes = ", ".join(f"'{one.code}'" for one in choices)
    return CheckConstraint(f"{column} IN ({codes})", name=column)


UNIT = _table("unit", _id(), *_names(), Column("loaded_as_of", Date))
PROJECT = _table(
    "project", _id(), *_names(), Column("status", Text, nullable=False, server_default="ACTIVE"),
    Column("first_day", Date), Column("last_day", Date), *_source(), _one_of("status", c.PROJECT_STATUS),
)  # fmt: skip
SECTION = _table("section", _id(), _ref("project_id", "ops.project", index=True), *_names(), *_source())
TEAM = _table(
    "team", _id(), _ref("project_id", "ops.project", index=True), _ref("section_id", "ops.section", index=True),
    *_names(), *_source(),
)  # fmt: skip
POST = _table("post", _id(), _ref("project_id", "ops.project", null=True, index=True), *_names(), *_source())
SHIFT = _table(
    "shift", _id(), *_names(), Column("starts", Time, nullable=False), Column("ends", Time, nullable=False), *_source()
)
BREED = _table("breed", _id(), *_names(), Column("weight_low", Numeric), Column("weight_high", Numeric))
PERSON = _table(
    "person", _id(), *_names(), Column("job", Text, nullable=False),
    Column("active", Boolean, nullable=False, server_default="true"), Column("first_day", Date), *_source(),
    _one_of("job", c.JOB),
)  # fmt: skip
DOG = _table(
    "dog", _id(), *_names(), _ref("breed_id", "ops.breed", null=True), Column("sex", Text), Column("born", Date),
    Column("died", Date), Column("microchip", Text), Column("specialty", Text),
    Column("status", Text, nullable=False, server_default="ACTIVE"), *_source(), _one_of("status", c.DOG_STATUS),
    _one_of("specialty", c.SPECIALTY), _one_of("sex", c.SEX),
)  # fmt: skip
DOG_STATUS = _table(
    "dog_status", _id(), _ref("dog_id", "ops.dog", index=True), Column("status", Text, nullable=False),
    Column("first_day", Date, nullable=False), Column("last_day", Date), _one_of("status", c.DOG_STATUS),
)  # fmt: skip
ASSIGNMENT = _table(
    "assignment", _id(), _ref("project_id", "ops.project", index=True), _ref("section_id", "ops.section", null=True),
    _ref("team_id", "ops.team", null=True), _ref("dog_id", "ops.dog", null=True, index=True),
    _ref("person_id", "ops.person", null=True, index=True),
    Column("part", Text, nullable=False, server_default="MEMBER"),
    Column("first_day", Date, nullable=False), Column("last_day", Date), *_source(),
    CheckConstraint("(dog_id IS NULL) <> (person_id IS NULL)", name="one_of_both"),
    CheckConstraint("part IN ('MEMBER', 'MANAGER')", name="part"),
    CheckConstraint("last_day IS NULL OR last_day >= first_day", name="days"),
)  # fmt: skip
PAIR = _table(
    "pair", _id(), _ref("person_id", "ops.person", index=True), _ref("dog_id", "ops.dog", index=True),
    Column("first_day", Date, nullable=False), Column("last_day", Date), *_source(),
)  # fmt: skip


def _column(field: Field) -> Column[Any]:
    if field.kind == "ref":
        return Column(field.column, Integer, ForeignKey(f"ops.{field.to}.id"), nullable=field.nullable)
    more = (Computed(COMPUTED[field.name], persisted=True),) if field.computed else ()
    return Column(field.column, TYPES[field.kind], *more, nullable=field.nullable)


def _missing(field: Field) -> str:
    empty = f"coalesce(jsonb_array_length({field.column}), 0) = 0"
    test = empty if field.kind == "list" else f"{field.column} IS NULL"
    if field.when:
        codes = ", ".join(f"'{code}'" for code in field.when[1])
        return f"({test} AND {field.when[0]} IN ({codes}))"
    return test


def _outside(field: Field, low: float | None, high: float | None) -> str:
    value = f"({SCORE})" if field.name == "score" else field.column
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
            inside = f"{field.column} BETWEEN {field.low:g} AND {field.high:g}"
            found[f"odd-{field.name}"] = (PENALTY[field.odd], f"{inside} AND ({_outside(field, *field.usual)})")
    return found


def quality_formula(record: RecordType) -> str:
    terms = " ".join(
        f"- CASE WHEN {test} THEN {points} ELSE 0 END" for points, test in penalties(record).values() if points
    )
    return f"greatest(0, 100 {terms})"


def _record_table(record: RecordType) -> Table:
    checks = [_one_of(one.column, one.choices) for one in record.all_fields if one.choices and not one.computed]
    person = "trainer_id" if any(one.name == "trainer" for one in record.fields) else "vet_id"
    return _table(
        record.table, _id(BigInteger), *(_column(one) for one in record.all_fields),
        Column("quality", SmallInteger, Computed(quality_formula(record), persisted=True)),
        Column("version", Integer, nullable=False, server_default="1"),
        _ref("author_id", "ops.person", null=True),
        Column("entered_at", MOMENT, nullable=False, server_default=func.now()),
        Column("changed_at", MOMENT, nullable=False, server_default=func.now()),
        Column("voided_at", MOMENT), Column("void_reason", Text), *_source(), *checks,
        Index(None, "day", "at"), Index(None, "project_id", "day"), Index(None, "dog_id", "day"),
        Index(None, person, "day"),
    )  # fmt: skip


def _part_table(record: RecordType, part: Part) -> Table:
    return _table(
        part.table, _id(BigInteger),
        Column("record_id", BigInteger, ForeignKey(f"ops.{record.table}.id"), nullable=False, index=True),
        _ref("project_id", "ops.project"), _ref("dog_id", "ops.dog", null=True),
        Column("day", Date, nullable=False), *(_column(one) for one in part.fields),
        *(_one_of(one.column, one.choices) for one in part.fields if one.choices),
    )  # fmt: skip


FACTS = {one.id: _record_table(one) for one in RECORD_TYPES.values()}
PARTS = {part.id: _part_table(one, part) for one in RECORD_TYPES.values() for part in one.parts}

IMPORT_RUN = _table(
    "import_run", _id(), Column("source", Text, nullable=False), Column("started_at", MOMENT, nullable=False),
    Column("finished_at", MOMENT), Column("summary", JSONB),
)  # fmt: skip
IMPORT_ROW = _table(
    "import_row", Column("source", Text, primary_key=True), Column("source_table", Text, primary_key=True),
    Column("source_key", Text, primary_key=True), Column("digest", Text, nullable=False),
    Column("outcome", Text, nullable=False), Column("reason", Text), Column("target", Text), Column("target_id", BigInteger),
    _ref("run_id", "ops.import_run"),
)  # fmt: skip

_table(
    "mark", _id(BigInteger), Column("fact", Text, nullable=False), Column("project_id", Integer, nullable=False),
    Column("day", Date, nullable=False), Index(None, "fact", "day"), schema="analytics",
)  # fmt: skip
VERSION = _table(
    "version", Column("fact", Text, primary_key=True), Column("grain", String(1), primary_key=True),
    Column("first", Date, primary_key=True), Column("project_id", Integer, primary_key=True),
    Column("version", BigInteger, nullable=False), schema="analytics",
)  # fmt: skip

ACCOUNT = _table(
    "account", _id(), Column("name", Text, nullable=False, unique=True), _ref("person_id", "ops.person", null=True),
    Column("role", Text, nullable=False), Column("password_hash", Text),
    Column("active", Boolean, nullable=False, server_default="true"),
    Column("lang", Text, nullable=False, server_default="en"), Column("theme", Text, nullable=False, server_default="auto"),
    Column("demo", Boolean, nullable=False, server_default="false"),
    Column("created_at", MOMENT, nullable=False, server_default=func.now()), *_source(), schema="app",
)  # fmt: skip
ACCOUNT_PROJECT = _table(
    "account_project", Column("account_id", Integer, ForeignKey("app.account.id"), primary_key=True),
    Column("project_id", Integer, ForeignKey("ops.project.id"), primary_key=True), schema="app",
)  # fmt: skip
SESSION = _table(
    "session", _id(BigInteger), _ref("account_id", "app.account", index=True),
    Column("digest", LargeBinary, nullable=False, unique=True), Column("agent", Text), Column("address", Text),
    Column("started_at", MOMENT, nullable=False), Column("expires_at", MOMENT, nullable=False),
    Column("revoked_at", MOMENT), schema="app",
)  # fmt: skip
TOKEN = _table(
    "token", _id(), _ref("account_id", "app.account", index=True), Column("label", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False, unique=True), Column("created_at", MOMENT, nullable=False),
    Column("expires_at", MOMENT), Column("revoked_at", MOMENT), schema="app",
)  # fmt: skip
ATTEMPT = _table(
    "attempt", _id(BigInteger), Column("name", Text, nullable=False), Column("address", Text),
    Column("at", MOMENT, nullable=False), Column("good", Boolean, nullable=False), Index(None, "name", "at"), schema="app",
)  # fmt: skip

DIRECTORY = (UNIT, PROJECT, SECTION, TEAM, POST, SHIFT, BREED, PERSON, DOG, DOG_STATUS, ASSIGNMENT, PAIR)
