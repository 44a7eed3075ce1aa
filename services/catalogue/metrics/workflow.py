"""What is counted of the work with records itself."""

from services.catalogue.metrics.base import PERCENT, Metric
from services.catalogue.words import Words

CHANGE = "change"
DAYS = Words("days", "يوم")

METRICS = (
    Metric(
        "waiting",
        "waiting",
        Words("Awaiting approval", "بانتظار الاعتماد"),
        "count",
        Words("Records submitted or forwarded and not yet decided.", "السجلات المرسلة أو المحالة التي لم يُبت فيها."),
        good=-1,
        sort="since",
    ),
    Metric(
        "longest_wait",
        "waiting",
        Words("Longest wait", "أطول انتظار"),
        "most",
        Words("Days since the oldest of them was submitted.", "الأيام منذ إرسال أقدمها."),
        column="waited",
        unit=DAYS,
        good=-1,
        sort="since",
    ),
    Metric(
        "entered",
        CHANGE,
        Words("Entered", "المُدخلة"),
        "count",
        Words(
            "Records entered or imported on these days, whatever day they are about.",
            "السجلات المدخلة أو المستوردة في هذه الأيام أيًا كان يومها.",
        ),
        only=(("done", ("ENTERED",)),),
    ),
    Metric(
        "modified",
        CHANGE,
        Words("Modified", "المعدَّلة"),
        "count",
        Words("Edits of records on these days.", "تعديلات السجلات في هذه الأيام."),
        only=(("done", ("MODIFIED",)),),
    ),
    Metric(
        "voided",
        CHANGE,
        Words("Voided", "المُبطلة"),
        "count",
        Words("Records voided on these days.", "السجلات المبطلة في هذه الأيام."),
        only=(("done", ("VOIDED",)),),
    ),
    Metric(
        "data_quality",
        "record",
        Words("Data quality", "جودة البيانات"),
        "mean",
        Words("Mean score of all records of these days.", "متوسط درجة كل سجلات هذه الأيام."),
        column="quality",
        unit=PERCENT,
        good=1,
        decimals=1,
        sort="quality",
    ),
)
