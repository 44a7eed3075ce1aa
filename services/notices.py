"""Notices: what people are told in the application, what they have read, and what they do not want to hear."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Protocol
from urllib.parse import urlencode

from services.catalogue.choices import label_of
from services.catalogue.notices import NOTICE_KINDS, NoticeKind
from services.catalogue.periods import Span
from services.catalogue.records import RECORD_TYPES
from services.catalogue.reports import REPORTS
from services.catalogue.roles import ROLES, Right
from services.catalogue.words import Words
from services.directory import Directory
from services.errors import UserError, unknown
from services.kit import Kit
from services.store import notices as store
from services.store.accounts import Connection
from services.store.database import Database, read
from services.viewer import Viewer
from services.wording import span_text

PAGE_SIZE, MOST = 30, 200
OLDEST_MAIL = timedelta(days=3)
"""Nobody wants a letter about what happened longer ago."""


DUE, LATE, FORGOTTEN = timedelta(0), timedelta(hours=12), timedelta(days=3)
"""A report is due when its duty has ended, late half a day after, and after three days no more is said."""
OWED = {"SHIFT": "shift-report", "DAILY": "handler-daily"}
MOST_REMINDED = 500


class Office(Protocol):
    """What telling somebody needs: a database and a clock."""

    @property
    def db(self) -> Database: ...

    @property
    def now(self) -> Callable[[], datetime]: ...


@dataclass(frozen=True)
class Whom:
    """Who is told: accounts by id, the accounts of a person, or all who hold a right in a project.

    `but` is an account that is left out, `but_person` a person: who did it, and whose it is.
    """

    accounts: tuple[int, ...] = ()
    person: int | None = None
    right: Right | None = None
    project: int | None = None
    but: int | None = None
    but_person: int | None = None


@dataclass(frozen=True)
class Notice:
    """One notice; `what` and `by` are names in both languages, `href` where it leads."""

    id: int
    kind: NoticeKind
    what: Words
    by: Words | None
    note: str | None
    at: datetime
    is_read: bool
    href: str

    def text(self, lang: str) -> str:
        """The sentence."""
        return self.kind.text(lang).format(what=self.what(lang), by=self.by(lang) if self.by else "")


@dataclass(frozen=True)
class NoticePage:
    """One page of notices, newest first; `total` over all pages."""

    total: int
    page: int
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class Choice:
    """Whether a kind is shown in the application, and whether a letter follows."""

    kind: NoticeKind
    shown: bool
    mailed: bool


def roles_with(right: Right) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The roles that hold a right: those of the whole unit, and those of projects."""
    held = [one for one in ROLES.values() if right in one.rights]
    return (
        tuple(one.id for one in held if one.reach == "unit"),
        tuple(one.id for one in held if one.reach != "unit"),
    )


def tell_in(
    connection: Connection, kind: str, whom: Whom, type_id: str | None, record_id: int | None,
    values: Mapping[str, Any], at: datetime,
) -> int:  # fmt: skip
    """Write the notices of one event in the caller's transaction; how many there are."""
    if whom.right:
        meant = store.holders(*roles_with(whom.right), whom.project)
    else:
        meant = store.person(whom.person) if whom.person else store.accounts(whom.accounts)
    about = (type_id, record_id) if type_id and record_id else None
    statement = store.insert_notices(
        kind, meant, (whom.but, whom.but_person), about, dict(values), at, mailed=NOTICE_KINDS[kind].mailed
    )  # fmt: skip
    return connection.execute(statement).rowcount


def title_of(type_id: str, row: Mapping[str, Any], directory: Directory) -> Words:
    """What a record is called where it is only named: Training session, Rex, 24 Dec 2024."""
    return Words(*(_title(type_id, row, directory, lang) for lang in ("en", "ar")))


def _title(type_id: str, row: Mapping[str, Any], directory: Directory, lang: str) -> str:
    record = RECORD_TYPES[type_id]
    parts, titled_by, span = [record.label(lang)], record.titled_by, Span(row["day"], row["day"])
    if type_id == "period-report" and row["report"] in REPORTS:
        parts, titled_by = [REPORTS[row["report"]].label(lang)], ("project",)
        span = Span(row["day"], _day(row["until"]) or row["day"])
    for name in titled_by:
        field = record.field(name)
        value = row.get(field.column)
        if value is None:
            continue
        entity = directory.by_id(field.to, value) if field.to else None
        parts.append(entity.name(lang) if entity else label_of(field.choices, str(value))(lang))
    return ("، " if lang == "ar" else ", ").join([*parts, span_text(span, lang)])


def _day(given: Any) -> date | None:
    """A day, be it as a value or as JSON has it."""
    return date.fromisoformat(given) if isinstance(given, str) else given


def named(viewer: Viewer, directory: Directory) -> Words:
    """The viewer's name in both languages."""
    person = directory.by_id("person", viewer.person_id) if viewer.person_id else None
    return Words(person.name("en"), person.name("ar")) if person else Words(viewer.name, viewer.name)


def both(words: Words) -> dict[str, str]:
    """As it is kept with a notice."""
    return {"en": words.en, "ar": words.ar}


def count_unread(kit: Kit, viewer: Viewer) -> int:
    """How many the viewer has not read."""
    with kit.db.plain() as connection:
        return int(connection.execute(store.count_unread(viewer.account_id)).scalar_one())


def notices(kit: Kit, viewer: Viewer, *, unread: bool = False, page: int = 1, size: int = PAGE_SIZE) -> NoticePage:
    """One page of the viewer's notices. Raises UserError for a size beyond the limit."""
    if not 1 <= size <= MOST or not 1 <= page <= 10_000:
        raise UserError(f"Ask for 1 to {MOST} notices of a page from 1.", f"اطلب من 1 إلى {MOST} إشعار لصفحة من 1.")
    asked = store.select_notices(viewer.account_id, unread=unread, size=size, offset=(page - 1) * size)
    with kit.db.plain() as connection:
        rows = read(connection, asked)
    found = tuple(_notice(dict(row)) for row in rows if row["kind"] in NOTICE_KINDS)
    return NoticePage(rows[0]["total"] if rows else 0, page, found)


def _notice(row: Mapping[str, Any]) -> Notice:
    values = row["values"] or {}
    kind = NOTICE_KINDS[row["kind"]]
    what = Words(**values["what"]) if "what" in values else kind.label
    by = Words(**values["by"]) if "by" in values else None
    href = values.get("href") or (f"/record/{row['type']}/{row['record_id']}" if row["record_id"] else "/notices")
    return Notice(row["id"], kind, what, by, values.get("note"), row["at"], row["read_at"] is not None, href)


def mark_read(kit: Kit, viewer: Viewer, ids: Collection[int] | None = None) -> int:
    """Read: these of the viewer's notices, or all of them; how many were unread."""
    with kit.db.plain() as connection:
        return connection.execute(store.mark_read(viewer.account_id, kit.now(), ids=ids)).rowcount


def choices(kit: Kit, viewer: Viewer) -> tuple[Choice, ...]:
    """What the viewer hears of, by kind."""
    with kit.db.plain() as connection:
        kept = {row["kind"]: row for row in read(connection, store.select_choices(viewer.account_id))}
    return tuple(
        Choice(one, kept[one.id]["shown"], kept[one.id]["mailed"]) if one.id in kept else Choice(one, True, one.mailed)
        for one in NOTICE_KINDS.values()
    )


def choose(kit: Kit, viewer: Viewer, shown: Iterable[str], mailed: Iterable[str]) -> None:
    """Keep the kinds that the viewer wants in the application, and by letter; all others are off."""
    wanted = frozenset(shown), frozenset(mailed)
    for kind in wanted[0] | wanted[1]:
        if kind not in NOTICE_KINDS:
            error = unknown("kind of notice", "نوع إشعار", kind, NOTICE_KINDS)
            raise UserError(error.en, error.ar, near=error.near)
    rows = [
        {"account_id": viewer.account_id, "kind": kind, "shown": kind in wanted[0], "mailed": kind in wanted[1]}
        for kind in NOTICE_KINDS
    ]
    with kit.db.plain() as connection:
        connection.execute(store.put_choices(rows))


def unmailed(office: Office, most: int = 100) -> tuple[tuple[str, str, Notice], ...]:
    """(mail address, language, notice) of what wants a letter and had none, oldest first."""
    kinds = [one.id for one in NOTICE_KINDS.values() if one.mailed]
    with office.db.plain() as connection:
        rows = read(connection, store.select_unmailed(kinds, office.now() - OLDEST_MAIL, most))
    return tuple((row["mail"], row["lang"], _notice(dict(row))) for row in rows if row["kind"] in NOTICE_KINDS)


def remind(office: Office, zone: tzinfo) -> int:
    """Tell people once which reports they owe for duties that have ended, and once more when they are late; how many.

    It never locks anybody out.
    """
    now = office.now()
    today = now.astimezone(zone).date()
    count = 0
    with office.db.scoped("*", "*") as connection:
        for kind, after, before in (("report-due", DUE, LATE), ("report-late", LATE, FORGOTTEN)):
            owed = read(connection, store.select_owed(today, (now - before, now - after), kind, MOST_REMINDED))
            rows = [_owed(kind, dict(one), now) for one in owed]
            if rows:
                connection.execute(store.insert_told(rows))
            count += len(rows)
    return count


def _owed(kind: str, row: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    type_id = OWED[row["owed"]]
    label, day = RECORD_TYPES[type_id].label, row["of_day"]
    span = Span(day, day)
    names = (row["name_en"] or row["name_ar"], row["name_ar"] or row["name_en"])
    what = [
        comma.join([part for part in (label(lang), name or row["code"], span_text(span, lang)) if part])
        for lang, comma, name in (("en", ", ", names[0]), ("ar", "، ", names[1]))
    ]
    query = urlencode([*([("dog", row["code"])] if row["code"] else []), ("day", day.isoformat())])
    values = {"what": both(Words(*what)), "owed": row["owed"], "href": f"/record/{type_id}/new?{query}"}
    return {
        "account_id": row["account_id"], "kind": kind, "type": "roster", "record_id": row["roster_id"], "values": values,
        "at": now,
    }  # fmt: skip
