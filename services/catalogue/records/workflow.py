"""What is derived from all record types alike: the records, what waits for a decision, what was done."""

from services.catalogue import choices as c
from services.catalogue.choices import Choice
from services.catalogue.fields import Field
from services.catalogue.records.base import DOG as DOG_FIELD
from services.catalogue.records.base import RecordType, choice, counted, day, must, person, text, whole
from services.catalogue.words import Words

DAYS = Words("days", "يوم")
RECORDS = counted(("record", "records"), ("سجل واحد", "سجلان", "سجلات", "سجلًا"), ("No records", "لا سجلات"))


def about(entered: tuple[RecordType, ...]) -> tuple[RecordType, ...]:
    """The three types, over these record types."""
    kinds = tuple(Choice(one.id, one.label) for one in entered)
    kind = choice("type", "Record", "السجل", kinds)
    dog = must(DOG_FIELD, None)
    number = whole("record", "Number", "الرقم")
    reads = tuple(one.id for one in entered)
    record = RecordType(
        "record",
        "every_record",
        Words("Record", "سجل"),
        Words("Records", "السجلات"),
        Words("records", "سجلات"),
        RECORDS,
        (kind, dog, number),
        titled_by=("type",),
        headline="type",
        columns=("type", "at", "dog", "record", "project", "status", "quality"),
        derived=True,
        reads=reads,
    )
    waiting = RecordType(
        "waiting",
        "waiting",
        Words("Awaiting approval", "بانتظار الاعتماد"),
        Words("Awaiting approval", "بانتظار الاعتماد"),
        Words("records", "سجلات"),
        RECORDS,
        (kind, dog, number, day("since", "Since", "منذ"), whole("waited", "Days", "الأيام", unit=DAYS)),
        titled_by=("type",),
        headline="waited",
        columns=("type", "since", "waited", "dog", "record", "project", "status"),
        timed=False,
        derived=True,
        reading="standing",
        reads=tuple(one.id for one in entered if one.reviewed),
    )
    return record, waiting, _change(kind, dog, number, reads)


def _change(kind: Field, dog: Field, number: Field, reads: tuple[str, ...]) -> RecordType:
    done = choice("done", "Done", "ما جرى", c.DONE)
    fields: tuple[Field, ...] = (
        kind,
        dog,
        number,
        done,
        person("person", "By", "بواسطة"),
        text("reason", "Reason", "السبب"),
    )
    return RecordType(
        "change",
        "changes",
        Words("Change", "تعديل"),
        Words("Changes", "ما جرى على السجلات"),
        Words("changes", "تعديلات"),
        counted(("change", "changes"), ("تعديل واحد", "تعديلان", "تعديلات", "تعديلًا"), ("No changes", "لا تعديلات")),
        fields,
        titled_by=("type",),
        who="person",
        headline="done",
        columns=("type", "at", "done", "person", "record", "dog", "reason", "project"),
        derived=True,
        lasting=True,
        reads=reads,
    )
