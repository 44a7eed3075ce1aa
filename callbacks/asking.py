"""What every callback reads first: the question of an address, and who reads the answer."""

from dataclasses import replace

from layouts.reader import Reader
from services.kit import Kit
from services.question import Question
from services.viewer import Viewer


def reader_of(kit: Kit, viewer: Viewer) -> Reader:
    """The viewer as the reader of a page; after an answer, so that the names are as new as the numbers.

    The person's own digits take the place of the unit's.
    """
    directory, unit = kit.shelf.held, replace(kit.unit, digits=viewer.digits or kit.unit.digits)
    named = next((one.name(viewer.lang) for one in directory.of_kind("unit")), "")
    return Reader(viewer, unit, directory, kit.calendar().today, named)


def fresh_reader(kit: Kit, viewer: Viewer) -> Reader:
    """The reader of a page that asks no question."""
    kit.shelf.newest()
    return reader_of(kit, viewer)


def question_at(pathname: str, search: str, kit: Kit) -> Question:
    """The question that the page of this address shows."""
    report_id = pathname.removeprefix("/r/").partition("/")[0] if pathname.startswith("/r/") else "overview"
    question = Question.parse(report_id, search, kit.calendar())
    # The sheet sends the report's own presets back; they are no choice of the reader's.
    filters = tuple(one for one in question.filters if one not in question.report.preset)
    return replace(question, filters=filters)
