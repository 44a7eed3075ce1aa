"""One record: its headline, what is missing and what that costs, every field, its parts, its neighbours."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts import entry_text, text
from layouts.address import here, home, switch
from layouts.badge import graded
from layouts.history import older, record_address
from layouts.icon import icon, marked
from layouts.page import Content, Page, Piece
from layouts.reader import Reader
from layouts.record_actions import Beside as Beside
from layouts.record_actions import around, told
from layouts.report import trail
from layouts.shell import Head, shell
from layouts.table import NUMERIC, field_text, is_missing, value_text
from services.catalogue.choices import label_of
from services.catalogue.fields import Field
from services.catalogue.records import Part
from services.directory import Entity
from services.question import Question
from services.rows import Opened, Record
from services.wording import number

NOTHING = Beside()
APART = ("status", "tier")
"""Fields that are not repeated in the list: they stand in the headline."""


def record_page(question: Question, opened: Opened, reader: Reader, beside: Beside = NOTHING) -> Page:
    """The record within its question."""
    steps = trail(question, reader)
    back = steps[-2][1] if len(steps) > 2 else home(question.report_id)
    title, about = opened.record.type.label(reader.lang), title_of(opened.record, reader)
    head = Head(title, about, home(question.report_id), back, switch(question, reader.other), steps)
    return _page(head, opened, reader, beside, _beside(question, opened, reader))


def alone_page(opened: Opened, reader: Reader, beside: Beside) -> Page:
    """The record by itself, at its own address."""
    title, about = opened.record.type.label(reader.lang), title_of(opened.record, reader)
    back = record_address(opened.record) if beside.version else "/"
    version = f"version={beside.version}&" if beside.version else ""
    head = Head(title, about, back, back, f"?{version}lang={reader.other}")
    return _page(head, opened, reader, beside, None)


def _page(head: Head, opened: Opened, reader: Reader, beside: Beside, neighbours: Component | None) -> Page:
    record = opened.record
    inside = [
        *told(beside, reader),
        older(record, beside.version, reader) if beside.version else _voided(record, reader),
        _headline(record, reader),
        *([] if beside.version else [_findings(opened, reader), *beside.review]),
        *_sections(record, reader),
        *(_part(part, opened.parts.get(part.id, ()), reader) for part in record.type.parts),
        *([] if beside.version else around(record, beside, reader)),
        _origin(record, reader),
        neighbours,
    ]
    main = html.Main(inside, className="page wide stack record")
    return Page(f"{head.title}, {head.context}", reader.lang, reader.theme, shell(reader, head, main, view="record"))


def title_of(record: Record, reader: Reader) -> str:
    """Rex, 24 Dec 2024."""
    names = [_named(record, name, reader) for name in record.type.titled_by if record.values[name]]
    return reader.comma.join([*names, reader.day(record.values["day"])])


def _named(record: Record, name: str, reader: Reader) -> str:
    value, field = record.values[name], record.type.field(name)
    if isinstance(value, Entity):
        return value.name(reader.lang)
    return label_of(field.choices, str(value))(reader.lang)


def _headline(record: Record, reader: Reader) -> html.Section:
    name = record.type.headline
    field, value = record.type.field(name), record.values[name]
    status = (
        text.VOIDED(reader.lang)
        if record.voided_at
        else value_text(record.type.field("status"), record.values["status"], reader)
    )
    figure = field_text(record, name, reader) if value is not None else text.NOT_AVAILABLE(reader.lang)
    side = html.Div(
        [html.P(html.Span(status, className="badge")), html.P(graded(record.quality, reader, 0), className="small")],
        className="end side",
    )  # fmt: skip
    number_class = "number" if field.kind in NUMERIC else "number word"
    inside = [
        html.P(field.label(reader.lang), className="small muted"),
        html.P([html.Span(figure, className=number_class), _beside_number(record, field, reader)]),
    ]
    return html.Section(html.Div([html.Div(inside), side], className="row"), className="panel")


def _beside_number(record: Record, field: Field, reader: Reader) -> html.Span | None:
    if field.unit is None or record.values[field.name] is None:
        return None
    if record.values.get("tier") is None:
        return html.Span(field.unit(reader.lang), className="unit")
    tier = value_text(record.type.field("tier"), record.values["tier"], reader)
    return html.Span(f"{field.unit(reader.lang)}{reader.comma}{tier}", className="unit")


def _findings(opened: Opened, reader: Reader) -> html.Section | None:
    if not opened.findings:
        return None
    said: list[Piece] = []
    for one in opened.findings:
        cost = text.ACCEPTED_FINDING(reader.lang) if one.accepted else reader.say(text.COST, number(one.points))
        said.append(html.P([html.B(one.text(reader.lang)), " ", cost]))
    return html.Section([html.Span(icon("warn")), html.Div(said)], className="banner warn")


def _sections(record: Record, reader: Reader) -> list[Component]:
    """Every field that is filled in or should be, the names first, under the headings of the form."""
    fields = [one for one in record.type.all_fields if one.name not in (*APART, record.type.headline)]
    day, at = record.values["day"], record.values["at"]
    said_twice = "at" if not record.type.timed else "day" if at and reader.local(at).date() == day else ""
    fields = [one for one in fields if one.name != said_twice and (one.asked or one.kind in ("ref", "moment", "text"))]
    groups: list[tuple[str, list[Field]]] = [("", [])]
    for one in fields:
        if one.heading:
            groups.append((one.heading(reader.lang), []))
        groups[-1][1].append(one)
    found = [_section(heading, record, inside, reader) for heading, inside in groups]
    return [one for one in found if one is not None]


def _section(heading: str, record: Record, fields: Sequence[Field], reader: Reader) -> Component | None:
    order = sorted(fields, key=lambda one: (one.name not in record.type.titled_by, one.name != "at"))
    facts = [
        _fact(one.label(reader.lang), _with_unit(record, one, reader))
        for one in order
        if record.values[one.name] not in (None, [], "") or is_missing(record, one)
    ]
    if not facts:
        return None
    inside = [html.H2(heading) if heading else None, html.Dl(facts, className="facts")]
    return html.Section(inside, className="panel")


def _voided(record: Record, reader: Reader) -> Component | None:
    """That it no longer counts."""
    if record.voided_at is None:
        return None
    said = html.Div([html.B(reader.say(entry_text.WAS_VOIDED)), " ", reader.say(entry_text.VOID_BODY)])
    return html.Section([html.Span(icon("warn")), said], className="banner bad")


def _with_unit(record: Record, field: Field, reader: Reader) -> Content:
    value = field_text(record, field.name, reader)
    if field.unit is None or record.values[field.name] is None:
        return value
    return reader.say(text.VALUE_WITH_UNIT, value, field.unit(reader.lang))


def _fact(label: str, value: Content) -> html.Div:
    return html.Div([html.Dt(label), html.Dd(value)])


def _part(part: Part, rows: Sequence[dict[str, Any]], reader: Reader) -> html.Section | None:
    """Trials, vaccinations: the rows that belong to the record."""
    if not rows:
        return None
    fields = [one for one in part.fields if any(row[one.name] is not None for row in rows)]
    heads = [html.Th(_with_own_unit(one, reader), scope="col", className=_kind(one)) for one in fields]
    body = [html.Tr(list(_cells(fields, row, reader))) for row in rows]
    inside = html.Div(
        html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)]), className="table", tabIndex=0, role="region"
    )
    marked(inside, aria_label=part.label(reader.lang))
    return html.Section([html.H2(part.label(reader.lang)), inside], className="stack")


def _with_own_unit(field: Field, reader: Reader) -> str:
    return field.label(reader.lang) + (f" ({field.unit(reader.lang)})" if field.unit else "")


def _kind(field: Field) -> str | None:
    return "n" if field.kind in NUMERIC else None


def _cells(fields: Sequence[Field], row: dict[str, Any], reader: Reader) -> Iterable[Component]:
    for place, field in enumerate(fields):
        value = row[field.name]
        inside = "–" if value is None else value_text(field, value, reader)
        yield html.Td(inside, className=_kind(field)) if place else html.Th(inside, scope="row", className=_kind(field))


def _origin(record: Record, reader: Reader) -> html.Section:
    """Where the record comes from."""
    entered = f"{reader.day(reader.local(record.entered_at).date())}{reader.comma}{reader.time(record.entered_at)}"
    source = text.SOURCES.get(record.source)
    facts = [
        _fact(reader.say(text.SOURCE), source(reader.lang) if source else html.Bdi(record.source)),
        _fact(reader.say(text.ENTERED_AT), entered),
        _fact(reader.say(text.VERSION), number(record.version)),
    ]
    return html.Section(html.Dl(facts, className="facts"), className="panel")


def _beside(question: Question, opened: Opened, reader: Reader) -> html.Nav | None:
    links = []
    if opened.before:
        address = here(replace(question, record=opened.before))
        links.append(html.A(reader.say(text.PREVIOUS_RECORD), href=address, className="button", rel="prev"))
    if opened.after:
        address = here(replace(question, record=opened.after))
        links.append(html.A(reader.say(text.NEXT_RECORD), href=address, className="button end", rel="next"))
    return marked(html.Nav(links, className="row"), aria_label=reader.say(text.NEIGHBOURS)) if links else None
