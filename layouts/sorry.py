"""What is shown instead of a page that cannot be: what is wrong, how to mend it, the way back."""

from urllib.parse import parse_qsl, quote, unquote

from dash import html

from layouts import text
from layouts.icon import icon
from layouts.page import Page
from layouts.reader import Reader
from layouts.shell import Head, shell
from services.errors import UserError, nearest


def sorry(error: UserError, pathname: str, search: str, reader: Reader) -> Page:
    """The error in its own words, with the nearest names as links to the mended address."""
    title = reader.say(text.SORRY.get(error.status, text.SORRY[400]))
    mended = [(one, mend(pathname, search, one)) for one in error.near]
    links = [html.A(html.Bdi(name), href=address, className="button") for name, address in mended if address]
    inside = [html.Span(icon("warn"), className="warn"), html.P(error.text(reader.lang), role="alert")]
    if links:
        inside += [
            html.P(reader.say(text.DID_YOU_MEAN), className="small muted"),
            html.Div(links, className="row wrap"),
        ]
    inside.append(html.A(reader.say(text.TO_OVERVIEW), href="/", className="button main"))
    main = html.Main(html.Section(inside, className="panel empty"), className="page wide stack")
    head = Head(title, reader.unit_name or reader.say(text.UNIT), "", "/", f"?lang={reader.other}")
    return Page(title, reader.lang, reader.theme, shell(reader, head, main), error.status)


def mend(pathname: str, search: str, near: str) -> str:
    """The address with the wrong name replaced by this one; empty when none of its names is close."""
    parts = pathname.split("/")
    pairs = parse_qsl(search.removeprefix("?"), keep_blank_values=True)
    places = [unquote(parts[-1]), *(part for pair in pairs for part in pair)]
    wrong = nearest(near, [one for one in places if one.casefold() != near.casefold()], most=1)
    if not wrong:
        return ""
    fixed = [near if unquote(one) == wrong[0] else one for one in parts]
    query = "&".join(f"{_or(name, wrong[0], near)}={quote(_or(value, wrong[0], near))}" for name, value in pairs)
    return "/".join(fixed) + (f"?{query}" if query else "")


def _or(name: str, wrong: str, near: str) -> str:
    return near if name == wrong else name
