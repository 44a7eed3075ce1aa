import pytest

from services.catalogue.texts import read_as


@pytest.mark.parametrize(
    ("written", "lang", "reads"),
    [
        ("Vehicle search", "ar", "تفتيش مركبات"),
        ("تفتيش مركبات", "en", "Vehicle search"),
        ("vehicle  Search", "en", "Vehicle search"),
        ("غائم", "en", "Cloudy"),
        ("نشاط تدريبي", "en", "نشاط تدريبي"),
    ],
)
def test_usual_texts_are_read_in_the_readers_language(written: str, lang: str, reads: str) -> None:
    assert read_as(written, lang) == reads
