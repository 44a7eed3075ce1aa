"""What visits are sliced by."""

from services.catalogue import choices as c
from services.catalogue.dimensions.base import Dimension
from services.catalogue.words import Words

DIMENSIONS = (
    Dimension(
        "visit-type",
        Words("Visit type", "نوع الزيارة"),
        Words("Visit types", "أنواع الزيارات"),
        "visit_type",
        choices=c.VISIT_TYPE,
    ),
)
