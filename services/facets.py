"""The options of every filter, with live counts under the other filters."""

from dataclasses import dataclass
from typing import Any

import orjson

from services import freshness
from services.answers import NONE, Asked, prepare, require_seen
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.words import Words
from services.kit import Kit
from services.question import Question
from services.store import totals
from services.store.database import read
from services.viewer import Viewer

NO_VALUE = Words("Not recorded", "غير مسجل")


@dataclass(frozen=True)
class Option:
    """One value that can be chosen: its code, how many records it would leave, and its parent's code."""

    code: str
    n: int
    chosen: bool
    parent: str | None = None


@dataclass(frozen=True)
class Facet:
    """One dimension's options, those with records and those chosen."""

    dimension: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Facets:
    """The options of a question; `total` records pass all of its filters."""

    total: int
    facets: tuple[Facet, ...]

    def of(self, dimension: str) -> Facet:
        """The facet of one dimension."""
        return next(one for one in self.facets if one.dimension == dimension)


def facets(kit: Kit, question: Question, viewer: Viewer) -> Facets:
    """Every dimension of the report, closed lists in their order, the rest by code. Never stale."""
    asked = prepare(kit, question, viewer)
    about = f"facets|{question.key}|{viewer.scope.key}|{_fact(asked)}"
    text, _ = freshness.kept(
        kit.cache,
        f"{question.report_id}-facets",
        about,
        asked.version,
        lambda: orjson.dumps(_computed(kit, asked)).decode(),
    )
    return _from(orjson.loads(text))


def _from(raw: dict[str, Any]) -> Facets:
    return Facets(
        raw["total"],
        tuple(Facet(one["dimension"], tuple(Option(**option) for option in one["options"])) for one in raw["facets"]),
    )


def _fact(asked: Asked) -> str:
    """The record type whose options are counted: the one that is listed, if the viewer may list another."""
    return asked.question.of or asked.fact


def _computed(kit: Kit, asked: Asked) -> Facets:
    question, fact = asked.question, _fact(asked)
    dimensions = tuple(name for name in question.report.dimensions if totals.has(fact, name))
    filters = asked.filters_of(fact)
    statement = totals.select_options(fact, dimensions, question.span, filters)
    with kit.db.scoped(*asked.viewer.scope.listed) as connection:
        require_seen(connection, asked, fact)
        rows = read(connection, statement)
    found: dict[str, list[Option]] = {name: [] for name in dimensions}
    total = 0
    for row in rows:
        place = totals.place_of(row["which"], len(dimensions))
        name = dimensions[place]
        n = row[f"n_{name}"] if name in filters else row["n"]
        total += row["n"] if place == 0 else 0
        option = _option(asked, name, row[f"v{place}"], n)
        if option and (option.n or option.chosen):
            found[name].append(option)
    return Facets(total, tuple(Facet(name, _ordered(asked, name, options)) for name, options in found.items()))


def _option(asked: Asked, name: str, stored: Any, n: int) -> Option | None:
    dimension, directory = DIMENSIONS[name], asked.directory
    if stored is None:
        return Option(NONE, n, NONE in asked.question.values(name))
    code = directory.key_of(dimension, stored)
    if code is None:
        return None
    parent = None
    if dimension.parent and dimension.entity:
        entity = directory.by_id(dimension.entity, stored)
        above = entity and entity.parent_id and directory.by_id(dimension.parent, entity.parent_id)
        parent = above.code if above else None
    return Option(
        code, n, stored in asked.filters.get(name, ()) and code in dict(asked.question.narrowed)[name], parent
    )


def _ordered(asked: Asked, name: str, options: list[Option]) -> tuple[Option, ...]:
    order = [choice.code for choice in DIMENSIONS[name].choices]
    missing = set(asked.question.values(name)) - {one.code for one in options}
    options += [Option(code, 0, chosen=True) for code in missing]
    if all(one.code == NONE and not one.chosen for one in options):
        return ()  # nothing but "not recorded" is no choice
    return tuple(
        sorted(options, key=lambda one: (one.code == NONE, order.index(one.code) if one.code in order else 0, one.code))
    )
