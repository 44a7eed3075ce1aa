"""The texts of the review and of notices, in both languages."""

from services.catalogue.words import Counted, Words

REVIEW = Words("Review", "المراجعة")
BOXES = {
    "mine": Words("For me", "بانتظاري"),
    "returned": Words("Returned", "أُعيدت إليّ"),
    "sent": Words("Sent", "أرسلتها"),
    "decided": Words("Decided", "قررتها"),
}
BOX_NAV = Words("Boxes", "الصناديق")
WAIT = Counted(
    ("1 record", "{n} records"),
    ("سجل واحد", "سجلان", "{n} سجلات", "{n} سجلًا", "{n} سجل"),
    Words("Nothing", "لا شيء"),
)
OLDEST = Words("{}, the oldest {}", "{}، أقدمها {}")
NARROW = Words("Narrow to", "تضييق القائمة")
MINUTES, HOURS, DAYS = Words("{} min", "{} د"), Words("{} h", "{} س"), Words("{} d", "{} يوم")
WAITING = Words("Waiting for {}", "ينتظر منذ {}")
AUTHOR = Words("by {}", "كتبه {}")
STEP = Words("{} {}, {}", "{1} {0}، {2}")
FINDINGS = Counted(
    ("1 finding", "{n} findings"),
    ("ملاحظة جودة واحدة", "ملاحظتا جودة", "{n} ملاحظات جودة", "{n} ملاحظة جودة", "{n} ملاحظة جودة"),
    Words("no findings", "بلا ملاحظات"),
)
CRITICAL = Words("critical", "حرجة")
PICK = Words("Select {}", "اختيار {}")
PICK_ALL = Words("Select all of this page", "اختيار كل ما في الصفحة")
LOOK = {
    "forward": Words("Forward selected", "إحالة المختار"),
    "approve": Words("Approve selected", "اعتماد المختار"),
}
LOOK_ALL = Words("All of this page", "كل ما في الصفحة")
OPEN = Words("Open", "فتح")
KEYS = Words("Keys", "لوحة المفاتيح")
KEY_LIST = (
    ("j / k", Words("Next, previous", "التالي، السابق")),
    ("Enter", Words("Open", "فتح")),
    ("x", Words("Select", "اختيار")),
    ("a", Words("Approve or forward, after a look", "اعتماد أو إحالة، بعد نظرة")),
    ("r", Words("Return, with a reason", "إعادة، مع السبب")),
    ("?", Words("This list", "هذه القائمة")),
)
EMPTY = {
    "mine": Words("Nothing waits for you.", "لا شيء بانتظارك."),
    "returned": Words("Nothing was returned to you.", "لم يُعَد إليك شيء."),
    "sent": Words("None of yours is under way.", "لا سجلات لك قيد المراجعة."),
    "decided": Words("You decided nothing in the last 60 days.", "لم تقرر شيئًا في آخر 60 يومًا."),
}
EMPTY_NARROWED = Words("Nothing here with these filters.", "لا شيء هنا بعوامل التصفية هذه.")
ALL_SHOWN = Words("Show all", "عرض الكل")
NEVER_OWN = Words(
    "Your own records never appear here: someone else decides them.", "سجلاتك لا تظهر هنا: يقرر فيها شخص آخر."
)

# The look before a decision about several
CLEAN = Counted(
    ("1 record without findings", "{n} records without findings"),
    ("سجل واحد بلا ملاحظات", "سجلان بلا ملاحظات", "{n} سجلات بلا ملاحظات", "{n} سجلًا بلا ملاحظات", "{n} سجل بلا ملاحظات"),
    Words("No records without findings", "لا سجلات بلا ملاحظات"),
)  # fmt: skip
LOOK_FIRST = Counted(
    ("1 record with findings: look first", "{n} records with findings: look first"),
    ("سجل واحد عليه ملاحظات: انظر أولًا", "سجلان عليهما ملاحظات: انظر أولًا", "{n} سجلات عليها ملاحظات: انظر أولًا",
     "{n} سجلًا عليها ملاحظات: انظر أولًا", "{n} سجل عليها ملاحظات: انظر أولًا"),
    Words("None has findings.", "لا ملاحظات على أي منها."),
)  # fmt: skip
LEFT_OUT = Words(
    "Those with a critical finding are not selected. Select them if they are right all the same.",
    "ما عليه ملاحظة حرجة غير مختار. اختره إن كان صحيحًا رغم ذلك.",
)
GONE = Counted(
    ("1 record does not wait any more", "{n} records do not wait any more"),
    ("سجل واحد لم يعد ينتظر", "سجلان لم يعودا ينتظران", "{n} سجلات لم تعد تنتظر", "{n} سجلًا لم يعد ينتظر",
     "{n} سجل لم يعد ينتظر"),
    Words("All of them wait.", "كلها تنتظر."),
)  # fmt: skip
CANCEL = Words("Cancel", "تراجع")
NOTHING_PICKED = Words(
    "Nothing is selected. Go back and select at least one.", "لم تختر شيئًا. ارجع واختر واحدًا على الأقل."
)
NOT_DONE = Counted(
    ("1 was left as it is", "{n} were left as they are"),
    ("بقي واحد كما هو", "بقي اثنان كما هما", "بقيت {n} كما هي", "بقي {n} كما هو", "بقي {n} كما هو"),
    Words("All of them are done", "تمت كلها"),
)
RESULTS = Words("Result", "النتيجة")
DONE = Words("{}: {}", "{}: {}")
TO_INBOX = Words("To the inbox", "إلى المراجعة")

# A record's bar
DECIDE = Words("Decide: {}", "القرار: {}")
SINCE = Words("Changed since you last looked:", "تغيّر منذ اطلاعك الأخير:")
SINCE_SUBMITTED = Words("Changed below it since it was submitted:", "تغيّر في سجلاته منذ إرساله:")
DID = {
    "create": Words("wrote it", "كتبه"),
    "edit": Words("edited it", "عدّله"),
    "void": Words("voided it", "ألغاه"),
    "attach": Words("added a file", "أضاف ملفًا"),
}
DID_OTHER = Words("changed it", "غيّره")
TOUCHED = {
    "create": Words("{} added", "أُضيف {}"),
    "edit": Words("{} corrected", "صُحِّح {}"),
    "void": Words("{} voided", "أُلغي {}"),
}
SEE_HISTORY = Words("See the history", "عرض السجل الزمني")
SAID = Words("{}:", "{}:")
REASON = Words("Reason", "السبب")
PROPOSE = Words("Submit for approval", "إرسال للاعتماد")
PROPOSE_ABOUT = Words(
    "The report of these days, as an address that stays: it is forwarded and approved like a record.",
    "تقرير هذه الأيام بعنوان ثابت: يُحال ويُعتمد كأي سجل.",
)
PROPOSE_WHERE = Words(
    "Choose one project to submit this report for approval.", "اختر مشروعًا واحدًا لإرسال هذا التقرير للاعتماد."
)
THE_REPORT = Words("The report itself", "التقرير نفسه")
PROPOSED = Words("Report for approval", "تقرير للاعتماد")

# Notices
NOTICES = Words("Notices", "الإشعارات")
UNREAD = Words("{} unread", "{} غير مقروء")
UNREAD_ONLY, ALL_OF_THEM = Words("Unread", "غير المقروء"), Words("All", "الكل")
READ_ALL = Words("Mark all as read", "تعليم الكل كمقروء")
MARK_READ = Words("Mark as read", "تعليم كمقروء")
NO_NOTICES = Words("Nothing new.", "لا جديد.")
NEW = Words("New", "جديد")
CHOICES = Words("What I hear of", "ما يصلني")
CHOICES_ABOUT = Words("Letters follow as soon as the unit sends mail.", "تصلك الرسائل متى بدأت الوحدة بإرسال البريد.")
IN_APP, BY_MAIL = Words("Here", "هنا"), Words("By mail", "بالبريد")
SAVE = Words("Save", "حفظ")
SAVED = Words("Saved.", "تم الحفظ.")
KIND = Words("Kind", "النوع")
