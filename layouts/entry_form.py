"""The form of a record type: dog, day, few fields first, the rest behind "More fields", and the bar that saves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from layouts import entry_text as text
from layouts import ids
from layouts.badge import graded
from layouts.controls import hidden
from layouts.entry_fields import Form, choose, control_of, dogs, finding, said, select
from layouts.entry_parts import other_dogs, parts_of, photos
from layouts.icon import GRADES as GRADE_MARKS
from layouts.icon import marked, turning
from layouts.native import Native
from layouts.text import GRADES as GRADE_WORDS
from services.catalogue.fields import Field
from services.catalogue.records import RecordType
from services.catalogue.texts import CORRECTIONS
from services.catalogue.words import Words
from services.starting import Dog

CHECKLIST, FEW = 4, 3
BY_SHIFT = frozenset({"roster"})
"""Types whose time follows from the shift."""
TONES = {"FIT": "good", "RESTRICTED": "warn", "UNFIT": "bad", "PERMANENTLY_UNFIT": "bad"}


@dataclass(frozen=True)
class Saving:
    """Where a form goes and what it asks: a new record, or a version of one that is there.

    `needs_reason`: the record was submitted before. `confirm`: implausible values wait for a yes.
    """

    address: str
    back: str
    record_id: int | None = None
    version: int | None = None
    needs_reason: bool = False
    has_review: bool = True
    is_draft: bool = True
    confirm: bool = False
    last: int | None = None
    """The writer's last record of this type, to duplicate."""
    score: int | None = None
    may_group: bool = False


def entry_form(form: Form, saving: Saving, *above: Component | None) -> Component:
    """The whole form. It works without scripts; with them, assets/entry.js sends it in the background."""
    record = form.start.type
    sections = Sections(form)
    parts = [
        *above,
        _card(form) if sections.has_card else None,
        html.Section([_when(form), *[control_of(form, one) for one in sections.first]], className="panel entry-first"),
        *[_checklist(form, fields) for fields in sections.checklists],
        *[parts_of(form, part) for part in record.parts],
        _more(form, sections),
        other_dogs(form) if saving.may_group else None,
        photos(form) if saving.record_id is None else None,
        _reason(form) if saving.needs_reason else None,
        _whole(form),
        bar(form, saving),
    ]
    attributes: dict[str, Any] = {
        "method": "post", "action": saving.address, "class": "entry stack", "novalidate": True, "enctype": "multipart/form-data",
        "data-type": record.id, "data-account": str(form.reader.viewer.account_id), "data-record": str(saving.record_id or ""),
        "data-version": str(saving.version or ""), **_said_by_script(form),
    }  # fmt: skip
    return Native("form", attributes, [one for one in parts if one is not None], id=ids.ENTRY)


def _said_by_script(form: Form) -> dict[str, str]:
    """What assets/entry.js says beside the fields; the findings themselves are the server's words."""
    lang = form.reader.lang
    plain = {
        "when-missing": text.WHEN_MISSING,
        "costs": text.COSTS,
        "sure": text.SURE,
        "confirm": text.CONFIRM,
        "mend-it": text.GO_BACK,
    }
    return (
        {f"data-{name}": words(lang) for name, words in plain.items()}
        | {f"data-missing-{n}": text.FIELDS_MISSING(n, lang, "{}") for n in (0, 1, 2, 3, 11)}
        | {f"data-grade-{grade}": words(lang) for grade, words in GRADE_WORDS.items()}
        | {f"data-mark-{grade}": path for grade, path in GRADE_MARKS.items()}
    )


class Sections:
    """Which fields stand where."""

    def __init__(self, form: Form) -> None:
        record = form.start.type
        self.has_card = record.has("dog") and record.field("dog").required in ("critical", "major")
        fields = [
            one for one in record.all_fields if _is_asked(form, one) and not (self.has_card and one.name == "dog")
        ]
        known = {"project"} if self.has_card else set()
        known |= {name for name in (record.who, "handler") if name and form.has(name) and name not in form.problems}
        self.first = [one for one in fields if _is_first(one) and one.name not in known]
        left = [one for one in fields if one not in self.first]
        self.checklists = _runs(left)
        listed = {one.name for run in self.checklists for one in run}
        self.rest = [one for one in left if one.name not in listed]


def _is_asked(form: Form, one: Field) -> bool:
    return (
        one.asked
        and not one.computed
        and one.name not in ("day", "at")
        and (one.kind != "link" or bool(form.start.links.get(one.name)) or form.has(one.name))
    )


def _is_first(one: Field) -> bool:
    return one.required in ("critical", "major") or not (one.nullable or one.default)


def _runs(fields: Iterable[Field]) -> list[list[Field]]:
    """Fields of one kind in a row, such as the eleven areas of the body: they are gone through one after the other."""
    alike = [
        list(run)
        for key, run in groupby(fields, key=lambda one: (one.kind, one.choices))
        if key[0] in ("flag", "choice")
    ]
    runs = [piece for run in alike for piece in _by_heading(run)]
    return [run for run in runs if sum(len(one) for one in alike if run[0] in one) >= CHECKLIST]


def _by_heading(run: Sequence[Field]) -> list[list[Field]]:
    pieces: list[list[Field]] = []
    for one in run:
        if one.heading or not pieces:
            pieces.append([])
        pieces[-1].append(one)
    return pieces


def _card(form: Form) -> Component:
    """The dog on top: who it is, with whom, where, and whether it is fit; it opens to choose another."""
    dog = form.start.dog(form.value("dog"))
    attributes: dict[str, Any] = {"class": "list dog", "open": dog is None}
    label = html.Label(
        form.say(text.OTHER_DOG if dog else text.CHOOSE_DOG), htmlFor=ids.field("dog"), className="small muted"
    )
    picker = html.Div(
        [html.Div([label, _dog_picker(form)], className="field"), said(form, "dog")], className="entry-field inside"
    )
    box = Native("details", attributes, [Native("summary", {}, [*_of_dog(form, dog), turning("next")]), picker])
    return marked(html.Div(box), data_field="dog", className="wrong" if "dog" in form.problems else "entry-card")


def _dog_picker(form: Form) -> Component:
    """Options carry what the card says of each dog, so that it follows the choice without asking."""
    made = choose(form, "dog", dogs(form))
    known = {dog.entity.code: dog for dog in form.start.dogs}
    for option in _options(made):
        dog = known.get(str(option.attributes.get("value")))  # type: ignore[attr-defined]  # Native keeps them there
        if dog:
            option.attributes |= _facts(form, dog)  # type: ignore[attr-defined]  # as above
    return made


def _options(part: object) -> Iterable[Native]:
    if isinstance(part, Native) and part.tag == "option":  # type: ignore[attr-defined]  # as above
        yield part
        return
    children = getattr(part, "children", None) or []
    for one in children if isinstance(children, list) else [children]:
        yield from _options(one)


def _facts(form: Form, dog: Dog) -> dict[str, str]:
    tone = TONES.get(dog.duty_status or "", "")
    found = {"data-name": dog.entity.name(form.reader.lang), "data-about": _about(form, dog)}
    found |= {"data-project": dog.project.code} if dog.project else {}
    found |= {"data-handler": dog.handler.code} if dog.handler else {}
    return found | (
        {"data-duty": form.say(text.FITNESS[dog.duty_status]), "data-tone": tone} if dog.duty_status else {}
    )


def _about(form: Form, dog: Dog) -> str:
    """Handler Faisal, Special Operations."""
    lang = form.reader.lang
    handler = form.say(text.HANDLER_IS, dog.handler.name(lang)) if dog.handler else ""
    return form.reader.comma.join(filter(None, [handler, dog.project.name(lang) if dog.project else ""]))


def _of_dog(form: Form, dog: Dog | None) -> list[Component]:
    lang, duty = form.reader.lang, dog.duty_status if dog else None
    name = dog.entity.name(lang) if dog else form.say(text.CHOOSE_DOG)
    main = html.Span(
        [
            marked(html.B(name), data_dog_name=""), " ",
            marked(html.Bdi(dog.entity.code if dog else "", className="muted small"), data_dog_code=""), html.Br(),
            marked(html.Span(_about(form, dog) if dog else "", className="small muted"), data_dog_about=""),
        ],
        className="main",
    )  # fmt: skip
    said = form.say(text.FITNESS[duty]) if duty else ""
    badge = html.Span(said, className=f"badge {TONES.get(duty or '', '')}".strip(), hidden=not duty)
    return [main, marked(badge, data_dog_duty="")]


def _when(form: Form) -> Component:
    """Day and time beside each other; types without a clock have the day alone."""
    record = form.start.type
    boxes = [_native(form, "day", form.say(text.DATE), "date")]
    if record.timed and record.id not in BY_SHIFT:
        boxes.append(_native(form, "at", form.say(text.START), "time"))
    return html.Div(boxes, className="row moment")


def _native(form: Form, name: str, label: str, kind: str) -> Component:
    wrong = "true" if name in form.problems else None
    attributes: dict[str, Any] = {
        "type": kind,
        "name": name,
        "value": form.value(name),
        "aria-describedby": ids.said(name),
        "aria-invalid": wrong,
    }
    inside = html.Div(
        [
            html.Label(label, htmlFor=ids.field(name), className="small muted"),
            Native("input", attributes, id=ids.field(name)),
        ],
        className="field",
    )
    return marked(html.Div([inside, said(form, name)], className="entry-field"), data_field=name)


def _checklist(form: Form, fields: Sequence[Field]) -> Component:
    """Things gone through one after the other; one tap answers all of them, the exceptions are set after it."""
    first = fields[0]
    heading = first.heading(form.reader.lang) if first.heading else None
    whole = None
    if first.choices:
        usual = first.choices[0]
        whole = html.Button(
            form.say(text.EVERYTHING, usual.label(form.reader.lang)), type="button", className="button scripted"
        )
        marked(whole, data_all=usual.code)
    rows = [_row(form, one) for one in fields]
    head = (
        html.Div([html.H2(heading) if heading else None, whole], className="row between") if heading or whole else None
    )
    return html.Section([head, html.Div(rows, className="checklist")], className="panel")


def _row(form: Form, one: Field) -> Component:
    if one.kind == "choice":
        made = marked(
            html.Div([select(form, one, one.name), said(form, one.name)], className="entry-field"), data_field=one.name
        )
        return html.Div(made, className="line")
    return html.Div(control_of(form, one), className="line")


def _more(form: Form, sections: Sections) -> Component | None:
    """All other fields, by their headings."""
    if not sections.rest:
        return None
    is_open = len(sections.first) + len(sections.checklists) < FEW or any(
        form.is_said(one.name) for one in sections.rest
    )
    inside: list[Component] = [
        Native("summary", {"class": "row"}, [html.B(form.say(text.MORE_FIELDS)), turning("next")])
    ]
    fields = [html.Div(_headed(form, one), className="entry-more") for one in sections.rest]
    return html.Section(
        Native("details", {"class": "more", "open": is_open}, [*inside, html.Div(fields, className="stack")]),
        className="panel",
    )


def _headed(form: Form, one: Field) -> list[Component]:
    head = [html.H2(one.heading(form.reader.lang))] if one.heading else []
    return [*head, control_of(form, one)]


def _reason(form: Form) -> Component:
    """Why a record that others have seen is changed."""
    lang = form.reader.lang
    chips = [
        html.Label([Native("input", {"type": "radio", "name": "why", "value": one(lang), "checked": form.value("why") == one(lang)}), one(lang)], className="chip")
        for one in CORRECTIONS
    ]  # fmt: skip
    note = form.value("why_note")
    more = html.Div(
        [html.Label(form.say(text.OTHER_REASON), htmlFor=ids.field("why_note"), className="tiny muted"),
         Native("input", {"name": "why_note", "value": note, "autocomplete": "off", "dir": "auto", "maxlength": 300}, id=ids.field("why_note"))],
        className="field",
    )  # fmt: skip
    legend = Native("legend", {}, html.B(form.say(text.REASON_FOR)))
    box = Native(
        "fieldset",
        {"class": "plain picks stack"},
        [
            legend,
            html.P(form.say(text.REASON_HINT), className="small muted"),
            html.Div(chips, className="chips wrapped"),
            more,
            said(form, "why"),
        ],
    )
    return marked(html.Section(box, className="panel"), data_field="why")


def _whole(form: Form) -> Component:
    """What is said of the record as a whole."""
    shown = {one.name for one in form.start.type.all_fields}
    about = [finding(form, one) for one in form.findings if one.field not in shown]
    other = [
        html.P(words(form.reader.lang), className="finding bad")
        for name, words in form.problems.items()
        if not _has_place(form.start.type, name)
    ]
    return marked(html.Div([*other, *about], id=ids.said(""), className="said"), aria_live="polite")


def _has_place(record: RecordType, name: str) -> bool:
    first = name.partition(".")[0]
    return record.has(first) or any(part.id == first for part in record.parts) or name == "why"


def bar(form: Form, saving: Saving) -> Component:
    """Live grade and what is missing above the buttons; they always work."""
    missing = sum(one.rule.startswith("missing-") for one in form.findings)
    count = text.FIELDS_MISSING(missing, form.reader.lang) if saving.score is not None else ""
    state = html.P(
        [
            html.Span(form.say(text.DATA_QUALITY), className="muted"),
            marked(html.Span(graded(saving.score, form.reader, 0)), data_grade=""),
            marked(html.Button(count, type="button", className="end muted missing"), data_missing=""),
        ],
        className="row small",
    )
    buttons = [_act(form, "draft", text.SAVE_DRAFT), _act(form, "submit", text.SUBMIT, main=True)]
    if not saving.has_review or not saving.is_draft:
        buttons = [
            html.A(form.say(text.CANCEL), href=saving.back, className="button"),
            _act(form, "save", text.SAVE, main=True),
        ]
    confirm = hidden("confirmed", "true") if saving.confirm else None
    return html.Footer(
        [
            hidden("version", str(saving.version)) if saving.version else None,
            confirm,
            state,
            html.Div(buttons, className="row"),
        ],
        className="actions entry-bar",
    )


def _act(form: Form, act: str, words: Words, *, main: bool = False) -> Component:
    label = text.CONFIRM if main and _asks(form) else words
    return html.Button(
        form.say(label), className="button main" if main else "button", type="submit", name="act", value=act
    )


def _asks(form: Form) -> bool:
    return any(one.implausible for one in form.findings)
