"""The demo's tasks, and the reports its managers hand in for approval."""

from itertools import pairwise

import numpy as np

from services.catalogue import choices as c
from services.catalogue.usual import PERIOD_TITLES, TASKS
from services.demo.columns import Columns, height, take
from services.demo.model import PAPERS
from services.demo.sheets import Texts
from services.demo.workflow import FILED, FORWARDED, SUBMITTED, end_of, enter, moment
from services.demo.world import World

TASKS_A_WEEK, DAYS_OF_DAILIES = 1, 60
STATES = [one.code for one in c.TASK_STATE]
PENDING, IN_PROGRESS, COMPLETED, CANCELLED = range(4)
HOUR = np.timedelta64(3600, "s")
REPORTS = ("pm-daily", "trainer-daily")


def tasks(world: World) -> tuple[Columns, Texts]:
    """One a week in each project: the old ones done, the new ones under way."""
    rng = world.plan.choices.rng(PAPERS, 1)
    project, week = (
        one.ravel()
        for one in np.meshgrid(
            np.arange(1, len(world.plan.organisation.projects) + 1), np.arange(0, world.last - 6, 7 // TASKS_A_WEEK)
        )
    )
    column = week + rng.integers(0, 5, len(week))
    count = len(column)
    rows: Columns = {"project": project, "column": column, "day": world.day(column), "dog": np.full(count, -1)}
    rows["start"] = 8 * 60 + 5 * rng.integers(0, 48, count)
    rows["at"] = moment(rows["day"], rows["start"])
    rows["title"] = rng.integers(0, len(TASKS), count)
    carers = world.plan.staff.caretakers
    trainers = [world.plan.staff.trainers_of(int(one)) for one in range(1, len(world.plan.organisation.projects) + 1)]
    rows["assignee"] = np.where(
        rng.random(count) < 0.5,
        np.array([carers[(one - 1) % len(carers)].id for one in project.tolist()]),
        np.array([trainers[one - 1][0] for one in project.tolist()]),
    )
    rows["urgency"] = rng.choice(4, count, p=(0.25, 0.5, 0.2, 0.05))
    rows["due_at"] = rows["at"] + rng.integers(2, 12, count) * 24 * HOUR
    took = rng.integers(5, 13 * 24, count) * HOUR
    limit = end_of(world.plan.choices.as_of)
    done = rows["at"] + took <= limit
    state = np.where(done, COMPLETED, rng.choice([PENDING, IN_PROGRESS], count))
    rows["task_state"] = np.where(done & (rng.random(count) < 0.03), CANCELLED, state)
    rows["done_at"] = np.where(rows["task_state"] == COMPLETED, rows["at"] + took, np.datetime64("NaT"))
    rows["entered"] = rows["at"]
    rows["changed"] = np.where(np.isnat(rows["done_at"]), rows["at"], rows["done_at"])
    rows["status"] = np.full(count, FILED)
    rows["author"] = world.manager[project, column]
    return take(rows, np.lexsort((rows["project"], rows["at"]))), {"title": [one.en for one in TASKS]}


def period_reports(world: World) -> tuple[Columns, Texts]:
    """Each project's daily of the last weeks, and its training of each full month."""
    rng = world.plan.choices.rng(PAPERS, 2)
    days = world.day(np.arange(world.last + 1)).tolist()
    months = [column for column, day in enumerate(days) if day.day == 1]
    spans = [(0, column, column) for column in range(max(world.last - DAYS_OF_DAILIES, 0), world.last)]
    spans += [(1, first, following - 1) for first, following in pairwise(months)]
    wanted = [(*span, project.id) for span in spans for project in world.plan.organisation.projects]
    report, first, last, project = np.array(wanted).T
    count = len(wanted)
    rows: Columns = {"project": project, "column": last, "report": report, "title": report, "dog": np.full(count, -1)}
    rows["day"], rows["until"] = world.day(last), world.day(last)
    rows["start"], rows["minutes"] = np.full(count, 20 * 60), np.zeros(count, int)
    rows["prepared_by"] = rows["author"] = world.manager[project, last]
    rows["question"] = np.arange(count)
    enter(rows, world.plan.choices, rng, settled=np.zeros(count, dtype=bool))
    # A manager's own report goes straight to the administration: nobody else could forward it.
    rows["status"] = np.where(rows["status"] == SUBMITTED, FORWARDED, rows["status"])
    rows["day"] = world.day(first)
    rows["at"] = moment(rows["day"], np.zeros(count, int))
    codes = [one.code for one in world.plan.organisation.projects]
    questions = [
        (f"on={days[until]}" if kind == 0 else f"from={days[since]}&to={days[until]}") + f"&project={codes[its - 1]}"
        for kind, since, until, its in wanted
    ]
    texts = {"report": REPORTS, "title": [one.en for one in PERIOD_TITLES], "question": questions}
    return take(rows, np.arange(height(rows))), texts
