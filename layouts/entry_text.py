"""The words of forms, record pages and their history, in both languages."""

from services.catalogue.words import Counted, Words

NEW = Words("New", "جديد")
NEW_RECORD = Words("New record", "سجل جديد")
WHAT = Words("What do you want to record?", "ماذا تريد أن تسجّل؟")
NOTHING_TO_WRITE = Words("Your role enters no records.", "دورك لا يُدخل سجلات.")
EDIT_OF = Words("Correct: {}", "تصحيح: {}")
CHOOSE = Words("Choose", "اختر")
CHOOSE_DOG = Words("Choose a dog", "اختر كلبًا")
OTHER_DOG = Words("Another dog", "كلب آخر")
MY_DOGS = Words("My dogs", "كلابي")
NO_PROJECT = Words("Without a project", "بلا مشروع")
HANDLER_IS = Words("Handler {}", "السائس {}")
FITNESS = {
    "FIT": Words("Fit for duty", "لائق للخدمة"),
    "RESTRICTED": Words("Fit with limits", "لائق بقيود"),
    "UNFIT": Words("Unfit", "غير لائق مؤقتًا"),
    "PERMANENTLY_UNFIT": Words("Permanently unfit", "غير لائق نهائيًا"),
}
DATE = Words("Date", "التاريخ")
START = Words("Time", "الوقت")
YES, NO, NOT_SAID = Words("Yes", "نعم"), Words("No", "لا"), Words("Not said", "غير محدد")
LESS, MORE_OF = Words("{} less", "أقل {}"), Words("{} more", "أكثر {}")
FROM_TO = Words("{}, {} to {}", "{} من {} إلى {}")
MORE_FIELDS = Words("More fields", "حقول أخرى")
OTHER_WORDS = Words("Others, separated by commas", "غيرها، مفصولة بفواصل")
EVERYTHING = Words("All: {}", "الكل: {}")
LINES = Words("One per line: name, amount", "واحد في كل سطر: الاسم، الكمية")
ADD = Words("Add: {}", "إضافة: {}")
NUMBERED = Words("{} {}", "{} {}")
REMOVE = Words("Remove", "إزالة")
DUPLICATE_LAST = Words("Duplicate my last", "نسخ آخر سجل لي")
DUPLICATE = Words("Duplicate", "نسخ")
OTHER_DOGS = Words("The same for other dogs", "الجلسة نفسها لكلاب أخرى")
OTHER_DOGS_HINT = Words(
    "One record for each dog chosen here, with its own handler. Correct a rating afterwards where it differs.",
    "سجل لكل كلب مختار هنا مع سائسه. صحّح التقييم لاحقًا حيث يختلف.",
)
PHOTOS = Words("Photos and files", "الصور والملفات")
ADD_PHOTOS = Words("Add photos or files", "إضافة صور أو ملفات")
PHOTOS_HINT = Words("Pictures or PDF, up to {} MB each.", "صور أو PDF، حتى {} ميغابايت لكل ملف.")
SEND_FILE = Words("Attach", "إرفاق")
OPEN_FILE = Words("Open {}", "فتح {}")
CANCEL = Words("Cancel", "إلغاء")
SAVE = Words("Save", "حفظ")
SAVE_DRAFT = Words("Save draft", "حفظ كمسودة")
SUBMIT = Words("Submit", "إرسال")
DATA_QUALITY = Words("Data quality", "جودة البيانات")
FIELDS_MISSING = Counted(
    ("{n} field missing", "{n} fields missing"),
    ("حقل واحد ناقص", "حقلان ناقصان", "{n} حقول ناقصة", "{n} حقلًا ناقصًا", "{n} حقل ناقص"),
    Words("Nothing missing", "لا شيء ناقص"),
)
WHEN_MISSING = Words(
    "{}: data quality {}. You can save and add it later.", "{}: جودة البيانات {}. يمكنك الحفظ وإضافته لاحقًا."
)
COSTS = Words("{} It costs {} points.", "{} يخصم {} نقطة.")
SURE = Words("Is this right?", "هل هذا صحيح؟")
CONFIRM = Words("Yes, it is right", "نعم، هذا صحيح")
GO_BACK = Words("Correct it", "تصحيح")
REASON_FOR = Words("Why is it changed?", "لماذا التغيير؟")
REASON_HINT = Words("It stands in the history of the record.", "يظهر في سجل التغييرات.")
OTHER_REASON = Words("Other reason, or a note", "سبب آخر أو ملاحظة")
BOTH_CHANGED = Words("Somebody changed it meanwhile.", "غيّره شخص آخر في هذه الأثناء.")
BOTH_CHANGED_BODY = Words(
    "Nothing of yours is lost. Choose for each field, then save again.",
    "لم يضع شيء مما كتبت. اختر لكل حقل ثم احفظ من جديد.",
)
MINE, THEIRS = Words("Mine", "قيمتي"), Words("Theirs", "قيمة الآخر")
NOTHING = Words("Nothing", "لا شيء")
NOT_SAVED = Words("Not saved yet.", "لم يُحفظ بعد.")
MEND_THESE = Words("Mend what is marked below, then save again.", "صحّح المعلَّم أدناه ثم احفظ من جديد.")

# Record page
CORRECT = Words("Correct", "تصحيح")
VOID = Words("Void", "إلغاء السجل")
VOID_SURE = Words("Void this record?", "إلغاء هذا السجل؟")
VOID_BODY = Words(
    "It no longer counts anywhere. It stays readable with its history.",
    "لن يُحتسب في أي مكان، ويبقى مقروءًا مع سجل تغييراته.",
)
REASON = Words("Reason", "السبب")
WAS_VOIDED = Words("Voided.", "سجل ملغى.")
HISTORY = Words("History", "سجل التغييرات")
WHOLE_HISTORY = Words("Whole history", "سجل التغييرات كاملًا")
NO_HISTORY = Words("Nothing was changed since it came in.", "لم يتغير شيء منذ وصوله.")
VERSION_SHOWN = Words("Version {} of {}.", "الإصدار {} من {}.")
NEWEST = Words("Show the newest", "عرض الأحدث")
SAVED = {
    "created": Words("Saved.", "حُفظ."),
    "draft": Words("Saved as a draft.", "حُفظ كمسودة."),
    "submitted": Words("Submitted.", "أُرسل."),
    "changed": Words("Changed.", "عُدّل."),
    "voided": Words("Voided.", "أُلغي."),
    "file": Words("Attached.", "أُرفق."),
    "group": Words("Saved, one record for each dog.", "حُفظ، سجل لكل كلب."),
}
SOMEBODY = Words("The product", "النظام")
ENTERED = Words("entered this record", "أدخل هذا السجل")
CHANGED_FROM_TO = Words("{}: from {} to {}", "{}: من {} إلى {}")
CHANGED_TO = Words("{}: added {}", "{}: أُضيف {}")
CHANGED_FROM = Words("{}: removed {}", "{}: أُزيل {}")
CHANGED = Words("changed", "عدّل")
PARTS_CHANGED = Words("{}: rows changed", "{}: تغيّرت الصفوف")
ACTIONS = {
    "create": Words("entered this record", "أدخل هذا السجل"),
    "import": Words("brought this record in", "استورد هذا السجل"),
    "edit": Words("changed", "عدّل"),
    "void": Words("voided this record", "ألغى هذا السجل"),
    "submit": Words("submitted it", "أرسله"),
    "forward": Words("forwarded it", "أحاله للاعتماد"),
    "return": Words("returned it", "أعاده"),
    "reject": Words("rejected it", "رفضه"),
    "approve": Words("approved it", "اعتمده"),
    "attach": Words("attached a file", "أرفق ملفًا"),
    "detach": Words("removed a file", "أزال ملفًا"),
}
AT_VERSION = Words("{}, version {}", "{}، الإصدار {}")

# On the device: read by assets/entry.js
ON_DEVICE = {
    "draft": Words("Your draft of {} is back.", "عادت مسودتك من {}."),
    "discard": Words("Discard", "تجاهل"),
    "kept": Words("New, saved on this phone", "جديد، محفوظ على الهاتف"),
    "waiting": Words("Saved on this phone, will be sent.", "محفوظ على الهاتف، سيُرسل."),
    "count": Words("Waiting to be sent: {}", "بانتظار الإرسال: {}"),
    "sent": Words("Sent: {}", "أُرسل: {}"),
    "refused": Words("Could not be sent: {}", "تعذّر الإرسال: {}"),
    "mend": Words("Mend it", "تصحيح"),
    "drop": Words("Throw away", "حذف"),
    "offline": Words("No connection.", "لا يوجد اتصال."),
    "failed": Words("The server did not answer. It is kept on this phone.", "لم يستجب الخادم. السجل محفوظ على الهاتف."),
    "file": Words("{} was not attached: {}", "لم يُرفق {}: {}"),
    "checked": Words("Checked when the connection is back", "يُفحص عند عودة الاتصال"),
    "version": Words("It was changed meanwhile by somebody else.", "غيّره شخص آخر في هذه الأثناء."),
    "remove": Words("Remove", "إزالة"),
}
