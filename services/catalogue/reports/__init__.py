"""The reports, area by area."""

from services.catalogue.reports.base import Report as Report
from services.catalogue.reports.overview import OVERVIEW
from services.catalogue.reports.training import TRAINER_DAILY
from services.catalogue.reports.veterinary import VETERINARY

REPORTS = {one.id: one for one in (OVERVIEW, TRAINER_DAILY, VETERINARY)}
