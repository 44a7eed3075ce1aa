"""The numbers that can be asked, area by area."""

from services.catalogue.metrics import training, veterinary
from services.catalogue.metrics.base import Kind as Kind
from services.catalogue.metrics.base import Metric as Metric

METRICS = {one.id: one for area in (training, veterinary) for one in area.METRICS}
