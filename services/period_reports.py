"""A report of some days, put up for approval: a record that keeps the report's own address."""

from dataclasses import replace

from services.directory import Entity
from services.errors import UserError
from services.kit import Kit
from services.question import Question
from services.store import reviewing as store
from services.store.database import read
from services.viewer import Viewer
from services.writing import create

TYPE = "period-report"


def propose(kit: Kit, viewer: Viewer, question: Question) -> int:
    """Write the report down as prepared by the viewer and submit it; the id of its record.

    One that is under way or approved already stays as it is. Raises UserError when it is of several projects.
    """
    directory = kit.shelf.newest()
    project = _project(question, viewer, directory.of_kind("project"))
    asked = settled(question if project is None else question.narrow("project", project.code))
    with kit.db.scoped(*viewer.scope.listed) as connection:
        known = read(connection, store.select_proposed(asked.report_id, asked.query))
    if known:
        return int(known[0]["id"])
    person = directory.by_id("person", viewer.person_id) if viewer.person_id else None
    raw = {
        "report": asked.report_id, "day": asked.span.first.isoformat(), "until": asked.span.last.isoformat(),
        "title": asked.report.label(viewer.lang), "project": project.code if project else None,
        "prepared_by": person.code if person else None,
    }  # fmt: skip
    given = {name: value for name, value in raw.items() if value is not None}
    return create(kit, viewer, TYPE, given, submit=True, confirmed=True, filled={"question": asked.query}).id


def settled(question: Question) -> Question:
    """The question with its days written out, and nothing of how it was looked at: its address stays what it is."""
    return replace(question, preset=None, view="summary", sort=None, page=1, record=None)


def _project(question: Question, viewer: Viewer, projects: tuple[Entity, ...]) -> Entity | None:
    """The one project of the report; None for the whole unit."""
    chosen, own = question.values("project"), viewer.scope.projects
    if len(chosen) == 1:
        return next((one for one in projects if one.code.casefold() == chosen[0].casefold()), None)
    if not chosen and (own is None or len(own) == 1):
        return next((one for one in projects if own and one.id == own[0]), None)
    raise UserError(
        "A report for approval is of one project or of the whole unit. Choose one project.",
        "تقرير الاعتماد لمشروع واحد أو للوحدة كلها. اختر مشروعًا واحدًا.",
    )
