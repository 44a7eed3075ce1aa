"""The detection trials of the demo's search sessions. Source: k9_facts 6.5."""

import numpy as np

from services.demo.columns import Array, Columns
from services.demo.lists import CATEGORIES, CATEGORY_CODES, ODOURS
from services.demo.model import TRIALS, Plan

HIT, MISS, CORRECT_BLANK, FALSE_RESPONSE = range(4)
OUTCOMES = ("HIT", "MISS", "CORRECT_BLANK", "FALSE_RESPONSE")
BLIND = ("KNOWN", "SINGLE", "DOUBLE")
BLIND_SHARES = (0.38, 0.50, 0.12)
HITS = {"EXPLOSIVES": 0.965, "NARCOTICS": 0.945, "PATROL": 0.93, "TRACKING": 0.945, "OTHER": 0.93}
FALSE_ON_BLANK = 0.035
SEARCH = CATEGORY_CODES.index("DETECTION")
_SUBJECTS = CATEGORIES[SEARCH].subjects
VEHICLES, OUTDOORS = _SUBJECTS.index("Vehicle search"), _SUBJECTS.index("Open-area search")


def trials(plan: Plan, sessions: Columns, windy: Array, month: tuple[int, int]) -> Columns:
    """The trials of a month's sessions in their order; `windy` says of each session whether it was."""
    rng = plan.choices.rng(TRIALS, *month)
    of = np.nonzero(sessions["category"] == SEARCH)[0]
    hides = 1 + rng.poisson(3, len(of))
    total = hides + rng.poisson(2.5, len(of))
    row = np.repeat(np.arange(len(of)), total)
    first = np.concatenate([[0], total.cumsum()[:-1]]) if len(of) else np.zeros(0, int)
    number = np.arange(len(row)) - first[row] + 1
    hide = _hides(rng, row, number, hides)
    session = of[row]
    dog = sessions["dog"][session]
    outcome = _outcomes(rng, plan, dog, hide, _hardship(sessions, windy)[session])
    found = outcome == HIT
    seconds = np.where(found, np.rint(rng.lognormal(np.log(55), 0.6, len(row))).clip(3, 900), 0).astype(int)
    blind = np.searchsorted(np.cumsum(BLIND_SHARES), rng.random(len(of)), side="right").clip(0, 2)[row]
    odours = [len(ODOURS[one.specialty]) for one in plan.dogs]
    odour = (rng.random(len(row)) * np.array(odours)[dog]).astype(int)
    return {
        "session": session, "number": number, "hide": hide, "blind": blind, "outcome": outcome, "seconds": seconds,
        "odour": np.where(hide, odour + _first_odours(plan)[dog], -1),
    }  # fmt: skip


ALL_ODOURS = tuple(odour for its in ODOURS.values() for odour in its)


def _first_odours(plan: Plan) -> Array:
    """Place in ALL_ODOURS of the first odour of each dog."""
    lengths = np.cumsum([0, *(len(its) for its in ODOURS.values())])
    first = dict(zip(ODOURS, lengths[:-1].tolist(), strict=True))
    return np.array([first[one.specialty] for one in plan.dogs])


def _hides(rng: np.random.Generator, row: Array, number: Array, hides: Array) -> Array:
    """Which trials hold a target: the wanted number of each session, in random order."""
    order = np.lexsort((rng.random(len(row)), row))
    found = np.empty(len(row), dtype=bool)
    found[order] = number <= hides[row]
    return found


def _hardship(sessions: Columns, windy: Array) -> Array:
    """What the place takes off the logit of a hit."""
    subject = sessions["subject"]
    found: Array = 0.4 * (windy & (subject == OUTDOORS)) + 0.3 * (subject == VEHICLES)
    return found


def _outcomes(rng: np.random.Generator, plan: Plan, dog: Array, hide: Array, hardship: Array) -> Array:
    share = np.array([HITS[one.specialty] for one in plan.dogs])[dog]
    skill = np.array([one.skill for one in plan.dogs])[dog]
    logit = np.log(share / (1 - share)) + 0.5 * skill - hardship
    hit = rng.random(len(dog)) < 1 / (1 + np.exp(-logit))
    false = rng.random(len(dog)) < FALSE_ON_BLANK
    return np.where(hide, np.where(hit, HIT, MISS), np.where(false, FALSE_RESPONSE, CORRECT_BLANK))
