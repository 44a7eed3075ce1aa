"""The review on a record's page: what changed, what stands in the way, and the bar that decides."""

from dash import html
from dash.development.base_component import Component

from layouts import review_text as words
from layouts.icon import icon, marked
from layouts.native import Native
from layouts.page import Piece
from layouts.reader import Reader
from layouts.shell import close
from services.catalogue.records import RECORD_TYPES
from services.catalogue.review import ACTIONS, DECISIONS, Action, status_label
from services.inbox import Done, Standing
from services.question import Question
from services.reviewing import LONGEST_NOTE
from services.wording import number

ORDER = ("withdraw", "reopen", "reject", "return", "forward", "approve", "submit")
TONES = {"main": "button main", "plain": "button", "bad": "button bad"}


def review(reader: Reader, standing: Standing | None) -> list[Component]:
    """Everything the review adds to a record's page; nothing for records that are not reviewed."""
    if standing is None:
        return []
    parts = [_last(reader, standing), _since(reader, standing), _touched(reader, standing), _refused(reader, standing)]
    return [*(one for one in parts if one is not None), *_bar(reader, standing)]


def under_review(reader: Reader, standing: Standing | None, address: str) -> list[Component]:
    """What stands above a report that was put up for approval: its state, the way to the report itself, the bar."""
    if standing is None:
        return []
    state = f"{reader.say(words.PROPOSED)}: {status_label(standing.status)(reader.lang)}"
    said: list[Piece] = [html.B(state)]
    said += [reader.comma, step_text(reader, standing.last)] if standing.last else []
    links = [
        html.A(reader.say(words.THE_REPORT), href=address, className="link"),
        html.A(
            reader.say(words.SEE_HISTORY), href=f"/record/{standing.type_id}/{standing.id}/history", className="link"
        ),
    ]
    about = html.Div([html.P(said), html.P(links, className="row wrapped")])
    banner = html.Section([html.Span(icon("check")), about], className="banner")
    return [html.Div([banner, *review(reader, standing)], className="notes stack")]


def sheet_id(action: str) -> str:
    """The sheet that asks for the reason of an action."""
    return f"review-{action}"


def pick_value(type_id: str, record_id: int, version: int) -> str:
    """A record as a form names it."""
    return f"{type_id}/{record_id}/{version}"


def step_text(reader: Reader, done: Done) -> str:
    """Hind returned it, 24 Dec 2024, 18:42."""
    past = ACTIONS[done.action].past if done.action in ACTIONS else words.DID.get(done.action, words.DID_OTHER)
    at = f"{reader.day(reader.local(done.at).date())}{reader.comma}{reader.time(done.at)}"
    return words.STEP(reader.lang).format(done.by(reader.lang), past(reader.lang), at)


def _last(reader: Reader, standing: Standing) -> html.Section | None:
    """The reason that was given with the last step, as long as it matters."""
    done = standing.last
    if done is None or not done.note:
        return None
    said = [html.B(step_text(reader, done)), html.Br(), html.Span(done.note, dir="auto")]
    tone = "banner warn" if done.action in ("return", "reject", "reopen") else "banner"
    return html.Section([html.Span(icon("clock")), html.Div(said)], className=tone)


def _since(reader: Reader, standing: Standing) -> html.Section | None:
    if not standing.since:
        return None
    steps = [html.Li([step_text(reader, one), *_noted(one)]) for one in standing.since]
    link = html.A(
        reader.say(words.SEE_HISTORY), href=f"/record/{standing.type_id}/{standing.id}/history", className="link"
    )
    said = html.Div([html.B(reader.say(words.SINCE)), html.Ul(steps, className="line"), link])
    return html.Section([html.Span(icon("pen")), said], className="banner")


def _noted(done: Done) -> list[Piece]:
    return [": ", html.Span(done.note, dir="auto")] if done.note else []


def _touched(reader: Reader, standing: Standing) -> html.Section | None:
    """1 training session added, 2 corrected."""
    if not standing.touched:
        return None
    said = reader.comma.join(
        reader.say(words.TOUCHED[action], reader.count(RECORD_TYPES[type_id].counted, n))
        for type_id, action, n in standing.touched
    )
    inside = html.Div([html.B(reader.say(words.SINCE_SUBMITTED)), " ", said])
    return html.Section([html.Span(icon("pen")), inside], className="banner")


def _refused(reader: Reader, standing: Standing) -> html.P | None:
    return html.P(reader.say(standing.refused), className="notes small muted") if standing.refused else None


def _bar(reader: Reader, standing: Standing) -> list[Component]:
    actions = sorted(standing.actions, key=lambda one: ORDER.index(one.id))
    if not actions:
        return []
    buttons = [_button(reader, standing, one) for one in actions]
    bar = marked(
        html.Footer(buttons, className="actions review-bar"), aria_label=reader.say(words.DECIDE, standing.title(reader.lang))
    )  # fmt: skip
    look = next((one.id for one in actions if one.id in words.LOOK), "")
    if look:
        pick = pick_value(standing.type_id, standing.id, standing.version)
        marked(bar, data_review=f"/review/look?act={look}&pick={pick}")
    return [bar, *(_sheet(reader, standing, one) for one in actions if one.asks)]


def _button(reader: Reader, standing: Standing, action: Action) -> Component:
    """A form that acts at once, or the link to the sheet that asks for the reason."""
    label: list[Piece] = [icon("check") if action.id == "approve" else None, reader.say(action.label)]
    if action.asks:
        return html.A(label, href=f"#{sheet_id(action.id)}", className=TONES[action.tone])
    button = Native("button", {"class": TONES[action.tone], "name": "act", "value": action.id}, label)
    return _form(standing, action, button, "grown" if action.tone == "main" else "")


def _form(standing: Standing, action: Action, inside: Component | list[Component], kind: str = "") -> Native:
    address = f"/review/{standing.type_id}/{standing.id}"
    back = "/review" if action.id in DECISIONS else f"/record/{standing.type_id}/{standing.id}"
    hidden = [
        Native("input", {"type": "hidden", "name": "version", "value": str(standing.version)}),
        Native("input", {"type": "hidden", "name": "next", "value": back}),
    ]
    given = inside if isinstance(inside, list) else [inside]
    return Native("form", {"method": "post", "action": address, "class": kind or None}, [*hidden, *given])


def _sheet(reader: Reader, standing: Standing, action: Action) -> html.Dialog:
    asks = action.asks(reader.lang) if action.asks else ""
    note: dict[str, str | int | bool | None] = {
        "name": "note",
        "required": True,
        "maxlength": LONGEST_NOTE,
        "rows": 3,
        "dir": "auto",
        "aria-label": asks,
    }
    send = Native("button", {"class": TONES[action.tone], "name": "act", "value": action.id}, reader.say(action.label))
    parts: list[Component] = [
        Native("label", {"class": "field"}, [html.Span(asks), Native("textarea", note)]),
        html.Div([html.A(reader.say(words.CANCEL), href="#", className="button"), send], className="row below"),
    ]
    title = html.Div([html.H2(reader.say(action.label)), close(reader)], className="row")
    about = html.P(standing.title(reader.lang), className="small muted below")
    sheet = html.Dialog(
        [title, about, _form(standing, action, parts, "stack")], id=sheet_id(action.id), className="sheet"
    )
    return marked(sheet, aria_label=reader.say(action.label))


def propose(question: Question, reader: Reader) -> html.Section | None:
    """Submits the report of a question for approval; who may not, sees nothing."""
    if "period-report" not in reader.viewer.role.writes or question.record:
        return None
    scope, chosen = reader.viewer.scope.projects, question.values("project")
    if len(chosen) > 1 or (not chosen and scope is not None and len(scope) != 1):
        return html.Section(html.P(reader.say(words.PROPOSE_WHERE), className="small muted"), className="notes")
    fields = {"report": question.report_id, "query": question.query}
    form = Native(
        "form", {"method": "post", "action": "/review/report"},
        [
            *(Native("input", {"type": "hidden", "name": name, "value": value}) for name, value in fields.items()),
            Native("button", {"class": "button"}, [icon("check"), reader.say(words.PROPOSE)]),
        ],
    )  # fmt: skip
    about = html.P(reader.say(words.PROPOSE_ABOUT), className="small muted main")
    return html.Section([about, form], className="panel row wrapped propose")


def waiting_for(reader: Reader, seconds: float) -> str:
    """31 h; 12 min; 6 d."""
    minutes = max(0, int(seconds // 60))
    if minutes < 60:
        return reader.say(words.MINUTES, number(minutes))
    if minutes < 48 * 60:
        return reader.say(words.HOURS, number(minutes // 60))
    return reader.say(words.DAYS, number(minutes // (24 * 60)))


def toast(reader: Reader, said: str, link: tuple[str, str] | None = None) -> html.Div:
    """One line that goes by itself."""
    parts: list[Piece] = [html.Span(said)]
    if link:
        parts.append(html.A(link[0], href=link[1], className="link end"))
    return html.Div(parts, className="toast", role="status")
