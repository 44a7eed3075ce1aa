"""What numbers can be sliced by: filters, groupings and drill steps; area by area."""

from services.catalogue.dimensions import breeding, care, common, derived, duty, events, people, training, veterinary
from services.catalogue.dimensions.base import Dimension as Dimension
from services.catalogue.dimensions.base import Grain as Grain

DIMENSIONS: dict[str, Dimension] = {
    one.id: one
    for area in (common, training, veterinary, care, duty, events, people, breeding, derived)
    for one in area.DIMENSIONS
}
TIMES = tuple(one.id for one in DIMENSIONS.values() if one.grain)
