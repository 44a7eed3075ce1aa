import pytest

from services.answer import Value
from services.catalogue.metrics import METRICS
from services.trends import change_of


@pytest.mark.parametrize(
    ("metric", "value", "base", "percent", "direction", "judgement", "word"),
    [
        ("sessions", 42, 35, 20.0, "up", "good", "improving"),
        ("mean_score", 8.5, 8.82, -3.628, "down", "bad", "declining"),
        ("sessions", 31, 30, 3.333, "level", "neutral", "stable"),
        ("sessions", 6, 4, None, "up", "good", "improving"),
        ("visits", 12, 6, 100.0, "up", "neutral", "higher"),
        ("emergencies", 0.2, 0.1, None, "up", "bad", "worse"),
        ("emergencies", 0.105, 0.1, None, "level", "neutral", "stable"),
        ("emergencies", 0.05, 0.1, None, "down", "good", "better"),
        ("sessions", 3, 0, None, "level", "neutral", "new"),
        ("sessions", 0, 0, None, "level", "neutral", "stable"),
        ("mean_score", 8.5, None, None, "level", "neutral", "new"),
        ("sessions", 0, 30, -100.0, "down", "bad", "declining"),
    ],
)
def test_a_change_reads_as_the_specification_says(
    metric: str, value: Value, base: Value, percent: float | None, direction: str, judgement: str, word: str
) -> None:
    change = change_of(METRICS[metric], value, base, "yesterday", so_far=False)
    assert change is not None
    assert change.percent == (pytest.approx(percent, abs=0.001) if percent is not None else None)
    assert (change.direction, change.judgement, change.word) == (direction, judgement, word)


def test_nothing_to_compare_is_no_change() -> None:
    assert change_of(METRICS["mean_score"], None, 8, "yesterday", so_far=False) is None


def test_a_running_period_is_never_judged_low() -> None:
    change = change_of(METRICS["sessions"], 10, 40, "yesterday", so_far=True)
    assert change is not None
    assert (change.word, change.judgement) == ("so-far", "neutral")
