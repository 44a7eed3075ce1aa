"""Plain HTTP of the review: one decision, several at once, a report for approval, and notices."""

from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from callbacks.review import look, pick_of, question_of, results, whole
from dashboard.gate import safe_next
from dashboard.plain import application, see
from services import notices, period_reports, reviewing
from services.errors import UserError

blueprint = Blueprint("review_forms", __name__)
LARGEST_ID = 2**63 - 1


@blueprint.post(f"/review/<type_id>/<int(max={LARGEST_ID}):record_id>")
def decide(type_id: str, record_id: int) -> Response:
    """One step of one record; then on to the next."""
    form = request.form
    version = whole(form["version"]) if form.get("version") else None
    done = reviewing.act(
        kit(), viewer(), type_id, record_id, form.get("act", ""), version=version, note=form.get("note")
    )
    going_to = safe_next(form.get("next"))
    return see(f"/review?done={done.action}&n=1" if going_to in ("/", "/review") else going_to)


@blueprint.post("/review/act")
def decide_several() -> Response:
    """The same step for all that are selected; what could not be done is shown with its reason."""
    act, picks = request.form.get("act", ""), [pick_of(one) for one in request.form.getlist("pick")]
    try:
        outcomes = reviewing.act_many(kit(), viewer(), picks, act, note=request.form.get("note"))
    except UserError as error:
        return application(look(kit(), viewer(), act, picks, error), error)
    if not outcomes or any(one.problem for one in outcomes):
        return application(results(kit(), viewer(), act, outcomes))
    return see(f"/review?done={act}&n={len(outcomes)}")


@blueprint.post("/review/report")
def propose() -> Response:
    """Put a report up for approval."""
    report, query = request.form.get("report", ""), request.form.get("query", "")
    made = period_reports.propose(kit(), viewer(), question_of(f"/r/{report}?{query}", kit()))
    return see(f"/record/{period_reports.TYPE}/{made}")


@blueprint.post("/notices/read")
def read_notices() -> Response:
    """One of them, or all."""
    form = request.form
    notices.mark_read(kit(), viewer(), [whole(form["id"])] if form.get("id") else None)
    return see("/notices")


@blueprint.post("/notices/choices")
def choose_notices() -> Response:
    """What the viewer wants to hear of."""
    form = request.form
    notices.choose(kit(), viewer(), form.getlist("shown"), form.getlist("mailed"))
    return see("/notices?saved=1")
