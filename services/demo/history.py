"""The history of the demo's records: corrections with their reason, and the review of the last weeks. Source: k9_facts 6.8."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.catalogue.texts import CORRECTIONS
from services.demo.columns import (
    Array,
    Batch,
    Columns,
    as_json,
    constant,
    copy_text,
    days,
    ids,
    joined,
    moments,
    numbers,
    take,
    whole,
    words,
)
from services.demo.model import HISTORY
from services.demo.pins import is_pinned
from services.demo.workflow import APPROVED, DRAFT, FORWARDED, REJECTED, SUBMITTED, end_of
from services.demo.world import World
from services.demo.written import WEATHER

SHARE_MODIFIED = 0.043
DAYS_OF_REVIEWS, DAYS_OF_CORRECTIONS = 30, 60  # the second only at the scales of load
DAYS_OF_REVIEWS_UNDER_LOAD = 7
MOVED_BY = 5
REASONS = [one.en for one in CORRECTIONS]
_, WRONG_TIME, WRONG_DOG, MISSING = range(4)
STEPS = ("create", "submit", "edit", "forward", "approve", "reject")
CREATE, SUBMIT, EDIT, FORWARD, APPROVE, REJECT = range(6)
RESULTS = {
    SUBMIT: ("DRAFT", "SUBMITTED"),
    FORWARD: ("SUBMITTED", "FORWARDED"),
    APPROVE: ("FORWARDED", "APPROVED"),
    REJECT: ("SUBMITTED", "REJECTED"),
}
COLUMNS = (
    "type", "record_id", "project_id", "dog_id", "day", "version", "action", "account_id", "person_id", "at", "reason",
    "before", "after", "source", "source_key",
)  # fmt: skip


class Step(NamedTuple):
    """One kind of step: the rows that took it, who did it, when, and the version it made."""

    action: int
    rows: Array
    person: Array
    at: Array
    version: Array


class History:
    """Decides which rows have a history, gives them their versions, and writes it down."""

    def __init__(self, world: World, accounts: Mapping[int, int]) -> None:
        self.world, self.plan = world, world.plan
        people = max(one.id for one in world.plan.staff.all)
        self.account = np.array([accounts.get(one, 0) for one in range(people + 1)])
        self.approvers = np.array([one.id for one in world.plan.staff.administrators])
        self.written = 0

    def correct(self, rows: Columns, *stream: int) -> None:
        """Let some of the rows be a correction of what was entered first: `edited` is when, `was` what it changed."""
        rng = self.plan.choices.rng(HISTORY, *stream)
        count = len(rows["day"])
        chosen = (rng.random(count) < SHARE_MODIFIED) & ~is_pinned(rows["day"], self.plan.choices) & (rows["tag"] == 0)
        if self.plan.choices.scale in ("L", "XL"):
            chosen &= rows["day"] > np.datetime64(self.plan.choices.as_of) - DAYS_OF_CORRECTIONS
        taken = rows["changed"] - rows["entered"]
        soon = rows["entered"] + (rng.integers(300, 5400, count)).astype("timedelta64[s]")
        within = rows["entered"] + (taken * rng.uniform(0.05, 0.4, count)).astype("timedelta64[s]")
        at = np.where(rows["status"] <= SUBMITTED, np.minimum(soon, end_of(self.plan.choices.as_of)), within)
        rows["edited"] = np.where(chosen & np.isnat(rows["edited"]), at, rows["edited"])

    def track(self, rows: Columns) -> NDArray[np.bool_]:
        """The rows whose whole review is told; gives all rows the version they have come to."""
        days = DAYS_OF_REVIEWS_UNDER_LOAD if self.plan.choices.scale in ("L", "XL") else DAYS_OF_REVIEWS
        recent = rows["day"] > np.datetime64(self.plan.choices.as_of) - days
        found: NDArray[np.bool_] = (recent | (rows.get("told", np.zeros(len(recent), dtype=bool)))) & np.isnat(
            rows["voided"]
        )
        steps = np.array([0, 1, 2, 3, 2, 0])[rows["status"]]
        edited = ~np.isnat(rows["edited"]) if "edited" in rows else np.zeros(len(recent), dtype=bool)
        rows["version"] = 1 + edited + np.where(found, steps, 0)
        return found

    def batch(self, type_id: str, rows: Columns, told: NDArray[np.bool_], weather: Array | None = None) -> Batch:
        """The history of these rows, which have their ids, in the order of time of each."""
        edited = ~np.isnat(rows["edited"]) if "edited" in rows else np.zeros(len(told), dtype=bool)
        lines = [self._lines(step) for step in self._steps(rows, told, edited)]
        made = joined(*lines)
        order = np.lexsort((made["version"], made["row"]))
        made = take(made, order)
        of = take({name: rows[name] for name in ("id", "project", "dog", "day")}, made["row"])
        before, after = self._values(rows, made, weather)
        count = len(made["row"])
        person = made["person"]
        reason = np.where(made["action"] == EDIT, np.where(made["row"] % 2 == 0, WRONG_TIME, MISSING), -1)
        reason = np.where(made["action"] == REJECT, WRONG_DOG, reason)
        text = copy_text([
            constant(type_id, count), whole(of["id"]), ids(of["project"]), ids(of["dog"] + 1), days(of["day"]),
            numbers(made["version"]), words(made["action"], STEPS), ids(self.account[person]), ids(person),
            moments(made["at"]), words(reason, REASONS), before, after, constant("demo", count),
            [f"CH-{self.written + n}" for n in range(1, count + 1)],
        ])  # fmt: skip
        self.written += count
        return Batch("ops.change", COLUMNS, text, count)

    def _lines(self, step: Step) -> Columns:
        return {
            "row": step.rows, "action": np.full(len(step.rows), step.action), "person": step.person[step.rows],
            "at": step.at[step.rows], "version": step.version[step.rows],
        }  # fmt: skip

    def _steps(self, rows: Columns, told: NDArray[np.bool_], edited: NDArray[np.bool_]) -> Iterator[Step]:
        """Create, submit, correct, forward and decide; a correction after the decision is the last version."""
        status, author, count = rows["status"], rows["author"], len(told)
        one = np.ones(count, dtype=int)
        submitted = told & (status != DRAFT)
        late = (
            edited & np.isin(status, (APPROVED, REJECTED)) & (rows["edited"] > rows["decided"])
            if edited.any()
            else edited & False
        )
        early = (edited & ~late).astype(int)
        yield Step(CREATE, np.nonzero(told | edited)[0], author, rows["entered"], one)
        yield Step(SUBMIT, np.nonzero(submitted)[0], author, rows["entered"], 2 * one)
        version = 2 + submitted + np.where(late & told, 2, 0)
        if edited.any():
            yield Step(EDIT, np.nonzero(edited)[0], author, rows["edited"], version)
        manager = self.world.manager[rows["project"], self.world.column_of(rows["day"])]
        taken = rows["decided"] - rows["entered"]
        on_the_way = rows["entered"] + (taken * 0.7).astype("timedelta64[s]")
        forwarded = told & np.isin(status, (FORWARDED, APPROVED))
        yield Step(
            FORWARD,
            np.nonzero(forwarded)[0],
            manager,
            np.where(status == FORWARDED, rows["changed"], on_the_way),
            3 + early,
        )
        approver = self.approvers[np.arange(count) % len(self.approvers)]
        if "approver" in rows:
            approver = np.where(rows["approver"] > 0, rows["approver"], approver)
        yield Step(APPROVE, np.nonzero(told & (status == APPROVED))[0], approver, rows["decided"], 4 + early)
        yield Step(REJECT, np.nonzero(told & (status == REJECTED))[0], manager, rows["decided"], 3 + early)

    def _values(self, rows: Columns, made: Columns, weather: Array | None) -> tuple[list[str], list[str]]:
        """What each step changed, before and after, as JSON."""
        before: list[str] = []
        after: list[str] = []
        was: Mapping[str, object]
        became: Mapping[str, object]
        for action, row in zip(made["action"].tolist(), made["row"].tolist(), strict=True):
            was, became = {}, {}
            if action in RESULTS:
                was, became = ({"status": one} for one in RESULTS[action])
            elif action == EDIT:
                was, became = _corrected(rows, row, weather)
            before.append(as_json(was) if was else r"\N")
            after.append(as_json(became) if became else r"\N")
        return before, after


def _corrected(rows: Columns, row: int, weather: Array | None) -> tuple[dict[str, object], dict[str, object]]:
    """What a correction put right: a missing value on odd rows, the length on even ones."""
    if weather is not None and row % 2 and weather[row] >= 0:
        return {"weather": None}, {"weather": WEATHER[int(weather[row])]}
    minutes = int(rows["minutes"][row])
    return {"minutes": minutes + MOVED_BY}, {"minutes": minutes}


def day_batch(lines: list[tuple[int, date, int]], accounts: Array) -> Batch:
    """The closed rosters: project, day, and the manager who closed it the morning after."""
    columns = ("project_id", "day", "locked_at", "account_id", "source", "source_key")
    texts = [
        f"{project}\t{day}\t{day} 23:59:00+03\t{accounts[person] or chr(92) + 'N'}\tdemo\tRD-{project}-{day}\n"
        for project, day, person in lines
    ]
    return Batch("ops.roster_day", columns, "".join(texts).encode(), len(texts))
