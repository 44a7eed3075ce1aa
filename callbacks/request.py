"""The kit and the viewer of this request."""

from flask import current_app
from flask_login import current_user

from services.account import SignedIn
from services.kit import Kit
from services.viewer import Viewer

KIT = "k9"
"""Where the application keeps its kit among Flask's extensions."""


def kit() -> Kit:
    """Every door to the outside."""
    found: Kit = current_app.extensions[KIT]
    return found


def viewer() -> Viewer:
    """Who is asking. The gate has let somebody in before any callback runs."""
    found: Viewer = current_user.viewer
    return found


def signed_in() -> SignedIn:
    """The viewer with the session or token that proves it."""
    found: SignedIn = current_user.signed_in
    return found
