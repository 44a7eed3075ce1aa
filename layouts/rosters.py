"""The roster of a project and day: who is on duty with which dog, marked with one tap; a handler's own duties."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from layouts import ids
from layouts import roster_text as words
from layouts.badge import graded
from layouts.controls import Attributes, button, field, form, hidden, said, select
from layouts.icon import icon, marked, turning
from layouts.native import Native
from layouts.page import Page, Piece
from layouts.reader import Reader
from layouts.shell import ROSTER, Head, shell
from services.catalogue import choices as c
from services.catalogue.choices import label_of
from services.directory import Entity
from services.errors import UserError
from services.rosters import Day, Line
from services.wording import number

ADDRESS = ROSTER[0]
TONES = {"PRESENT": "good", "ABSENT": "bad", "REPLACED": "warn", "PLANNED": ""}
CERTIFIED_TONES = {"none": "bad", "expired": "bad", "soon": "warn"}


def roster_page(
    reader: Reader,
    day: Day,
    projects: Sequence[Entity],
    people: Sequence[Entity],
    done: str = "",
    error: UserError | None = None,
) -> Page:
    """A project's day."""
    inside: list[Component | None] = [
        said(error.text(reader.lang), kind="bad") if error else None,
        said(reader.say(words.DID[done])) if done in words.DID else None,
        html.Div([_stepper(reader, day.day, day.project), _projects(reader, day, projects)], className="asked"),
        _lock_note(reader, day),
        _count(reader, day) if day.lines else _empty(reader),
        *_shifts(reader, day, people),
        _acts(reader, day),
    ]
    return _page(reader, day.day, day.project.name(reader.lang), [one for one in inside if one], day.project.code)


def duties_page(reader: Reader, day: date, lines: Sequence[Line]) -> Page:
    """A handler's own day, with what is to be written after it."""
    rows = [_own(reader, one) for one in lines]
    none = html.Section(html.P(reader.say(words.NO_DUTIES)), className="panel empty")
    body = html.Div(rows, className="stack") if rows else none
    return _page(
        reader,
        day,
        reader.say(words.MINE),
        [html.Div(_stepper(reader, day, None), className="asked"), html.Div(body, className="below")],
        "",
    )


def _page(reader: Reader, day: date, about: str, inside: Sequence[Component], project: str) -> Page:
    title = reader.say(words.TITLE)
    context = f"{about}{reader.comma}{reader.day(day, weekday=True)}"
    head = Head(title, context, ADDRESS, "/", f"{_query(project, day)}&lang={reader.other}")
    main = html.Main(list(inside), className="page wide roster")
    return Page(f"{title}{reader.comma}{context}", reader.lang, reader.theme, shell(reader, head, main, view="roster"))


def _query(project: str, day: date) -> str:
    return f"?project={project}&on={day}" if project else f"?on={day}"


def _stepper(reader: Reader, day: date, project: Entity | None) -> Component:
    code = project.code if project else ""
    before, after = (_query(code, day + timedelta(days=step)) for step in (-1, 1))
    picker = Native(
        "label", {"class": "days row", "data-picker": True},
        [icon("day"), html.B(reader.day(day, weekday=True)),
         Native("input", {"type": "date", "name": "on", "value": day.isoformat(), "required": True, "data-submit": True,
                          "aria-label": reader.say(words.GO)})],
    )  # fmt: skip
    arrows = [
        marked(html.A(turning(sign), href=f"{ADDRESS}{to}", className="tap", rel=rel), aria_label=reader.say(label))
        for sign, to, rel, label in (
            ("back", before, "prev", words.DAY_BEFORE),
            ("next", after, "next", words.DAY_AFTER),
        )
    ]
    inside = [arrows[0], picker, arrows[1], hidden("project", code) if code else None]
    return Native(
        "form",
        {"class": "stepper", "data-swipe": True, "data-keep": True, "action": ADDRESS},
        [one for one in inside if one],
    )


def _projects(reader: Reader, day: Day, projects: Sequence[Entity]) -> Component | None:
    if len(projects) < 2:
        return None
    chips = []
    for one in projects:
        chosen = one.id == day.project.id
        link = html.A(
            one.name(reader.lang),
            href=f"{ADDRESS}{_query(one.code, day.day)}",
            className="chip on" if chosen else "chip",
        )
        chips.append(marked(link, aria_current="true") if chosen else link)
    return marked(html.Nav(chips, className="chips"), aria_label=reader.say(words.PROJECT))


def _lock_note(reader: Reader, day: Day) -> Component | None:
    if day.locked_at is None:
        return None
    inside: list[Component] = [html.P(html.B(reader.say(words.LOCKED)))]
    if day.may_edit:
        why = field(reader.say(words.WHY), {"name": "note", "required": True, "maxlength": 500})
        again = _form(day, "open", why, button(reader.say(words.OPEN)), style="stack below")
        inside.append(Native("details", {}, [Native("summary", {"class": "link"}, reader.say(words.OPEN)), again]))
    return html.Section([html.Span(icon("clock")), html.Div(inside)], className="banner")


def _form(day: Day, act: str, *inside: Component | None, style: str = "stack") -> Component:
    places = [hidden("project", day.project.code), hidden("on", day.day.isoformat())]
    return form(ADDRESS, *places, *inside, act=act, style=style)


def _count(reader: Reader, day: Day) -> Component:
    counted = [number(day.count(one)) for one in ("PRESENT", "ABSENT", "REPLACED", "PLANNED")]
    return html.P(reader.say(words.SUMMARY, *counted), className="small muted")


def _empty(reader: Reader) -> Component:
    return html.Section(
        [html.P(html.B(reader.say(words.EMPTY))), html.P(reader.say(words.EMPTY_SAYS))], className="panel empty"
    )


def _shifts(reader: Reader, day: Day, people: Sequence[Entity]) -> list[Component]:
    """One list per shift."""
    found: list[Component] = []
    for shift, lines in groupby(day.lines, key=lambda one: one.shift):
        listed = list(lines)
        title = shift.name(reader.lang) if shift else reader.say(words.NO_SHIFT)
        rows = [_line(reader, day, one, people) for one in listed]
        cap = html.Div([html.H2(title), html.Span(_times(reader, listed[0]), className="small muted")], className="cap")
        found.append(html.Section([cap, html.Div(rows, className="list duties below")], className="below"))
    return found


def _times(reader: Reader, line: Line) -> Piece:
    if line.starts is None or line.ends is None:
        return ""
    span = html.Bdi(f"{line.starts:%H:%M}–{line.ends:%H:%M}")
    return html.Span([span, reader.comma, reader.say(words.OVER_MIDNIGHT)]) if line.over_midnight else span


def _line(reader: Reader, day: Day, line: Line, people: Sequence[Entity]) -> Component:
    """One duty: who, with which dog, where; its state; and, folded away, the form that changes it."""
    about = [*_dog(reader, line), *([reader.comma, line.post.name(reader.lang)] if line.post else [])]
    who = [html.B(_name(line.handler, reader)), html.Br(), html.Span(about, className="small muted")]
    notes = [one for one in _notes(reader, line) if one]
    state = label_of(c.PRESENCE, line.presence or "")(reader.lang)
    head = [
        html.Span([*who, html.Span(notes, className="facts-row") if notes else None], className="main"),
        html.Span(state, className=f"badge {TONES.get(line.presence or '', '')}"),
    ]
    if not day.may_edit or day.locked_at:
        return html.A([*head, turning("next")], href=f"/record/roster/{line.id}")
    return Native("details", {"class": "duty"}, [Native("summary", {}, head), _mark(reader, day, line, people)])


def _dog(reader: Reader, line: Line) -> list[Piece]:
    if line.dog is None:
        return [reader.say(words.NO_DOG)]
    return [line.dog.name(reader.lang), " ", html.Bdi(line.dog.code)]


def _name(person: Entity | None, reader: Reader) -> str:
    return person.name(reader.lang) if person else "–"


def _notes(reader: Reader, line: Line) -> list[Component | None]:
    """What is to be known of it: who stands in, leave, the certificate of the pair on duty, its quality."""
    found: list[Component | None] = []
    if line.replacement:
        found.append(html.Span(reader.say(words.INSTEAD, line.replacement.name(reader.lang)), className="small"))
    if line.on_leave:
        found.append(html.Span(reader.say(words.ON_LEAVE), className="badge warn"))
    if line.certified in words.CERTIFIED:
        day = reader.day(line.expires) if line.expires else ""
        found.append(
            html.Span(
                reader.say(words.CERTIFIED[line.certified], day), className=f"badge {CERTIFIED_TONES[line.certified]}"
            )
        )
    if line.quality < 85:
        found.append(graded(line.quality, reader, 0))
    return found


def _mark(reader: Reader, day: Day, line: Line, people: Sequence[Entity]) -> Component:
    states = [(one.code, one.label(reader.lang)) for one in c.PRESENCE]
    reasons = [("", reader.say(words.NOBODY)), *((one.code, one.label(reader.lang)) for one in c.ABSENCE)]
    others = [
        ("", reader.say(words.NOBODY)),
        *((one.code, one.name(reader.lang)) for one in people if one != line.handler),
    ]
    note: Attributes = {"name": "note", "maxlength": 500, "value": line.replacement_note or line.absence_note or ""}
    fields = [
        select(
            reader.say(words.PRESENCE),
            "presence",
            states,
            line.presence or "PLANNED",
            id=ids.of_line(line.id, "presence"),
        ),
        select(reader.say(words.ABSENCE), "absence", reasons, line.absence or "", id=ids.of_line(line.id, "absence")),
        select(
            reader.say(words.REPLACEMENT),
            "replacement",
            others,
            line.replacement.code if line.replacement else "",
            id=ids.of_line(line.id, "replacement"),
        ),
        field(reader.say(words.NOTE), note, id=ids.of_line(line.id, "note")),
    ]
    record = html.A(reader.say(words.OPEN_RECORD), href=f"/record/roster/{line.id}", className="button")
    acts = html.Div([record, button(reader.say(words.SAVE), main=True)], className="row below")
    keys = [hidden("line", str(line.id)), hidden("version", str(line.version))]
    return _form(day, "mark", *keys, html.Div(fields, className="columns two"), acts)


def _acts(reader: Reader, day: Day) -> Component | None:
    if not day.may_edit or day.locked_at:
        return None
    copied: Attributes = {
        "name": "from", "type": "date", "required": True, "value": (day.day - timedelta(days=7 if day.lines else 1)).isoformat(),
    }  # fmt: skip
    new = f"/record/roster/new?project={day.project.code}&day={day.day}"
    parts = [
        html.A([icon("pen"), reader.say(words.ADD)], href=new, className="button"),
        _form(day, "present", button(reader.say(words.ALL_PRESENT)), style="") if day.count("PLANNED") else None,
        _form(
            day,
            "copy",
            field(reader.say(words.COPY_FROM), copied),
            button(reader.say(words.COPY)),
            style="row end-aligned",
        ),
        _form(day, "lock", button(reader.say(words.LOCK)), style="") if day.lines else None,
    ]
    return html.Section([one for one in parts if one], className="panel row wrap end-aligned")


def _own(reader: Reader, line: Line) -> Component:
    """One of the reader's duties and what is to be written after it."""
    shift = line.shift.name(reader.lang) if line.shift else reader.say(words.NO_SHIFT)
    post = [reader.comma, line.post.name(reader.lang)] if line.post else []
    head = html.Div([html.H2(shift), html.Span(_times(reader, line), className="small muted"),
                     html.Span(label_of(c.PRESENCE, line.presence or "")(reader.lang), className=f"badge end {TONES.get(line.presence or '', '')}")],
                    className="row")  # fmt: skip
    about = html.P(
        [*_dog(reader, line), *post, *([reader.comma, line.project.name(reader.lang)] if line.project else [])],
        className="small muted",
    )
    notes = html.P(_notes(reader, line), className="row wrap")
    return html.Section([head, about, notes, _owed(reader, line)], className="panel stack")


def _owed(reader: Reader, line: Line) -> Component:
    links = []
    if not line.has_shift_report:
        links.append(
            html.A(
                reader.say(words.WRITE_SHIFT),
                href=f"/record/shift-report/new?roster={line.id}",
                className="button main",
            )
        )
    if not line.has_daily_report and line.dog:
        day = reader.local(line.at).date()
        address = f"/record/handler-daily/new?dog={line.dog.code}&day={day}"
        links.append(
            html.A(reader.say(words.WRITE_DAILY), href=address, className="button main" if not links else "button")
        )
    if not links:
        return html.P([icon("check"), reader.say(words.DONE)], className="row good small")
    return html.Div(links, className="row wrap")
