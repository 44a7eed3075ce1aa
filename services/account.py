"""Accounts as values: who is signed in, who wants to, and what people see of both."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from services.catalogue.words import Words
from services.errors import UserError
from services.viewer import Viewer

LANGS, THEMES, DIGITS = ("en", "ar"), ("auto", "light", "dark"), ("unit", "latin", "arabic")
"""What a person may choose; `unit` digits are those of the installation."""
State = Literal["open", "invited", "closed"]
STATES: tuple[State, ...] = ("open", "invited", "closed")
"""An invited account has no password yet."""
Proof = Literal["session", "token"]
DEMO_PASSWORD = "k9-demo"
"""Of every account of the demonstration, and of no other: where there is no demonstration, they cannot sign in."""


class WrongSignInError(UserError):
    """Unknown name, wrong password or disabled account: the answer is the same for all three."""

    status = 401

    def __init__(self) -> None:
        super().__init__("Name or password is not right.", "الاسم أو كلمة المرور غير صحيحة.")


class HalfOverError(UserError):
    """The first step of a sign-in is too long ago, or was completed already."""

    status = 401

    def __init__(self) -> None:
        super().__init__("That took too long. Sign in again.", "استغرق ذلك وقتًا طويلًا. سجّل الدخول من جديد.")


class WrongCodeError(UserError):
    """Not the code of this moment, or one that was used before."""

    status = 401

    def __init__(self) -> None:
        super().__init__(
            "The code is not right, or was used before. Wait for the next one and type its six digits.",
            "الرمز غير صحيح أو استُخدم من قبل. انتظر الرمز التالي واكتب أرقامه الستة.",
        )


class TooManyError(UserError):
    """Too many failures; `seconds` until the next attempt is heard."""

    status = 429

    def __init__(self, seconds: int) -> None:
        minutes = -(-seconds // 60)
        super().__init__(
            f"Too many attempts. Try again in {minutes} min.", f"محاولات كثيرة. حاول مجددًا بعد {minutes} دقيقة."
        )
        self.seconds = seconds


class TakenError(UserError):
    """There is one of this name already."""

    status = 409


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
class Entered:
    """What a right password gives: the token of a session, or of the second step where one is asked for."""

    token: str
    needs_code: bool = False


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
    """One account as administrators see it; `projects` and `person_code` are codes."""

    id: int
    name: str
    role: str
    active: bool
    demo: bool
    lang: str
    mail: str | None
    has_password: bool
    second_factor: bool
    person_code: str | None
    name_en: str | None
    name_ar: str | None
    projects: tuple[str, ...]
    last_sign_in: datetime | None

    @property
    def state(self) -> State:
        """Closed; invited, while it has no password; open."""
        if not self.active:
            return "closed"
        return "open" if self.has_password else "invited"

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
class NewPerson:
    """Somebody who is not in the directory yet."""

    code: str
    job: str
    name_en: str = ""
    name_ar: str = ""


@dataclass(frozen=True)
class NewAccount:
    """An account to be made; `projects` and `person` are codes. Without a password it waits for its invitation."""

    name: str
    role: str
    password: str | None = None
    projects: tuple[str, ...] = ()
    person: str | None = None
    lang: str = "en"
    mail: str | None = None
    new_person: NewPerson | None = None


@dataclass(frozen=True)
class Edit:
    """What an account shall be; None leaves as it is, an empty person or mail takes it away."""

    role: str | None = None
    projects: tuple[str, ...] | None = None
    person: str | None = None
    mail: str | None = None
    active: bool | None = None
