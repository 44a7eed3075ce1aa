from datetime import date
from urllib.parse import quote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.catalogue.periods import PRESETS, Span, following, previous
from services.catalogue.reports import REPORTS
from services.errors import UserError
from services.question import Calendar, Question, step_label

TODAY = Calendar(date(2024, 12, 24))
EXAMPLE = "on=2024-12-24&trainer=E-017&dog=K9-001&view=details&sort=-score&page=2&record=12"


def parse(query: str, report: str = "trainer-daily") -> Question:
    return Question.parse(report, query, TODAY)


def test_the_address_of_the_design_reads_back_as_itself() -> None:
    assert parse(EXAMPLE).href == f"/r/trainer-daily?{EXAMPLE}"


def test_the_order_of_narrowing_is_the_breadcrumb() -> None:
    trail = parse(EXAMPLE).trail()
    assert [step for step, _ in trail] == ["report", "span", "trainer", "dog", "record"]
    labels = [step_label(step, question, "en", ["Ahmed"]) for step, question in trail]
    assert labels == ["Trainer Daily", "24 Dec", "Ahmed's sessions", "Ahmed's sessions", "Training session"]


def test_each_step_of_the_trail_widens_the_next() -> None:
    hrefs = [question.href for _, question in parse(EXAMPLE).trail()]
    assert hrefs[2] == "/r/trainer-daily?on=2024-12-24&trainer=E-017&view=details"
    assert all(parse(urlsplit(href).query).href == href for href in hrefs)


def test_narrowing_and_widening_cancel() -> None:
    question = parse("on=2024-12-24&project=A")
    assert question.narrow("dog", "K9-001").widen("dog") == question
    assert question.narrow("dog", "K9-001", "K9-002").widen("dog", "K9-001") == question.narrow("dog", "K9-002")


def test_defaults_stay_out_of_the_address() -> None:
    assert parse("").href == "/r/trainer-daily"
    assert parse("period=today&view=summary&page=1").href == "/r/trainer-daily"


def test_codes_of_closed_lists_are_read_in_any_case() -> None:
    assert parse("category=detection").values("category") == ("DETECTION",)


def test_view_page_and_sorting_do_not_change_the_numbers() -> None:
    assert parse(EXAMPLE).key == parse("on=2024-12-24&dog=K9-001&trainer=E-017").key


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("trainr=E-017", "'trainr' is not a known part of a question. Did you mean trainer"),
        ("visit-type=ROUTINE", "Trainer Daily has no filter 'visit-type'"),
        ("on=24.12.2024", "Write it as 2024-12-24"),
        ("on=2024-02-30", "'2024-02-30' is not a date"),
        ("on=0001-01-01", "outside of 1990 to 2100"),
        ("from=2024-12-02&to=2024-12-01", "Swap the two days"),
        ("from=2010-01-01&to=2024-12-01", "over 10 years"),
        ("from=2024-12-01", "as from=DAY and to=DAY"),
        ("on=2024-12-01&period=today", "one of the three"),
        ("period=todya", "Did you mean today"),
        ("page=0", "page=0 is not a whole number"),
        ("page=-1", "page=-1 is not a whole number"),
        ("page=²", "page=² is not a whole number"),
        ("=5", "'' is not a known part of a question"),
        ("record=abc", "record=abc is not a whole number"),
        ("sort=scor", "Did you mean score"),
        ("by=trainr", "Did you mean trainer"),
        ("view=chart", "Did you mean charts"),
        ("tier=excelent", "Did you mean excellent"),
        ("on=2024-12-01&on=2024-12-02", "'on' is given twice"),
        ("x" * 7000, "The address is too long"),
        ("&".join(f"dog={n}" for n in range(60)), "60 values for 'dog' are too many"),
    ],
)
def test_a_wrong_address_names_the_value_and_the_remedy(query: str, says: str) -> None:
    with pytest.raises(UserError) as caught:
        parse(query)
    assert says in caught.value.en
    assert caught.value.status == 400
    assert caught.value.ar != caught.value.en


def test_an_unknown_report_is_not_found() -> None:
    with pytest.raises(UserError, match="Did you mean trainer-daily") as caught:
        parse("", "trainer-dayly")
    assert caught.value.status == 404


days = st.dates(date(2000, 1, 1), date(2030, 12, 31))
questions = st.builds(
    lambda report, first, more, codes, view: parse(
        f"from={first}&to={Span(first, first).first.fromordinal(first.toordinal() + more)}"
        + "".join(f"&{REPORTS[report].dimensions[0]}={quote(code, safe='')}" for code in codes)
        + f"&view={view}",
        report,
    ),
    st.sampled_from(sorted(REPORTS)),
    days,
    st.integers(0, 3000),
    st.lists(st.text("ABC-1 &=%/é؟", min_size=1, max_size=8), max_size=4, unique=True),
    st.sampled_from(["summary", "details", "charts"]),
)


@given(questions)
def test_every_question_reads_back_from_its_address(question: Question) -> None:
    parts = urlsplit(question.href)
    assert Question.parse(parts.path.rpartition("/")[2], parts.query, TODAY) == question


@given(days, st.integers(0, 400))
def test_the_comparable_span_lies_before_and_as_long(first: date, more: int) -> None:
    span = Span(first, date.fromordinal(first.toordinal() + more))
    before = previous(span)
    assert before.last < span.first
    assert abs(before.days - span.days) <= 3


@pytest.mark.parametrize(
    ("span", "before", "after"),
    [
        ("2024-12-24..2024-12-24", "2024-12-23..2024-12-23", "2024-12-25..2024-12-25"),
        ("2024-12-22..2024-12-24", "2024-12-15..2024-12-17", "2024-12-29..2024-12-31"),
        ("2024-12-18..2024-12-24", "2024-12-11..2024-12-17", "2024-12-25..2024-12-31"),
        ("2024-02-01..2024-02-29", "2024-01-01..2024-01-31", "2024-03-01..2024-03-31"),
        ("2024-12-01..2024-12-24", "2024-11-01..2024-11-24", "2025-01-01..2025-01-24"),
        ("2024-03-01..2024-03-30", "2024-02-01..2024-02-29", "2024-04-01..2024-04-30"),
        ("2024-01-01..2024-12-31", "2023-01-01..2023-12-31", "2025-01-01..2025-12-31"),
        ("2024-01-01..2024-11-23", "2023-01-01..2023-11-23", "2025-01-01..2025-11-23"),
        ("2024-11-25..2024-12-24", "2024-10-26..2024-11-24", "2024-12-25..2025-01-23"),
    ],
)
def test_spans_move_by_what_they_are(span: str, before: str, after: str) -> None:
    def read(text: str) -> Span:
        first, last = text.split("..")
        return Span(date.fromisoformat(first), date.fromisoformat(last))

    assert (previous(read(span)), following(read(span))) == (read(before), read(after))


@pytest.mark.parametrize(
    ("preset", "first", "last"),
    [
        ("today", "2024-12-24", "2024-12-24"),
        ("yesterday", "2024-12-23", "2024-12-23"),
        ("this-week", "2024-12-22", "2024-12-24"),
        ("last-7-days", "2024-12-18", "2024-12-24"),
        ("this-month", "2024-12-01", "2024-12-24"),
        ("last-month", "2024-11-01", "2024-11-30"),
        ("last-30-days", "2024-11-25", "2024-12-24"),
        ("this-year", "2024-01-01", "2024-12-24"),
    ],
)
def test_presets_are_real_calendar_spans(preset: str, first: str, last: str) -> None:
    span = PRESETS[preset].span(TODAY.today, TODAY.first_weekday)
    assert (str(span.first), str(span.last)) == (first, last)


def test_a_question_reads_as_a_sentence_in_both_languages() -> None:
    question = parse("on=2024-12-24&dog=K9-001")
    assert question.sentence("en", lambda _, code: code).startswith("Training sessions, 24 Dec 2024, Dog: K9-001")
    assert question.sentence("ar", lambda _, code: code).startswith("جلسات التدريب، 24 ديسمبر 2024، الكلب: K9-001")
