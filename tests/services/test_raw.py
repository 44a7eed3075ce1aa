from contextlib import suppress
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services import raw
from services.catalogue import choices as c
from services.raw import Refused

RIYADH, BERLIN = ZoneInfo("Asia/Riyadh"), ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("  Vehicle\tsearch \r\n by night ", "Vehicle search by night"),
        ("\u202eRex\u202c \u200e(K9)\u200f", "Rex (K9)"),
        ("\u2066ريكس\u2069\u061c", "ريكس"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("@SUM(1+1)", "@SUM(1+1)"),
        ("e\u0301", "é"),
        ("a\x1b[31mb", "a[31mb"),
        ("\u200f \u200e", None),
        ("", None),
        (12, "12"),
    ],
)
def test_texts_are_clean_and_formulas_stay_texts(sent: object, kept: str | None) -> None:
    assert raw.text(sent) == kept


def test_long_texts_keep_their_lines() -> None:
    assert raw.text("one\r\ntwo\rthree", 50, lines=True) == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("38,5", "38.5"), ("٣٨٫٥", "38.5"), ("۳۸٫۵", "38.5"), ("١٬٢٠٠", "1200"), ("1,200.5", "1200.5"), ("0,250", "0.25"),
        (" −3 ", "-3"), ("+7", "7"), (0.1 + 0.2, "0.3"), (12, "12"), ("1200,75", "1200.75"), ("\u200f12\u200e", "12"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(sent: object, kept: str) -> None:
    assert raw.number(sent) == Decimal(kept)


@pytest.mark.parametrize(
    "sent", ["1,200", "12 kg", "1e5", "--1", "1.2.3", "٬", "NaN", float("inf"), 10**10, True, None, [], {}, "0x10"]
)
def test_other_numbers_are_refused(sent: object) -> None:
    with pytest.raises(Refused):
        raw.number(sent)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("2024-12-24T07:10", datetime(2024, 12, 24, 4, 10, tzinfo=UTC)),
        ("2024-12-24 07:10:30", datetime(2024, 12, 24, 4, 10, 30, tzinfo=UTC)),
        ("٢٠٢٤-١٢-٢٤T٠٧:١٠", datetime(2024, 12, 24, 4, 10, tzinfo=UTC)),
        ("2024-12-24T07:10Z", datetime(2024, 12, 24, 7, 10, tzinfo=UTC)),
        ("2024-12-24t07:10:00.5+05:30", datetime(2024, 12, 24, 1, 40, tzinfo=UTC)),
        ("2024-12-23T23:30-0500", datetime(2024, 12, 24, 4, 30, tzinfo=UTC)),
        (datetime(2024, 12, 24, 7, 10), datetime(2024, 12, 24, 4, 10, tzinfo=UTC)),  # noqa: DTZ001 - as spreadsheets have it
    ],
)
def test_moments_are_of_the_unit_unless_they_say_otherwise(sent: object, kept: datetime) -> None:
    assert raw.moment(sent, RIYADH) == kept


def test_where_the_clocks_jump_a_time_is_refused_and_where_they_go_back_it_is_the_first() -> None:
    with pytest.raises(Refused) as gap:
        raw.moment("2025-03-30T02:30", BERLIN)
    assert "03:30" in gap.value.words.en
    assert raw.moment("2025-03-30T02:30+01:00", BERLIN) == datetime(2025, 3, 30, 1, 30, tzinfo=UTC)
    assert raw.moment("2025-10-26T02:30", BERLIN) == datetime(2025, 10, 26, 0, 30, tzinfo=UTC)
    assert raw.moment("2025-10-26T02:30+01:00", BERLIN) == datetime(2025, 10, 26, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "sent", ["2024-02-30", "2023-02-29", "2024-00-10", "0000-01-01", "1949-12-31", "2101-01-01", "24.12.2024", "x", 5]
)
def test_impossible_days_are_refused(sent: object) -> None:
    with pytest.raises(Refused):
        raw.day(sent)


def test_days_and_times_are_read() -> None:
    assert raw.day("٢٠٢٤-٠٢-٢٩") == raw.day(datetime(2024, 2, 29, 9)) == date(2024, 2, 29)  # noqa: DTZ001
    assert raw.clock("٢٣:٥٩") == time(23, 59)
    assert raw.day("") is raw.clock("") is raw.moment(" ", RIYADH) is None


def test_choices_are_taken_by_code_and_by_label() -> None:
    assert {raw.choice(one, c.CATEGORY) for one in ("DETECTION", "detection", "Detection", "كشف")} == {"DETECTION"}
    with pytest.raises(Refused, match="DETECTION"):
        raw.choice("detektion", c.CATEGORY)


def test_lists_are_arrays_or_one_text() -> None:
    assert raw.items("Harness، ball; long lead\nball") == ["Harness", "ball", "long lead"]
    assert raw.lines("Drops\nPills") == [{"name": "Drops"}, {"name": "Pills"}]
    assert raw.lines([{"name": "Drops", "ml": 2.5, "n": None}, "Pills"]) == [
        {"name": "Drops", "ml": 2.5},
        {"name": "Pills"},
    ]


@pytest.mark.parametrize(("sent", "kept"), [("نعم", True), ("no", False), (1, True), (False, False), ("", None)])
def test_flags_are_said_in_both_languages(sent: object, kept: bool | None) -> None:
    assert raw.flag(sent) is kept


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda more: st.lists(more) | st.dictionaries(st.text(), more),
)


@given(ANYTHING)
def test_nothing_breaks_a_reader(sent: object) -> None:
    readers = [raw.text, raw.number, raw.whole, raw.flag, raw.day, raw.clock, raw.items, raw.lines]
    for reader in (*readers, lambda value: raw.moment(value, BERLIN), lambda value: raw.choice(value, c.CATEGORY)):
        with suppress(Refused):
            assert str(reader(sent)).encode() is not None  # half characters cannot be encoded


@given(ANYTHING)
def test_every_refusal_can_be_shown_in_both_languages(sent: object) -> None:
    with pytest.raises(Refused) as refused:
        raw.moment(["not one", sent], BERLIN)
    assert refused.value.words.en.encode() != refused.value.words.ar.encode()
