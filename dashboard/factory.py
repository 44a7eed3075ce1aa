"""Puts the application together: server, kit, gate, routes, interface and pages."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from callbacks import pages
from callbacks.request import KIT
from dashboard import (
    auth,
    csrf,
    dash_internals,
    entrance,
    errors,
    forms,
    gate,
    logs,
    own_account,
    people,
    reviews,
    rosters,
    routes,
    security_headers,
    sheets,
    static_files,
    timing,
)
from dashboard.api import accounts as accounts_api
from dashboard.api import openapi, records, reports
from dashboard.api import quality as quality_calls
from dashboard.api import reviews as review_calls
from dashboard.api import sheets as sheet_calls
from dashboard.outside import build_kit
from services.kit import Kit
from settings import Settings, load

LARGEST_BODY = 2_000_000


def create_app(settings: Settings | None = None, kit: Kit | None = None) -> Flask:
    """The server. Without settings, those of the environment; without a kit, the one that the settings describe."""
    settings = settings or load()
    logs.install(settings.log_level)
    server = Flask("k9", static_folder=None)
    server.config.update(
        MAX_CONTENT_LENGTH=LARGEST_BODY, MAX_FORM_MEMORY_SIZE=LARGEST_BODY, K9_HTTPS=settings.base_url[:6] == "https:"
    )
    # Headers of proxies that are not ours are anybody's words.
    server.wsgi_app = ProxyFix(server.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)  # type: ignore[method-assign]  # Flask's own way
    server.extensions["k9-settings"] = settings
    server.extensions[KIT] = kit = kit or build_kit(settings, server)
    # Before a request: in this order. After it: the other way round, so that compression sees the last word.
    timing.install(server, kit.db.engine)
    static_files.install(server, settings.home)
    security_headers.install(server)
    auth.install(server)
    csrf.install(server, open_paths=(entrance.SIGN_IN,))
    gate.install(server)
    server.before_request(routes.take_preferences)
    for part in (routes, entrance, own_account, people, sheets, forms, reviews, rosters):
        server.register_blueprint(part.blueprint)
    server.register_blueprint(reports.blueprint)
    server.register_blueprint(records.blueprint)
    server.register_blueprint(review_calls.blueprint)
    server.register_blueprint(accounts_api.blueprint)
    server.register_blueprint(sheet_calls.blueprint)
    server.register_blueprint(quality_calls.blueprint)
    server.register_blueprint(openapi.blueprint)
    errors.install(server)
    dash = dash_internals.create_dash(server, pages.render)
    dash.get_ready()
    server.extensions[dash_internals.K9Dash.__name__] = dash
    return server
