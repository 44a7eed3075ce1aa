"""The demo unit: a made-up K9 unit with three years of records, the same for the same seed."""

from services.demo.loading import SEED, Summary, load
from services.demo.model import SCALES, ScaleName

__all__ = ["SCALES", "SEED", "ScaleName", "Summary", "load"]
