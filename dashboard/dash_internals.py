"""The one module that relies on private behaviour of Dash 4.4.1; tests/dashboard/test_dash_internals.py guards it."""

import json
from collections.abc import Callable
from functools import cached_property
from html import escape
from string import Template
from typing import Any
from urllib.parse import quote, urlsplit

import flask
from dash import Dash, _callback, dcc, html
from dash.development.base_component import Component
from flask import Flask, Response
from plotly.io.json import to_json_plotly as to_json

from dashboard import bundle, markup, security_headers, static_files, styles
from layouts import ids
from layouts.page import Page
from layouts.tree import Node, Tree, nodes_of

# What the renderer reads; the rest of Dash's configuration tells strangers our versions.
CONFIG = (
    "url_base_pathname", "requests_pathname_prefix", "ui", "props_check", "disable_version_check", "show_undo_redo",
    "suppress_callback_exceptions", "update_title", "serve_locally", "validate_callbacks", "csrf_token_name",
    "csrf_header_name",
)  # fmt: skip

DOCUMENT = Template(
    '<!doctype html><html lang="$lang" dir="$direction" data-theme="$theme"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>$title</title>'
    '<link rel="icon" href="$icon" type="image/svg+xml"><style nonce="$nonce">$css</style></head><body>'
    '<div id="first-paint">$first_paint</div><div id="react-entry-point" hidden></div>'
    '<script id="_dash-config" type="application/json" nonce="$nonce">$config</script>'
    '<script id="k9-layout" type="application/json" nonce="$nonce">$layout</script>'
    '<script id="k9-dependencies" type="application/json" nonce="$nonce">$dependencies</script>$inline'
    '<script id="_dash-renderer" nonce="$nonce" data-src="$start" data-core="$core" data-plotly="$plotly" data-grid="$grid" '
    'data-bootstrap="$bootstrap">$boot</script></body></html>'
)


class K9Dash(Dash):
    """Dash whose first document already holds the page, and which asks the server nothing until somebody acts."""

    def __init__(self, server: Flask, render: Callable[[str, str], Page]) -> None:
        super().__init__(
            "k9", server=server,  # type: ignore[arg-type]  # Flask is meant; Dash declares less
            update_title="", title="", suppress_callback_exceptions=True, add_log_handler=False, include_assets_files=False,
            assets_folder="no-assets", assets_url_path="no-assets", enable_mcp=False,
        )  # fmt: skip
        self.render_page = render
        self.layout = _layout(Tree(ids.PAGE), "")

    def get_ready(self) -> None:
        """Take in all callbacks now: Dash would do so in the first request, while a second one finds half of them.

        Dash moves module-level callbacks into the first application that asks; they are put back for the next.
        """
        known = list(_callback.GLOBAL_CALLBACK_LIST), dict(_callback.GLOBAL_CALLBACK_MAP)
        scripts = list(_callback.GLOBAL_INLINE_SCRIPTS)
        self._setup_server()  # type: ignore[no-untyped-call]  # Dash gives it no types
        _callback.GLOBAL_CALLBACK_LIST.extend(known[0])
        _callback.GLOBAL_CALLBACK_MAP.update(known[1])
        _callback.GLOBAL_INLINE_SCRIPTS.extend(scripts)
        _callback.to_json = self._answer  # type: ignore[attr-defined]  # the name it calls, not one it exports

    def index(self, *_args: Any, **_kwargs: Any) -> Response:
        query = flask.request.query_string.decode()
        page = self.render_page(flask.request.path, f"?{query}" if query else "")
        return Response(self.document(page), page.status, mimetype="text/html")

    def serve_layout(self) -> Response:
        """Only asked when the copy inside the document was used up; the page is then the one that asks."""
        asking = urlsplit(flask.request.referrer or "/")
        page = self.render_page(asking.path or "/", f"?{asking.query}" if asking.query else "")
        return Response(to_json(self._planted(page)), mimetype="application/json")

    def document(self, page: Page) -> str:
        """The whole document; numbers come before scripts, so that they are read from the first bytes."""
        nonce = security_headers.nonce()
        shown = _layout(html.Div(page.body, id=ids.PAGE), page.title)
        inline = "".join([f'<script nonce="{nonce}">{script}</script>' for script in self._inline_scripts])
        return DOCUMENT.substitute(
            self._fixed, lang=page.lang, direction=page.direction, theme=page.theme, title=escape(page.title),
            css=styles.critical_css(page.lang, static_files.url), nonce=nonce, first_paint=markup.to_html(shown),
            layout=_as_data(to_json(self._planted(page))), inline=inline,
        )  # fmt: skip

    def _planted(self, page: Page) -> html.Div:
        return _layout(Tree(ids.PAGE, *self._parts(page.body)), page.title)

    def _parts(self, body: Any) -> tuple[list[Node], list[Component]]:
        """Elements that a callback speaks to stay components, all others become data."""
        return nodes_of(body, self._is_spoken_to)

    def _is_spoken_to(self, part: Component) -> bool:
        named = getattr(part, "id", "")
        return isinstance(named, dict) or named in self._spoken_to

    def _answer(self, answer: Any) -> str:
        """In Dash's place: the page that a callback returns as `children` goes out as data, too."""
        pages = answer.get("response", {}) if isinstance(answer, dict) else {}
        if "children" in pages.get(ids.PAGE, {}):
            nodes, islands = self._parts(pages[ids.PAGE].pop("children"))
            pages[ids.PAGE] |= {"nodes": nodes, "islands": islands}
        return str(to_json(answer))

    @cached_property
    def _spoken_to(self) -> frozenset[str]:
        """The plain ids in all callbacks; an output reads `id.property`, several read `..a.b...c.d..`."""
        outputs = [one for known in self._callback_list for one in known["output"].strip(".").split("...")]
        heard = [one["id"] for known in self._callback_list for one in (*known["inputs"], *known["state"])]
        return frozenset([one.rpartition(".")[0] for one in outputs] + heard)

    @cached_property
    def _fixed(self) -> dict[str, str]:
        whole = json.loads(to_json(self._config()))  # type: ignore[no-untyped-call]  # as above
        config = {name: whole[name] for name in CONFIG} | {"children_props": _filled(whole["children_props"])}
        return {
            "config": _as_data(json.dumps(config, separators=(",", ":"))),
            "dependencies": _as_data(to_json(self._callback_list)),
            "boot": boot_script(),
            "icon": "data:image/svg+xml," + quote((bundle.ASSETS / "icon.svg").read_text().strip(), safe=" =/:<>"),
            "start": static_files.url(bundle.START),
            "core": static_files.url(bundle.CORE),
            "plotly": static_files.url(bundle.PLOTLY),
            "grid": static_files.url(bundle.GRID),
            "bootstrap": static_files.url(bundle.BOOTSTRAP),
        }


def create_dash(server: Flask, render: Callable[[str, str], Page]) -> K9Dash:
    """`render(pathname, search)` gives the page of an address; `search` keeps its question mark or is empty.

    Call `get_ready()` on the result when all callbacks are registered.
    """
    return K9Dash(server, render)


def boot_script() -> str:
    lines = (bundle.ASSETS / "dash" / "boot.js").read_text().splitlines()
    return "\n".join([line.strip() for line in lines if not line.strip().startswith("//")])


def _layout(page: Component, title: str) -> html.Div:
    # assets/dash/answers.js fills in the address of the first child; keep it first.
    return html.Div(
        [
            dcc.Location(id=ids.URL, refresh="callback-nav"),
            page,
            html.Div(id=ids.TITLE, hidden=True, children=title),
        ]
    )


def _filled(children_props: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, list[str]]]:
    """The few components that have children in other properties: the renderer takes a missing one as none."""
    return {space: {kind: names for kind, names in kinds.items() if names} for space, kinds in children_props.items()}


def _as_data(text: str) -> str:
    """JSON that cannot end its script element."""
    return text.replace("<", "\\u003c")
