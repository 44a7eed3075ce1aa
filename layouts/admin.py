"""Administration: its frame, the cache, imports."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts import account_text as words
from layouts import text
from layouts.icon import marked
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.shell import ADMIN, Head, shell
from services.administration import REASONS, Run, Use
from services.catalogue.reports import REPORTS
from services.catalogue.words import Words
from services.wording import isolated, number

SECTIONS = {
    "/admin/users": words.USERS,
    "/admin/roles": words.ROLES,
    "/admin/cache": words.CACHE,
    "/admin/imports": words.IMPORTS,
}
MOST_REMARKS = 12


def framed(reader: Reader, address: str, *parts: Component | None, at: str = "") -> Page:
    """A page of the administration under its sections; `at` is its own address, where it stands below one of them."""
    links = []
    for section, name in SECTIONS.items():
        link = html.A(reader.say(name), href=section, className="chip on" if section == address else "chip")
        links.append(marked(link, aria_current="page") if section == address else link)
    nav = marked(html.Nav(links, className="chips"), aria_label=reader.say(text.ADMIN))
    main = html.Main([nav, *(part for part in parts if part is not None)], className="page wide stack")
    title = reader.say(SECTIONS[address])
    unit = reader.unit_name or reader.say(text.UNIT)
    head = Head(title, unit, ADMIN, address if at else "/", f"{at}?lang={reader.other}")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main))


def cache_page(reader: Reader, use: Sequence[Use] | None) -> Page:
    """Hit rate per kind of answer, and why the others were calculated."""
    if use is None:
        return framed(reader, "/admin/cache", html.Div(html.Div(reader.say(words.CACHE_AWAY)), className="banner warn"))
    heads = [reader.say(one) for one in (words.ANSWERS, words.RATE, words.HITS, words.MISSES, words.WAITED)]
    heads += [reader.say(words.REASONS[one]) for one in REASONS]
    table = table_of(reader, heads, [_use(reader, one) for one in use], words.CACHE, numeric=True)
    note = words.TODAY_ONLY if use else words.NOTHING_ASKED
    return framed(reader, "/admin/cache", html.P(reader.say(note), className="small muted"), table if use else None)


def _use(reader: Reader, use: Use) -> html.Tr:
    rate = "–" if use.rate is None else isolated(f"{number(use.rate * 100, 1)}%", reader.lang)
    counts = [use.hits, use.misses, use.waited, *(use.reasons[one] for one in REASONS)]
    cells: list[Piece] = [html.B(rate), *(number(one) for one in counts)]
    return html.Tr([html.Th(_kind(reader, use.what), scope="row"), *(html.Td(one, className="n") for one in cells)])


def _kind(reader: Reader, what: str) -> str:
    report = what.removesuffix("-facets")
    name = reader.say(REPORTS[report].label) if report in REPORTS else what
    return reader.say(words.FILTERS_OF, name) if what.endswith("-facets") else name


def imports_page(reader: Reader, runs: Sequence[Run]) -> Page:
    """The last import table by table, and those before it as lines."""
    if not runs:
        return framed(
            reader, "/admin/imports", html.Section(html.P(reader.say(words.NO_IMPORT)), className="panel empty")
        )
    earlier = [html.Li(_when(reader, one)) for one in runs[1:]]
    below = [html.H2(reader.say(words.EARLIER_RUNS)), html.Ol(earlier, className="line below")] if earlier else []
    return framed(reader, "/admin/imports", _run(reader, runs[0]), html.Section(below) if below else None)


def _when(reader: Reader, run: Run) -> str:
    day, at = reader.day(reader.local(run.started_at).date()), reader.time(run.started_at)
    name = reader.say(words.RUN, isolated(str(run.summary.get("database", run.source)), reader.lang))
    if run.finished_at is None:
        return f"{name}: {day}, {at}; {reader.say(words.RUNNING)}"
    seconds = number((run.finished_at - run.started_at).total_seconds(), 1)
    return f"{name}: {reader.say(words.TOOK, day, at, seconds)}"


def _run(reader: Reader, run: Run) -> Component:
    heads = [reader.say(words.OLD_TABLE), *(reader.say(one) for one in words.COLUMNS.values())]
    tables: Sequence[Mapping[str, Any]] = run.summary.get("tables", ())
    rows = [
        html.Tr([html.Th(html.Bdi(str(one["table"])), scope="row"), *(_count(one, name) for name in words.COLUMNS)])
        for one in tables
    ]
    table = table_of(reader, heads, rows, words.IMPORTS, numeric=True)
    return html.Section([html.H2(_when(reader, run)), table, *_remarks(reader, tables)], className="stack")


def _count(line: Mapping[str, Any], name: str) -> html.Td:
    value = line.get(name)
    return html.Td(number(value) if isinstance(value, int) else "–", className="n")


def _remarks(reader: Reader, tables: Sequence[Mapping[str, Any]]) -> list[Component]:
    found = [(int(one["rows"]), f"{line['table']}: {one['text']}") for line in tables for one in line["remarks"]]
    if not found:
        return []
    lines = [
        html.Li(reader.say(words.ROWS_OF, number(rows), isolated(said, reader.lang)))
        for rows, said in sorted(found, reverse=True)
    ]
    return [html.H2(reader.say(words.REMARKS)), html.Ol(lines[:MOST_REMARKS], className="line small")]


def table_of(
    reader: Reader, heads: Sequence[str], rows: Sequence[Component], name: Words, *, numeric: bool = False
) -> html.Div:
    first, *others = heads
    cells = [
        html.Th(first, scope="col"),
        *(html.Th(one, scope="col", className="n" if numeric else "") for one in others),
    ]
    inside = html.Table([html.Thead(html.Tr(cells)), html.Tbody(rows)])
    return marked(html.Div(inside, className="table", tabIndex=0, role="region"), aria_label=reader.say(name))
