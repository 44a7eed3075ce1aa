"""The tables of the directory: the unit, its projects, people, dogs, and who was where when."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Numeric, Text, Time

from services.catalogue import choices as c
from services.store.columns import identity, names, one_of, reference, source, table

UNIT = table("unit", identity(), *names(), Column("loaded_as_of", Date))
PROJECT = table(
    "project", identity(), *names(), Column("status", Text, nullable=False, server_default="ACTIVE"),
    Column("first_day", Date), Column("last_day", Date), *source(), one_of("status", c.PROJECT_STATUS),
)  # fmt: skip
SECTION = table("section", identity(), reference("project_id", "ops.project", index=True), *names(), *source())
TEAM = table(
    "team", identity(), reference("project_id", "ops.project", index=True), reference("section_id", "ops.section", index=True),
    *names(), *source(),
)  # fmt: skip
POST = table("post", identity(), reference("project_id", "ops.project", null=True, index=True), *names(), *source())
SHIFT = table(
    "shift",
    identity(),
    *names(),
    Column("starts", Time, nullable=False),
    Column("ends", Time, nullable=False),
    *source(),
)
BREED = table("breed", identity(), *names(), Column("weight_low", Numeric), Column("weight_high", Numeric))
PERSON = table(
    "person", identity(), *names(), Column("job", Text, nullable=False),
    Column("active", Boolean, nullable=False, server_default="true"), Column("first_day", Date), *source(),
    one_of("job", c.JOB),
)  # fmt: skip
DOG = table(
    "dog", identity(), *names(), reference("breed_id", "ops.breed", null=True), Column("sex", Text), Column("born", Date),
    Column("died", Date), Column("microchip", Text), Column("specialty", Text),
    Column("status", Text, nullable=False, server_default="ACTIVE"), *source(), one_of("status", c.DOG_STATUS),
    one_of("specialty", c.SPECIALTY), one_of("sex", c.SEX),
)  # fmt: skip
DOG_STATUS = table(
    "dog_status", identity(), reference("dog_id", "ops.dog", index=True), Column("status", Text, nullable=False),
    Column("first_day", Date, nullable=False), Column("last_day", Date), one_of("status", c.DOG_STATUS),
)  # fmt: skip
ASSIGNMENT = table(
    "assignment", identity(), reference("project_id", "ops.project", index=True), reference("section_id", "ops.section", null=True),
    reference("team_id", "ops.team", null=True), reference("dog_id", "ops.dog", null=True, index=True),
    reference("person_id", "ops.person", null=True, index=True),
    Column("part", Text, nullable=False, server_default="MEMBER"),
    Column("first_day", Date, nullable=False), Column("last_day", Date), *source(),
    CheckConstraint("(dog_id IS NULL) <> (person_id IS NULL)", name="one_of_both"),
    CheckConstraint("part IN ('MEMBER', 'MANAGER')", name="part"),
    CheckConstraint("last_day IS NULL OR last_day >= first_day", name="days"),
)  # fmt: skip
PAIR = table(
    "pair", identity(), reference("person_id", "ops.person", index=True), reference("dog_id", "ops.dog", index=True),
    Column("first_day", Date, nullable=False), Column("last_day", Date), *source(),
)  # fmt: skip

DIRECTORY = (UNIT, PROJECT, SECTION, TEAM, POST, SHIFT, BREED, PERSON, DOG, DOG_STATUS, ASSIGNMENT, PAIR)
