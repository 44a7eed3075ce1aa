"""A metric over time as a drawing made on the server: three gridlines, the last value labelled, gaps stay gaps."""

from dataclasses import dataclass
from datetime import date
from math import floor, log10

from layouts import numbers, text
from layouts.address import bucket
from layouts.card import path_of
from layouts.reader import Reader
from layouts.svg import Shape, Svg, shape
from services.answer import Series
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.periods import Span

NICE = (1, 2, 3, 4, 5, 6, 8)
FROM_ZERO = ("count", "sum", "distinct", "share")


@dataclass(frozen=True)
class Frame:
    """The size of a drawing and how many days are named below it."""

    width: int
    height: int
    labels: int
    kind: str
    left: int = 36
    right: int = 44
    top: int = 20
    bottom: int = 28


PHONE, WIDE = Frame(332, 216, 3, "narrow"), Frame(736, 244, 5, "roomy")


@dataclass(frozen=True)
class Scale:
    """Three marks on the axis and the ends of what is drawn, in shown units."""

    marks: tuple[float, float, float]
    low: float
    high: float

    def height(self, value: float, frame: Frame) -> int:
        """Where the value lies, in pixels from the top."""
        room = frame.height - frame.top - frame.bottom
        return round(frame.height - frame.bottom - (value - self.low) / (self.high - self.low) * room)


def trend_chart(series: Series, until: date, reader: Reader, frame: Frame) -> Svg:
    """The drawing; its name says the range and the last value in words. `until` is the last day that was asked for."""
    metric = METRICS[series.metric]
    values = [None if one.value is None else one.value / metric.scale for one in series.points]
    scale = scale_of(metric, [one for one in values if one is not None])
    across = (frame.width - frame.left - frame.right) / max(len(values) - 1, 1)
    places = [
        None if one is None else (round(frame.left + place * across), scale.height(one, frame))
        for place, one in enumerate(values)
    ]
    shapes = [
        *_axis(metric, scale, frame),
        *_days(series, reader, frame, across),
        *_line(places, series, metric, whole=is_whole(series, until, reader)),
    ]
    view = f"0 0 {frame.width} {frame.height}"
    return Svg(shapes, label=sentence(series, until, reader), viewBox=view, className=f"chart {frame.kind}")


def scale_of(metric: Metric, known: list[float]) -> Scale:
    """Counts start at zero; ratings may not."""
    low, high = min(known, default=0), max(known, default=0)
    if metric.kind in FROM_ZERO or low == high:
        step = _step(high / 2 or 1, whole=metric.decimals == 0)
        return Scale((0, step, 2 * step), 0, max(high, 2 * step))
    step = _step((high - low) / 2, whole=False)
    start = floor(low / step) * step
    return Scale((start, start + step, start + 2 * step), min(low, start), max(high, start + 2 * step))


def _step(most: float, *, whole: bool) -> float:
    """The largest round number up to `most`."""
    size: float = 10 ** floor(log10(most))
    step: float = max(one * size for one in NICE if one * size <= most * 1.0001)
    return max(step, 1) if whole else step


def _axis(metric: Metric, scale: Scale, frame: Frame) -> list[Shape]:
    shapes: list[Shape] = []
    decimals = 0 if all(float(one).is_integer() for one in scale.marks) else 1
    for value in scale.marks:
        y = scale.height(value, frame)
        shapes.append(shape("path", d=f"M{frame.left} {y}H{frame.width - frame.right}", class_="axis"))
        label = numbers.shown(metric, value * metric.scale, decimals)
        shapes.append(shape("text", label, x=frame.left - 8, y=y + 4, class_="mark"))
    return shapes


def _days(series: Series, reader: Reader, frame: Frame, across: float) -> list[Shape]:
    """The first, the last and evenly between."""
    count = len(series.points)
    labels = min(frame.labels, count)
    places = sorted({round(one * (count - 1) / max(labels - 1, 1)) for one in range(labels)})
    return [
        shape(
            "text",
            _named(series, place, reader, weekday=frame is WIDE),
            x=round(frame.left + place * across),
            y=frame.height - 8,
        )
        for place in places
    ]


def _named(series: Series, place: int, reader: Reader, *, weekday: bool) -> str:
    if series.grain == "month":
        return reader.span(days_of(series, place, reader))
    return reader.day(series.points[place].first, year=False, weekday=weekday and series.grain == "day")


def _line(places: list[tuple[int, int] | None], series: Series, metric: Metric, *, whole: bool) -> list[Shape]:
    """The line and its last point with the value; a day, week or month that is not whole stands apart, hollow."""
    shapes = [shape("path", d=path_of(places if whole else places[:-1]), class_="series")]
    if places and places[-1]:
        x, y = places[-1]
        shapes.append(shape("circle", cx=x, cy=y, r=4.5, class_="point" if whole else "point hollow"))
        shapes.append(shape("text", numbers.shown(metric, series.points[-1].value), x=x + 10, y=y + 5, class_="say"))
    return shapes


def is_whole(series: Series, until: date, reader: Reader) -> bool:
    """Whether the last bucket is over, and all of its days were asked for."""
    last = days_of(series, -1, reader).last
    return last < reader.today and last <= until


def days_of(series: Series, place: int, reader: Reader) -> Span:
    """The days of one bucket."""
    first = series.points[place].first
    return bucket(series.grain, first.isoformat(), reader.unit.first_weekday)


def title(series: Series, reader: Reader) -> str:
    """Training sessions a day; average score by week."""
    metric = METRICS[series.metric]
    words = text.A_DAY if metric.counted else text.BY_GRAIN
    return reader.say(words[series.grain], metric.label(reader.lang))


def axis_note(series: Series, reader: Reader) -> str:
    """Said where the axis does not start at zero."""
    metric = METRICS[series.metric]
    known = [one.value / metric.scale for one in series.points if one.value is not None]
    low = scale_of(metric, known).marks[0]
    return "" if low == 0 else reader.say(text.AXIS_FROM, numbers.shown(metric, low * metric.scale))


def sentence(series: Series, until: date, reader: Reader) -> str:
    """The drawing in words."""
    metric, known = METRICS[series.metric], [one.value for one in series.points if one.value is not None]
    whole = Span(series.points[0].first, days_of(series, -1, reader).last)
    if not known:
        return reader.say(text.CHART_UNKNOWN, title(series, reader), reader.span(whole))
    found = [numbers.with_unit(metric, one, reader) for one in (min(known), max(known), series.points[-1].value)]
    said = reader.say(text.CHART_SENTENCE, title(series, reader), reader.span(whole), *found)
    return said if is_whole(series, until, reader) else f"{said} {reader.say(text.NOT_WHOLE)}"
