"""What record types are made of, and short ways to write their fields."""

from dataclasses import dataclass
from typing import Any, Literal

from services.catalogue import choices as c
from services.catalogue.choices import Choice
from services.catalogue.fields import Entity, Field
from services.catalogue.words import Counted, Words

Reading = Literal["period", "standing"]


@dataclass(frozen=True)
class Part:
    """Rows that belong to one record, such as the trials of a session."""

    id: str
    table: str
    label: Words
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class RecordType:
    """One kind of record: its table in `ops`, its own fields and its parts.

    `who` names the field of the person who does the work. Types that are not `timed` have a day and no clock; those
    of the whole unit (`unit_wide`) need no project. `reviewed` ones go through the review, the rest are filed when
    they are saved. `headline` is the field that stands large on the record's page; `columns` are those of its lists.
    `until` names the field, in minutes or as a moment, that says when it ended.

    A derived type (`derived`) is a view over other types (`reads`), never entered. Its rows are read over the days
    of a question (`period`), or as they stand on the last one (`standing`). Those of a `lasting` one depend on
    records of other days, too. The last five digits of its numbers are its day, counted from 2000.
    """

    id: str
    table: str
    label: Words
    plural: Words
    things: Words
    counted: Counted
    fields: tuple[Field, ...]
    parts: tuple[Part, ...] = ()
    titled_by: tuple[str, ...] = ("dog",)
    who: str | None = None
    headline: str = "status"
    columns: tuple[str, ...] = ()
    until: str | None = None
    timed: bool = True
    unit_wide: bool = False
    reviewed: bool = False
    derived: bool = False
    reading: Reading = "period"
    reads: tuple[str, ...] = ()
    lasting: bool = False

    @property
    def standing(self) -> bool:
        """Whether it is read as of one day."""
        return self.reading == "standing"

    def field(self, name: str) -> Field:
        """The field called `name`, own or common."""
        return next(one for one in self.all_fields if one.name == name)

    def has(self, name: str) -> bool:
        """Whether there is a field of that name."""
        return any(one.name == name for one in self.all_fields)

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Common fields first, own after."""
        return (*(UNIT_WIDE if self.unit_wide else COMMON), *self.fields)


_DAY = Field("day", "day", Words("Day", "اليوم"), nullable=False)
_AT = Field("at", "moment", Words("Date and time", "التاريخ والوقت"), nullable=False)
_PROJECT = Words("Project", "المشروع")
_PLACE = (
    Field("section", "ref", Words("Section", "القسم"), to="section", asked=False),
    Field("team", "ref", Words("Team", "الفريق"), to="team", asked=False),
    Field("post", "ref", Words("Post", "الموقع"), to="post"),
    Field("status", "choice", Words("Status", "الحالة"), choices=c.STATUS, nullable=False, asked=False),
)
COMMON = (_DAY, _AT, Field("project", "ref", _PROJECT, to="project", nullable=False), *_PLACE)
UNIT_WIDE = (_DAY, _AT, Field("project", "ref", _PROJECT, to="project"), *_PLACE)

MINUTE, SECOND = Words("min", "دقيقة"), Words("s", "ث")
GRAM, MILLILITRE, KILOGRAM = Words("g", "غ"), Words("ml", "مل"), Words("kg", "كغ")
OF_TEN = Words("of 10", "من 10")


def text(name: str, en: str, ar: str, **more: Any) -> Field:
    """One line of text."""
    return Field(name, "text", Words(en, ar), **more)


def long(name: str, en: str, ar: str, **more: Any) -> Field:
    """Several lines of text."""
    return Field(name, "long", Words(en, ar), **more)


def whole(name: str, en: str, ar: str, **more: Any) -> Field:
    """A whole number."""
    return Field(name, "integer", Words(en, ar), **more)


def amount(name: str, en: str, ar: str, **more: Any) -> Field:
    """A number with decimals."""
    return Field(name, "decimal", Words(en, ar), **more)


def flag(name: str, en: str, ar: str, **more: Any) -> Field:
    """Yes, no, or not said."""
    return Field(name, "flag", Words(en, ar), **more)


def day(name: str, en: str, ar: str, **more: Any) -> Field:
    """A day."""
    return Field(name, "day", Words(en, ar), **more)


def choice(name: str, en: str, ar: str, choices: tuple[Choice, ...], **more: Any) -> Field:
    """One of a closed list."""
    return Field(name, "choice", Words(en, ar), choices=choices, **more)


def person(name: str, en: str, ar: str, **more: Any) -> Field:
    """Somebody of the unit."""
    return Field(name, "ref", Words(en, ar), to="person", **more)


def words(name: str, en: str, ar: str, to: Entity | None = None, **more: Any) -> Field:
    """Several words, or several codes of an entity."""
    return Field(name, "list", Words(en, ar), to=to, **more)


def link(name: str, en: str, ar: str, to: str, **more: Any) -> Field:
    """A record of another type."""
    return Field(name, "link", Words(en, ar), links=to, **more)


DOG = Field("dog", "ref", Words("Dog", "الكلب"), to="dog", required="critical", lacks=Words("without a dog", "بلا كلب"))
HANDLER = person("handler", "Handler", "السائس", lacks=Words("without a handler", "بلا سائس"))
LOCATION = text("location", "Location", "المكان", lacks=Words("without a location", "بلا مكان"))
NOTES = long("notes", "Notes", "ملاحظات")


def must(field: Field, severity: str | None, **more: Any) -> Field:
    """The field, with what a missing value costs here."""
    return Field(**{**vars(field), "required": severity, **more})


def counted(en: tuple[str, str], ar: tuple[str, str, str, str], none: tuple[str, str]) -> Counted:
    """A noun with its forms: English one, many; Arabic one, two, few, many (which also serves for the rest)."""
    return Counted(
        (f"{{n}} {en[0]}", f"{{n}} {en[1]}"),
        (ar[0], ar[1], f"{{n}} {ar[2]}", f"{{n}} {ar[3]}", f"{{n}} {ar[3]}"),
        Words(*none),
    )
