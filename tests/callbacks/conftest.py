from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from flask import Flask, g

from callbacks.request import KIT
from services.kit import Kit
from services.viewer import Viewer


@pytest.fixture
def sign_in(kit: Kit) -> Iterator[Callable[[Viewer], None]]:
    """Makes somebody the person of the request that the test stands in."""
    server = Flask("test")
    server.extensions[KIT] = kit

    def become(viewer: Viewer) -> None:
        g._login_user = SimpleNamespace(viewer=viewer, is_authenticated=True)

    with server.test_request_context("/"):
        yield become
