"""The pages of the review: the inbox, the look before a decision about several, reports for approval, notices."""

from urllib.parse import parse_qs, urlsplit

from dash.development.base_component import Component

from callbacks.asking import fresh_reader, question_at, reader_of
from layouts.inbox import Told, inbox_page, look_page, results_page, step_of
from layouts.notices import notices_page
from layouts.page import Page
from layouts.reader import Reader
from layouts.report import FIRST_ROWS, is_empty, report_page
from layouts.review import review, under_review
from services import inbox, notices, rows
from services.answers import answer
from services.catalogue.review import ACTIONS
from services.errors import UserError, unknown
from services.inbox import Narrowing
from services.kit import Kit
from services.question import Question
from services.reviewing import Outcome, Pick
from services.viewer import Viewer

LARGEST = 2**63 - 1
Query = dict[str, list[str]]


def show_inbox(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/review, and /review?done=approve&n=3 after something was decided."""
    query = parse_qs(search.removeprefix("?"))
    narrowing = Narrowing(*(tuple(dict.fromkeys(query.get(name, []))) for name in ("type", "project", "state")))
    found = inbox.inbox(kit, viewer, first(query, "box"), narrowing, page=whole(first(query, "page") or "1"))
    done, n = first(query, "done"), first(query, "n") or "1"
    told = Told(done, whole(n)) if done in ACTIONS else None
    return inbox_page(reader_of(kit, viewer), found, kit.now(), told)


def show_look(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/review/look?act=forward&pick=...: what is about to be decided."""
    query = parse_qs(search.removeprefix("?"))
    names = query.get("of" if "all" in query else "pick", [])
    return look(kit, viewer, first(query, "act") or "", [pick_of(one) for one in names])


def look(kit: Kit, viewer: Viewer, act: str, picks: list[Pick], problem: UserError | None = None) -> Page:
    """The look at these records."""
    reader = fresh_reader(kit, viewer)
    if act != step_of(reader):
        raise unknown("decision about several", "قرار لعدة سجلات", act, [one for one in [step_of(reader)] if one])
    items = inbox.chosen(kit, viewer, [(one.type_id, one.id) for one in picks])
    return look_page(reader, items, act, kit.now(), problem.text(reader.lang) if problem else "")


def results(kit: Kit, viewer: Viewer, act: str, outcomes: tuple[Outcome, ...]) -> Page:
    """What became of several records."""
    reader = fresh_reader(kit, viewer)
    items = inbox.chosen(kit, viewer, [(one.pick.type_id, one.pick.id) for one in outcomes])
    return results_page(reader, outcomes, {(one.type_id, one.id): one.title(reader.lang) for one in items}, act)


def show_notices(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/notices"""
    query = parse_qs(search.removeprefix("?"))
    unread = "unread" in query
    found = notices.notices(kit, viewer, unread=unread, page=whole(first(query, "page") or "1"))
    left, choices = notices.count_unread(kit, viewer), notices.choices(kit, viewer)
    return notices_page(fresh_reader(kit, viewer), found, choices, unread=unread, left=left, saved="saved" in query)


def parts_of(kit: Kit, viewer: Viewer, type_id: str, record_id: int, reader: Reader) -> list[Component]:
    """What the review adds to the page of a record."""
    return review(reader, standing_of(kit, viewer, type_id, record_id))


def standing_of(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> inbox.Standing | None:
    """How the record stands; its notices are read from now on."""
    standing = inbox.standing(kit, viewer, type_id, record_id)
    if standing and viewer.unread:
        inbox.seen(kit, viewer, type_id, record_id)
    return standing


def show_proposal(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/record/period-report/<id>: the report that was submitted for approval, at its own address."""
    text = pathname.removeprefix("/record/period-report/")
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise unknown("page", "صفحة", pathname, ("/review",))
    opened = rows.read_record(kit, "period-report", int(text), viewer)
    question = question_of(f"/r/{opened.record.values['report']}?{opened.record.values['question'] or ''}", kit)
    answered = answer(kit, question, viewer)
    page = None if is_empty(answered) else rows.page(kit, question, viewer, size=FIRST_ROWS)
    reader = reader_of(kit, viewer)
    parts = under_review(reader, standing_of(kit, viewer, "period-report", int(text)), question.href)
    return report_page(question, answered, page, reader, under_review=parts)


def question_of(address: str, kit: Kit) -> Question:
    """The question of a report's own address."""
    parts = urlsplit(address)
    return question_at(parts.path, parts.query, kit)


def first(query: Query, name: str) -> str | None:
    """The first value of a name."""
    return query[name][0] if name in query else None


def whole(text: str) -> int:
    """A whole number from 1. Raises UserError."""
    if not (text.isascii() and text.isdigit() and len(text) < 19 and int(text) > 0):
        raise UserError(f"{text[:40]!r} is not a whole number from 1.", f"«{text[:40]}» ليس عددًا صحيحًا من 1.")
    return int(text)


def pick_of(text: str) -> Pick:
    """type/id/version, as a form names a record. Raises UserError."""
    type_id, _, rest = text.partition("/")
    record_id, _, version = rest.partition("/")
    numbers = [one.isascii() and one.isdigit() and len(one) < 19 for one in (record_id, version)]
    if not all(numbers) or int(record_id) > LARGEST or int(version) >= 2**31:
        raise UserError(f"{text[:60]!r} names no record.", f"«{text[:60]}» لا يسمي سجلًا.")
    return Pick(type_id, int(record_id), int(version))
