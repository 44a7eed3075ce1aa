"""The numbers that can be asked, area by area."""

from services.catalogue.metrics import (
    breeding,
    care,
    daily,
    dogs,
    duty,
    events,
    pairs,
    people,
    proficiency,
    training,
    veterinary,
    workflow,
)
from services.catalogue.metrics.base import Kind as Kind
from services.catalogue.metrics.base import Metric as Metric
from services.catalogue.metrics.base import Only as Only

METRICS: dict[str, Metric] = {
    one.id: one
    for area in (training, proficiency, pairs, veterinary, dogs, care, duty, daily, events, people, breeding, workflow)
    for one in area.METRICS
}
