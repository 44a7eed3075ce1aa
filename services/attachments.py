"""Files of records: photographs and documents, checked when they come and when they go, for those who see the record."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from services import raw as reader
from services.catalogue.records import RecordType
from services.entry import permit_write
from services.errors import UnknownError, UserError
from services.kit import Kit
from services.pictures import KINDS, kind_of, without_place
from services.raw import Refused
from services.rows import permit_type, read_record
from services.store import attachments as store
from services.store import writing as records
from services.store.changes import Author, add_change
from services.store.database import read
from services.viewer import Viewer

LARGEST, MOST, LONGEST_NAME = 8_000_000, 20, 120
"""Bytes of a file, files of a record, characters of a name."""
NAMES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WebP", "image/heic": "HEIC", "application/pdf": "PDF"}
log = logging.getLogger(__name__)


class FileError(UserError):
    """The file cannot be kept: its size, its kind, or its name."""

    status = 422


class TooLargeError(UserError):
    """The file is larger than may be kept."""

    status = 413


class DamagedError(UserError):
    """What is kept is not what was sent (DQ-49)."""

    status = 409


@dataclass(frozen=True)
class File:
    """One file of a record; `size` in bytes, `sha256` of what is kept."""

    id: int
    type_id: str
    record_id: int
    name: str
    mime: str
    size: int
    sha256: str
    about: str | None
    account: str | None
    at: datetime


def require_size(size: int) -> None:
    """Raise TooLargeError for more bytes than may be kept."""
    if size > LARGEST:
        raise TooLargeError(
            f"The file has {size / 1e6:.1f} MB, more than {LARGEST / 1e6:.0f}. Take it at a lower resolution or crop it.",
            f"حجم الملف {size / 1e6:.1f} ميغابايت، أكثر من {LARGEST / 1e6:.0f}. التقطه بدقة أقل أو اقتطع منه.",
        )


def add(
    kit: Kit, viewer: Viewer, type_id: str, record_id: int, name: str, content: bytes, *, about: str | None = None
) -> File:
    """Keep a file with a record. Raises FileError, TooLargeError, and as reading the record does."""
    record = permit_write(viewer, type_id)
    require_size(len(content))
    mime = _kind(name, content)
    kept = without_place(content) if mime == "image/jpeg" else content
    digest = hashlib.sha256(kept).hexdigest()
    said, now = _text(about, reader.LINE), kit.now()
    with records.writing(kit.db, viewer.scope.listed) as connection:
        row = _open_record(records.locked(connection, type_id, record_id), record, record_id)
        if store.count_files(connection, type_id, record_id) >= MOST:
            raise FileError(
                f"The record has {MOST} files already. Void one of them first.",
                f"في السجل {MOST} ملفًا. ألغِ أحدها أولًا.",
            )
        values = {
            "type": type_id, "record_id": record_id, "project_id": row["project_id"], "dog_id": row["dog_id"],
            "day": row["day"], "name": _name(name, mime), "mime": mime, "size": len(kept), "sha256": digest,
            "content": kept, "about": said, "account_id": viewer.account_id, "at": now,
        }  # fmt: skip
        file_id = store.add_file(connection, values)
        by = Author(viewer.account_id, viewer.person_id, now)
        add_change(connection, type_id, row, "attach", by, after={"file": values["name"], "sha256": digest})
        return _file(dict(read(connection, store.select_file(file_id))[0]))


def listed(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> tuple[File, ...]:
    """The files of a record; 404 when the record is not there or not for this viewer."""
    read_record(kit, type_id, record_id, viewer)
    return files_of(kit, viewer, type_id, record_id)


def files_of(kit: Kit, viewer: Viewer, type_id: str, record_id: int) -> tuple[File, ...]:
    """The files of a record that was read for this viewer."""
    with kit.db.scoped(*viewer.scope.listed) as connection:
        return tuple(_file(dict(row)) for row in read(connection, store.select_files(type_id, record_id)))


def content_of(kit: Kit, viewer: Viewer, file_id: int) -> tuple[File, bytes]:
    """A file and what is in it. Raises DamagedError when that is no longer what was kept."""
    row = _seen(kit, viewer, file_id)
    if row["content"] is None:
        raise FileError(
            f"{row['name']} was kept in the older system and its content was not brought over. Open it there.",
            f"{row['name']} محفوظ في النظام السابق ولم يُنقل محتواه. افتحه هناك.",
        )
    content = bytes(row["content"])
    if hashlib.sha256(content).hexdigest() != row["sha256"]:
        log.error(
            "DQ-49: attachment is damaged", extra={"file": file_id, "record": f"{row['type']}/{row['record_id']}"}
        )
        raise DamagedError(
            f"{row['name']} is damaged: its content is not what was kept on {row['at']:%Y-%m-%d}. Attach it again.",
            f"{row['name']} تالف: محتواه ليس ما حُفظ في {row['at']:%Y-%m-%d}. أرفقه من جديد.",
        )
    return _file(row), content


def void(kit: Kit, viewer: Viewer, file_id: int, *, reason: str) -> File:
    """Take a file out of its record, with a reason; its content and its line in the history stay."""
    row = _seen(kit, viewer, file_id)
    record = permit_write(viewer, row["type"])
    why = _text(reason, 500)
    if not why:
        raise FileError("Say why, in a few words.", "اذكر السبب في كلمات قليلة.")
    with records.writing(kit.db, viewer.scope.listed) as connection:
        held = _open_record(records.locked(connection, record.id, row["record_id"]), record, row["record_id"])
        store.void_file(connection, file_id, kit.now())
        by = Author(viewer.account_id, viewer.person_id, kit.now())
        add_change(connection, record.id, held, "detach", by, reason=why, before={"file": row["name"]})
    return _file(row)


def _seen(kit: Kit, viewer: Viewer, file_id: int) -> dict[str, Any]:
    with kit.db.scoped(*viewer.scope.listed) as connection:
        found = read(connection, store.select_file(file_id))
    if not found:
        raise UnknownError(f"File {file_id} is not there, or not for you.", f"الملف {file_id}: غير موجود أو ليس لك.")
    permit_type(found[0]["type"], viewer)
    return dict(found[0])


def _open_record(row: Mapping[str, Any] | None, record: RecordType, record_id: int) -> Mapping[str, Any]:
    """The record, if it is there and not void."""
    label = record.label
    if row is None:
        raise UnknownError(
            f"{label.en} {record_id} is not there, or not for you.", f"{label.ar} {record_id}: غير موجود أو ليس لك."
        )
    if row["voided_at"] is not None:
        raise FileError(
            f"{label.en} {record_id} is void. Its files stay as they are.",
            f"{label.ar} {record_id} ملغى. ملفاته تبقى كما هي.",
        )
    return row


def _kind(name: str, content: bytes) -> str:
    """The kind of the content, which the name must not contradict."""
    known = "JPEG, PNG, WebP, HEIC, PDF"
    if not content:
        raise FileError("The file is empty. Choose it again.", "الملف فارغ. اختره من جديد.")
    mime = kind_of(content)
    named = reader.shown(name)
    if mime is None:
        raise FileError(
            f"{named} ({len(content):,} bytes) is not a photograph or PDF, whatever its name says. Send {known}.",
            f"{named} ({len(content):,} بايت) ليس صورة ولا PDF مهما كان اسمه. أرسل {known}.",
        )
    end = PurePosixPath(name).suffix.lower()
    if end and end not in KINDS[mime]:
        raise FileError(
            f"{named} is a {NAMES[mime]} inside. Name it {KINDS[mime][0]}, or send what its name says.",
            f"{named} محتواه {NAMES[mime]}. سمّه بنهاية {KINDS[mime][0]} أو أرسل ما يدل عليه اسمه.",
        )
    return mime


def _name(name: str, mime: str) -> str:
    """The bare name of the file, safe to show and to save under."""
    bare = _text(PureWindowsPath(PurePosixPath(name).name).name, 1_000) or ""
    bare = "".join("_" if one in '<>:"/\\|?*' else one for one in bare).strip(". ")
    end = PurePosixPath(bare).suffix.lower() or KINDS[mime][0]
    stem = bare.removesuffix(PurePosixPath(bare).suffix)[: LONGEST_NAME - len(end)] or "file"
    return stem + end


def _text(value: str | None, longest: int) -> str | None:
    try:
        return reader.text(value or "", longest)
    except Refused as refused:
        raise FileError(refused.words.en, refused.words.ar) from None


def _file(row: Mapping[str, Any]) -> File:
    return File(
        row["id"], row["type"], row["record_id"], row["name"], row["mime"], row["size"], row["sha256"], row["about"],
        row["account"], row["at"],
    )  # fmt: skip
