"""The records behind a number as a table that needs no script; the first column stays in view."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from dash import html
from dash.development.base_component import Component

from layouts import text
from layouts.address import here
from layouts.badge import grade_text, graded
from layouts.icon import marked
from layouts.page import Content
from layouts.reader import Reader
from services.catalogue.choices import label_of
from services.catalogue.fields import Field
from services.catalogue.records import RECORD_TYPES
from services.catalogue.texts import read_as
from services.directory import Entity
from services.question import Question
from services.rows import PAGE_SIZE, Page, Record
from services.wording import number

NUMERIC = ("integer", "decimal")


def table(page: Page, question: Question, reader: Reader, columns: Sequence[str]) -> html.Div:
    """One page of records under their headings."""
    heads = [_heading(name, question, reader) for name in columns]
    rows = [html.Tr([_cell(name, one, question, reader) for name in columns]) for one in page.records]
    inside = html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)])
    things = RECORD_TYPES[question.fact].plural(reader.lang)
    return marked(html.Div(inside, className="table", tabIndex=0, role="region"), aria_label=things)


def _heading(name: str, question: Question, reader: Reader) -> html.Th:
    """A heading sorts by its column; once more, the other way round."""
    now = question.order
    down = now == name
    arrow = {name: " ↑", f"-{name}": " ↓"}.get(now, "")
    target = question.seen_as("details", sort=f"-{name}" if down else name)
    label = heading(name, question, reader)
    head = html.Th(html.A([label, html.Span(arrow) if arrow else None], href=here(target)), scope="col")
    if arrow:
        marked(head, aria_sort="ascending" if down else "descending")
    _aligned(head, name, question)
    return head


def heading(name: str, question: Question, reader: Reader) -> str:
    """What stands above a column."""
    if name == "quality":
        return reader.say(text.QUALITY)
    if name == "at" and question.span.days == 1:
        return reader.say(text.TIME)
    field = RECORD_TYPES[question.fact].field(name)
    unit = f" ({field.unit(reader.lang)})" if field.unit and field.kind == "integer" else ""
    return field.label(reader.lang) + unit


def _aligned(cell: Component, name: str, question: Question) -> Component:
    """Numbers stand at the end of their column."""
    if name != "quality" and RECORD_TYPES[question.fact].field(name).kind in NUMERIC:
        marked(cell, className="n")
    return cell


def linked(record: Record, question: Question) -> Question:
    """The record within the question."""
    return replace(question, record=record.id, view="details", page=1)


def _cell(name: str, record: Record, question: Question, reader: Reader) -> Component:
    inside = shown(record, name, question, reader)
    if name == question.columns[0]:
        return html.Th(html.A(inside, href=here(linked(record, question))), scope="row")
    if name == "quality":
        return html.Td(graded(record.quality, reader, 0))
    cell = html.Td(html.B(inside) if name == "score" else inside)
    return _aligned(cell, name, question)


def shown(record: Record, name: str, question: Question, reader: Reader) -> Content:
    """A field's value in a list; the time alone when all of it is one day."""
    if name == "quality":
        return "–" if record.quality is None else grade_text(record.quality, reader, 0)
    if name == "at":
        at = reader.local(record.values["at"])
        day = "" if question.span.days == 1 else reader.day(at.date(), year=False) + " "
        return f"{day}{at:%H:%M}"
    return field_text(record, name, reader)


def field_text(record: Record, name: str, reader: Reader) -> Content:
    """A field's value as people read it; a missing one says so when it is asked for."""
    field, value = record.type.field(name), record.values[name]
    if is_missing(record, field):
        return html.Span(reader.say(text.MISSING), className="warn")
    return "–" if value is None or value == [] else value_text(field, value, reader)


def is_missing(record: Record, field: Field) -> bool:
    """Whether the field is asked for here and was left empty."""
    return field.wanted(record.values) and record.values[field.name] in (None, [])


def value_text(field: Field, value: object, reader: Reader) -> Content:
    """A plain value of a field."""
    if isinstance(value, Entity):
        return _entity(value, reader)
    if isinstance(value, datetime):
        return f"{reader.day(reader.local(value).date(), weekday=True)}{reader.comma}{reader.time(value)}"
    if isinstance(value, date):
        return reader.day(value)
    if isinstance(value, bool):
        return reader.say(text.YES if value else text.NO)
    if isinstance(value, int | float):
        return number(value, 0 if float(value).is_integer() else 1)
    if isinstance(value, list | tuple):
        return reader.comma.join(_item(one, reader.lang) for one in value)
    if field.choices:
        return label_of(field.choices, str(value))(reader.lang)
    return read_as(str(value), reader.lang)


def _item(one: object, lang: str) -> str:
    """One of several: a word, or a thing with its amount such as Drops 2 ml."""
    return " ".join(str(part) for part in one.values() if part) if isinstance(one, dict) else read_as(str(one), lang)


def _entity(entity: Entity, reader: Reader) -> Content:
    """A dog goes by name and code; everything else by its name."""
    if entity.kind != "dog":
        return entity.name(reader.lang)
    return [f"{entity.name(reader.lang)} ", html.Bdi(entity.code, className="muted tiny")]


def counted_range(page: Page, reader: Reader) -> str:
    """1 to 9 of 9."""
    last = page.first + len(page.records) - 1
    return reader.say(text.RANGE_OF, number(page.first), number(last), number(page.total))


def pager(page: Page, question: Question, reader: Reader) -> html.Nav | None:
    """The pages before and after."""
    if page.total <= PAGE_SIZE and question.page == 1:
        return None
    links: list[Component] = []
    if question.page > 1:
        before = here(replace(question, page=question.page - 1))
        links.append(html.A(reader.say(text.PREVIOUS_PAGE), href=before, className="button", rel="prev"))
    if page.first + len(page.records) <= page.total:
        after = here(replace(question, page=question.page + 1))
        links.append(html.A(reader.say(text.NEXT_PAGE), href=after, className="button end", rel="next"))
    return marked(html.Nav(links, className="row below"), aria_label=reader.say(text.PAGES))
