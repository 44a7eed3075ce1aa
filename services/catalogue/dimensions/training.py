"""What training is sliced by."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension(
        "category",
        Words("Category", "فئة التدريب"),
        Words("Categories", "فئات التدريب"),
        "category",
        choices=c.CATEGORY,
    ),
    Dimension("tier", Words("Score", "المستوى"), Words("Tiers", "المستويات"), "tier", choices=c.TIER),
    Dimension(
        "programme",
        Words("Programme", "البرنامج"),
        Words("Programmes", "البرامج"),
        "programme",
        choices=c.PROGRAMME,
    ),
)
