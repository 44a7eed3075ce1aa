"""The pages that stand alone: sign-in, and what is shown instead of a page that cannot be."""

from collections.abc import Sequence
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from layouts import ids
from layouts.native import Native
from layouts.page import Language, Page, Theme
from layouts.svg import Svg, shape
from services.account import DEMO_PASSWORD, DemoAccount
from services.catalogue.roles import ROLES
from services.catalogue.words import Words

PRODUCT = Words("K9 Operations Reporting", "تقارير عمليات الكلاب البوليسية")
SIGN_IN = Words("Sign in", "تسجيل الدخول")
NAME, PASSWORD = Words("Name", "اسم المستخدم"), Words("Password", "كلمة المرور")
FORGOTTEN = Words(
    "Forgotten your password? An administrator of your unit can give you a new one.",
    "نسيت كلمة المرور؟ يمكن لمسؤول وحدتك أن يعطيك كلمة جديدة.",
)
DEMO = Words("Demonstration: sign in as", "نسخة تجريبية: ادخل بصفة")
BACK = Words("Back", "رجوع")
HOME, AGAIN = Words("To the start page", "إلى صفحة البداية"), Words("Try again", "إعادة المحاولة")
TITLES = {
    400: Words("This address has a mistake", "في هذا العنوان خطأ"),
    401: Words("Please sign in", "سجّل الدخول من فضلك"),
    403: Words("Not for your role", "غير متاح لدورك"),
    404: Words("Not found", "غير موجود"),
    405: Words("This does not work here", "هذا لا يعمل هنا"),
    413: Words("Too large", "الحجم كبير جدًا"),
    414: Words("The address is too long", "العنوان طويل جدًا"),
    429: Words("Too many attempts", "محاولات كثيرة"),
    503: Words("Not ready at the moment", "غير جاهز حاليًا"),
    500: Words("Something failed on our side", "حدث خطأ لدينا"),
}
PAW = (
    shape("path", d="M24 24c-7 0-12 6-12 11 0 4 3 6 6 6 2 0 4-1 6-1s4 1 6 1c3 0 6-2 6-6 0-5-5-11-12-11z"),
    shape("path", d="M9 19a4 5 0 1 0 .1 0zM39 19a4 5 0 1 0 .1 0zM18 8a4 5.5 0 1 0 .1 0zM30 8a4 5.5 0 1 0 .1 0z"),
)


def sign_in_page(
    lang: Language, theme: Theme, going_to: str, unit: Words | None, demo: Sequence[DemoAccount],
    *, error: str | None = None, name: str = "", status: int = 200,
) -> Page:  # fmt: skip
    """Name, password, one button; in the demonstration also its people, one tap each."""
    body = _alone(
        _switch(lang, going_to),
        html.Header(
            [_mark(), html.H1(PRODUCT(lang)), html.P(unit(lang), className="muted") if unit else None],
            className="stack",
        ),
        _form(lang, going_to, error, name),
        _demo(lang, going_to, demo) if demo else None,
    )
    return Page(f"{SIGN_IN(lang)} · {PRODUCT(lang)}", lang, theme, body, status)


def _form(lang: Language, going_to: str, error: str | None, name: str) -> Component:
    fields = [
        html.Div(html.Div([html.B(error)], role="alert", id=ids.SIGN_IN_ERROR), className="banner bad") if error else None,
        _field(NAME(lang), {
            "name": "name", "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "value": name,
            "required": True, "maxlength": 100, "dir": "auto", "autofocus": not name,
        }),
        _field(PASSWORD(lang), {
            "name": "password", "type": "password", "autocomplete": "current-password", "required": True,
            "maxlength": 200, "dir": "ltr", "autofocus": bool(name),
            "aria-describedby": ids.SIGN_IN_ERROR if error else None,
        }),
        Native("input", {"type": "hidden", "name": "next", "value": going_to}),
        Native("button", {"type": "submit", "class": "button main"}, SIGN_IN(lang)),
    ]  # fmt: skip
    form = Native("form", {"method": "post", "action": "/sign-in", "class": "panel"}, fields)
    return html.Main([form, html.P(FORGOTTEN(lang), className="small muted below")])


def _field(label: str, attributes: dict[str, str | int | bool | None]) -> Component:
    name = str(attributes["name"])
    return html.Div(
        [html.Label(label, htmlFor=name, className="small muted"), Native("input", attributes, id=name)],
        className="field",
    )


def _demo(lang: Language, going_to: str, demo: Sequence[DemoAccount]) -> Component:
    return html.Section(
        [html.H2(DEMO(lang), className="small muted"), html.Div([_one(lang, going_to, each) for each in demo], className="list")],
        className="stack",
    )  # fmt: skip


def _one(lang: Language, going_to: str, account: DemoAccount) -> Component:
    hidden = {"name": account.name, "password": DEMO_PASSWORD, "next": going_to}
    role = ROLES[account.role].label(lang)
    who = html.Span(
        [html.B(account.person(lang)), html.Br(), html.Span(role, className="small muted")], className="main"
    )
    return Native(
        "form", {"method": "post", "action": "/sign-in"},
        [
            *(Native("input", {"type": "hidden", "name": name, "value": value}) for name, value in hidden.items()),
            Native("button", {"type": "submit"}, [who, html.Bdi(account.name, className="small muted")]),
        ],
    )  # fmt: skip


def _switch(lang: Language, going_to: str) -> Component:
    other, label = ("en", "English") if lang == "ar" else ("ar", "العربية")
    address = f"/sign-in?lang={other}" + (f"&next={quote(going_to, safe='/')}" if going_to != "/" else "")
    return html.Nav(html.A(label, href=address, lang=other, className="link"), className="switch")


def _mark() -> Component:
    return Svg(PAW, viewBox="0 0 48 48", className="mark")


def _alone(*parts: Component | None) -> Component:
    return html.Div([part for part in parts if part is not None], className="alone")


def sorry_page(status: int, detail: str, lang: Language, theme: Theme, *, asked_again: bool, back: str = "") -> Page:
    """What is wrong, in the error's own words, and where to go; `back` is the page with the form that was sent."""
    title = TITLES.get(status, TITLES[400 if status < 500 else 500])(lang)
    again = html.A(AGAIN(lang), href="", className="button") if asked_again and status >= 500 else None
    body = _alone(
        html.Main(
            [
                _mark(),
                html.H1(title, className="below"),
                html.P(detail, role="alert", className="below"),
                html.P(
                    [
                        html.A(BACK(lang), href=back, className="button main") if back else None,
                        html.A(HOME(lang), href="/", className="button" if back else "button main"),
                        again,
                    ],
                    className="row below",
                ),
            ]
        )
    )
    return Page(title, lang, theme, body, status)
