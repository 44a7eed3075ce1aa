"""Reads single values as people, programs and spreadsheets send them: texts, numbers, choices, days and moments."""

import calendar
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from services.catalogue.choices import Choice
from services.catalogue.words import Words
from services.errors import nearest

LINE, LINES, ITEMS, KEYS = 300, 5_000, 50, 12
"""The longest line and text in characters, the most items of a list and the most amounts of one of its lines."""
FIRST_YEAR, LAST_YEAR = 1950, 2100
LARGEST = 1_000_000_000
_PLACES = Decimal("0.000001")
# Marks that only turn the direction of writing, or that nobody sees. The joiners stay: Arabic words need them.
_UNSEEN = dict.fromkeys((0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−", "01234567890123456789.-")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_TIME = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?", re.ASCII)
_MOMENT = re.compile(rf"({_DAY.pattern})[T ]({_TIME.pattern}) ?(Z|[+-]\d\d:?\d\d)?", re.ASCII)
_YES, _NO = frozenset({"true", "yes", "1", "on", "نعم"}), frozenset({"false", "no", "0", "off", "لا"})


class Refused(Exception):  # noqa: N818 - it says what became of the value
    """The value cannot be taken; says why, and what would do."""

    def __init__(self, en: str, ar: str) -> None:
        super().__init__(en)
        self.words = Words(en, ar)


def shown(value: Any) -> str:
    """The value as a message may show it: in one line, not too long, and printable."""
    text = str(value) if len(str(value)) <= 60 else f"{str(value)[:57]}..."
    return "".join(one if one.isprintable() else " " for one in text.translate(_UNSEEN))


def text(value: Any, longest: int = LINE, *, lines: bool = False) -> str | None:
    """Clean text without marks of direction; empty is None. Formulas are texts like any other."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise Refused(f"{shown(value)} is not a text. Send words.", f"{shown(value)} ليس نصًا. أرسل كلمات.")
    found = unicodedata.normalize("NFC", str(value)).translate(_UNSEEN)
    if any(one == "\0" or unicodedata.category(one) == "Cs" for one in found):
        raise Refused(
            "The text holds a character that cannot be stored. Type it again.",
            "في النص رمز لا يمكن حفظه. اكتبه من جديد.",
        )
    found = found.replace("\r\n", "\n").replace("\r", "\n")
    found = found if lines else re.sub(r"\s+", " ", found)
    found = "".join(one for one in found if one in "\n\t" or unicodedata.category(one) != "Cc").strip()
    if len(found) > longest:
        raise Refused(
            f"The text has {len(found):,} characters, more than {longest:,}. Shorten it.",
            f"في النص {len(found):,} حرفًا، أكثر من {longest:,}. اختصره.",
        )
    return found or None


def number(value: Any) -> Decimal | None:
    """A number; strings may have Arabic digits and a decimal comma. At most six decimals are kept."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        raise _no_number(value)
    if isinstance(value, str) and not plain(value):
        return None
    try:
        found = Decimal(_decimal_point(plain(value)) if isinstance(value, str) else str(value))
    except InvalidOperation:
        raise _no_number(value) from None
    if not found.is_finite():
        raise _no_number(value)
    if abs(found) > LARGEST:
        raise Refused(f"{shown(value)} is too large a number.", f"{shown(value)} عدد أكبر من اللازم.")
    return found.quantize(_PLACES).normalize() + 0


def whole(value: Any) -> int | None:
    """A whole number."""
    found = number(value)
    if found is None:
        return None
    if found != found.to_integral_value():
        raise Refused(
            f"{shown(value)} is not a whole number. Send {round(found)}.",
            f"{shown(value)} ليس عددًا صحيحًا. أرسل {round(found)}.",
        )
    return int(found)


def _no_number(value: Any) -> Refused:
    return Refused(f"{shown(value)} is not a number. Send one like 38.5.", f"{shown(value)} ليس عددًا. أرسل مثل 38.5.")


def _decimal_point(text: str) -> str:
    if not re.fullmatch(r"[+-]?[\d.,٬]+", text):
        return "none"
    if re.fullmatch(r"[+-]?\d{1,3}(٬\d{3})+(\.\d+)?", text) or re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+\.\d+", text):
        return text.replace("٬", "").replace(",", "")
    if re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", text):
        bare, point = text.replace(",", ""), text.replace(",", ".")
        raise Refused(
            f"{text} may be {bare} or {point}. Send one of them.", f"{text} قد يكون {bare} أو {point}. أرسل أحدهما."
        )
    return text.replace(",", ".")


def plain(value: str) -> str:
    """The text with ASCII digits, without marks and without space around it."""
    return value.translate(_UNSEEN).translate(_DIGITS).strip()


def flag(value: Any) -> bool | None:
    """Yes, no, or not said."""
    said = plain(str(value)).casefold() if isinstance(value, bool | int | str) else "?"
    if not said:
        return None
    if said in _YES or said in _NO:
        return said in _YES
    raise Refused(
        f"{shown(value)} is neither true nor false. Send one of them.", f"{shown(value)} ليس نعم ولا لا. أرسل أحدهما."
    )


def choice(value: Any, choices: tuple[Choice, ...]) -> str | None:
    """The code of one of the choices, sent as its code or as its label in either language."""
    said = text(value)
    if said is None:
        return None
    known = {name.casefold(): one.code for one in choices for name in (one.label.ar, one.label.en, one.code)}
    if said.casefold() in known:
        return known[said.casefold()]
    codes = [one.code for one in choices]
    near = nearest(said, codes) or tuple(codes[:3])
    raise Refused(
        f"{shown(said)} is none of the choices. Did you mean {' or '.join(near)}?",
        f"{shown(said)} ليس من الخيارات. هل تقصد {' أو '.join(near)}؟",
    )


def day(value: Any) -> date | None:
    """A day, as 2024-12-24."""
    if isinstance(value, date):
        return _bounded(value.date() if isinstance(value, datetime) else value)
    said = plain(value) if isinstance(value, str) else "?"
    if not said:
        return None
    parts = _DAY.fullmatch(said)
    if not parts:
        raise Refused(
            f"{shown(value)} is not a day. Send it as 2024-12-24.", f"{shown(value)} ليس تاريخًا. أرسله مثل 2024-12-24."
        )
    return _bounded(_dated(*map(int, parts.groups())))


def _dated(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        named = f"{year:04}-{month:02}-{day:02}"
    if 1 <= month <= 12 and year:
        last = calendar.monthrange(year, month)[1]
        raise Refused(
            f"There is no {named}: that month has {last} days.", f"لا يوجد {named}: في ذلك الشهر {last} يومًا."
        )
    raise Refused(f"There is no {named}: months go from 01 to 12.", f"لا يوجد {named}: الأشهر من 01 إلى 12.")


def _bounded(found: date) -> date:
    if FIRST_YEAR <= found.year <= LAST_YEAR:
        return found
    raise Refused(
        f"{found} is outside of the years {FIRST_YEAR} to {LAST_YEAR}. Check the year.",
        f"{found} خارج السنوات من {FIRST_YEAR} إلى {LAST_YEAR}. تحقق من السنة.",
    )


def clock(value: Any) -> time | None:
    """A time of the day, as 07:10."""
    if isinstance(value, time):
        return value.replace(tzinfo=None)
    said = plain(value) if isinstance(value, str) else "?"
    if not said:
        return None
    parts = _TIME.fullmatch(said)
    if parts and int(parts[1]) < 24 and int(parts[2]) < 60 and int(parts[3] or 0) < 60:
        return time(int(parts[1]), int(parts[2]), int(parts[3] or 0))
    raise Refused(f"{shown(value)} is not a time. Send it as 07:10.", f"{shown(value)} ليس وقتًا. أرسله مثل 07:10.")


def moment(value: Any, zone: ZoneInfo) -> datetime | None:
    """A moment, as 2024-12-24T07:10 on the unit's clocks, or with its offset; in UTC.

    Where clocks are put back an hour comes twice: without an offset it is the first.
    """
    if isinstance(value, datetime):
        local, offset = value.replace(tzinfo=None), value.tzinfo
        _bounded(local.date())
    else:
        said = plain(value).upper() if isinstance(value, str) else "?"
        if not said:
            return None
        parts = _MOMENT.fullmatch(said)
        if not parts:
            raise Refused(
                f"{shown(value)} is not a date with its time. Send it as 2024-12-24T07:10.",
                f"{shown(value)} ليس تاريخًا مع وقته. أرسله مثل 2024-12-24T07:10.",
            )
        local = datetime.combine(day(parts[1]) or date.min, clock(parts[5]) or time())
        offset = _offset(parts[9]) if parts[9] else None
    return local.replace(tzinfo=offset).astimezone(UTC) if offset else local_moment(local, zone)


def local_moment(local: datetime, zone: ZoneInfo) -> datetime:
    """The moment at which the unit's clocks show `local`; refused when they never did."""
    found = local.replace(tzinfo=zone).astimezone(UTC)
    back = found.astimezone(zone)
    if back.replace(tzinfo=None) != local:
        raise Refused(
            f"{local:%Y-%m-%d %H:%M} did not exist: the clocks were put forward. Send {back:%H:%M}, or say the offset.",
            f"‏{local:%Y-%m-%d %H:%M} لم يوجد: قُدّمت الساعة حينها. أرسل {back:%H:%M} أو اذكر فرق التوقيت.",
        )
    return found


def _offset(said: str) -> tzinfo:
    if said == "Z":
        return UTC
    hours, minutes = int(said[1:3]), int(said[-2:])
    if hours > 14 or minutes > 59:
        raise Refused(f"{said} is no offset of a time zone.", f"{said} ليس فرق توقيت معروفًا.")
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(span if said[0] == "+" else -span)


def items(value: Any) -> list[str]:
    """A list of words: an array, or one text with commas, semicolons or lines between them. Each word once."""
    many = re.split(r"[\n;,،؛]", value) if isinstance(value, str) else value
    if not isinstance(many, list | tuple):
        raise Refused(
            f"{shown(value)} is not a list. Send an array of words.", f"{shown(value)} ليس قائمة. أرسل مصفوفة كلمات."
        )
    found = list(dict.fromkeys(one for one in (text(each) for each in many) if one))
    return _few(found)


def lines(value: Any) -> list[dict[str, Any]]:
    """Lines of words and amounts: an array of objects, or of texts, or one text with a line each."""
    many = value.splitlines() if isinstance(value, str) else value
    if not isinstance(many, list | tuple):
        raise Refused(
            f"{shown(value)} is not a list. Send an array of objects.", f"{shown(value)} ليس قائمة. أرسل مصفوفة عناصر."
        )
    return _few([one for one in (_line(each) for each in many) if one])


def _line(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        name = text(value)
        return {"name": name} if name else {}
    if len(value) > KEYS:
        raise Refused(
            f"A line holds at most {KEYS} amounts, not {len(value)}.",
            f"في السطر {KEYS} قيمة على الأكثر، لا {len(value)}.",
        )
    return {text(name, 40) or "name": _amount(one) for name, one in value.items() if one is not None and one != ""}


def _amount(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        found = number(value)
        return int(found) if found is not None and found == found.to_integral_value() else float(found or 0)
    return text(value)


def _few(found: list[Any]) -> list[Any]:
    if len(found) > ITEMS:
        raise Refused(
            f"The list has {len(found)} items, more than {ITEMS}.", f"في القائمة {len(found)} عنصرًا، أكثر من {ITEMS}."
        )
    return found
