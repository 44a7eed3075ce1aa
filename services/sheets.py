"""Files of records: a template per type, the preview of a file, and what is taken in of it."""

import csv
import io
import json
import re
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from secrets import token_urlsafe
from typing import Any, Literal

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation

from services.bulk import Bulk, BulkRow, Keep, create_many, try_many
from services.catalogue.fields import Field
from services.catalogue.records import RecordType
from services.catalogue.words import Words
from services.entry import permit_write
from services.errors import ForbiddenError, UserError, nearest
from services.kit import Kit
from services.viewer import Viewer

Form = Literal["csv", "xlsx"]
LARGEST, UNPACKED = 3_000_000, 100_000_000
"""Bytes of a file, and of what an Excel file unpacks to."""
MOST_ROWS = 10_000
LIST_SIZE = 255
"""Characters that Excel takes for the choices of a cell."""
_LATIN_SIGNS = re.compile("[\u00c0-\u00ff]{2}")


class SheetError(UserError):
    """The file cannot be read as a table of this type."""

    status = 422


@dataclass(frozen=True)
class Sheet:
    """A file as it was read: field names of its columns, rows by field name, and how its text was encoded."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    encoding: str = "utf-8"


@dataclass(frozen=True)
class Preview:
    """What taking the file in would do. `wrong` holds its first rows that cannot be taken, by line in the file."""

    sheet: Sheet
    good: int
    wrong: tuple[tuple[int, BulkRow], ...]
    wrong_total: int


def fields_of(record: RecordType) -> tuple[Field, ...]:
    """The columns of a type's files: what people are asked for, lists as words separated by ; ."""
    return tuple(one for one in record.all_fields if one.asked and not one.computed and one.kind != "rows")


def template(record: RecordType, form: Form, lang: str) -> bytes:
    """An empty file of the type. CSV: UTF-8 with mark and one line of headings. Excel: with lists of choices."""
    heads = [_head(one, lang) for one in fields_of(record)]
    if form == "csv":
        text = io.StringIO()
        csv.writer(text).writerow(heads)
        return text.getvalue().encode("utf-8-sig")
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = record.plural(lang)[:31]
    page.sheet_view.rightToLeft = lang == "ar"
    page.freeze_panes = "A2"
    page.append(heads)
    for place, one in enumerate(fields_of(record), 1):
        cell = page.cell(1, place)
        cell.font = Font(bold=True)
        page.column_dimensions[cell.column_letter].width = max(12, len(heads[place - 1]) + 2)
        if listed := _listed(one, lang):
            rule = DataValidation(type="list", formula1=listed, allow_blank=True)
            rule.add(f"{get_column_letter(place)}2:{get_column_letter(place)}{MOST_ROWS + 1}")
            page.add_data_validation(rule)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _head(field: Field, lang: str) -> str:
    return field.label(lang) + (f" ({field.unit(lang)})" if field.unit else "")


def _listed(field: Field, lang: str) -> str | None:
    """The choices as Excel takes them, if they fit."""
    text = ",".join(choice.label(lang).replace(",", " ") for choice in field.choices)
    return f'"{text}"' if text and len(text) <= LIST_SIZE else None


def read_sheet(record: RecordType, name: str, content: bytes) -> Sheet:
    """The table in a file. Headings may be field names, or labels in either language. Raises SheetError."""
    if len(content) > LARGEST:
        raise SheetError(
            f"{name} has {len(content) / 1e6:.1f} MB. Send at most {LARGEST / 1e6:.0f} MB; split the file.",
            f"حجم {name} هو {len(content) / 1e6:.1f} م.ب. أرسل {LARGEST / 1e6:.0f} م.ب على الأكثر؛ قسّم الملف.",
        )
    if content[:4] == b"PK\x03\x04":
        encoding, lines = "xlsx", _of_book(name, content)
    else:
        encoding, text = _decoded(name, content)
        lines = _of_text(text)
    table = [line for line in lines if any(cell not in (None, "") for cell in line[1])]
    if not table:
        raise SheetError(f"{name} is empty. Fill in the template.", f"{name} فارغ. املأ القالب.")
    if len(table) - 1 > MOST_ROWS:
        raise SheetError(
            f"{name} has {len(table) - 1:,} rows. Send at most {MOST_ROWS:,}; split the file.",
            f"في {name} {len(table) - 1:,} صفًا. أرسل {MOST_ROWS:,} على الأكثر؛ قسّم الملف.",
        )
    columns = _columns(record, [str(cell or "").strip() for cell in table[0][1]])
    rows = tuple(_row(record, columns, line, cells) for line, cells in table[1:])
    return Sheet(tuple(one for one in columns if one), rows, encoding)


LINE = "\0line"
"""The number of a row's line in its file."""
Lines = list[tuple[int, Sequence[Any]]]


def _row(record: RecordType, columns: Sequence[str], line: int, cells: Sequence[Any]) -> dict[str, Any]:
    given = {name: cell for name, cell in zip(columns, cells, strict=False) if name and cell not in (None, "")}
    days = {one.name for one in record.all_fields if one.kind == "day"} & given.keys()
    return given | {name: str(given[name]).removesuffix("T00:00") for name in days} | {LINE: line}


def _of_text(text: str) -> Lines:
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    return list(enumerate(csv.reader(io.StringIO(text), delimiter=mark), 1))


def _decoded(name: str, content: bytes) -> tuple[str, str]:
    """The text, and how it was encoded: UTF-8, UTF-16 with its mark, or Arabic Windows."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1256"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text or (encoding == "cp1256" and not _reads_as_arabic(text)):
            break
        return encoding, text
    raise SheetError(
        f"{name} is no text that can be read. Save it as CSV (UTF-8) or Excel (.xlsx) and send it again.",
        f"{name} ليس نصًا مقروءًا. احفظه بصيغة CSV (UTF-8) أو Excel (.xlsx) وأرسله مجددًا.",
    )


def _reads_as_arabic(text: str) -> bool:
    """Whether bytes that are no UTF-8 make Arabic words, not signs in a row."""
    return bool(re.search("[\u0621-\u064a]{2}", text)) and not _LATIN_SIGNS.search(text)


def _of_book(name: str, content: bytes) -> Lines:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > UNPACKED:
                raise SheetError(f"{name} unpacks to too much. Split the file.", f"{name} كبير جدًا بعد فكه. قسّم الملف.")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise SheetError(
            f"{name} is no Excel file that can be read. Save it as .xlsx or CSV and send it again.",
            f"{name} ليس ملف Excel مقروءًا. احفظه بصيغة xlsx أو CSV وأرسله مجددًا.",
        ) from error
    page = book.worksheets[0]
    lines: Lines = [
        (line, [_cell(cell) for cell in cells])
        for line, cells in enumerate(page.iter_rows(max_row=MOST_ROWS + 2, max_col=200), 1)
    ]
    book.close()
    return lines


def _cell(cell: Any) -> Any:
    """A cell as a program would send it. Formulas stay text: they are not computed."""
    value = cell.value
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return value


def _columns(record: RecordType, heads: Sequence[str]) -> list[str]:
    """The field name of every heading. Raises SheetError for one that is not known, or twice."""
    names = {one.name for one in fields_of(record)}
    known: dict[str, str] = {}
    for one in fields_of(record):
        for text in (one.label.en, one.label.ar, _head(one, "en"), _head(one, "ar")):
            known.setdefault(text.casefold(), one.name)
    known = {name.casefold(): name for name in names} | known
    columns = []
    for head in heads:
        name = head if head in names else known.get(head.casefold(), "")
        if head and not name:
            raise _strange(record, head, known)
        if name and name in columns:
            raise SheetError(f"The column {head} is there twice. Keep one.", f"العمود «{head}» مكرر. أبقِ واحدًا.")
        columns.append(name)
    return columns


def _strange(record: RecordType, head: str, known: dict[str, str]) -> SheetError:
    near = nearest(head, known) or tuple(known)[:3]
    shown = head if len(head) <= 40 else f"{head[:37]}..."
    return SheetError(
        f"{record.plural.en} have no column {shown!r}. Did you mean {' or '.join(near)}? Or start from the template.",
        f"لا يوجد عمود «{shown}» في {record.plural.ar}. هل تقصد {' أو '.join(near)}؟ أو ابدأ من القالب.",
    )


def require_import(viewer: Viewer, type_id: str) -> RecordType:
    """The record type, if the viewer's role takes in files of it."""
    record = permit_write(viewer, type_id)
    if not viewer.may("import"):
        role = viewer.role.label
        raise ForbiddenError(
            f"A {role.en.lower()} does not import files. Ask an administrator for the right.",
            f"دور «{role.ar}» لا يستورد الملفات. اطلب الصلاحية من المسؤول.",
        )
    return record


def preview_file(kit: Kit, viewer: Viewer, type_id: str, name: str, content: bytes, *, most: int = 50) -> Preview:
    """Try the whole file without keeping anything."""
    record = require_import(viewer, type_id)
    sheet = read_sheet(record, name, content)
    tried = try_many(kit, viewer, type_id, _plain(sheet.rows))
    return _preview(sheet, tried, most)


def _preview(sheet: Sheet, tried: Bulk, most: int) -> Preview:
    wrong = [(sheet.rows[one.place][LINE], one) for one in tried.rows if one.problems or one.findings]
    return Preview(sheet, len(tried.rows) - len(wrong), tuple(wrong[:most]), len(wrong))


def take_in(kit: Kit, viewer: Viewer, type_id: str, name: str, content: bytes, keep: Keep) -> tuple[Sheet, Bulk]:
    """Write the file's records: all, none when one is wrong; or the valid ones. One transaction."""
    record = require_import(viewer, type_id)
    sheet = read_sheet(record, name, content)
    return sheet, create_many(kit, viewer, type_id, _plain(sheet.rows), keep=keep, submit=True, most=MOST_ROWS)


def hold(kit: Kit, viewer: Viewer, name: str, content: bytes) -> str:
    """Keep a file between its preview and the decision; the token that its sender shows for it."""
    token = token_urlsafe(18)
    kit.cache.set(_place(viewer, token), json.dumps([name, b64encode(content).decode()]))
    return token


def held(kit: Kit, viewer: Viewer, token: str) -> tuple[str, bytes]:
    """The name and content of a file that is kept. Raises SheetError when it is there no more."""
    text = kit.cache.get(_place(viewer, token))
    if text is None:
        raise SheetError("The file is not here any more. Choose it again.", "لم يعد الملف محفوظًا هنا. اختره مجددًا.")
    name, content = json.loads(text)
    return name, b64decode(content)


def _place(viewer: Viewer, token: str) -> str:
    return f"sheet:{viewer.account_id}:{token}"


def _plain(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name != LINE} for row in rows]


ENCODINGS = {
    "utf-8-sig": Words("UTF-8", "UTF-8"),
    "utf-16": Words("UTF-16", "UTF-16"),
    "cp1256": Words("Arabic Windows (cp1256)", "ويندوز العربية (cp1256)"),
    "xlsx": Words("Excel", "Excel"),
}
"""How a file was read, as people are told."""
