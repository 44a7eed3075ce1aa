"""Passwords: how they are kept, checked and chosen."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from services.errors import UserError

SHORTEST, LONGEST = 10, 200
# The floor that OWASP names: 26 ms of one processor and 19 MiB here; argon2-cffi's own default takes 270 ms and
# 64 MiB, which five sign-ins at the same time feel.
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
NOBODY = HASHER.hash("nobody has this password")
"""Checked when there is no account: an unknown name takes as long as a known one."""
WEAK = ("password", "123456", "qwerty", "admin", "k9operations", "letmein", "welcome", "dog")


def hashed(password: str) -> str:
    """As it is stored: argon2id with its parameters and its own salt."""
    return HASHER.hash(password)


def matches(password: str, stored: str | None) -> bool:
    """Whether it is the password; takes the same time without a stored one."""
    try:
        return HASHER.verify(stored or NOBODY, password) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(stored: str) -> bool:
    """Whether it was hashed with other parameters than today's."""
    return HASHER.check_needs_rehash(stored)


def require_strong(password: str, name: str) -> None:
    """Length counts, not signs: raises UserError for a short one, a common one and the account's name."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise UserError(
            f"The password has {len(password)} characters. Take {SHORTEST} to {LONGEST}; a short sentence is good.",
            f"كلمة المرور من {len(password)} حرفًا. اختر من {SHORTEST} إلى {LONGEST} حرفًا؛ جملة قصيرة خيار جيد.",
        )
    plain = password.casefold()
    for word in (name.casefold(), *WEAK):
        plain = plain.replace(word, "") if word else plain
    if len(set(plain)) < 5:
        raise UserError(
            "The password is easy to guess. Take three or four words that do not belong together.",
            "كلمة المرور سهلة التخمين. اختر ثلاث كلمات أو أربعًا لا رابط بينها.",
        )
