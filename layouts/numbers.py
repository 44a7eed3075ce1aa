"""How a metric's values and changes read."""

from layouts import text
from layouts.reader import Reader
from services.answer import Change, Measure, Value
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.periods import DAY, Span, month_end, previous
from services.catalogue.records import RECORD_TYPES
from services.trends import SMALL_SAMPLE
from services.wording import isolated, number, rounded, signed

ARROWS = {"up": "↑", "down": "↓", "level": "→"}
MOST_EXTRA_DIGITS = 2


def shown(metric: Metric, value: Value, decimals: int | None = None) -> str:
    """The value as people read it, without its unit; unknown reads as a dash."""
    if value is None:
        return number(None)
    return number(value / metric.scale, metric.decimals if decimals is None else decimals)


def with_unit(metric: Metric, value: Value, reader: Reader) -> str:
    """26.6 h; 94.5%."""
    unit = metric.unit(reader.lang) if metric.unit and value is not None else ""
    if unit == "%":
        return isolated(shown(metric, value) + unit, reader.lang)
    return f"{shown(metric, value)} {unit}".strip()


def raw(value: Value) -> str:
    """The value for machines; empty when unknown."""
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def whole(measure: Measure, reader: Reader) -> str:
    """What stands behind the number: its unit, or the whole it is part of.

    Over many days more dogs can have trained than are active on the last one: then there is no such whole.
    """
    if measure.of is not None and (measure.value or 0) <= measure.of:
        return reader.say(text.OF_WHOLE, number(measure.of))
    if is_small(measure):
        return reader.say(text.OF_WHOLE, number(measure.n))
    unit = METRICS[measure.metric].unit
    return unit(reader.lang) if unit else ""


def is_small(measure: Measure) -> bool:
    """Whether a rate rests on so few trials that it reads "19 of 20"."""
    return measure.k is not None and 0 < measure.n < SMALL_SAMPLE


def figure_text(measure: Measure) -> str:
    """The number of a card: the value, or how many of a small sample."""
    if is_small(measure):
        return number(measure.k)
    return shown(METRICS[measure.metric], measure.value)


def interval_text(measure: Measure, reader: Reader) -> str:
    """What the rate is worth: 95% between 76.4 and 99.1; empty for anything else."""
    if measure.interval is None:
        return ""
    low, high = (number(end * 100, 1) for end in measure.interval)
    return reader.say(text.INTERVAL, low, high)


def reason_of_nothing(metric: Metric, reader: Reader) -> str:
    """Why a metric has no value."""
    words = text.NO_REASON.get(metric.kind, text.NO_REASON["mean"])
    return reader.say(words, RECORD_TYPES[metric.fact].things(reader.lang))


def amount_text(metric: Metric, change: Change, reader: Reader) -> str:
    """+20.0%; for shares the points, for small bases the difference itself. Empty without a base."""
    if change.amount is None:
        return ""
    if change.amount == 0:
        return "0"
    if metric.in_points:
        return signed(change.amount * 100, 1, reader.lang)
    if change.percent is None:
        return signed(change.amount / metric.scale, metric.decimals, reader.lang)
    return signed(change.percent, 1, reader.lang, "%")


def change_text(metric: Metric, change: Change, reader: Reader) -> str:
    """+20.0% improving; −1.6 points declining; new, no baseline."""
    word, amount = reader.say(text.TRENDS[change.word]), amount_text(metric, change, reader)
    if not amount:
        return word
    in_points = metric.in_points and change.amount
    return reader.say(text.POINTS if in_points else text.CHANGED, amount, word)


def spoken(measure: Measure, span: Span, reader: Reader) -> str:
    """A card for readers: "Training sessions 42, up 20.0 per cent, improving, vs yesterday 35"."""
    metric, change = METRICS[measure.metric], measure.change
    if measure.value is None:
        return f"{metric.label(reader.lang)}, {reader.say(text.NOT_AVAILABLE)}, {reason_of_nothing(metric, reader)}"
    parts = [" ".join([metric.label(reader.lang), figure_text(measure), whole(measure, reader)]).strip()]
    parts.append(interval_text(measure, reader))
    if change:
        parts += [_spoken_amount(metric, change, reader), reader.say(text.TRENDS[change.word])]
        parts.append(against_text(metric, measure.value, change, span, reader))
    return reader.comma.join(filter(None, parts))


def _spoken_amount(metric: Metric, change: Change, reader: Reader) -> str:
    if change.amount is None:
        return ""
    direction = "up" if change.amount > 0 else "down" if change.amount < 0 else "level"
    if metric.in_points:
        amount = reader.say(text.SPOKEN_POINTS, number(abs(change.amount) * 100, 1))
    elif change.percent is None:
        amount = number(abs(change.amount) / metric.scale, metric.decimals)
    else:
        amount = reader.say(text.SPOKEN_PERCENT, number(abs(change.percent), 1))
    return f"{reader.say(text.SPOKEN_DIRECTION[direction])} {amount}"


def against_text(metric: Metric, value: Value, change: Change, span: Span, reader: Reader) -> str:
    """vs yesterday 35; vs 7-day average 8.82; vs November 812."""
    base = base_text(metric, value, change)
    if change.against == "yesterday":
        return reader.say(text.YESTERDAY, base)
    if change.against == "week-average":
        return reader.say(text.WEEK_AVERAGE, base)
    if change.against == "last-weekday":
        return reader.say(text.LAST_WEEKDAY[span.first.weekday()], base)
    return reader.say(text.AGAINST, before_text(span, reader), base)


def before_text(span: Span, reader: Reader) -> str:
    """November; the same days of November; the 7 days before."""
    before = previous(span)
    month = reader.say(text.MONTHS[before.first.month - 1])
    if span.is_month:
        return reader.say(text.WITH_MONTH, month)
    if before.first.day == 1 and before.last <= month_end(before.first) and before.last != span.first - DAY:
        return reader.say(text.SAME_DAYS, month)
    return reader.count(text.DAYS_BEFORE, span.days)


def base_text(metric: Metric, value: Value, change: Change) -> str:
    """The base with as many digits as it takes to redo the change from what is shown; a mean has two."""
    if change.base is None:
        return number(None)
    if metric.kind == "mean":
        return shown(metric, change.base, 2)
    least = metric.decimals
    found = [one for one in range(least, least + MOST_EXTRA_DIGITS + 1) if _adds_up(metric, value, change, one)]
    return shown(metric, change.base, found[0] if found else least) + ("%" if metric.in_points else "")


def _adds_up(metric: Metric, value: Value, change: Change, decimals: int) -> bool:
    if value is None or change.base is None or change.amount is None:
        return True
    now = rounded(value / metric.scale, metric.decimals)
    base = rounded(change.base / metric.scale, decimals)
    if metric.in_points or change.percent is None:
        return rounded(now - base, metric.decimals) == rounded(change.amount / metric.scale, metric.decimals)
    return bool(base) and rounded((now - base) / base * 100, 1) == rounded(change.percent, 1)
