"""The kinds of notice: what somebody is told, and what may be switched off."""

from dataclasses import dataclass

from services.catalogue.words import Words


@dataclass(frozen=True)
class NoticeKind:
    """One kind. `text` reads with {what}, the record's title, and {by}, who did it; `mailed`: whether a letter follows
    unless the person says otherwise.
    """

    id: str
    label: Words
    text: Words
    mailed: bool = False


NOTICE_KINDS = {
    one.id: one
    for one in (
        NoticeKind(
            "submitted",
            Words("Waits for my review", "بانتظار مراجعتي"),
            Words("{by} submitted {what}.", "أرسل {by}: {what}."),
        ),
        NoticeKind(
            "forwarded",
            Words("Waits for my approval", "بانتظار اعتمادي"),
            Words("{by} forwarded {what} for approval.", "أحال {by} للاعتماد: {what}."),
            mailed=True,
        ),
        NoticeKind(
            "returned",
            Words("Returned to me", "أُعيد إليّ"),
            Words("{by} returned {what}.", "أعاد {by}: {what}."),
            mailed=True,
        ),
        NoticeKind(
            "rejected",
            Words("Mine was rejected", "رُفض سجلي"),
            Words("{by} rejected {what}.", "رفض {by}: {what}."),
            mailed=True,
        ),
        NoticeKind(
            "approved",
            Words("Mine was approved", "اعتُمد سجلي"),
            Words("{by} approved {what}.", "اعتمد {by}: {what}."),
        ),
        NoticeKind(
            "reopened",
            Words("Mine was reopened", "أُعيد فتح سجلي"),
            Words("{by} reopened {what}.", "أعاد {by} فتح: {what}."),
            mailed=True,
        ),
        NoticeKind(
            "report-due",
            Words("A report is due", "تقرير مستحق"),
            Words("Due: {what}.", "مستحق: {what}."),
        ),
        NoticeKind(
            "report-late",
            Words("A report is late", "تقرير متأخر"),
            Words("Late: {what}.", "متأخر: {what}."),
            mailed=True,
        ),
        NoticeKind("earlier", Words("From the older system", "من النظام السابق"), Words("{what}", "{what}")),
    )
}
