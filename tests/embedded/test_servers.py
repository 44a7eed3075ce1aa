"""Starts real servers: about a second for a new home."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg2
import pytest
import redis

from services.embedded import postgres, servers
from services.embedded.place import LONGEST_SOCKET_FOLDER, place_of
from services.embedded.postgres import Postgres
from services.embedded.process import ServerError, command_line, end
from settings import ROOT, as_environment, load

pytestmark = pytest.mark.timeout(60)


@contextmanager
def folder():
    # Not pytest's own folder: each session closes it to other accounts, and root starts servers as another one.
    with tempfile.TemporaryDirectory(prefix="k9 with a space ") as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture
def home():
    with folder() as made:
        yield made


@pytest.fixture(scope="module")
def settings():
    with folder() as made:
        yield replace(load({}), home=made)


@pytest.fixture(scope="module")
def up(settings):
    with servers.opened(settings) as opened:
        yield opened


def rows(url, statement):
    connection = psycopg2.connect(url.replace("+psycopg2", ""))
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


def ping(url):
    with redis.Redis.from_url(url) as client:
        return client.ping()


def answer(settings):
    return rows(settings.database_url, "select 1") == [(1,)] and ping(settings.redis_url) and ping(settings.queue_url)


def test_everything_answers_and_no_port_is_open(up):
    assert answer(up.settings)
    assert rows(up.settings.database_url, "show listen_addresses") == [("",)]


def test_application_is_not_owner_and_owner_is_not_superuser(up):
    assert rows(up.settings.database_url, "select current_user") == [("k9_app",)]
    assert rows(up.settings.database_owner_url, "select current_user") == [("k9_owner",)]
    roles = dict(rows(up.settings.database_url, "select rolname, rolsuper from pg_roles where rolname like 'k9%'"))
    assert roles == {"k9_owner": False, "k9_app": False, "k9_auditor": False}
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        rows(up.settings.database_url, "create schema mine")


def test_secrets_can_be_read_by_their_owner_alone(up):
    secrets = list((up.settings.home / "secrets").iterdir())
    assert len(secrets) == 6
    assert {path.stat().st_mode & 0o777 for path in secrets} == {0o600}


def test_cache_forgets_and_queue_refuses_when_full(up):
    for url, policy in ((up.settings.redis_url, "allkeys-lru"), (up.settings.queue_url, "noeviction")):
        with redis.Redis.from_url(url) as client:
            assert client.config_get("maxmemory-policy") == {"maxmemory-policy": policy}


def test_killed_servers_come_back_with_what_was_committed(up):
    rows(up.settings.database_owner_url, "create table kept as select 1 as one")
    with redis.Redis.from_url(up.settings.queue_url) as queue:
        queue.set("kept", "one")
    for part in up.parts:
        assert end(part.pid(), signal.SIGKILL, 5)
    assert up.mend() == ["postgres", "valkey-cache", "valkey-queue"]
    assert rows(up.settings.database_owner_url, "select one from kept") == [(1,)]
    with redis.Redis.from_url(up.settings.queue_url) as queue:
        assert queue.get("kept") == b"one"
    assert up.mend() == []


def test_a_lost_socket_file_is_mended(up):
    up.parts[1].socket.unlink()
    assert up.mend() == ["valkey-cache"]
    assert ping(up.settings.redis_url)


def test_a_second_process_adopts_the_servers_and_leaves_them_running(up):
    before = [part.pid() for part in up.parts]
    with servers.running(replace(up.settings, database_url="", redis_url="", queue_url="")) as adopted:
        assert answer(adopted)
    assert [part.pid() for part in up.parts] == before


def test_servers_of_a_killed_process_are_adopted_and_then_stopped_by_the_last_user(home):
    settings = replace(load({}), home=home / "killed")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    child = subprocess.Popen(
        [sys.executable, "-c", KEEP_OPEN], cwd=ROOT, env=os.environ | as_environment(settings), **pipes
    )
    assert child.stdout.readline() == b"up\n"
    child.kill()
    child.communicate()
    with servers.opened(settings) as adopted:
        assert adopted.parts[0].process is None
        assert answer(adopted.settings)
    assert [part.pid() for part in adopted.parts] == [None, None, None]


KEEP_OPEN = """
import settings
from services.embedded import servers
with servers.opened(settings.load()):
    print("up", flush=True)
    input()
"""


def test_given_addresses_start_nothing(home):
    given = replace(load({}), home=home / "unused", database_url="d", redis_url="r", queue_url="q", secret_key="s")
    with servers.running(given) as settings:
        assert settings == given
    assert not given.home.exists()


def test_a_cluster_of_another_major_version_is_refused_with_the_remedy(home):
    cluster = Postgres(place_of(home))
    cluster.data.mkdir(parents=True)
    (cluster.data / "PG_VERSION").write_text("16\n")
    with pytest.raises(ServerError, match=r"made by PostgreSQL 16.*K9_POSTGRES_BIN"):
        cluster.prepare()


def test_a_full_disk_is_said_before_a_cluster_is_made(home, monkeypatch):
    monkeypatch.setattr(postgres, "FREE_BYTES_NEEDED", shutil.disk_usage(home).total + 1)
    cluster = Postgres(place_of(home))
    with pytest.raises(ServerError, match="MB free"):
        servers.Servers.start_part(servers.Servers(replace(load({}), home=home)), cluster)


def test_a_full_disk_is_recognised_in_the_log(home):
    said = 'FATAL:  could not write to file "pg_wal/x": No space left on device'
    assert "is full" in Postgres(place_of(home)).explain(said)


def test_an_id_that_another_program_got_is_nobody(home):
    cluster = Postgres(place_of(home))
    cluster.data.mkdir(parents=True)
    cluster.pid_file.write_text(f"{os.getpid()}\n")
    assert cluster.pid() is None


def test_a_zombie_is_dead():
    child = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    child.stdout.read()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert command_line(child.pid) == ""
    child.communicate()


@pytest.mark.parametrize("name", ["x" * 100, "with a space", "مشروع"])
def test_a_long_or_unusual_home_has_its_sockets_in_a_short_plain_folder(home, name):
    sockets = str(place_of(home / name).sockets)
    assert len(sockets) <= LONGEST_SOCKET_FOLDER
    assert sockets.isascii()
    assert " " not in sockets


def test_redis_can_list_its_clients_whatever_the_home_is_called(up):
    with redis.Redis.from_url(up.settings.queue_url) as client:
        assert client.client_list()


def test_scratch_servers_leave_nothing_behind():
    with servers.scratch(replace(load({}), test_database_url="")) as settings:
        assert answer(settings)
        data = settings.home / "postgres" / "data"
        pid = int((data / "postmaster.pid").read_text().split()[0])
    assert not settings.home.exists()
    assert command_line(pid) == ""


def test_what_a_killed_test_run_left_behind_is_swept():
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    child = subprocess.Popen([sys.executable, "-c", KEEP_SCRATCH], cwd=ROOT, **pipes)
    home = Path(child.stdout.readline().decode().strip())
    pid = int((home / "postgres/data/postmaster.pid").read_text().split()[0])
    child.kill()
    child.communicate()
    servers.sweep()
    assert not home.exists()
    assert command_line(pid) == ""


KEEP_SCRATCH = """
import settings
from services.embedded import servers
with servers.scratch(settings.load({})) as filled:
    print(filled.home, flush=True)
    input()
"""


def test_external_server_gets_a_database_of_its_own(up):
    url = servers.superuser_url(up.settings, "postgres")
    with (
        pytest.raises(ServerError, match="TEST_DATABASE_URL"),
        servers.scratch(replace(load({}), test_database_url=url)),
    ):
        pass
