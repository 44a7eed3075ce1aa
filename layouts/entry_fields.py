"""One control of a form for each kind of field: native, 48 px to touch, its findings under it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts import entry_text as text
from layouts import ids
from layouts.entry_values import Typed
from layouts.icon import icon, marked
from layouts.native import Native
from layouts.reader import Reader
from services.catalogue.choices import JOB, Choice
from services.catalogue.fields import Field
from services.catalogue.records.base import OF_TEN
from services.catalogue.texts import read_as
from services.catalogue.words import Words
from services.directory import Entity
from services.findings import Found
from services.starting import Start
from services.wording import number

MOST_CHIPS, MOST_WORDS = 9, 8
JOBS = {"handler": "HANDLER", "replacement": "HANDLER", "trainer": "TRAINER", "vet": "VET", "caretaker": "CARETAKER"}
"""Whose names a field offers first."""
KEYS = {"name": Words("Name", "الاسم"), "dose": Words("Dose", "الجرعة"), "value": Words("Value", "القيمة")}
LINES_OF = {"medications": ("name", "dose")}
EMPTY_LINES = 2


@dataclass(frozen=True)
class Form:
    """What a form is drawn from: what it offers, what stands in it, and what is said of it."""

    start: Start
    typed: Typed
    reader: Reader
    problems: Mapping[str, Words] = field(default_factory=dict)
    findings: tuple[Found, ...] = ()

    def say(self, words: Words, *values: object) -> str:
        return self.reader.say(words, *values)

    def value(self, name: str) -> str:
        """The one value of a control."""
        texts = self.typed.get(name) or ("",)
        return texts[-1]

    def has(self, name: str) -> bool:
        """Whether anything stands in it."""
        return any(self.typed.get(name) or ())

    def is_said(self, name: str) -> bool:
        """Whether a problem or a finding is shown beside it."""
        return name in self.problems or any(one.field == name for one in self.findings)


def control_of(form: Form, one: Field, name: str = "") -> Component:
    """The field's control with its label; `name` where it is part of a row."""
    name = name or one.name
    made = _KINDS[_kind(one)](form, one, name)
    when = f"{one.when[0]}:{','.join(one.when[1])}" if one.when else None
    attributes = {"data_field": name} | ({"data_when": when} if when else {})
    if one.kind == "list":
        attributes["data_list"] = ""
    if one.unit:
        attributes["data_unit"] = one.unit(form.reader.lang)
    return marked(
        html.Div([made, said(form, name)], className="entry-field" + (" wrong" if name in form.problems else "")),
        **attributes,
    )


def _kind(one: Field) -> str:
    if one.kind == "choice":
        return "chips" if len(one.choices) <= MOST_CHIPS else "select"
    if one.kind == "integer" or (one.kind == "decimal" and one.name == "rating"):
        return "stepper"
    if one.kind == "list" and one.to:
        return "several"
    return one.kind


def said(form: Form, name: str) -> Component:
    """What is wrong or odd about a control; filled anew by assets/entry.js as the writer leaves it."""
    inside: list[Component] = []
    if name in form.problems:
        inside.append(html.P([icon("warn"), html.Span(form.problems[name](form.reader.lang))], className="finding bad"))
    inside += [finding(form, one) for one in form.findings if one.field == name]
    return marked(html.Div(inside, id=ids.said(name), className="said"), aria_live="polite")


def finding(form: Form, one: Found) -> Component:
    """One finding with what it costs."""
    lang = form.reader.lang
    words = form.say(text.COSTS, one.text(lang), one.points) if one.points else one.text(lang)
    return html.P([icon("warn"), html.Span(words)], className=f"finding {'bad' if one.implausible else 'warn'}")


def label_of(form: Form, one: Field) -> str:
    """Duration (min); Success, 0 to 10."""
    unit = f" ({one.unit(form.reader.lang)})" if one.unit and one.unit != OF_TEN else ""
    return one.label(form.reader.lang) + unit


def _labelled(form: Form, one: Field, name: str, inside: Component | Sequence[Component], label: str = "") -> Component:
    shown = html.Label(label or label_of(form, one), htmlFor=ids.field(name), className="small muted")
    return html.Div([shown, *(inside if isinstance(inside, list) else [inside])], className="field")


def _about(form: Form, name: str) -> dict[str, Any]:
    """What every control carries: name, and where its findings stand."""
    wrong = "true" if name in form.problems else None
    return {"name": name, "aria-describedby": ids.said(name), "aria-invalid": wrong}


def line(form: Form, one: Field, name: str) -> Component:
    """One line of text, with the usual ones offered."""
    usual = form.start.texts.get(one.name, ())
    listed = ids.usual(name) if usual else None
    attributes: dict[str, Any] = _about(form, name) | {
        "value": form.value(name),
        "list": listed,
        "autocomplete": "off",
        "dir": "auto",
        "maxlength": 300,
    }
    parts: list[Component] = [Native("input", attributes, id=ids.field(name))]
    if listed:
        parts.append(Native("datalist", {}, [Native("option", {"value": text}) for text in usual], id=listed))
    return _labelled(form, one, name, parts)


def _lines(form: Form, one: Field, name: str) -> Component:
    attributes: dict[str, Any] = _about(form, name) | {
        "rows": 3,
        "maxlength": 5000,
        "dir": "auto",
        "value": form.value(name),
    }
    return _labelled(form, one, name, Native("textarea", attributes, id=ids.field(name)))


def _typed_as(kind: str, **more: Any) -> Callable[[Form, Field, str], Component]:
    def made(form: Form, one: Field, name: str) -> Component:
        attributes: dict[str, Any] = _about(form, name) | {
            "type": kind,
            "value": form.value(name),
            "autocomplete": "off",
            **more,
        }
        return _labelled(form, one, name, Native("input", attributes, id=ids.field(name)))

    return made


def _stepper(form: Form, one: Field, name: str) -> Component:
    """A number between two buttons; the keyboard is that of numbers, and Arabic digits will do."""
    step = 5 if one.name == "minutes" else 50 if (one.high or 0) > 5_000 else 1
    label, unit = one.label(form.reader.lang), one.unit(form.reader.lang) if one.unit else ""
    high = 10 if one.name == "rating" else one.high
    if high is not None and high <= 50 and one.low is not None and not any(sign.isdigit() for sign in label):
        label = form.say(text.FROM_TO, label, number(one.low), number(high))
    mode = "numeric" if one.kind == "integer" else "decimal"
    attributes: dict[str, Any] = _about(form, name) | {
        "type": "text", "inputmode": mode, "value": form.value(name), "autocomplete": "off", "size": 4, "class": "number", "placeholder": "–",
        "data-low": _bare(one.low), "data-high": _bare(high),
    }  # fmt: skip
    middle = [Native("input", attributes, id=ids.field(name)), html.Span(unit, className="unit") if unit else None]
    less, more = (_step(form, one, name, sign * step) for sign in (-1, 1))
    inside = html.Div(
        [less, html.Span([part for part in middle if part is not None], className="stepped"), more], className="row"
    )
    return _labelled(form, one, name, inside, label)


def _bare(value: float | None) -> str | None:
    return None if value is None else f"{value:g}"


def _step(form: Form, one: Field, name: str, by: int) -> Component:
    words, unit = text.LESS if by < 0 else text.MORE_OF, f" {one.unit(form.reader.lang)}" if one.unit else ""
    spoken = f"{one.label(form.reader.lang)}{form.reader.comma}{form.say(words, f'{abs(by)}{unit}')}"
    button = html.Button(icon("minus" if by < 0 else "plus"), className="button scripted", type="button")
    return marked(button, data_step=str(by), data_for=ids.field(name), aria_label=spoken)


def _chips(form: Form, one: Field, name: str) -> Component:
    return picks(
        form,
        name,
        one.label(form.reader.lang),
        [(choice.code, choice.label(form.reader.lang)) for choice in one.choices],
    )


def picks(form: Form, name: str, label: str, options: Iterable[tuple[str, str]]) -> Component:
    """One of a few, all in sight. The empty value comes first, so that none chosen is sent as none."""
    now = form.value(name)
    chips = [_radio(name, value, shown, now) for value, shown in options]
    legend = Native("legend", {"class": "small muted"}, label)
    return Native(
        "fieldset",
        {"class": "plain picks", "aria-describedby": ids.said(name)},
        [legend, _none(name), html.Div(chips, className="chips")],
    )


def _none(name: str) -> Component:
    return Native("input", {"type": "hidden", "name": name, "value": ""})


def _radio(name: str, value: str, shown: str, now: str) -> Component:
    box = Native("input", {"type": "radio", "name": name, "value": value, "checked": value == now})
    return html.Label([box, shown], className="chip")


def _flag(form: Form, one: Field, name: str) -> Component:
    answers = [("true", form.say(text.YES)), ("false", form.say(text.NO))]
    return picks(
        form,
        name,
        one.label(form.reader.lang),
        [*answers, *([("", form.say(text.NOT_SAID))] if one.default is None and one.nullable else [])],
    )


def select(form: Form, one: Field, name: str, *, label: str = "") -> Component:
    """One of a list that opens."""
    options = [(choice.code, choice.label(form.reader.lang)) for choice in one.choices]
    return _labelled(form, one, name, choose(form, name, [("", options)]), label)


Group = tuple[str, Sequence[tuple[str, str]]]


def choose(form: Form, name: str, groups: Iterable[Group], *, empty: bool = True, several: bool = False) -> Component:
    """A native list; groups are (label, [(value, text)]), an empty label groups nothing."""
    chosen = set(form.typed.get(name) or ())
    inside = [Native("option", {"value": ""}, form.say(text.CHOOSE))] if empty and not several else []
    for label, options in groups:
        made = [Native("option", {"value": value, "selected": value in chosen}, shown) for value, shown in options]
        inside += [Native("optgroup", {"label": label}, made)] if label and made else made
    attributes: dict[str, Any] = _about(form, name) | {"multiple": several, "size": 5 if several else None}
    control = Native("select", attributes, inside, id=ids.field(name))
    return control if several else html.Span(control, className="choose")


def _reference(form: Form, one: Field, name: str) -> Component:
    return _labelled(form, one, name, choose(form, name, entities(form, one)))


def _several(form: Form, one: Field, name: str) -> Component:
    return _labelled(form, one, name, [_none(name), choose(form, name, entities(form, one), several=True)])


def entities(form: Form, one: Field) -> list[Group]:
    """What a reference may name, in groups: dogs by project, people by job."""
    lang = form.reader.lang
    if one.to == "dog":
        return dogs(form)
    if one.to != "person":
        return [("", [(each.code, each.name(lang)) for each in form.start.places.get(one.to or "", ())])]
    first = JOBS.get(one.name, "")
    jobs = sorted(JOB, key=lambda job: job.code != first)
    return [_of_job(form, job, lang) for job in jobs]


def _of_job(form: Form, job: Choice, lang: str) -> Group:
    people = sorted((who.name(lang), who.code) for held, who in form.start.people if held == job.code)
    return job.label(lang), [(code, f"{name} · {code}") for name, code in people]


def dogs(form: Form) -> list[Group]:
    """The viewer's own dogs, then the others by project."""
    lang = form.reader.lang
    groups: dict[str, list[tuple[str, str]]] = {}
    for dog in form.start.dogs:
        project = form.say(text.MY_DOGS) if dog.is_mine else _name(dog.project, lang) or form.say(text.NO_PROJECT)
        groups.setdefault(project, []).append((dog.entity.code, f"{dog.entity.name(lang)} · {dog.entity.code}"))
    return list(groups.items())


def _name(entity: Entity | None, lang: str) -> str:
    return entity.name(lang) if entity else ""


def _link(form: Form, one: Field, name: str) -> Component:
    known = form.start.links.get(one.name, ())
    options = [(str(record_id), title) for record_id, title in known]
    now = form.value(name)
    if now and now not in dict(options):
        options.insert(0, (now, now))
    return _labelled(form, one, name, choose(form, name, [("", options)]))


def _words(form: Form, one: Field, name: str) -> Component:
    """Several words: the usual ones to tap, any other to type."""
    usual = form.start.texts.get(one.name, ())[:MOST_WORDS]
    # A usual word that was written in the other language is the same word.
    now = {read_as(word, form.reader.lang): word for word in form.typed.get(name) or () if word}
    chips = [
        html.Label(
            [
                Native(
                    "input", {"type": "checkbox", "name": name, "value": now.get(word, word), "checked": word in now}
                ),
                word,
            ],
            className="chip",
        )
        for word in usual
    ]
    rest = form.reader.comma.join(stored for word, stored in now.items() if word not in usual)
    others = Native(
        "input",
        _about(form, name) | {"value": rest, "autocomplete": "off", "dir": "auto", "data-rest": True},
        id=ids.field(name),
    )
    hint = form.say(text.OTHER_WORDS) if chips else one.label(form.reader.lang)
    legend = Native("legend", {"class": "small muted"}, one.label(form.reader.lang))
    field = html.Div(
        [html.Label(hint, htmlFor=ids.field(name), className="tiny muted" if chips else "unseen"), others],
        className="field",
    )
    inside = [legend, html.Div(chips, className="chips") if chips else None, field]
    return Native("fieldset", {"class": "plain picks"}, [part for part in inside if part is not None])


def _rows(form: Form, one: Field, name: str) -> Component:
    """Lines of words and amounts."""
    lines: dict[int, list[str]] = {}
    for typed in form.typed:
        if typed.startswith(f"{name}."):
            place, _, key = typed.removeprefix(f"{name}.").partition(".")
            lines.setdefault(int(place) if place.isdecimal() else 0, []).append(key)
    usual = LINES_OF.get(one.name, ("name", "value"))
    count = max(lines, default=-1) + 1 + EMPTY_LINES
    made = [
        html.Div(
            [_cell(form, one, f"{name}.{place}", key) for key in dict.fromkeys([*usual, *lines.get(place, [])])],
            className="row cells",
        )
        for place in range(count)
    ]
    legend = Native("legend", {"class": "small muted"}, one.label(form.reader.lang))
    return Native("fieldset", {"class": "plain picks stack"}, [legend, *made])


def _cell(form: Form, one: Field, row: str, key: str) -> Component:
    name, known = f"{row}.{key}", KEYS.get(key)
    label = known(form.reader.lang) if known else key
    attributes = {"name": name, "value": form.value(name), "autocomplete": "off", "dir": "auto"}
    shown = html.Label(label, htmlFor=ids.field(name), className="tiny muted")
    return html.Div([shown, Native("input", attributes, id=ids.field(name))], className="field")


_KINDS: Mapping[str, Callable[[Form, Field, str], Component]] = {
    "text": line, "long": _lines, "stepper": _stepper, "decimal": _typed_as("text", inputmode="decimal"), "day": _typed_as("date"),
    "moment": _typed_as("datetime-local"), "time": _typed_as("time"), "chips": _chips, "select": select, "flag": _flag,
    "ref": _reference, "several": _several, "list": _words, "link": _link, "rows": _rows,
}  # fmt: skip
