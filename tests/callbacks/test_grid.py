import pytest

from callbacks.grid import give_rows
from services.errors import UserError


@pytest.fixture(autouse=True)
def visitor(sign_in, administrator):
    sign_in(administrator)


def asked(first=0, last=100, sort=(), **filters):
    return {"startRow": first, "endRow": last, "sortModel": list(sort), "filterModel": filters}


def rows(wanted):
    return give_rows(wanted, "/r/trainer-daily", "?on=2024-12-24&view=details")


def test_a_block_holds_its_rows_and_says_how_many_there_are(desk):
    for hour in range(7, 12):
        desk.session(at=f"{hour:02}:00")
    given = rows(asked(2, 4))
    assert (len(given["rowData"]), given["rowCount"]) == (2, 5)
    assert given["rowData"][0]["at"] == "09:00"


def test_a_row_is_text_and_leads_to_its_record(desk):
    record = desk.session(rating=9)
    (row,) = rows(asked())["rowData"]
    assert (row["score"], row["category"], row["dog"]) == ("9", "Detection", "K9-001 K9-001")
    assert row["href"] == f"?on=2024-12-24&view=details&record={record}"


def test_the_grid_sorts_on_the_server(desk):
    desk.session(rating=5)
    desk.session(rating=9, at="08:00")
    given = rows(asked(sort=[{"colId": "score", "sort": "desc"}]))
    assert [row["score"] for row in given["rowData"]] == ["9", "5"]


def test_a_sort_that_is_no_column_is_ignored(desk):
    desk.session()
    assert rows(asked(sort=[{"colId": "password_hash", "sort": "asc"}]))["rowCount"] == 1


@pytest.mark.parametrize(
    ("column", "given", "left"),
    [
        ("minutes", {"type": "greaterThan", "filter": 40}, 1),
        ("minutes", {"type": "inRange", "filter": 10, "filterTo": 40}, 1),
        ("subject", {"type": "contains", "filter": "vehicle"}, 2),
        ("subject", {"type": "blank"}, 0),
    ],
)
def test_column_filters_work_on_the_server(desk, column, given, left):
    desk.session(minutes=30)
    desk.session(minutes=60, at="08:00")
    assert rows(asked(**{column: given}))["rowCount"] == left


@pytest.mark.parametrize(("column", "operator"), [("nowhere", "equals"), ("minutes", "drop table")])
def test_a_filter_from_outside_the_catalogue_is_refused(column, operator):
    with pytest.raises(UserError):
        rows(asked(**{column: {"type": operator, "filter": 1}}))
