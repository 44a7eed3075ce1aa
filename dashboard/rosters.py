"""Plain HTTP of /roster: what is done to a project's day."""

from collections.abc import Callable
from datetime import date

from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from callbacks.rosters import day_from, project_from, roster_view
from dashboard.plain import application, see
from services import rosters
from services.directory import Entity
from services.errors import UserError, unknown

blueprint = Blueprint("rosters", __name__)


@blueprint.post("/roster")
def act() -> Response:
    """Mark a duty, mark all as present, copy a day, lock it or open it again."""
    wanted, code = request.form.get("act", ""), request.form.get("project", "")
    if wanted not in ACTS:
        raise unknown("act", "إجراء", wanted, ACTS)
    project, day = project_from(kit(), viewer(), code), day_from(request.form.get("on", ""), kit())
    try:
        ACTS[wanted](project, day)
    except UserError as error:
        return application(roster_view(kit(), viewer(), code, day, error=error), error)
    return see(f"/roster?project={project.code}&on={day}&done={wanted}")


def _mark(project: Entity, day: date) -> None:
    form = request.form
    note = form.get("note", "")
    rosters.mark(
        kit(), viewer(), _number("line"), _number("version"), form.get("presence", ""), absence=form.get("absence", ""),
        absence_note=note, replacement=form.get("replacement", ""), replacement_note=note,
    )  # fmt: skip


def _number(name: str) -> int:
    text = request.form.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) < 18):
        raise UserError(f"{name}={text[:20]} is not a number.", f"{name}={text[:20]} ليس عددًا.")
    return int(text)


def _present(project: Entity, day: date) -> None:
    for line in rosters.day_of(kit(), viewer(), project, day).lines:
        if line.presence == "PLANNED" and not line.on_leave:
            rosters.mark(kit(), viewer(), line.id, line.version, "PRESENT")


def _copy(project: Entity, day: date) -> None:
    rosters.copy_from(kit(), viewer(), project, day_from(request.form.get("from", ""), kit()), day)


def _lock(project: Entity, day: date) -> None:
    rosters.set_lock(kit(), viewer(), project, day, locked=True)


def _open(project: Entity, day: date) -> None:
    rosters.set_lock(kit(), viewer(), project, day, locked=False, note=request.form.get("note", ""))


ACTS: dict[str, Callable[[Entity, date], None]] = {
    "mark": _mark, "present": _present, "copy": _copy, "lock": _lock, "open": _open,
}  # fmt: skip
