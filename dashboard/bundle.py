"""Which files of Dash, its components and ours go to the browser, and in which parcels."""

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
START = "dash_renderer.js"
CORE = "dash_core_components.js"
GRID = "dash_ag_grid.min.js"
BOOTSTRAP = "dash_bootstrap_components.min.js"
PLOTLY = "plotly.js"
ENTRY = "entry.js"

# Needed by every page, in the order in which they must run. Left out of Dash's own list: the polyfill for browsers
# without CSS grid, the DataTable, and the core components, half of all, of which a page needs but the address.
START_PARTS = (
    "dash:deps/react@18.3.1.min.js",
    "dash:deps/react-dom@18.3.1.min.js",
    "dash:deps/prop-types@15.8.1.min.js",
    "dash:dash-renderer/build/dash_renderer.min.js",
    "dash:html/dash_html_components.min.js",
    "assets:dash/components.js",
    "assets:dash/answers.js",
    "assets:dash/address.js",
    "assets:dash/lazy.js",
    "assets:dash/stay.js",
    "assets:app.js",
    "assets:review.js",
    "assets:outbox.js",
    "assets:dash/filters.js",
    "assets:dash/swap.js",
    "assets:dash/start.js",
)
CORE_PARTS = ("dash:dcc/dash_core_components-shared.js", "dash:dcc/dash_core_components.js")
# Asked for by the core components, under their own names, from their own folder.
CORE_CHUNKS = ("async-graph.js", "async-dropdown.js", "async-datepicker.js", "async-slider.js", "async-upload.js")
GRID_PARTS = ("dash_ag_grid:dash_ag_grid.min.js", "assets:dash/grid-ar.js", "assets:dash/grid-record.js")
BOOTSTRAP_PARTS = (
    "dash_bootstrap_components:_components/dash_bootstrap_components.min.js",
    "assets:dash/bootstrap-style.js",
)
ENTRY_PARTS = ("assets:outbox.js", "assets:entry.js")
PLOTLY_PARTS = ("assets:vendor/plotly-basic.min.js", "assets:dash/plotly-ar.js")

SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=\S+\s*", re.MULTILINE)


def parcels() -> tuple[Mapping[str, bytes], ...]:
    """Folders of scripts: files of one folder share one fingerprint, for they load each other by name."""
    core = {CORE: _joined(CORE_PARTS)} | {name: _part(f"dash:dcc/{name}") for name in CORE_CHUNKS}
    grid = {GRID: _joined(GRID_PARTS), "async-community.js": _part("dash_ag_grid:async-community.js")}
    return (
        {START: _joined(START_PARTS)},
        core,
        grid,
        {BOOTSTRAP: _joined(BOOTSTRAP_PARTS), "bootstrap.css": _part("assets:bootstrap.css")},
        {PLOTLY: _joined(PLOTLY_PARTS)},
        {ENTRY: _joined(ENTRY_PARTS)},
    )


def _joined(parts: tuple[str, ...]) -> bytes:
    # A part may end in a comment or without a semicolon.
    return b"\n;\n".join([_part(part) for part in parts])


def _part(part: str) -> bytes:
    package, _, path = part.partition(":")
    source = ASSETS / path if package == "assets" else files(package).joinpath(path)
    return SOURCE_MAP.sub(b"", source.read_bytes())
