"""A text in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One text, English and Arabic."""

    en: str
    ar: str

    def __call__(self, lang: str) -> str:
        return self.ar if lang == "ar" else self.en


@dataclass(frozen=True)
class Counted:
    """A noun with its plural forms: English one and other; Arabic one, two, few (3-10), many (11-99), other.

    A form holds `{n}` where the number stands. Source: CLDR plural rules.
    """

    en: tuple[str, str]
    ar: tuple[str, str, str, str, str]
    zero: Words

    def __call__(self, n: int, lang: str, shown: str | None = None) -> str:
        """The noun with its number; `shown` is the number as written, default plain digits."""
        if n == 0:
            return self.zero(lang)
        form = self.en[n != 1] if lang == "en" else self.ar[_arabic_form(n)]
        return form.format(n=shown if shown is not None else str(n))


def _arabic_form(n: int) -> int:
    if n in (1, 2):
        return n - 1
    rest = n % 100
    if 3 <= rest <= 10:
        return 2
    return 3 if rest >= 11 else 4
