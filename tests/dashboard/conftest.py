from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import brotli
import pytest
from factories import Desk
from flask import Flask
from town import Town

from dashboard import static_files
from dashboard.factory import create_app
from services.kit import Kit
from settings import Settings


@pytest.fixture(scope="session")
def quick_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home in which scripts are packed in a hurry: at its best, brotli takes half a minute on a busy machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(static_files.PACKERS, "br", lambda raw: brotli.compress(raw, quality=1))
        yield tmp_path_factory.mktemp("home")


@pytest.fixture
def home_settings(settings: Settings, quick_home: Path) -> Settings:
    return replace(settings, home=quick_home, base_url="http://localhost", demo=False)


@pytest.fixture
def app(home_settings: Settings, kit: Kit) -> Flask:
    return create_app(home_settings, kit)


@pytest.fixture
def town(app: Flask, kit: Kit, desk: Desk) -> Town:
    return Town(app, kit, desk)


@pytest.fixture
def make_town(kit: Kit, desk: Desk) -> Callable[[Settings], Town]:
    """A town with other settings."""
    return lambda settings: Town(create_app(settings, kit), kit, desk)
