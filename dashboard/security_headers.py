"""What browsers may do with our answers: content security policy and its companions, on every response."""

from secrets import token_urlsafe

from flask import Flask, Response, g, has_request_context, request

COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
NOT_A_PAGE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
# `strict-dynamic` lets the one signed script load the others; `unsafe-inline` holds for style attributes only, which
# carry the bars' lengths. Tried in Chromium with AG Grid, Plotly and dcc: no violation, no eval.
PAGE = (
    "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; "
    "connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "script-src {scripts}; style-src-elem 'self'{styles}; style-src-attr 'unsafe-inline'; "
    "require-trusted-types-for 'script'; trusted-types default"
)
ONE_YEAR = "max-age=31536000"


def nonce() -> str:
    """The one word that signs the inline styles and scripts of this response. Any page may ask for it."""
    if "nonce" not in g:
        g.nonce = token_urlsafe(16)
    return str(g.nonce)


def page_policy(word: str | None) -> str:
    """Without a nonce a page runs no script at all: enough for sign-in and error pages."""
    if word is None:
        return PAGE.format(scripts="'none'", styles="")
    return PAGE.format(scripts=f"'nonce-{word}' 'strict-dynamic'", styles=f" 'nonce-{word}'")


def install(server: Flask) -> None:
    server.after_request(secure)


def secure(response: Response) -> Response:
    for name, value in COMMON.items():
        response.headers.setdefault(name, value)
    is_page = response.mimetype == "text/html"
    policy = page_policy(g.get("nonce") if has_request_context() else None) if is_page else NOT_A_PAGE
    response.headers.setdefault("Content-Security-Policy", policy)
    if is_page:
        # Numbers belong to one person and change: ask again, but let Back show the page at once.
        response.headers.setdefault("Cache-Control", "private, no-cache")
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", ONE_YEAR)
    return response
