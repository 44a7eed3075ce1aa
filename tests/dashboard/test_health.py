from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rq import Worker

from callbacks.request import KIT
from dashboard.cache import connect
from services.store.database import Database


def states(town):
    answer = town.browser().get("/health/ready")
    return answer.status_code, {name: state for name, state in answer.json["checks"].items() if state != "ok"}


@pytest.fixture
def worker(settings):
    """A worker that was heard a moment ago."""
    client = connect(settings.queue_url)
    alive = Worker(["k9"], connection=client)
    alive.register_birth()
    yield alive
    alive.register_death()
    client.close()


def test_the_process_says_that_it_lives_without_asking_anything(town, queries):
    answer = town.browser().get("/health/live")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})
    assert queries() == []


def test_ready_when_everything_is_there(town, worker):
    assert states(town) == (200, {})


def test_a_missing_worker_is_named(town):
    assert states(town) == (503, {"worker": "no worker was heard lately"})


def test_a_worker_that_fell_silent_is_missing(town, worker):
    worker.connection.hset(
        worker.key, "last_heartbeat", datetime(2024, 1, 1, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    )
    assert states(town)[0] == 503


def test_a_missing_database_is_named_and_nothing_of_its_address(town, worker):
    town.app.extensions[KIT] = replace(town.kit, db=Database("postgresql+psycopg2://k9:secret@/k9?host=/nowhere"))
    assert states(town) == (503, {"database": "does not answer", "migrations": "unknown"})
    assert "secret" not in town.browser().get("/health/ready").text


def test_a_missing_redis_is_named(make_town, home_settings):
    town = make_town(replace(home_settings, queue_url="unix:///nowhere.sock", redis_url="unix:///nowhere.sock"))
    away = "does not answer"
    assert states(town) == (503, {"cache": away, "queue": away, "worker": away})
