"""The second factor: six digits from a telephone (RFC 6238), or one of ten recovery codes."""

import hmac
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import choice

import pyotp

from services import attempts
from services.account import SignedIn, WrongCodeError
from services.catalogue.roles import ROLES
from services.errors import ForbiddenError, UserError
from services.kit import Kit
from services.seal import keyed_digest, opened, sealed
from services.store import accounts as account_store
from services.store import second_factor as store
from services.viewer import Viewer

ISSUER = "K9 Operations"
STEP, DRIFT = 30, 1
"""Seconds that a code lasts, and how many steps a telephone's clock may be off."""
TO_CONFIRM = timedelta(minutes=30)
CODES, CODE_LENGTH = 10, 10
CODE_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Ten of them make 49 bits; none is taken for another one."""
LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Factor:
    """How an account's second factor stands: since when it is on, and how many recovery codes are left."""

    confirmed_at: datetime | None = None
    codes_left: int = 0

    @property
    def is_on(self) -> bool:
        return self.confirmed_at is not None


@dataclass(frozen=True)
class Key:
    """A secret that waits for its first code: as text, and as the address that a telephone's camera reads."""

    text: str
    address: str


def is_needed(viewer: Viewer) -> bool:
    """Whether the viewer's role decides about records, which needs a second factor."""
    return role_needs_it(viewer.role_id)


def role_needs_it(role_id: str) -> bool:
    """Whether the role reviews or approves."""
    return role_id in ROLES and bool(ROLES[role_id].rights & {"review", "approve"})


def require_for_approval(kit: Kit, viewer: Viewer) -> None:
    """Raise ForbiddenError when who signed in has not proved a second factor; tokens and the demonstration's are exempt."""
    if not viewer.proven:
        place = f"{kit.base_url}/me/second-factor"
        raise ForbiddenError(
            f"Approving needs a second factor. Set it up under My account: {place}",
            f"الاعتماد يحتاج إلى تحقق ثانٍ. فعّله من صفحة حسابي: {place}",
        )


def factor(kit: Kit, account_id: int) -> Factor:
    """How it stands."""
    with kit.db.plain() as connection:
        row = account_store.one(connection, store.select_factor(account_id))
    return Factor(row["confirmed_at"], row["codes_left"]) if row and row["confirmed_at"] else Factor()


def begin(kit: Kit, account_id: int) -> None:
    """Make a secret that waits for its first code. Raises UserError when a second factor is on already."""
    secret = sealed(kit.secret_key, pyotp.random_base32())
    with kit.db.plain() as connection:
        if connection.execute(store.begin(account_id, secret, kit.now())).rowcount != 1:
            raise UserError("The second factor is on already.", "التحقق الثاني مفعّل بالفعل.")


def key(kit: Kit, me: SignedIn) -> Key | None:
    """The secret that waits for its first code; None when there is none, or it has waited too long."""
    with kit.db.plain() as connection:
        row = account_store.one(connection, store.select_factor(me.viewer.account_id))
    if row is None or row["confirmed_at"] or row["created_at"] < kit.now() - TO_CONFIRM:
        return None
    text = opened(kit.secret_key, row["secret"])
    return Key(text, pyotp.TOTP(text, interval=STEP).provisioning_uri(name=me.account, issuer_name=ISSUER))


def confirm(kit: Kit, me: SignedIn, code: str, address: str) -> tuple[str, ...]:
    """Put the waiting secret in force by its first code; the recovery codes, shown this once.

    Other sessions of the account end; this one counts as proven. Raises WrongCodeError and TooManyError.
    """
    waiting, account_id, now = key(kit, me), me.viewer.account_id, kit.now()
    if waiting is None:
        raise UserError("The key has waited too long. Begin again.", "انتهت مهلة المفتاح. ابدأ من جديد.")
    attempt_id = attempts.counted(kit, me.account, address, "code")
    step = _step_of(waiting.text, code, now)
    if step is None:
        raise WrongCodeError
    codes = _new_codes()
    with kit.db.plain() as connection:
        if connection.execute(store.confirm(account_id, step, now)).rowcount != 1:
            raise UserError("The second factor is on already.", "التحقق الثاني مفعّل بالفعل.")
        store.put_codes(connection, account_id, _digests(kit, codes))
        connection.execute(account_store.mark_good(attempt_id))
        keep = me.proof_id if me.proof == "session" else None
        connection.execute(account_store.revoke_sessions(account_id, now, keep=keep))
        connection.execute(account_store.prove_session(account_id, keep))
    log.warning("second factor on", extra={"account": account_id, "address": address})
    return codes


def check(kit: Kit, account_id: int, name: str, given: str, address: str) -> None:
    """Use up a code of the telephone or a recovery code. Raises WrongCodeError and TooManyError."""
    attempt_id = attempts.counted(kit, name, address, "code")
    if not _is_right(kit, account_id, given):
        log.warning("second factor failed", extra={"account": account_id, "address": address})
        raise WrongCodeError
    attempts.succeeded(kit, attempt_id)


def renew_codes(kit: Kit, me: SignedIn, code: str, address: str) -> tuple[str, ...]:
    """Ten new recovery codes in place of the old ones, for a code of the telephone."""
    check(kit, me.viewer.account_id, me.account, code, address)
    codes = _new_codes()
    with kit.db.plain() as connection:
        store.put_codes(connection, me.viewer.account_id, _digests(kit, codes))
    log.warning("recovery codes renewed", extra={"account": me.viewer.account_id})
    return codes


def switch_off(kit: Kit, account_id: int) -> None:
    """Forget the secret and the codes; no session of the account counts as proven any more."""
    with kit.db.plain() as connection:
        connection.execute(store.delete_codes(account_id))
        connection.execute(store.delete_factor(account_id))
        connection.execute(account_store.unprove_sessions(account_id))
    log.warning("second factor off", extra={"account": account_id})


def _is_right(kit: Kit, account_id: int, given: str) -> bool:
    plain = "".join(sign for sign in given.translate(LATIN).casefold() if sign.isalnum())
    with kit.db.plain() as connection:
        row = account_store.one(connection, store.select_factor(account_id))
        if row is None or not row["confirmed_at"]:
            return False
        if len(plain) == CODE_LENGTH:
            digest = keyed_digest(kit.secret_key, plain)
            return connection.execute(store.use_code(account_id, digest, kit.now())).rowcount == 1
        step = _step_of(opened(kit.secret_key, row["secret"]), plain, kit.now())
        return step is not None and connection.execute(store.use_step(account_id, step)).rowcount == 1


def _step_of(secret: str, code: str, now: datetime) -> int | None:
    """The time step whose code this is: the present one, the one before or the one after."""
    plain = "".join(code.translate(LATIN).split())
    made, present = pyotp.TOTP(secret, interval=STEP), int(now.timestamp()) // STEP
    steps = range(present - DRIFT, present + DRIFT + 1)
    return next((one for one in steps if hmac.compare_digest(made.generate_otp(one).encode(), plain.encode())), None)


def _new_codes() -> tuple[str, ...]:
    plain = ["".join(choice(CODE_SIGNS) for _ in range(CODE_LENGTH)) for _ in range(CODES)]
    half = CODE_LENGTH // 2
    return tuple(f"{one[:half]}-{one[half:]}" for one in plain)


def _digests(kit: Kit, codes: tuple[str, ...]) -> list[bytes]:
    return [keyed_digest(kit.secret_key, one.replace("-", "")) for one in codes]
