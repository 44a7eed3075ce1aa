"""What numbers can be sliced by: filters, groupings and drill steps."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue import choices as c
from services.catalogue.choices import Choice
from services.catalogue.words import Words

Grain = Literal["day", "week", "month"]


@dataclass(frozen=True)
class Dimension:
    """One dimension.

    `entity` names the directory that holds its values; `choices` a closed list instead; `grain` a step of time.
    `column` is the column of the fact, or of the dog when `of_dog`. `parent` makes the hierarchy. `whose` is the
    breadcrumb's step, with `{name}` for the value.
    """

    id: str
    label: Words
    plural: Words
    column: str
    entity: Literal["project", "section", "team", "post", "person", "dog", "breed"] | None = None
    choices: tuple[Choice, ...] = ()
    grain: Grain | None = None
    parent: str | None = None
    of_dog: bool = False
    whose: Words | None = None


_PEOPLE = Words("{name}'s {things}", "{things} {name}")

DIMENSIONS = {
    one.id: one
    for one in (
        Dimension("day", Words("Day", "اليوم"), Words("Days", "الأيام"), "day", grain="day"),
        Dimension("week", Words("Week", "الأسبوع"), Words("Weeks", "الأسابيع"), "day", grain="week"),
        Dimension("month", Words("Month", "الشهر"), Words("Months", "الأشهر"), "day", grain="month"),
        Dimension(
            "project", Words("Project", "المشروع"), Words("Projects", "المشاريع"), "project_id", entity="project"
        ),
        Dimension(
            "section",
            Words("Section", "القسم"),
            Words("Sections", "الأقسام"),
            "section_id",
            entity="section",
            parent="project",
        ),
        Dimension("team", Words("Team", "الفريق"), Words("Teams", "الفرق"), "team_id", entity="team", parent="section"),
        Dimension(
            "post", Words("Post", "الموقع"), Words("Posts", "المواقع"), "post_id", entity="post", parent="project"
        ),
        Dimension(
            "trainer",
            Words("Trainer", "المدرب"),
            Words("Trainers", "المدربون"),
            "trainer_id",
            entity="person",
            whose=_PEOPLE,
        ),
        Dimension(
            "vet",
            Words("Vet", "الطبيب البيطري"),
            Words("Vets", "الأطباء البيطريون"),
            "vet_id",
            entity="person",
            whose=_PEOPLE,
        ),
        Dimension(
            "handler",
            Words("Handler", "السائس"),
            Words("Handlers", "السائسون"),
            "handler_id",
            entity="person",
            whose=_PEOPLE,
        ),
        Dimension("dog", Words("Dog", "الكلب"), Words("Dogs", "الكلاب"), "dog_id", entity="dog", whose=_PEOPLE),
        Dimension(
            "breed", Words("Breed", "السلالة"), Words("Breeds", "السلالات"), "breed_id", entity="breed", of_dog=True
        ),
        Dimension(
            "category",
            Words("Category", "فئة التدريب"),
            Words("Categories", "فئات التدريب"),
            "category",
            choices=c.CATEGORY,
        ),
        Dimension("tier", Words("Score", "المستوى"), Words("Tiers", "المستويات"), "tier", choices=c.TIER),
        Dimension(
            "visit-type",
            Words("Visit type", "نوع الزيارة"),
            Words("Visit types", "أنواع الزيارات"),
            "visit_type",
            choices=c.VISIT_TYPE,
        ),
        Dimension("status", Words("Status", "الحالة"), Words("Statuses", "الحالات"), "status", choices=c.STATUS),
        Dimension(
            "programme",
            Words("Programme", "البرنامج"),
            Words("Programmes", "البرامج"),
            "programme",
            choices=c.PROGRAMME,
        ),
    )
}
TIMES = tuple(one.id for one in DIMENSIONS.values() if one.grain)
