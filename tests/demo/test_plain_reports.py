"""Every number of every report against one plain SQL statement of its own, on the demo unit: day, week, month, range."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import create_engine

from services.answers import answer
from services.catalogue.dimensions import DIMENSIONS
from services.catalogue.metrics import METRICS, Metric
from services.catalogue.records import ENTERED, RECORD_TYPES
from services.catalogue.reports import REPORTS, Report
from services.demo import load
from services.kit import Kit
from services.question import Question
from services.store.views import READ
from services.store.workflow import WORKFLOW
from services.viewer import Viewer

AS_OF = date(2024, 12, 31)
SPANS = (
    ("on=2024-12-24", "2024-12-24", "2024-12-24"),
    ("from=2024-12-22&to=2024-12-28", "2024-12-22", "2024-12-28"),
    ("from=2024-11-01&to=2024-11-30", "2024-11-01", "2024-11-30"),
    ("from=2024-10-15&to=2024-12-24", "2024-10-15", "2024-12-24"),
)
VALUES = {
    "count": "count(*)",
    "sum": "coalesce(sum({column}), 0)",
    "mean": "avg({column}::numeric)",
    "distinct": "count(DISTINCT {column})",
    "ratio": "sum({column})::numeric / nullif(count(DISTINCT {per}), 0)",
    "share": "avg(({column} = '{code}')::int) FILTER (WHERE {column} IS NOT NULL)",
    "rate": "avg(({column} = '{code}')::int) FILTER (WHERE {column} IS NOT NULL)",
    "median": "percentile_cont(0.5) WITHIN GROUP (ORDER BY {column})",
    "least": "min({column})",
    "most": "max({column})",
}


def plainly(metric: Metric, report: Report, first: str, last: str) -> str:
    """The metric in one statement."""
    record, view = RECORD_TYPES[metric.fact], READ[metric.fact]
    tests = [f"day = '{last}'" if record.standing else f"day BETWEEN '{first}' AND '{last}'", "voided_at IS NULL"]
    limits = [*metric.only, *(one for one in report.preset if DIMENSIONS[one[0]].column in view.c)]
    for name, codes in limits:
        listed = ", ".join(f"'{code}'" for code in codes)
        tests.append(f"{DIMENSIONS[name].column} IN ({listed})")
    value = VALUES[metric.kind].format(column=metric.column, per=metric.per, code=metric.code)
    schema = "ops" if metric.fact in ENTERED else "analytics"
    return f"SELECT {value} FROM {schema}.{record.table} WHERE {' AND '.join(tests)}"  # noqa: S608 - from the catalogue


@pytest.mark.timeout(240)
def test_every_number_equals_plain_sql(kit: Kit, owner_url: str, administrator: Viewer) -> None:
    load(owner_url, scale="S", as_of=AS_OF, labels=None, echo=lambda _: None)
    wrong, compared = [], 0
    with create_engine(owner_url).connect() as connection:
        connection.exec_driver_sql("SELECT set_config('k9.projects', '*', false), set_config('k9.dogs', '*', false)")
        for report in REPORTS.values():
            for query, first, last in SPANS:
                found = answer(kit, Question.parse(report.id, query, kit.calendar()), administrator)
                for measure in found.measures:
                    metric = METRICS[measure.metric]
                    if metric.fact in WORKFLOW:
                        continue  # their statements are tested where they are written
                    value: Any = connection.exec_driver_sql(plainly(metric, report, first, last)).scalar()
                    expected = None if value is None else pytest.approx(float(value), abs=1e-6)
                    compared += 1
                    if measure.value != expected:
                        wrong.append((report.id, metric.id, query, measure.value, value))
    assert wrong == []
    assert compared > 400
