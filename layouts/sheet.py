"""The filter sheet: a form whose controls are the question's own words, so that it works without any script."""

from collections.abc import Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from layouts import ids, text
from layouts.address import home, switch
from layouts.asked import applied, hidden
from layouts.digits import written
from layouts.icon import marked
from layouts.native import Native
from layouts.page import Page
from layouts.reader import Reader
from layouts.shell import Head, close, shell
from layouts.tree import Node, Tree, nodes_of
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.periods import PRESETS
from services.catalogue.records import RECORD_TYPES
from services.errors import UserError
from services.facets import Facet, Facets, Option
from services.question import Question
from services.wording import number

TREE = ("project", "section", "team")
AS_CHIPS = ("tier", "status", "visit-type", "programme")
FIRST = 5


def empty_sheet(question: Question, reader: Reader) -> html.Dialog:
    """The sheet before anybody opened it; assets/dash/filters.js asks for its inside."""
    bones = [html.P(className="bone") for _ in range(3)]
    alone = html.A(reader.say(text.AS_PAGE), href=f"/r/{question.report_id}/filters?{question.query}", className="link")
    waiting, _ = nodes_of([_headline(reader), *bones, alone], lambda _: False)
    inside = [Tree(ids.FILTERS_INSIDE, waiting), html.Div(id=ids.FILTERS_DRAFT, hidden=True)]
    sheet = html.Dialog(inside, id=ids.FILTERS, className="sheet filters")
    return marked(sheet, aria_label=reader.say(text.FILTER))


def sheet_nodes(question: Question, facets: Facets, reader: Reader) -> list[Node]:
    """The inside of the sheet for a question whose boxes may not be applied yet."""
    inside = written(html.Div([_headline(reader, question), *controls(question, facets, reader)]), reader)
    return nodes_of(inside.children, lambda _: False)[0]


def wrong_nodes(error: UserError, reader: Reader) -> list[Node]:
    """The inside of the sheet when the ticked boxes make no question."""
    said = html.P(error.text(reader.lang), className="banner warn", role="alert")
    return nodes_of([_headline(reader), said], lambda _: False)[0]


def _headline(reader: Reader, question: Question | None = None) -> html.Div:
    clear = None
    if question and question.filters:
        clear = html.A(reader.say(text.CLEAR), href=question.cleared().href, className="tap link end")
    return html.Div([html.H2(reader.say(text.FILTER)), clear, close(reader)], className="row")


def controls(question: Question, facets: Facets, reader: Reader) -> list[Component]:
    """What can be chosen, and the button that says what comes of it."""
    chips = applied(question, reader)
    record = RECORD_TYPES[question.fact]
    button = Native(
        "button", {"class": "button main"}, reader.say(text.SHOW_RESULT, reader.count(record.counted, facets.total))
    )
    form = [
        *_period(question), *_rest(question), *_tree(facets, reader),
        *(_facet(one, question, reader) for one in facets.facets if one.dimension not in TREE and one.options),
        html.Div(button, className="actions"),
    ]  # fmt: skip
    return [
        html.Div(chips, className="chips") if chips else html.Div(),
        _days(question, reader),
        Native("form", {"action": f"/r/{question.report_id}", "data-draft": True}, form),
    ]


def _period(question: Question) -> list[Native]:
    """The days go with the form as they are."""
    return [_hidden(name, value) for name, value in period(question)]


def period(question: Question) -> list[tuple[str, str]]:
    """The days as parts of an address."""
    if question.preset:
        return [("period", question.preset)]
    if question.span.days == 1:
        return [("on", question.span.first.isoformat())]
    return [("from", question.span.first.isoformat()), ("to", question.span.last.isoformat())]


def _rest(question: Question) -> list[Native]:
    """Filters without a control: none today; grouping and view stay."""
    return hidden(question.cleared())


def _hidden(name: str, value: str) -> Native:
    return Native("input", {"type": "hidden", "name": name, "value": value})


def _days(question: Question, reader: Reader) -> html.Div:
    """Presets as links, and any other days as a form of its own."""
    first_weekday = reader.unit.first_weekday
    presets = [
        html.A(
            preset.label(reader.lang),
            href=question.on(preset.span(reader.today, first_weekday), preset.id).href,
            className="chip on" if question.preset == preset.id else "chip",
        )
        for preset in PRESETS.values()
    ]
    now = html.Span(reader.span(question.span, year=False), className="chip on")
    chips = presets if question.preset else [now, *presets]
    custom = Native(
        "form", {"class": "row", "action": f"/r/{question.report_id}"}, [*_range(question, reader), *hidden(question)]
    )
    return html.Div(
        [
            html.P(reader.say(text.DATE), className="small muted"),
            html.Div(chips, className="chips"),
            html.Details([html.Summary(reader.say(text.OTHER_DAYS), className="tap link"), custom]),
        ]
    )


def _range(question: Question, reader: Reader) -> list[Component]:
    made: list[Component] = []
    for name, words, day in (("from", text.FROM, question.span.first), ("to", text.UNTIL, question.span.last)):
        control = Native("input", {"type": "date", "name": name, "value": day.isoformat(), "required": True})
        made.append(Native("label", {"class": "field small muted"}, [reader.say(words), control]))
    return [*made, Native("button", {"class": "button"}, reader.say(text.SHOW))]


def _tree(facets: Facets, reader: Reader) -> list[Component]:
    """Projects, below a chosen one its sections, below a chosen section its teams."""
    options = {one.dimension: one.options for one in facets.facets if one.dimension in TREE}
    rows = list(_branches(0, None, options, reader))
    if not rows:
        return []
    return [_group(reader.say(text.WHERE), [html.Div(rows, className="list")])]


def _branches(
    depth: int, parent: str | None, options: dict[str, tuple[Option, ...]], reader: Reader
) -> Iterable[Component]:
    if depth == len(TREE):
        return
    name = TREE[depth]
    for one in sorted(options.get(name, ()), key=lambda one: reader.name(name, one.code)):
        if parent is not None and one.parent != parent:
            continue
        yield _box(name, one, reader, depth)
        if one.chosen or (depth == 0 and len(options[name]) == 1):
            yield from _branches(depth + 1, one.code, options, reader)


def _facet(facet: Facet, question: Question, reader: Reader) -> html.Fieldset:
    name = facet.dimension
    label = DIMENSIONS[name].label(reader.lang)
    if name in AS_CHIPS:
        own = dict(question.report.preset).get(name, ())
        ticks = [_tick(name, one, reader, own) for one in facet.options]
        return _group(label, [html.Div(ticks, className="chips")])
    where = reader.comma.join(reader.name("project", one) for one in question.values("project"))
    label = reader.say(text.NARROWED_BY, label, where) if where else label
    return _group(label, [_list(name, _ordered(facet, reader), reader)])


def _ordered(facet: Facet, reader: Reader) -> list[Option]:
    """The chosen ones first, people by name, everything else by size."""
    people = DIMENSIONS[facet.dimension].entity == "person"
    return sorted(
        facet.options,
        key=lambda one: (not one.chosen, 0 if people else -one.n, reader.name(facet.dimension, one.code)),
    )


def _list(name: str, options: Sequence[Option], reader: Reader) -> html.Div:
    first = max(FIRST, sum(one.chosen for one in options))
    boxes: list[Component] = [_box(name, one, reader) for one in options[:first]]
    more = options[first:]
    if len(more) > 1:
        search = Native("input", {"type": "search", "data-search": True, "aria-label": reader.say(text.SEARCH)})
        inside = [html.Div(search, className="field live"), *(_box(name, one, reader) for one in more)]
        found = html.Summary(reader.count(text.SEARCH_MORE, len(more)), className="small link")
        boxes.append(html.Details([found, *inside], className="more"))
    else:
        boxes += [_box(name, one, reader) for one in more]
    return html.Div(boxes, className="list")


def _box(name: str, option: Option, reader: Reader, depth: int = 0) -> Native:
    ends = [html.Span(reader.name(name, option.code), className="main"), html.Span(number(option.n), className="value")]
    return Native("label", {"class": f"pick depth{depth}" if depth else "pick"}, [_check(name, option), *ends])


def _tick(name: str, option: Option, reader: Reader, own: Sequence[str]) -> Native:
    """`own` are the values that the report asks for by itself; assets/dash/filters.js keeps them out of the address."""
    preset = {"data-preset": "on" if option.code in own else "off"} if own else {}
    inside = [_check(name, option, **preset), reader.name(name, option.code), html.B(number(option.n))]
    return Native("label", {"class": "chip"}, inside)


def _check(name: str, option: Option, **more: str) -> Native:
    given: dict[str, str | int | bool | None] = {**more, "type": "checkbox", "name": name, "value": option.code}
    return Native("input", given | {"checked": option.chosen})


def _group(label: str, inside: list[Component]) -> html.Fieldset:
    return html.Fieldset([html.Legend(label, className="small muted"), *inside])


def filters_page(question: Question, facets: Facets, reader: Reader) -> Page:
    """The filters as a page of their own, for browsers without scripts."""
    title = reader.say(text.FILTER)
    label = question.report.label(reader.lang)
    head = Head(title, label, home(question.report_id), question.href, switch(question, reader.other))
    main = html.Main(controls(question, facets, reader), className="page wide stack filters")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main, view="filters"))
