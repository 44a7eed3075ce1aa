"""Secrets at rest: sealed with a key that follows from K9_SECRET_KEY, so that the database alone opens nothing."""

import hmac
from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from services.errors import UserError


class SealError(UserError):
    """The secret key is missing, or is not the one that a secret was sealed with."""

    status = 503


def sealed(secret_key: str, text: str) -> bytes:
    """The text, encrypted and signed (Fernet: AES-128-CBC, HMAC-SHA256)."""
    return Fernet(urlsafe_b64encode(_derived(secret_key, "seal"))).encrypt(text.encode())


def opened(secret_key: str, stored: bytes) -> str:
    """The text again. Raises SealError when the key has changed since."""
    try:
        return Fernet(urlsafe_b64encode(_derived(secret_key, "seal"))).decrypt(stored).decode()
    except InvalidToken as error:
        raise SealError(
            "K9_SECRET_KEY was changed, so second factors set up before cannot be read. "
            "An administrator can switch yours off under Admin, Accounts.",
            "تغيّر K9_SECRET_KEY، فلا يمكن قراءة التحقق الثاني المفعّل قبل ذلك. يمكن للمسؤول إيقافه من الإدارة، الحسابات.",
        ) from error


def keyed_digest(secret_key: str, text: str) -> bytes:
    """HMAC-SHA256: a short code cannot be found by trying all of them without the key."""
    return hmac.digest(_derived(secret_key, "digest"), text.encode(), "sha256")


@lru_cache(maxsize=8)
def _derived(secret_key: str, purpose: str) -> bytes:
    if not secret_key:
        raise SealError(
            "K9_SECRET_KEY is not set; a second factor needs it. Set it to a long random text.",
            "لم يُضبط K9_SECRET_KEY والتحقق الثاني يحتاجه. اضبطه بنص عشوائي طويل.",
        )
    return HKDF(SHA256(), 32, None, f"k9 {purpose}".encode()).derive(secret_key.encode())
