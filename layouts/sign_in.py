"""The pages that stand alone: sign-in, and what is shown instead of a page that cannot be."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layouts import ids
from layouts.alone import PRODUCT, alone, field, headed, mark, switch, wrong
from layouts.native import Native
from layouts.page import Language, Page, Theme
from services.account import DEMO_PASSWORD, DemoAccount
from services.catalogue.roles import ROLES
from services.catalogue.words import Words

SIGN_IN = Words("Sign in", "تسجيل الدخول")
NAME, PASSWORD = Words("Name", "اسم المستخدم"), Words("Password", "كلمة المرور")
FORGOTTEN = Words("Forgotten your password?", "نسيت كلمة المرور؟")
DEMO = Words("Demonstration: sign in as", "نسخة تجريبية: ادخل بصفة")
BACK = Words("Back", "رجوع")
HOME, AGAIN = Words("To the start page", "إلى صفحة البداية"), Words("Try again", "إعادة المحاولة")
TITLES = {
    400: Words("This address has a mistake", "في هذا العنوان خطأ"),
    401: Words("Please sign in", "سجّل الدخول من فضلك"),
    403: Words("Not for your role", "غير متاح لدورك"),
    404: Words("Not found", "غير موجود"),
    405: Words("This does not work here", "هذا لا يعمل هنا"),
    409: Words("This has changed meanwhile", "تغيّر هذا في الأثناء"),
    413: Words("Too large", "الحجم كبير جدًا"),
    414: Words("The address is too long", "العنوان طويل جدًا"),
    429: Words("Too many attempts", "محاولات كثيرة"),
    503: Words("Not ready at the moment", "غير جاهز حاليًا"),
    500: Words("Something failed on our side", "حدث خطأ لدينا"),
}


def sign_in_page(
    lang: Language, theme: Theme, going_to: str, unit: Words | None, demo: Sequence[DemoAccount],
    *, error: str | None = None, name: str = "", status: int = 200,
) -> Page:  # fmt: skip
    """Name, password, one button; in the demonstration also its people, one tap each."""
    body = alone(
        switch(lang, "/sign-in", going_to),
        headed(PRODUCT(lang), html.P(unit(lang), className="muted") if unit else None),
        _form(lang, going_to, error, name),
        _demo(lang, going_to, demo) if demo else None,
    )
    return Page(f"{SIGN_IN(lang)} · {PRODUCT(lang)}", lang, theme, body, status)


def _form(lang: Language, going_to: str, error: str | None, name: str) -> Component:
    fields = [
        wrong(error),
        field(NAME(lang), {
            "name": "name", "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "value": name,
            "required": True, "maxlength": 100, "dir": "auto", "autofocus": not name,
        }),
        field(PASSWORD(lang), {
            "name": "password", "type": "password", "autocomplete": "current-password", "required": True,
            "maxlength": 200, "dir": "ltr", "autofocus": bool(name),
            "aria-describedby": ids.SIGN_IN_ERROR if error else None,
        }),
        Native("input", {"type": "hidden", "name": "next", "value": going_to}),
        Native("button", {"type": "submit", "class": "button main"}, SIGN_IN(lang)),
    ]  # fmt: skip
    form = Native("form", {"method": "post", "action": "/sign-in", "class": "panel"}, fields)
    return html.Main([form, html.A(FORGOTTEN(lang), href="/forgot", className="link tap wide")])


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


def sorry_page(status: int, detail: str, lang: Language, theme: Theme, *, asked_again: bool, back: str = "") -> Page:
    """What is wrong, in the error's own words, and where to go; `back` is the page with the form that was sent."""
    title = TITLES.get(status, TITLES[400 if status < 500 else 500])(lang)
    again = html.A(AGAIN(lang), href="", className="button") if asked_again and status >= 500 else None
    body = alone(
        html.Main(
            [
                mark(),
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
