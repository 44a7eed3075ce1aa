"""The faults planted among the demo's rosters and missions, and the leave that explains a gap. Source: k9_facts 6.10."""

from datetime import timedelta

import numpy as np

from services.catalogue import choices as c
from services.demo.certificates import Certificates
from services.demo.columns import Array, Columns, take
from services.demo.duties import PRESENT, REPLACED, Duties
from services.demo.field_work import LENGTHS, TYPES, Calendar
from services.demo.fitness import FIT
from services.demo.labels import Book, Label
from services.demo.world import MORNING, NIGHT, NOBODY, World

HOURS_TOO_LONG = 14
SINCE_EXPIRY, LATEST = 13, 2  # days before the last one between which the expired pair is sent out
ANNUAL = [one.code for one in c.ABSENCE].index("ANNUAL")
MINUTE = np.timedelta64(60, "s")


class DutyFaults:
    """Opens the labels, and changes what the last block of days holds."""

    def __init__(self, world: World, certificates: Certificates, book: Book, rest: Label | None) -> None:
        self.world, self.certificates, self.rest = world, certificates, rest
        as_of = world.plan.choices.as_of
        ago = {"10": (SINCE_EXPIRY, LATEST), "11": (30, 3), "25": (30, 3)}
        kinds = {"10": "expired-pair-deployed", "11": "replacement-pair-uncertified", "25": "handler-present-14-hours"}
        self.labels = {
            id_: Label(id_, kinds[id_], as_of - timedelta(days=since), as_of - timedelta(days=until))
            for id_, (since, until) in ago.items()
        }
        self.tags = {id_: book.open(label) for id_, label in self.labels.items()}
        self.rest_tag = book.labels.index(rest) + 1 if rest else 0

    def resting(self, duties: Duties) -> Columns | None:
        """The planted leave of a pair; neither is on duty in these days."""
        if not self.rest:
            return None
        dog = next(one.id for one in self.world.plan.dogs if one.code == self.rest.dogs[0]) - 1
        first, last = self.world.column(self.rest.first), self.world.column(self.rest.last)
        rows = self.world.rows(np.array([dog]), np.array([first]))
        rows |= {
            "until": rows["day"] + (last - first),
            "absence": np.array([ANNUAL]),
            "length": np.array([last - first + 1]),
        }
        duties.take_leave(rows)
        return rows

    def send_out(self, duties: Duties) -> None:
        """Put the pair whose certificate is over on two shifts."""
        if not self.certificates.expired:
            return
        dog, last = self.certificates.expired[0], self.world.last
        free = [
            column for column in range(last - SINCE_EXPIRY, last - LATEST)
            if not duties.away[dog, column] and self.world.level[dog, column] == FIT
        ]  # fmt: skip
        duties.shift[dog, free[1:6:4]] = MORNING

    def mark(self, roster: Columns, duties: Duties) -> None:
        """Tag the shifts of the expired pair, let a stranger stand in once, and let one morning last 14 hours."""
        roster["tag"], roster["other_dog"] = np.zeros(len(roster["dog"]), dtype=int), roster["dog"]
        if self.certificates.expired:
            expired = roster["dog"] == self.certificates.expired[0]
            expired &= roster["column"] >= self.world.last - SINCE_EXPIRY
            expired &= roster["column"] <= self.world.last
            self._as_planned(roster, expired, self.tags["10"])
        old = roster["column"] < self.world.last - 3
        plain = (roster["presence"] == PRESENT) & (roster["tag"] == 0) & (roster["place"] == MORNING) & old
        self._stand_in(roster, duties, np.nonzero(plain)[0])
        plain &= roster["tag"] == 0
        tomorrow = duties.shift[roster["dog"], np.minimum(roster["column"] + 1, self.world.days - 1)]
        alone = np.nonzero(plain & (tomorrow != MORNING))[0]
        row = alone[-1:]
        roster["until"][row] = roster["at"][row] + HOURS_TOO_LONG * 60 * MINUTE
        roster["changed"][row] = np.maximum(roster["changed"][row], roster["until"][row])
        roster["tag"][row] = self.tags["25"]

    def _as_planned(self, roster: Columns, rows: Array, tag: int) -> None:
        for name, value in (
            ("presence", PRESENT),
            ("absence", -1),
            ("absence_note", -1),
            ("replacement", 0),
            ("replacement_note", -1),
        ):
            roster[name][rows] = value
        roster["who"][rows] = roster["handler"][rows]
        roster["tag"][rows] = tag

    def _stand_in(self, roster: Columns, duties: Duties, rows: Array) -> None:
        """The latest morning for which a handler of the project has the day off, without a certificate with the dog."""
        for row in rows[::-1].tolist():
            dog, column = int(roster["dog"][row]), int(roster["column"][row])
            others = take(
                self.world.rows(np.arange(len(self.world.plan.dogs)), np.full(len(self.world.plan.dogs), column)),
                self.world.active[:, column] & (duties.shift[:, column] == NOBODY) & ~duties.away[:, column],
            )
            known = {one.together.handler for one in self.certificates.tests if one.together.dog == dog}
            free = (others["project"] == roster["project"][row]) & ~np.isin(others["handler"], list(known))
            free &= (others["handler"] > 0) & (duties.shift[others["dog"], column - 1] != NIGHT)
            free &= ~np.isin(others["handler"], roster["who"][roster["column"] == column])
            if free.any():
                who = int(others["handler"][free][0])
                for name, value in (
                    ("presence", REPLACED),
                    ("replacement", who),
                    ("who", who),
                    ("replacement_note", 0),
                ):
                    roster[name][row] = value
                roster["other_dog"] = roster["dog"].copy()
                roster["other_dog"][row], roster["tag"][row] = int(others["dog"][free][0]), self.tags["11"]
                return

    def missions(self, roster: Columns, taken: Calendar) -> Columns:
        """Inspections on the tagged shifts, at the first hour in which the dog is free."""
        rows = take(roster, np.isin(roster["tag"], (self.tags["10"], self.tags["11"])))
        count = len(rows["dog"])
        rows["mission_type"] = np.full(count, TYPES.index("INSPECTION"))
        offset = np.full(count, 60)
        for _ in range(70):
            offset = np.where(self._is_free(rows, offset, taken), offset, offset + 5)
        fits = self._is_free(rows, offset, taken) & (offset + LENGTHS["INSPECTION"] < 8 * 60)
        rows["at"], rows["start"] = rows["at"] + offset * MINUTE, rows["start"] + offset
        rows["minutes"] = np.full(count, LENGTHS["INSPECTION"])
        return take(rows, fits)

    def _is_free(self, rows: Columns, offset: Array, taken: Calendar) -> Array:
        """Whether the dog, and the dog that the stand-in has left behind, have nothing else then."""
        at, length = rows["at"] + offset * MINUTE, np.full(len(offset), LENGTHS["INSPECTION"])
        found: Array = taken.is_free(rows["dog"], at, length) & taken.is_free(rows["other_dog"], at, length)
        return found
