"""Data quality in a word: the sign of the grade, the grade, the per cent."""

from dash import html

from layouts import text
from layouts.icon import mark
from layouts.reader import Reader
from services.answer import Quality
from services.quality import grade_of
from services.wording import isolated, number

TONES = {"excellent": "good", "good": "neutral", "fair": "warn", "poor": "bad"}


def graded(score: float | None, reader: Reader, decimals: int = 1) -> html.Span | None:
    """Good 92.9%; nothing when there is no record to judge."""
    if score is None:
        return None
    grade = grade_of(score)
    return html.Span([mark(grade), grade_text(score, reader, decimals)], className=f"grade {TONES[grade]}")


def grade_text(score: float, reader: Reader, decimals: int = 1) -> str:
    """Good 92.9%."""
    percent = isolated(f"{number(score, decimals)}%", reader.lang)
    return reader.say(text.GRADES[grade_of(score)], percent)


def of_quality(quality: Quality, reader: Reader) -> html.Span | None:
    """The grade of a whole answer."""
    return graded(quality.score, reader)
