"""Rules about days and moments: the future, the dog's life, late entries, drafts and decisions that wait."""

from collections.abc import Iterator
from datetime import timedelta

from services.catalogue.rules.base import DONE, Case, Finding, Rule, Subject, at, clock, code
from services.catalogue.rules.context import Context
from services.catalogue.words import Words

LEEWAY = timedelta(minutes=5)


def _future(one: Subject, context: Context) -> Iterator[Finding]:
    if one.start > context.now + LEEWAY:
        when, now = clock(one.start, context), clock(context.now, context)
        yield Finding(
            Words(
                f"{when} is still to come; it is {now}. Correct the day or the time.",
                f"{code(when)} لم يأتِ بعد؛ الآن {code(now)}. صحّح اليوم أو الوقت.",
            ),
            "at" if one.type.timed else "day",
            implausible=True,
        )


WHEN = (
    Rule(
        "DQ-04", Words("In the future", "في المستقبل"), "critical", DONE, _future,
        breaks=(Case("training-session", {"day": at("3 07:10").date(), "at": at("3 07:10")}),),
        keeps=(Case("training-session", {"at": at("18:40")}),),
    ),
)  # fmt: skip
