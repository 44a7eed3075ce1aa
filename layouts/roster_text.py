"""The texts of the roster's page."""

from services.catalogue.words import Words

TITLE = Words("Roster", "الجدول اليومي")
PROJECT = Words("Project", "المشروع")
GO = Words("Show", "عرض")
DAY_BEFORE = Words("The day before", "اليوم السابق")
DAY_AFTER = Words("The day after", "اليوم التالي")
EMPTY = Words("No duties are planned for this day.", "لا واجبات مخططة لهذا اليوم.")
EMPTY_SAYS = Words("Copy an earlier day, or add the first duty.", "انسخ يومًا سابقًا أو أضف أول واجب.")
SUMMARY = Words("{} present, {} absent, {} replaced, {} not marked yet", "حاضر {}، غائب {}، مستبدَل {}، لم يُسجَّل {}")
NO_SHIFT = Words("Without a shift", "بلا وردية")
OVER_MIDNIGHT = Words("ends the next day", "تنتهي في اليوم التالي")
NO_DOG = Words("No dog", "بلا كلب")
INSTEAD = Words("{} stands in", "البديل {}")
ON_LEAVE = Words("On leave", "في إجازة")
CERTIFIED = {
    "none": Words("No certificate for this pair", "لا شهادة لهذا الثنائي"),
    "expired": Words("Certificate expired on {}", "انتهت الشهادة في {}"),
    "soon": Words("Certificate ends on {}", "تنتهي الشهادة في {}"),
}
WRITE_SHIFT = Words("Write the shift report", "كتابة تقرير الوردية")
WRITE_DAILY = Words("Write the daily report", "كتابة التقرير اليومي")
DONE = Words("Reports are written", "التقارير مكتوبة")
PRESENCE = Words("Presence", "الحضور")
ABSENCE = Words("Reason of absence", "سبب الغياب")
REPLACEMENT = Words("Replacement", "البديل")
NOTE = Words("Note", "ملاحظة")
SAVE = Words("Save", "حفظ")
OPEN_RECORD = Words("Open the entry", "فتح القيد")
NOBODY = Words("Choose", "اختيار")
ALL_PRESENT = Words("All are present", "الكل حاضر")
ADD = Words("Add a duty", "إضافة واجب")
COPY = Words("Copy a day", "نسخ يوم")
COPY_FROM = Words("Copy from", "النسخ من")
LOCK = Words("Lock the day", "قفل اليوم")
LOCKED = Words("This day is locked. What is written stays as it is.", "هذا اليوم مقفل ويبقى المكتوب كما هو.")
OPEN = Words("Open it again", "إعادة الفتح")
WHY = Words("Reason", "السبب")
MINE = Words("My duties", "واجباتي")
NO_DUTIES = Words("You have no duty on this day.", "لا واجب لك في هذا اليوم.")
DID = {
    "mark": Words("Saved.", "تم الحفظ."),
    "present": Words("All who were not marked are present.", "سُجّل حضور كل من لم يُسجَّل."),
    "copy": Words("Duties were planned.", "خُطِّطت الواجبات."),
    "lock": Words("The day is locked.", "قُفل اليوم."),
    "open": Words("The day is open again.", "أُعيد فتح اليوم."),
}
HANDLER = Words("Handler", "السائس")
