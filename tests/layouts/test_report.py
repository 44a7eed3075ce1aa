from dataclasses import replace

import pytest

from layouts.report import report_page
from tests.layouts.samples import ANSWER, NOTHING, PAGE, asked, drawn, reader, record


def page(query="on=2024-12-24", answer=ANSWER, lang="en", rows=PAGE, **unit):
    return drawn(report_page(asked(query), answer, rows, reader(lang, **unit)).body)


def test_four_cards_stand_above_the_fold_each_one_link():
    cards = page().select("a.card")
    assert [card.select_one(".number").text for card in cards] == ["42", "8.5", "31", "26.6"]
    assert not any(card.select("a") for card in cards)


def test_a_card_shows_number_unit_trend_base_quality_and_time():
    card = page().select("a.card")[1]
    parts = [card.select_one(f".{name}").text for name in ("label", "unit", "trend", "against", "foot")]
    assert parts == ["Average score", "of 10", "↓ −3.6% declining", "vs 7-day average 8.82", "Good 92.9%18:42"]


def test_the_word_judges_and_the_colour_repeats_it():
    trends = [card.select_one(".trend")["class"] for card in page().select("a.card")]
    assert trends == [["trend", "good"], ["trend", "bad"], ["trend", "neutral"], ["trend", "good"]]


def test_numbers_carry_their_metric_and_raw_value():
    found = {one["data-metric"]: one["data-value"] for one in page().select("[data-metric]")}
    assert found == {
        "sessions": "42", "mean_score": "8.5", "dogs_trained": "31", "minutes": "1596", "trainers": "6",
        "hours_per_dog": "", "tier_mix": "0.5",
    }  # fmt: skip


def test_each_metric_stands_once_so_that_machines_cannot_mix_them_up():
    names = [one["data-metric"] for one in page().select("[data-metric]")]
    assert len(names) == len(set(names))


def test_a_card_leads_to_the_rows_behind_it():
    links = [card["href"] for card in page().select("a.card")]
    assert links[1] == "?on=2024-12-24&view=details&sort=score"


def test_the_arabic_page_has_no_english_left():
    words = page(lang="ar", rows=None).get_text(" ").replace("K9-001", "").replace("K9", "")
    left = [word for word in words.split() if word.isascii() and word.isalpha() and word not in ("Unit", "Hind")]
    assert left == ["En", "English"]


def test_the_findings_that_cost_most_lead_to_their_records():
    rows = page().select(".attention a")
    assert [row.b.text for row in rows] == ["2 sessions without a trainer", "9 sessions without equipment"]
    assert rows[0]["href"] == "?on=2024-12-24&trainer=none&view=details"
    assert rows[1]["href"] == "?on=2024-12-24&view=details&sort=quality"


def test_bars_go_by_size_and_the_unrecorded_stand_last():
    bars = page().select(".bars")[0].select("a")
    assert [bar.b.text for bar in bars] == ["16", "9", "1"]
    assert bars[2]["href"] == "?on=2024-12-24&category=none&view=details"


def test_at_most_seven_bars_then_the_others():
    codes = [
        "OBEDIENCE",
        "DETECTION",
        "AGILITY",
        "ATTACK",
        "FITNESS",
        "SOCIALIZATION",
        "BALL_WORK",
        "TRACKING",
        "OTHER",
    ]
    group = ANSWER.groups[0]
    groups = tuple(replace(group, key=code, values={"sessions": n + 1}) for n, code in enumerate(codes))
    bars = page(answer=replace(ANSWER, groups=groups)).select(".bars")[0].select("a")
    assert len(bars) == 8
    assert bars[-1].get_text(" ") == "others (2) 3"


def test_people_stand_in_order_of_name():
    ahmed = ANSWER.groups[3]
    zaid = replace(ahmed, key="Zaid", values={"sessions": 30})
    bars = page(answer=replace(ANSWER, groups=(zaid, ahmed))).select(".bars")[0].select("a")
    assert [bar.b.text for bar in bars] == ["9", "30"]


def test_what_is_left_out_is_said_with_the_way_to_it():
    note = page(answer=replace(ANSWER, left_out=(("programme", "BREEDING", 3),), drafts=12)).select_one(".notes")
    assert note.text == "3 sessions of Breeding training not counted. Show them Includes 12 drafts."
    assert note.a["href"] == "?on=2024-12-24&programme=BREEDING&view=details"


def test_without_its_cache_the_page_says_that_it_is_slower():
    banner = page(answer=replace(ANSWER, cache="away")).select_one("[role=status]")
    assert banner.text == "The cache is away. The numbers are right, only slower."


def test_chips_take_their_value_away():
    chips = page("on=2024-12-24&project=SPECIAL-OPS&tier=good").select(".asked .chip.on")
    assert [chip.text for chip in chips] == ["24 Dec", "Special Operations", "Good"]
    assert chips[1]["href"] == "?on=2024-12-24&tier=good"
    assert chips[1]["aria-label"] == "Remove Special Operations"


def test_the_arrows_lead_to_the_days_beside_and_never_into_the_future():
    today, before = page(), page("on=2024-12-20")
    assert today.select_one("a[rel=prev]")["href"] == "?on=2024-12-23"
    assert not today.select(".stepper a[rel=next]")
    assert before.select_one(".stepper a[rel=next]")["href"] == "?on=2024-12-21"


def test_the_date_row_keeps_the_rest_of_the_question():
    form = page("on=2024-12-24&dog=K9-001&view=charts").select_one("form.stepper")
    assert [(one["name"], one["value"]) for one in form.select("input")] == [
        ("on", "2024-12-24"), ("dog", "K9-001"), ("view", "charts"),
    ]  # fmt: skip


def test_details_show_the_rows_with_their_total():
    shown = page("on=2024-12-24&trainer=E-017&view=details")
    assert shown.h1.text == "Ahmed Al-Hammadi's sessions"
    assert shown.select_one(".total").get_text(" ") == "42 sessions mean 8.5, 26.6 h 1 to 1 of 42"
    assert [one.text for one in shown.select(".crumbs > *")] == [
        "Reports", "Trainer Daily", "24 Dec", "Ahmed Al-Hammadi's sessions",
    ]  # fmt: skip


def test_a_heading_sorts_and_once_more_the_other_way_round():
    shown = page("on=2024-12-24&view=details&sort=score")
    head = shown.select_one("th[aria-sort]")
    assert (head.text, head["aria-sort"]) == ("Score ↑", "ascending")
    assert head.a["href"] == "?on=2024-12-24&view=details&sort=-score"


def test_a_row_leads_to_its_record():
    assert page("on=2024-12-24&view=details").select_one("tbody a")["href"] == "?on=2024-12-24&view=details&record=501"


def test_a_missing_required_value_says_so_and_an_optional_one_is_a_dash():
    rows = replace(PAGE, records=(record(subject=None, team=None),))
    cells = [one.text for one in page("on=2024-12-24&view=details", rows=rows).select("tbody td")]
    assert cells[5] == "Missing"
    assert cells[8] == "–"


def test_charts_are_images_with_a_sentence():
    charts = page("on=2024-12-24&view=charts", rows=None).select("svg[role=img]")
    assert charts[0]["aria-label"].startswith(
        "Training sessions a day, 22 Dec to 24 Dec 2024: lowest 0, highest 42, last 42."
    )


def test_no_records_say_why_and_where_the_nearest_are():
    shown = page("on=2024-12-20&dog=K9-001", answer=NOTHING)
    assert not shown.select(".card")
    said = shown.select_one(".empty").get_text(" ")
    assert said.startswith("No sessions on 20 Dec A Friday, day of rest. The last was on 19 Dec.")
    assert [one["href"] for one in shown.select(".empty a")] == [
        "?on=2024-12-19&dog=K9-001", "?on=2024-12-22&dog=K9-001", "?on=2024-12-20",
    ]  # fmt: skip


@pytest.mark.parametrize("view", ["summary", "details", "charts"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_view_has_one_heading_and_its_landmarks(view, lang):
    shown = page(f"on=2024-12-24&view={view}", lang=lang)
    assert len(shown.select("h1")) == 1
    assert len(shown.select("main")) == 1
    assert len(shown.select("header")) == 1
    assert [one["href"] for one in shown.select(".tabs a")] == [
        "?on=2024-12-24", "?on=2024-12-24&view=details", "?on=2024-12-24&view=charts",
    ]  # fmt: skip


def test_links_and_images_have_names():
    for link in page().select("a"):
        assert link.get("aria-label") or link.text.strip()


def test_the_default_days_are_not_a_chip():
    assert not page("").select(".asked .chip.on")


def test_the_unit_s_own_digits_are_used_everywhere_but_in_codes():
    shown = page(lang="ar", digits="arabic")
    assert shown.select_one(".number").text == "٤٢"
    assert shown.select_one("tbody bdi").text == "K9-001"
    assert shown.select_one("a.card")["href"] == "?on=2024-12-24&view=details"


def test_a_long_number_is_written_smaller_to_fit_half_a_phone():
    many = replace(ANSWER, measures=(replace(ANSWER.measures[0], value=10675), *ANSWER.measures[1:]))
    assert [one["class"] for one in page(answer=many).select(".card .number")][:2] == [["number", "long"], ["number"]]
