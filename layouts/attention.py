"""What needs attention: the findings that cost the question's records most, each leading to where it can be mended."""

from collections.abc import Callable

from dash import html

from layouts import text
from layouts.address import here
from layouts.icon import icon, marked, turning
from layouts.reader import Reader
from services.answer import Answer, Reason
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS
from services.catalogue.records import RECORD_TYPES, RecordType
from services.quality import finding_text
from services.question import Question
from services.wording import number

MOST = 3


def attention(answer: Answer, question: Question, reader: Reader) -> html.Section | None:
    """At most three rows; nothing when nothing is wrong."""
    found = reasons(answer, question, reader, here)
    if not found:
        return None
    section = html.Section(found, className="list attention")
    return marked(section, aria_label=reader.say(text.ATTENTION))


def reasons(answer: Answer, question: Question, reader: Reader, address: Callable[[Question], str]) -> list[html.A]:
    """One row per reason; `address` writes where a row leads."""
    record = record_type(answer, question)
    return [
        _row(one, record, address(faulty(one.finding, record, question)), reader)
        for one in answer.quality.reasons[:MOST]
    ]


def record_type(answer: Answer, question: Question) -> RecordType:
    """What the answer counts: the report's record type, or the first that this viewer's role may count."""
    facts = [METRICS[one.metric].fact for one in answer.measures]
    return RECORD_TYPES[question.report.fact if question.report.fact in facts else facts[0]]


def said_of(record: RecordType, reason: Reason, reader: Reader) -> str:
    """1,487 sessions without a trainer."""
    return f"{reader.count(record.counted, reason.count)} {finding_text(record, reason.finding)(reader.lang)}"


def _row(reason: Reason, record: RecordType, address: str, reader: Reader) -> html.A:
    said = html.B(said_of(record, reason, reader))
    cost = html.Span(reader.say(text.COSTS, number(reason.points)), className="muted")
    return html.A(
        [
            html.Span(icon("warn"), className="warn"),
            html.Span([said, html.Br(), cost], className="main small"),
            turning("next"),
        ],
        href=address,
    )


def faulty(finding: str, record: RecordType, question: Question) -> Question:
    """The records with the finding: those without a value where that can be asked, else the worst first."""
    kind, _, name = finding.partition("-")
    if not record.has(name):  # a rule's, not a field's
        return question.seen_as("details", sort="quality")
    column = record.field(name).column
    for dimension in question.report.dimensions:
        if kind == "missing" and DIMENSIONS[dimension].column == column and not DIMENSIONS[dimension].of_dog:
            return question.narrow(dimension, "none").seen_as("details")
    return question.seen_as("details", sort="quality")
