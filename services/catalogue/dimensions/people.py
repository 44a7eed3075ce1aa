"""What judgements of people and dogs are sliced by."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import WHOSE, Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension(
        "person", Words("Person", "الشخص"), Words("People", "الأشخاص"), "person_id", entity="person", whose=WHOSE
    ),
    Dimension(
        "evaluator",
        Words("Evaluator", "المقيّم"),
        Words("Evaluators", "المقيّمون"),
        "evaluator_id",
        entity="person",
        whose=WHOSE,
    ),
    Dimension("rating", Words("Rating", "التقدير"), Words("Ratings", "التقديرات"), "rating", choices=c.RATING),
    Dimension(
        "target", Words("Who is judged", "المُقيَّم"), Words("Who is judged", "المُقيَّمون"), "target", choices=c.TARGET
    ),
)
