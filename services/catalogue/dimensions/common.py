"""When, where and who: what most records carry."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import WHOSE, Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension("day", Words("Day", "اليوم"), Words("Days", "الأيام"), "day", grain="day"),
    Dimension("week", Words("Week", "الأسبوع"), Words("Weeks", "الأسابيع"), "day", grain="week"),
    Dimension("month", Words("Month", "الشهر"), Words("Months", "الأشهر"), "day", grain="month"),
    Dimension("project", Words("Project", "المشروع"), Words("Projects", "المشاريع"), "project_id", entity="project"),
    Dimension(
        "section",
        Words("Section", "القسم"),
        Words("Sections", "الأقسام"),
        "section_id",
        entity="section",
        parent="project",
    ),
    Dimension("team", Words("Team", "الفريق"), Words("Teams", "الفرق"), "team_id", entity="team", parent="section"),
    Dimension("post", Words("Post", "الموقع"), Words("Posts", "المواقع"), "post_id", entity="post", parent="project"),
    Dimension(
        "trainer",
        Words("Trainer", "المدرب"),
        Words("Trainers", "المدربون"),
        "trainer_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "vet",
        Words("Vet", "الطبيب البيطري"),
        Words("Vets", "الأطباء البيطريون"),
        "vet_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension(
        "handler",
        Words("Handler", "السائس"),
        Words("Handlers", "السائسون"),
        "handler_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension("dog", Words("Dog", "الكلب"), Words("Dogs", "الكلاب"), "dog_id", entity="dog", whose=WHOSE),
    Dimension("breed", Words("Breed", "السلالة"), Words("Breeds", "السلالات"), "breed_id", entity="breed", of_dog=True),
    Dimension("status", Words("Status", "الحالة"), Words("Statuses", "الحالات"), "status", choices=c.STATUS),
)
