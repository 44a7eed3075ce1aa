"""The directory in memory: codes, ids and names of everything that numbers can be sliced by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any

from services.catalogue.choices import label_of
from services.catalogue.dimensions import DIMENSIONS, Dimension
from services.store.database import Database
from services.store.directory import read_entities
from services.store.versions import fingerprint
from services.viewer import Scope


@dataclass(frozen=True)
class Entity:
    """The unit, or one project, section, team, post, shift, breed, person or dog."""

    kind: str
    id: int
    code: str
    name_en: str | None
    name_ar: str | None
    parent_id: int | None
    projects: frozenset[int]

    def name(self, lang: str) -> str:
        """Its name in the language, else in the other, else its code."""
        first, second = (self.name_ar, self.name_en) if lang == "ar" else (self.name_en, self.name_ar)
        return first or second or self.code

    def within(self, scope: Scope) -> bool:
        """Whether a viewer of this scope may know of it: unit-wide things, and those of the viewer's projects."""
        if self.kind == "dog" and scope.dogs is not None and self.id not in scope.dogs:
            return False
        return scope.projects is None or not self.projects or not self.projects.isdisjoint(scope.projects)


class Directory:
    """All entities as of one version."""

    def __init__(self, entities: Iterable[Entity], version: int) -> None:
        self.version = version
        self._ids = {(one.kind, one.id): one for one in entities}

    @cached_property
    def _codes(self) -> dict[tuple[str, str], Entity]:
        return {(one.kind, one.code.casefold()): one for one in self._ids.values()}

    def by_id(self, kind: str, id: int) -> Entity | None:
        return self._ids.get((kind, id))

    def by_code(self, kind: str, code: str) -> Entity | None:
        """By business code; upper and lower case count as equal."""
        return self._codes.get((kind, code.casefold()))

    def of_kind(self, kind: str) -> tuple[Entity, ...]:
        """All entities of a kind, in order of code."""
        return tuple(sorted((one for one in self._ids.values() if one.kind == kind), key=lambda one: one.code))

    def name(self, dimension_id: str, code: str, lang: str) -> str:
        """The name of a dimension's value; an unknown code reads as itself."""
        dimension = DIMENSIONS[dimension_id]
        if dimension.entity is None:
            return label_of(dimension.choices, code)(lang)
        entity = self.by_code(dimension.entity, code)
        return entity.name(lang) if entity else code

    def key_of(self, dimension: Dimension, stored: Any) -> str | None:
        """The code that stands in addresses for a stored value."""
        if stored is None or dimension.entity is None:
            return None if stored is None else str(stored)
        entity = self.by_id(dimension.entity, stored)
        return entity.code if entity else None


class Shelf:
    """Keeps the newest directory read, per process; a raised version replaces it."""

    def __init__(self, db: Database) -> None:
        self._db, self._lock, self._held = db, Lock(), Directory((), -1)

    @property
    def held(self) -> Directory:
        """The newest directory read so far: after an answer, at least the answer's own."""
        return self._held

    def newest(self) -> Directory:
        """The directory as of now, where no answer has told its version; one statement."""
        day = date(2000, 1, 1)
        return self.at(fingerprint(self._db, (), (), day, day).directory)

    def at(self, version: int) -> Directory:
        """The directory at this version or a newer one; reads it only when the version has changed."""
        held = self._held
        if held.version == version:
            return held
        with self._lock:
            if self._held.version != version:
                self._held = Directory(self._read(), version)
            return self._held

    def _read(self) -> list[Entity]:
        with self._db.plain() as connection:
            rows = read_entities(connection)
            return [
                Entity(one.kind, one.id, one.code, one.name_en, one.name_ar, one.parent_id, frozenset(one.projects))
                for one in rows
            ]
