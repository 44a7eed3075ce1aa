from dataclasses import replace

import pytest
from redis import Redis
from rq import Queue

from dashboard.commands.servers import Clock
from services.embedded import servers
from settings import load
from workers import jobs

pytestmark = pytest.mark.timeout(60)


@pytest.fixture
def connection():
    with servers.scratch(replace(load({}), database_url="")) as settings, Redis.from_url(settings.queue_url) as client:
        yield client


def test_wake_ups_do_not_pile_up_while_no_worker_takes_them(connection):
    clock = Clock(jobs.QUEUE, connection=connection)
    jobs.put_on(clock)
    for _ in range(3):
        for job in list(clock.get_jobs()):
            clock.enqueue_job(job)
    assert sorted(Queue(jobs.QUEUE, connection=connection).job_ids) == sorted(jobs.JOBS)
    assert clock.count() == len(jobs.JOBS)


def test_a_release_that_drops_a_job_takes_it_off_the_clock(connection):
    clock = Clock(jobs.QUEUE, connection=connection)
    clock.schedule(jobs.AT_ONCE, print, id="of-an-older-release", interval=5)
    jobs.put_on(clock)
    assert "of-an-older-release" not in clock
