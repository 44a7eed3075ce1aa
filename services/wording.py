"""How numbers, days and spans read, in both languages."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from services.catalogue.periods import Span
from services.catalogue.words import Words

MINUS, OPEN, CLOSE = "\u2212", "\u2066", "\u2069"
_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "ar": (
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
}
_LEVANT = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
_WEEKDAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
TO = Words("to", "إلى")
_ARABIC_DIGITS = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")


def isolated(text: str, lang: str) -> str:
    """In Arabic, wrapped so that signs, per cents and codes keep their order."""
    return f"{OPEN}{text}{CLOSE}" if lang == "ar" else text


def rounded(value: float | Decimal, decimals: int) -> Decimal:
    """Half up, as people round."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def number(value: float | Decimal | None, decimals: int = 0) -> str:
    """1,234.5 with a true minus; unknown reads as a dash."""
    if value is None:
        return "–"
    return f"{rounded(value, decimals):,}".replace("-", MINUS)


def signed(value: float | Decimal, decimals: int, lang: str, unit: str = "") -> str:
    """+20.0% with a true minus and always a sign, except for zero."""
    amount = rounded(value, decimals)
    sign = "" if amount == 0 else "+" if amount > 0 else MINUS
    return isolated(f"{sign}{abs(amount):,}{unit}", lang)


def in_digits(text: str, digits: str) -> str:
    """The text in the unit's digits: latin as it is, or arabic."""
    return text.translate(_ARABIC_DIGITS) if digits == "arabic" else text


def day_text(day: date, lang: str, *, weekday: bool = False, year: bool = True, months: str = "gulf") -> str:
    """24 Dec 2024, with the weekday before it if asked."""
    names = _LEVANT if lang == "ar" and months == "levant" else _MONTHS[lang]
    text = f"{day.day} {names[day.month - 1]}" + (f" {day.year}" if year else "")
    return f"{_WEEKDAYS[lang][day.weekday()]} {text}" if weekday else text


def month_text(day: date, lang: str) -> str:
    """Dec 2024."""
    return f"{_MONTHS[lang][day.month - 1]} {day.year}"


def span_text(span: Span, lang: str, *, weekday: bool = False, year: bool = True) -> str:
    """A day, a month, or the first and last day."""
    if span.first == span.last:
        return day_text(span.first, lang, weekday=weekday, year=year)
    if span.is_month:
        return month_text(span.first, lang)
    same = span.first.year == span.last.year
    return f"{day_text(span.first, lang, year=not same)} {TO(lang)} {day_text(span.last, lang, year=year or not same)}"


def time_text(moment: datetime) -> str:
    """18:42."""
    return f"{moment:%H:%M}"
