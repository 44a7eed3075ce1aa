"""Accounts as values: who is signed in, who wants to, and what people see of both."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from services.catalogue.words import Words
from services.errors import UserError
from services.viewer import Viewer

LANGS, THEMES = ("en", "ar"), ("auto", "light", "dark")
Proof = Literal["session", "token"]
DEMO_PASSWORD = "k9-demo"
"""Of every account of the demonstration, and of no other: where there is no demonstration, they cannot sign in."""


class WrongSignInError(UserError):
    """Unknown name, wrong password or disabled account: the answer is the same for all three."""

    status = 401

    def __init__(self) -> None:
        super().__init__("Name or password is not right.", "الاسم أو كلمة المرور غير صحيحة.")


class TooManyError(UserError):
    """Too many failures; `seconds` until the next attempt is heard."""

    status = 429

    def __init__(self, seconds: int) -> None:
        minutes = -(-seconds // 60)
        super().__init__(
            f"Too many attempts. Try again in {minutes} min.", f"محاولات كثيرة. حاول مجددًا بعد {minutes} دقيقة."
        )
        self.seconds = seconds


@dataclass(frozen=True)
class SignedIn:
    """A viewer, and the session or token that proves it; `account` is the name to sign in with."""

    viewer: Viewer
    proof: Proof
    proof_id: int
    account: str


@dataclass(frozen=True)
class Attempt:
    """Somebody who wants to sign in. `old` is the token of a session that this one takes the place of."""

    name: str
    password: str
    address: str
    agent: str = ""
    old: str | None = None


@dataclass(frozen=True)
class Session:
    """One open session of an account."""

    id: int
    agent: str
    address: str
    started_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class Account:
    """One account as administrators see it; `projects` are codes."""

    id: int
    name: str
    role: str
    active: bool
    demo: bool
    name_en: str | None
    name_ar: str | None
    projects: tuple[str, ...]
    last_sign_in: datetime | None

    def person(self, lang: str) -> str:
        """The name of its person, or its own."""
        first, second = (self.name_ar, self.name_en) if lang == "ar" else (self.name_en, self.name_ar)
        return first or second or self.name


@dataclass(frozen=True)
class DemoAccount:
    """One person of the demonstration."""

    name: str
    role: str
    person: Words


@dataclass(frozen=True)
class NewAccount:
    """An account to be made; `projects` and `person` are codes."""

    name: str
    role: str
    password: str
    projects: tuple[str, ...] = ()
    person: str | None = None
    lang: str = "en"
