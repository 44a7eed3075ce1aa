"""Passwords: how they are kept, checked and chosen."""

from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from services.errors import UserError

SHORTEST, LONGEST = 12, 200
# The floor that OWASP names: 26 ms of one processor and 19 MiB here; argon2-cffi's own default takes 270 ms and
# 64 MiB, which five sign-ins at the same time feel.
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
NOBODY = HASHER.hash("nobody has this password")
"""Checked when there is no account: an unknown name takes as long as a known one."""
COMMON = frozenset(Path(__file__).with_name("common_passwords.txt").read_text().split())
"""What people take first; a password made of these alone is guessed within minutes."""
FEWEST_SIGNS = 5


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


def require_good(password: str, name: str, *, old: str | None = None, demo: bool = False) -> None:
    """Length counts, not signs. Raises UserError that names the rule: length, the account's name, a common one, the old one.

    `old` is the stored hash of the present password. Of the demonstration's accounts nothing is asked but a password.
    """
    if demo and password:
        return
    plain = password.casefold()
    _require_length(password)
    if len(name) > 3 and _left(plain, {name.casefold()}) < FEWEST_SIGNS:
        raise UserError(
            "The password is little more than your account's name.", "كلمة المرور لا تزيد كثيرًا على اسم حسابك."
        )
    if _left(plain, COMMON | {name.casefold()}) < FEWEST_SIGNS:
        raise UserError(
            "The password is a common one and easy to guess. Take three or four words that do not belong together.",
            "كلمة المرور شائعة وسهلة التخمين. اختر ثلاث كلمات أو أربعًا لا رابط بينها.",
        )
    if old and matches(password, old):
        raise UserError("This is the old password. Take another one.", "هذه هي كلمة المرور القديمة. اختر غيرها.")


def _require_length(password: str) -> None:
    if not SHORTEST <= len(password) <= LONGEST:
        raise UserError(
            f"The password has {len(password)} characters. Take {SHORTEST} to {LONGEST}; a short sentence is good.",
            f"كلمة المرور من {len(password)} حرفًا. اختر من {SHORTEST} إلى {LONGEST} حرفًا؛ جملة قصيرة خيار جيد.",
        )


def _left(plain: str, words: frozenset[str] | set[str]) -> int:
    """How many different signs are left without these words, the longest taken out first."""
    for word in sorted(words, key=len, reverse=True):
        plain = plain.replace(word, "") if word else plain
    return len({sign for sign in plain if not sign.isspace()})
