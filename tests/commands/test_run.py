import json
import os
import signal
import socket
import subprocess
import sys
from dataclasses import replace

import pytest

from dashboard.commands.servers import alone, require_free_port
from dashboard.commands.supervisor import Child, end_orphans
from services.embedded.process import ServerError
from settings import load


@pytest.fixture
def port(socket_enabled):
    """A port that another program holds."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_is_named_with_the_setting_that_changes_it(port):
    with pytest.raises(ServerError, match=rf"Port {port} .*PORT="):
        require_free_port(replace(load({}), port=port))


def test_a_second_start_names_the_first_and_does_no_harm(tmp_path, capsys, socket_enabled):
    settings = load({"K9_HOME": str(tmp_path), "PORT": "8119"})
    with alone(settings) as first, alone(settings) as second:
        assert (first, second) == (True, False)
    assert f"already running at http://127.0.0.1:8119 (pid {os.getpid()})" in capsys.readouterr().err
    with alone(settings) as again:
        assert again


def test_a_child_that_ends_is_started_again_after_doubling_pauses(tmp_path):
    child = Child("web", [sys.executable, "-c", "raise SystemExit(3)"], tmp_path / "web.log")
    told = []
    for _ in range(3):
        child.not_before = 0
        child.mend()
        child.process.wait()
        told.append(child.mend())
    assert ["in 1 s" in told[0], "in 2 s" in told[1], "in 4 s" in told[2]] == [True, True, True]
    assert "code 3" in told[0]


def test_children_of_a_killed_supervisor_are_ended(tmp_path):
    words = "print('up', flush=True); input()"
    child = subprocess.Popen([sys.executable, "-c", words], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"up\n"
    record = tmp_path / "children.json"
    record.write_text(json.dumps({child.pid: f"{sys.executable} -c {words}", os.getpid(): "a stranger"}))
    assert end_orphans(record) == 1
    assert child.wait() == -signal.SIGTERM
    child.communicate()
    assert not record.exists()
