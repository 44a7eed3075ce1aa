import pytest

from callbacks.filters import fill_sheet


@pytest.fixture(autouse=True)
def visitor(sign_in, administrator):
    sign_in(administrator)


def texts(node):
    return [node] if isinstance(node, str) else [text for child in node[2:] for text in texts(child)]


def test_ticked_boxes_change_the_result_before_they_are_applied(desk):
    desk.session(category="DETECTION")
    desk.session(category="AGILITY", at="08:00")
    before = fill_sheet("?on=2024-12-24", "/r/trainer-daily")
    after = fill_sheet("?on=2024-12-24&category=AGILITY", "/r/trainer-daily")
    assert "Show 2 sessions" in [text for node in before for text in texts(node)]
    assert "Show 1 session" in [text for node in after for text in texts(node)]


def test_boxes_that_make_no_question_say_so():
    said = [text for node in fill_sheet("?dgo=K9-001", "/r/trainer-daily") for text in texts(node)]
    assert any("Did you mean dog" in text for text in said)


def test_the_home_filters_the_overview(desk):
    desk.session()
    forms = [node for node in fill_sheet("?on=2024-12-24", "/") if node[0] == "form"]
    assert forms[0][1]["action"] == "/r/overview"
