"""The faults planted among the demo's training sessions. Source: k9_facts 6.10."""

from datetime import date, timedelta

import numpy as np

from services.demo.columns import Array, Columns, copied, joined, take
from services.demo.fitness import Event
from services.demo.labels import Label
from services.demo.lists import CATEGORY_CODES
from services.demo.model import Dog, Plan
from services.demo.organisation import POSTS_PER_PROJECT, first_post_of
from services.demo.planting import Fault, Plant, Spot, ordinary
from services.demo.workflow import APPROVED, DRAFT, SUBMITTED, end_of, moment

MINUTE, HOUR = np.timedelta64(60, "s"), np.timedelta64(3600, "s")
GAP_DAYS, DAYS_OF_LEAVE, DAYS_OF_TENS, DAYS_AFTER_DEATH = 12, 10, 21, 5
MOST_AT_ONCE = 6  # dogs of one trainer
OBEDIENCE = CATEGORY_CODES.index("OBEDIENCE")


def session_faults(plan: Plan, happened: tuple[Event, ...], visits: Columns) -> list[Fault]:
    """Those that take rows away first, then those that change rows or add some."""
    as_of = plan.choices.as_of

    def ago(days: int) -> date:
        return as_of - timedelta(days=days)

    thin, gap = ordinary(ago(26), in_a_row=3), ago(45)
    rested = _rested_dog(plan, happened, gap)
    leave = ago(90)
    away = _dog_on_leave(plan, happened, visits, leave, rested)
    found = [
        _fault("2", "unit-sessions-down-60-percent", thin, _thin, last=thin + timedelta(days=2)),
        _fault("9", "training-gap-12-days", gap, _without(rested), last=gap + timedelta(days=GAP_DAYS - 1)),
        _fault(
            "control-leave",
            "dog-on-leave-10-days",
            leave,
            _without(away),
            last=leave + timedelta(days=DAYS_OF_LEAVE - 1),
        ),
        _fault("3", "trainer-gives-only-tens", ago(110), _tens, last=ago(110 - DAYS_OF_TENS + 1)),
        _fault("13", "burst-of-30-back-dated-records", ago(16), _burst, last=ago(3)),
        _fault("control-group", "group-session-of-5-dogs", ordinary(ago(11)), _group),
        _fault("4", "dog-in-two-places", ordinary(ago(5)), _two_places),
        _fault("5", "duplicate-pair", ordinary(ago(4)), _duplicate),
        _fault("14", "future-session", as_of + timedelta(days=3), _future),
        _fault("15", "duration-600", ordinary(ago(10)), _long),
        _fault("16", "drafts-8-days-old", ago(8), _drafts),
        _fault("18", "scale-of-5-stored-as-10", ordinary(ago(14)), _small_scale),
        _fault("22", "name-variant-twin", ordinary(ago(20)), _twin),
        _fault("19", "approver-is-author", ordinary(ago(12)), _own_approval),
        _fault("20", "edit-after-approval", ordinary(ago(18)), _edited_after),
        _fault("21", "shared-exercise-changed", ordinary(ago(9)), _shared),
    ]
    found[1].label.dogs.append(rested.code)
    found[2].label.dogs.append(away.code)
    for dog in [one for one in plan.dogs if one.died][:1]:
        day = _died(dog) + timedelta(days=DAYS_AFTER_DEATH)
        found.append(_fault("17", "session-after-death", day, _after_death(dog)))
    return found


def _fault(id_: str, kind: str, first: date, plant: Plant, *, last: date | None = None) -> Fault:
    return Fault(Label(id_, kind, first, last or first), plant)


def _died(dog: Dog) -> date:
    assert dog.died
    return dog.died


def _rested_dog(plan: Plan, happened: tuple[Event, ...], first: date) -> Dog:
    """An active dog of long standing that was well all the time around the gap."""
    around, until = first - timedelta(days=15), first + timedelta(days=GAP_DAYS + 15)
    ill = {one.dog for one in happened if one.first <= until and one.last >= around}
    whole = {one.dog for one in plan.standings if one.status == "ACTIVE" and one.last is None}
    return next(one for one in plan.dogs[4:] if one.id in whole and one.id not in ill and one.weekly > 5)


def _dog_on_leave(plan: Plan, happened: tuple[Event, ...], visits: Columns, first: date, other: Dog) -> Dog:
    """Another such dog that saw no vet in these days."""
    last = first + timedelta(days=DAYS_OF_LEAVE - 1)
    inside = (visits["day"] >= np.datetime64(first)) & (visits["day"] <= np.datetime64(last))
    seen = {int(one) + 1 for one in visits["dog"][inside]} | {other.id}
    ill = {one.dog for one in happened if one.first <= last and one.last >= first}
    moved = {
        one.dog for one in plan.spells if one.last and first - timedelta(days=30) < one.last < last + timedelta(days=30)
    }
    whole = {one.dog for one in plan.standings if one.status == "ACTIVE" and one.last is None and one.first < first}
    return next(one for one in plan.dogs[5:] if one.id in whole - seen - ill - moved)


def _thin(spot: Spot, rows: Columns) -> Columns:
    """Keep two of five on each day."""
    inside = spot.within(rows)
    kept = ~inside
    for day in np.unique(rows["day"][inside]):
        of_day = inside & (rows["day"] == day)
        kept |= of_day & np.isin(of_day.cumsum() % 5, (1, 3))
    return take(rows, kept)


def _without(dog: Dog) -> Plant:
    def plant(spot: Spot, rows: Columns) -> Columns:
        return take(rows, ~(spot.within(rows) & (rows["dog"] == dog.id - 1)))

    return plant


def _tens(spot: Spot, rows: Columns) -> Columns:
    trainers = spot.plan.staff.trainers
    chosen = spot.within(rows) & (rows["trainer"] == trainers[min(3, len(trainers) - 1)].id)
    rows["rating"][chosen], rows["tag"][chosen] = 10, spot.tag
    return rows


def _burst(spot: Spot, rows: Columns) -> Columns:
    """One trainer writes up a week in nine minutes, two days later."""
    trainer = spot.plan.staff.trainers[1].id
    chosen = spot.near(rows, 30, spot.within(rows) & (rows["author"] == trainer))
    begun = end_of(spot.last + timedelta(days=1)) - 4 * HOUR + MINUTE
    rows["entered"][chosen] = begun + np.arange(len(chosen)) * np.timedelta64(18, "s")
    rows["changed"][chosen] = rows["entered"][chosen]
    rows["status"][chosen] = SUBMITTED
    rows["tag"][chosen] = spot.tag
    return rows


def _group(spot: Spot, rows: Columns) -> Columns:
    """Five dogs of one trainer at one place and time: allowed."""
    free = spot.free(rows) & (rows["of_day"] == 1) & (rows["trainer"] == rows["own_trainer"]) & (rows["post"] > 0)
    free &= rows["day"] <= np.datetime64(spot.last)
    groups = rows["day"].astype(int) * 100_000 + rows["trainer"]
    whole, of_day = np.unique(groups, return_counts=True)
    free &= np.isin(groups, whole[of_day <= MOST_AT_ONCE])
    keys, sizes = np.unique(groups[free], return_counts=True)
    chosen = np.nonzero(free & (groups == keys[sizes >= 5].max(initial=0)))[0][:5]
    for name, value in (("category", OBEDIENCE), ("subject", 0), ("minutes", 60), ("tag", spot.tag)):
        rows[name][chosen] = value
    for name in ("start", "post", "at"):
        rows[name][chosen] = rows[name][chosen[:1]]
    return rows


def _added(spot: Spot, rows: Columns, place: Array, **changed: Array) -> Columns:
    """The rows, and these once more; both carry the tag."""
    rows["tag"][place] = spot.tag
    extra = copied(rows, place, **changed)
    extra["at"] = moment(extra["day"], extra["start"])
    return joined(rows, extra)


def _two_places(spot: Spot, rows: Columns) -> Columns:
    """The same dog ten minutes later with another trainer at another place, of another project if there is one."""
    place = spot.near(rows, 1, (rows["minutes"] >= 40) & (rows["post"] > 0) & (rows["of_day"] == 1))
    projects = len(spot.plan.organisation.projects)
    project = rows["project"][place] % projects + 1
    site = (rows["post"][place] - first_post_of(rows["project"][place]) + 1) % POSTS_PER_PROJECT
    trainer = [spot.plan.staff.trainers_of(int(one))[-1] for one in project]
    return _added(
        spot, rows, place, start=rows["start"][place] + 10, project=project, post=first_post_of(project) + site,
        trainer=np.array(trainer), author=np.array(trainer), category=np.full(len(place), OBEDIENCE),
        subject=np.zeros(len(place), int), section=np.zeros(len(place), int), team=np.zeros(len(place), int),
    )  # fmt: skip


def _duplicate(spot: Spot, rows: Columns) -> Columns:
    place = spot.near(rows, 1, rows["of_day"] == 1)
    return _added(spot, rows, place, entered=rows["entered"][place] + 20 * MINUTE)


def _future(spot: Spot, rows: Columns) -> Columns:
    place = spot.near(rows, 1, rows["of_day"] == 1)
    count, entered = len(place), np.repeat(end_of(spot.plan.choices.as_of) - 8 * HOUR, len(place))
    extra = copied(
        rows, place, day=np.repeat(np.datetime64(spot.first, "D"), count), entered=entered, changed=entered,
        status=np.full(count, SUBMITTED), tag=np.full(count, spot.tag),
    )  # fmt: skip
    extra["at"] = moment(extra["day"], extra["start"])
    return joined(rows, extra)


def _long(spot: Spot, rows: Columns) -> Columns:
    place = spot.near(rows, 1, rows["of_day"] == 1)
    rows["minutes"][place], rows["tag"][place] = 600, spot.tag
    return rows


def _drafts(spot: Spot, rows: Columns) -> Columns:
    place = spot.near(rows, 5, rows["day"] <= np.datetime64(spot.last))
    rows["status"][place], rows["tag"][place] = DRAFT, spot.tag
    rows["entered"][place] = rows["changed"][place] = rows["at"][place] + 2 * HOUR
    return rows


def _small_scale(spot: Spot, rows: Columns) -> Columns:
    """Twelve ratings from 1 to 5 in the column that holds 0 to 10."""
    project = spot.plan.organisation.projects[min(3, len(spot.plan.organisation.projects) - 1)].id
    place = spot.near(rows, 12, rows["project"] == project)
    rows["rating"][place] = np.rint(rows["rating"][place] / 2).clip(1, 5)
    rows["tag"][place] = spot.tag
    return rows


def _twin(spot: Spot, rows: Columns) -> Columns:
    """Records under a handler's second entry."""
    place = spot.near(rows, 6, rows["handler"] == spot.plan.twin_of)
    rows["handler"][place], rows["tag"][place] = spot.plan.staff.twin.id, spot.tag
    return rows


def _own_approval(spot: Spot, rows: Columns) -> Columns:
    """An administrator writes a session and approves it."""
    place = spot.near(rows, 1, rows["status"] == APPROVED)
    rows["author"][place] = rows["approver"][place] = spot.plan.staff.administrators[0].id
    rows["told"][place], rows["tag"][place] = True, spot.tag
    return rows


def _edited_after(spot: Spot, rows: Columns) -> Columns:
    """Approved one day, corrected the next."""
    place = spot.near(rows, 1, rows["status"] == APPROVED)
    rows["edited"][place] = rows["changed"][place] + 20 * HOUR
    rows["told"][place], rows["tag"][place] = True, spot.tag
    return rows


def _shared(spot: Spot, rows: Columns) -> Columns:
    """Three dogs do one exercise; the first record of it is changed after the other two were approved."""
    free = spot.free(rows) & (rows["of_day"] == 1) & (rows["trainer"] == rows["own_trainer"]) & (rows["post"] > 0)
    free &= (rows["day"] <= np.datetime64(spot.last)) & (rows["status"] == APPROVED)
    groups = rows["day"].astype(int) * 100_000 + rows["trainer"]
    keys, sizes = np.unique(groups[free], return_counts=True)
    chosen = np.nonzero(free & (groups == keys[sizes >= 3].max(initial=0)))[0][:3]
    for name, value in (("category", OBEDIENCE), ("subject", 1), ("minutes", 45), ("exercise", 0), ("tag", spot.tag)):
        rows[name][chosen] = value
    for name in ("start", "post", "at"):
        rows[name][chosen] = rows[name][chosen[:1]]
    rows["status"][chosen[:1]] = SUBMITTED
    rows["changed"][chosen[:1]] = rows["entered"][chosen[:1]]
    rows["subject"][chosen[:1]] = 2
    last = np.sort(rows["changed"][chosen])[-1:] + 3 * HOUR
    rows["edited"][chosen[:1]] = np.minimum(last, end_of(spot.plan.choices.as_of))
    return rows


def _after_death(dog: Dog) -> Plant:
    def plant(spot: Spot, rows: Columns) -> Columns:
        home = next(one.home for one in spot.plan.spells if one.dog == dog.id)
        place = spot.near(rows, 1, rows["project"] == home.project)
        extra = copied(
            rows, place, dog=np.full(len(place), dog.id - 1), handler=np.full(len(place), home.handler),
            day=np.repeat(np.datetime64(spot.last, "D"), len(place)), tag=np.full(len(place), spot.tag),
        )  # fmt: skip
        extra["at"] = moment(extra["day"], extra["start"])
        return joined(rows, extra)

    return plant
