import subprocess
import sys

import k9
from settings import ROOT


def test_an_environment_without_its_stamp_is_not_used(tmp_path):
    lock = ROOT / "requirements.lock"
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    assert not k9.is_ready(tmp_path, lock)
    (tmp_path / "k9-stamp-requirements").write_text(k9.stamp_of(lock))
    assert k9.is_ready(tmp_path, lock)
    (tmp_path / "k9-stamp-requirements").write_text("of an older lock file")
    assert not k9.is_ready(tmp_path, lock)


def test_lock_files_hold_hashes_and_no_address():
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text()
        assert "--hash=sha256:" in text
        assert "://" not in text


def test_help_comes_from_any_folder(tmp_path):
    said = subprocess.run(
        [sys.executable, ROOT / "k9.py", "--help"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "run" in said.stdout
