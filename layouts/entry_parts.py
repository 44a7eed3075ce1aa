"""The rows that belong to a record in its form, other dogs of the same session, and files."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts import entry_text as text
from layouts import ids
from layouts.entry_fields import Form, control_of, said
from layouts.icon import icon, marked, turning
from layouts.native import Native
from services.attachments import LARGEST, NAMES
from services.catalogue.records import Part
from services.starting import Dog

EMPTY_ROWS = 3
ACCEPTED = ",".join(NAMES)


def parts_of(form: Form, part: Part) -> Component:
    """The rows there are, and a few empty ones; with scripts these come one by one."""
    filled = _filled(form, part)
    rows = [_row(form, part, place, is_spare=place > filled) for place in range(filled + EMPTY_ROWS)]
    add = html.Button(
        [icon("plus"), form.say(text.ADD, part.label(form.reader.lang))], type="button", className="button scripted"
    )
    marked(add, data_add=part.id)
    head = [html.B(part.label(form.reader.lang)), turning("next")]
    inside = html.Div([said(form, part.id), *rows, add], className="stack")
    is_open = filled > 0 or any(name.startswith(f"{part.id}.") for name in form.problems)
    box = Native("details", {"class": "more", "open": is_open}, [Native("summary", {"class": "row"}, head), inside])
    return marked(html.Section(box, className="panel"), data_part=part.id)


def _filled(form: Form, part: Part) -> int:
    """How many rows hold anything."""
    places = [
        name.split(".")[1]
        for name in form.typed
        if name.startswith(f"{part.id}.") and form.has(name) and not name.endswith(".number")
    ]
    return max((int(one) for one in places if one.isdecimal()), default=-1) + 1


def _row(form: Form, part: Part, place: int, *, is_spare: bool) -> Component:
    title = form.say(text.NUMBERED, part.label(form.reader.lang), place + 1)
    fields = [one for one in part.fields if one.name != "number"]
    remove = html.Button(icon("close"), type="button", className="tap end scripted")
    marked(remove, data_drop="", aria_label=f"{form.say(text.REMOVE)}: {title}")
    head = html.Div([Native("legend", {"class": "small strong"}, title), remove], className="row")
    made = [head, *[control_of(form, one, f"{part.id}.{place}.{one.name}") for one in fields]]
    return Native("fieldset", {"class": "plain part stack", "data-row": str(place), "data-spare": is_spare}, made)


def other_dogs(form: Form) -> Component:
    """One exercise, several dogs: each chosen one gets a record of its own."""
    chosen = set(form.typed.get("others") or ())
    rows = [_other(form, dog, is_chosen=dog.entity.code in chosen) for dog in _together(form)]
    head = [html.B(form.say(text.OTHER_DOGS)), turning("next")]
    inside = [html.P(form.say(text.OTHER_DOGS_HINT), className="small muted"), html.Div(rows, className="checklist")]
    box = Native(
        "details", {"class": "more", "open": bool(chosen)}, [Native("summary", {"class": "row"}, head), *inside]
    )
    return marked(html.Section(box, className="panel"), data_part="others")


def _together(form: Form) -> Sequence[Dog]:
    """The active dogs of the same project; all that may be chosen where none is chosen yet."""
    first = form.start.dog(form.value("dog"))
    dogs = [one for one in form.start.dogs if one.status != "RETIRED"]
    if first is None or first.project is None:
        return dogs[:60]
    return [one for one in dogs if one.project == first.project and one.entity != first.entity][:60]


def _other(form: Form, dog: Dog, *, is_chosen: bool) -> Component:
    code, name = dog.entity.code, dog.entity.name(form.reader.lang)
    box = Native("input", {"type": "checkbox", "name": "others", "value": code, "checked": is_chosen})
    return html.Label([box, html.Span([name, " ", html.Bdi(code, className="muted tiny")])], className="pick line")


def photos(form: Form) -> Component:
    """Files that go with the record; each is checked by the server when it comes in."""
    attributes: dict[str, Any] = {
        "type": "file",
        "name": "file",
        "multiple": True,
        "accept": ACCEPTED,
        "aria-describedby": ids.said("file"),
    }
    inside = [
        html.Label(form.say(text.ADD_PHOTOS), htmlFor=ids.field("file"), className="strong"),
        html.P(form.say(text.PHOTOS_HINT, LARGEST // 1_000_000), className="small muted"),
        Native("input", attributes, id=ids.field("file")),
        marked(html.Div([], className="files"), data_files=""),
        said(form, "file"),
    ]
    return marked(html.Section(inside, className="panel stack"), data_field="file")
