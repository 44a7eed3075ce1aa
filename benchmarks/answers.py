"""Answers, lists, records and facets in this process: no HTTP, the same services as behind it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.measure import Stopwatch, Summary, summed_up
from benchmarks.questions import FILTERS, SIX, SPANS, shifted, span_query
from services import rows
from services.answers import answer
from services.facets import facets
from services.kit import Kit
from services.question import Question
from services.viewer import Scope, Viewer

EVERYONE = Viewer(0, "bench", "general-administrator", Scope())
MANAGER = Viewer(0, "bench", "project-manager", Scope(projects=(3,)))
REPORTS = ("trainer-daily", "overview", "veterinary")


@dataclass(frozen=True)
class Line:
    """One measured thing."""

    what: str
    summary: Summary


class Desk:
    """Asks questions of one kit and takes the time."""

    def __init__(self, kit: Kit, clear: Callable[[], None]) -> None:
        self.kit, self.clear, self.watch = kit, clear, Stopwatch(kit.db.engine)

    def asked(self, report: str, query: str) -> Question:
        return Question.parse(report, query, self.kit.calendar())

    def cached(self, report: str, query: str, times: int = 300) -> Summary:
        """The same question again and again."""
        question = self.asked(report, query)
        answer(self.kit, question, EVERYONE)
        return summed_up([self.watch.time(lambda: answer(self.kit, question, EVERYONE)) for _ in range(times)])

    def fresh(self, call: Callable[[], object], times: int) -> Summary:
        """The call with an emptied cache each time."""
        taken = []
        for _ in range(times):
            self.clear()
            taken.append(self.watch.time(call))
        return summed_up(taken)


def cached(desk: Desk) -> Iterator[Line]:
    """Kept answers of a day, a month and a year."""
    for report in REPORTS:
        yield Line(f"{report}, day", desk.cached(report, span_query("day")))
    yield Line("trainer-daily, month", desk.cached("trainer-daily", span_query("month")))
    yield Line("trainer-daily, year", desk.cached("trainer-daily", span_query("year"), 100))


def uncached(desk: Desk) -> Iterator[Line]:
    """Every report over every span, then filtered and for a project manager."""
    for report in REPORTS:
        for span in SPANS:
            question = desk.asked(report, span_query(span))
            yield Line(f"{report}, {span}", desk.fresh(_asking(desk, question, EVERYONE), _times(span)))
    for span in ("day", "month", "year"):
        question = desk.asked("trainer-daily", span_query(span))
        yield Line(f"trainer-daily, {span}, one project", desk.fresh(_asking(desk, question, MANAGER), _times(span)))
    for one in FILTERS:
        question = desk.asked("trainer-daily", f"{span_query('year')}&{one}")
        yield Line(f"trainer-daily, year, {one}", desk.fresh(_asking(desk, question, EVERYONE), 2))


def many_days(desk: Desk, count: int = 40) -> Line:
    """Uncached day reports of different days."""
    questions = [desk.asked("trainer-daily", shifted(back)) for back in range(count)]
    desk.clear()
    taken = [desk.watch.time(_asking(desk, one, EVERYONE)) for one in questions]
    return Line(f"trainer-daily, {count} different days", summed_up(taken))


def _asking(desk: Desk, question: Question, viewer: Viewer) -> Callable[[], object]:
    return lambda: answer(desk.kit, question, viewer)


def _times(span: str) -> int:
    return {"5 years": 2, "year": 3}.get(span, 7)


def lists(desk: Desk) -> Iterator[Line]:
    """Pages of the details, and one record opened from them."""
    for span in ("day", "month", "year", "5 years"):
        for sort in ("at", "-score", "trainer"):
            question = desk.asked("trainer-daily", f"{span_query(span)}&view=details&sort={sort}")
            yield Line(f"details, {span}, by {sort}, page 1", desk.fresh(_paging(desk, question), _times(span)))
    deep = desk.asked("trainer-daily", f"{span_query('year')}&view=details&page=1000")
    yield Line("details, year, by at, page 1,000", desk.fresh(_paging(desk, deep), 3))
    for span in ("day", "year"):
        query = f"{span_query(span)}&view=details"
        first = rows.page(desk.kit, desk.asked("trainer-daily", query), EVERYONE).records[7]
        one = desk.asked("trainer-daily", f"{query}&record={first.id}")
        yield Line(f"record opened from a {span}", desk.fresh(_opening(desk, one), 20))


def _paging(desk: Desk, question: Question) -> Callable[[], object]:
    return lambda: rows.page(desk.kit, question, EVERYONE)


def _opening(desk: Desk, question: Question) -> Callable[[], object]:
    return lambda: rows.open_record(desk.kit, question, EVERYONE)


def options(desk: Desk) -> Iterator[Line]:
    """The options of every filter: plain, with one and with six filters set."""
    ranges = {"day": span_query("day"), "30 days": span_query("month"), "year": span_query("year")}
    for name, days in ranges.items():
        for chosen, words in {"no filter": "", "one filter": "project=P03", "six filters": SIX}.items():
            question = desk.asked("trainer-daily", "&".join(filter(None, (days, words))))
            times = 5 if name == "year" else 9
            yield Line(f"facets, {name}, {chosen}", desk.fresh(_choosing(desk, question), times))


def _choosing(desk: Desk, question: Question) -> Callable[[], object]:
    return lambda: facets(desk.kit, question, EVERYONE)
