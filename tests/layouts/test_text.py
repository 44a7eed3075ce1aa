import re

from layouts import account_text, text
from services.catalogue.words import Counted, Words


def texts():
    for module in (text, account_text):
        for name, value in vars(module).items():
            for one in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]:
                if isinstance(one, Words | Counted):
                    yield name, one


def test_every_text_has_both_languages():
    arabic = re.compile("[\u0600-\u06ff]")
    for name, one in texts():
        if isinstance(one, Words) and re.search("[A-Za-z]", one.en.replace("{}", "")) and name != "LANGUAGES":
            assert arabic.search(one.ar), name


def test_both_languages_take_the_same_values():
    for name, one in texts():
        if isinstance(one, Words):
            assert one.en.count("{}") == one.ar.count("{}"), name


def test_arabic_nouns_have_all_their_forms():
    for name, one in texts():
        if isinstance(one, Counted):
            assert len(one.ar) == 5, name
            assert all(one.ar), name


def test_search_more_counts_in_arabic():
    shown = [text.SEARCH_MORE(n, "ar") for n in (2, 4, 24)]
    assert shown == ["ابحث في خيارين آخرين", "ابحث في 4 خيارات أخرى", "ابحث في 24 خيارًا آخر"]
