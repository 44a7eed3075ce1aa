"""The ways in beside the password: the second step, the forgotten password, the link that sets one."""

from typing import Literal

from dash import html
from dash.development.base_component import Component

from layouts import ids
from layouts.alone import alone, field, headed, switch, wrong
from layouts.native import Native
from layouts.page import Language, Page, Theme
from layouts.sign_in import SIGN_IN
from services.catalogue.words import Words

CODE_TITLE = Words("One more step", "خطوة أخرى")
CODE_SAYS = Words(
    "Open the app on your telephone that makes codes, and type the six digits for K9 Operations.",
    "افتح تطبيق الرموز في هاتفك واكتب الأرقام الستة الخاصة بـ K9 Operations.",
)
CODE, RECOVERY = Words("Six digits", "الأرقام الستة"), Words("Recovery code", "رمز الاسترداد")
RECOVERY_SAYS = Words(
    "Type one of your recovery codes. Each works once.", "اكتب أحد رموز الاسترداد. كل رمز يعمل مرة واحدة."
)
NO_PHONE = Words("No telephone? Use a recovery code", "بلا هاتف؟ استخدم رمز استرداد")
WITH_PHONE = Words("Use the telephone", "استخدم الهاتف")
FORGOT_TITLE = Words("A new password", "كلمة مرور جديدة")
FORGOT_SAYS = Words(
    "Type your account's name or its mail address. A link to set a new password goes to that address.",
    "اكتب اسم حسابك أو عنوان بريده. يُرسل إلى ذلك العنوان رابط لتعيين كلمة مرور جديدة.",
)
NAME_OR_MAIL, SEND = Words("Name or mail address", "الاسم أو عنوان البريد"), Words("Send the link", "إرسال الرابط")
NO_MAIL = Words(
    "No mail server is set here. Ask an administrator of your unit: they can give you a link to set a new password.",
    "لا يوجد خادم بريد هنا. اطلب من مسؤول وحدتك، فيمكنه إعطاؤك رابطًا لتعيين كلمة مرور جديدة.",
)
SENT = Words(
    "If there is such an account with a mail address, a letter is on its way. Its link works for one hour. "
    "Nothing arrives? Ask an administrator of your unit.",
    "إن وُجد حساب كهذا وله عنوان بريد، فالرسالة في الطريق. يعمل رابطها ساعة واحدة. لم يصل شيء؟ اسأل مسؤول وحدتك.",
)
TO_SIGN_IN = Words("To the sign-in page", "إلى صفحة الدخول")
WELCOME = Words("Welcome", "مرحبًا بك")
INVITED = Words("Choose a password for your account:", "اختر كلمة مرور لحسابك:")
RENEWED = Words("Choose a new password for the account:", "اختر كلمة مرور جديدة للحساب:")
NEW, AGAIN = Words("Password", "كلمة المرور"), Words("The same once more", "مرة أخرى")
RULE = Words(
    "12 characters or more. Three or four words that do not belong together are good.",
    "12 حرفًا أو أكثر. ثلاث كلمات أو أربع لا رابط بينها خيار جيد.",
)
SET = Words("Set the password", "تعيين كلمة المرور")


def code_page(
    lang: Language, theme: Theme, going_to: str, *, recovery: bool = False, error: str | None = None, status: int = 200
) -> Page:
    """The second step of a sign-in."""
    attributes: dict[str, str | int | bool | None] = {
        "name": "code", "required": True, "autofocus": True, "dir": "ltr", "autocomplete": "one-time-code", "maxlength": 20,
        "inputmode": "text" if recovery else "numeric", "autocapitalize": "none", "spellcheck": "false",
        "aria-describedby": ids.SIGN_IN_ERROR if error else None,
    }  # fmt: skip
    fields = [
        wrong(error),
        html.P((RECOVERY_SAYS if recovery else CODE_SAYS)(lang)),
        field((RECOVERY if recovery else CODE)(lang), attributes),
        _hidden("next", going_to),
        _hidden("with", "recovery") if recovery else None,
        _button(SIGN_IN(lang)),
    ]
    name, value = (WITH_PHONE, "") if recovery else (NO_PHONE, "recovery")
    # A form, not a link: the way back to the page that was asked for stays out of the address.
    other = Native(
        "form", {"method": "get", "action": "/sign-in/code"},
        [_hidden("with", value), _hidden("next", going_to), html.Button(name(lang), className="button")],
    )  # fmt: skip
    form = Native("form", {"method": "post", "action": "/sign-in/code", "class": "panel"}, fields)
    body = alone(
        switch(lang, "/sign-in/code", going_to), headed(CODE_TITLE(lang)), html.Main([form, other], className="stack")
    )
    return Page(CODE_TITLE(lang), lang, theme, body, status)


def forgot_page(
    lang: Language, theme: Theme, *, has_mail: bool, is_sent: bool = False, error: str | None = None, status: int = 200
) -> Page:
    """Who forgot the password asks here for a link; the answer is the same for every name."""
    if is_sent or not has_mail:
        said = html.Div(html.Div((SENT if is_sent else NO_MAIL)(lang), role="status"), className="banner")
        inside: list[Component] = [said, html.A(TO_SIGN_IN(lang), href="/sign-in", className="button main")]
    else:
        fields = [
            wrong(error),
            html.P(FORGOT_SAYS(lang)),
            field(NAME_OR_MAIL(lang), {
                "name": "name", "required": True, "maxlength": 100, "autocomplete": "username", "autocapitalize": "none",
                "spellcheck": "false", "dir": "auto", "autofocus": True,
            }),
            _button(SEND(lang)),
        ]  # fmt: skip
        form = Native("form", {"method": "post", "action": "/forgot", "class": "panel"}, fields)
        inside = [form, html.A(TO_SIGN_IN(lang), href="/sign-in", className="link tap wide")]
    body = alone(switch(lang, "/forgot"), headed(FORGOT_TITLE(lang)), html.Main(inside, className="stack"))
    return Page(FORGOT_TITLE(lang), lang, theme, body, status)


def link_page(
    lang: Language, theme: Theme, address: str, name: str, purpose: Literal["invitation", "reset"] | str,
    *, error: str | None = None, status: int = 200,
) -> Page:  # fmt: skip
    """What a one-time link opens: a password, twice, for everybody mistypes what cannot be seen."""
    title = (WELCOME if purpose == "invitation" else FORGOT_TITLE)(lang)
    fields = [
        wrong(error),
        html.P([(INVITED if purpose == "invitation" else RENEWED)(lang), " ", html.B(html.Bdi(name))]),
        # For password managers, which keep a password under a name.
        Native("input", {"name": "name", "autocomplete": "username", "value": name, "hidden": True}),
        _secret(NEW(lang), "new", error),
        _secret(AGAIN(lang), "again", error),
        html.P(RULE(lang), className="small muted"),
        _button(SET(lang)),
    ]
    form = Native("form", {"method": "post", "action": address, "class": "panel"}, fields)
    return Page(title, lang, theme, alone(switch(lang, address), headed(title), html.Main(form)), status)


def _secret(label: str, name: str, error: str | None) -> Component:
    return field(label, {
        "name": name, "type": "password", "autocomplete": "new-password", "required": True, "maxlength": 200, "dir": "ltr",
        "aria-describedby": ids.SIGN_IN_ERROR if error else None,
    })  # fmt: skip


def _hidden(name: str, value: str) -> Component:
    return Native("input", {"type": "hidden", "name": name, "value": value})


def _button(label: str) -> Component:
    return Native("button", {"type": "submit", "class": "button main"}, label)
