"""The roster's pages: a project's day for those who plan, the own duties for those who stand them."""

from datetime import date
from urllib.parse import parse_qs

from callbacks.asking import fresh_reader
from layouts.page import Page
from layouts.rosters import duties_page, roster_page
from services import rosters
from services.directory import Entity
from services.errors import UserError, unknown
from services.kit import Kit
from services.starting import start
from services.viewer import Viewer


def show_roster(kit: Kit, viewer: Viewer, pathname: str, search: str) -> Page:
    """/roster?project=CODE&on=DAY"""
    given = {name: values[0] for name, values in parse_qs(search.removeprefix("?")).items()}
    day = day_from(given.get("on", ""), kit)
    if viewer.scope.dogs is not None:
        return duties_page(fresh_reader(kit, viewer), day, rosters.duties_of(kit, viewer, day))
    return roster_view(kit, viewer, given.get("project", ""), day, done=given.get("done", ""))


def roster_view(
    kit: Kit, viewer: Viewer, code: str, day: date, *, done: str = "", error: UserError | None = None
) -> Page:
    """A project's day, with what was done or why not."""
    project = project_from(kit, viewer, code)
    people = handlers(kit, viewer)
    projects = rosters.projects_of(kit, viewer)
    return roster_page(
        fresh_reader(kit, viewer), rosters.day_of(kit, viewer, project, day), projects, people, done, error
    )


def handlers(kit: Kit, viewer: Viewer) -> tuple[Entity, ...]:
    """Who may stand in, for those who plan."""
    if "roster" not in viewer.role.writes:
        return ()
    return tuple(person for job, person in start(kit, viewer, "roster").people if job == "HANDLER")


def project_from(kit: Kit, viewer: Viewer, code: str) -> Entity:
    """The project of this code, or the first one; UnknownError for one that is not the viewer's."""
    projects = rosters.projects_of(kit, viewer)
    found = next((one for one in projects if not code or one.code.casefold() == code.casefold()), None)
    if found is None:
        raise unknown("project", "مشروع", code, (one.code for one in projects))
    return found


def day_from(text: str, kit: Kit) -> date:
    """The day, or today."""
    if not text:
        return kit.calendar().today
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise UserError(
            f"{text[:40]!r} is not a date. Write it as 2024-12-24.",
            f"«{text[:40]}» ليس تاريخًا. اكتبه هكذا: 2024-12-24.",
        ) from None
