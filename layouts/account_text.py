"""Texts of the pages about accounts, in both languages."""

from services.catalogue.words import Counted, Words

# Me
ME = Words("My account", "حسابي")
LANGUAGE = Words("Language", "اللغة")
ACCOUNT, ROLE, PROJECTS = Words("Account", "الحساب"), Words("Role", "الدور"), Words("Projects", "المشاريع")
REACH = {
    "unit": Words("The whole unit", "الوحدة كلها"),
    "projects": Words("{}", "{}"),
    "dogs": Words("Own dogs in {}", "كلابي في {}"),
}
NO_PROJECT = Words("no project", "لا مشروع")
SESSIONS = Words("Where I am signed in", "أجهزة مسجّل الدخول منها")
THIS_ONE = Words("This device", "هذا الجهاز")
SINCE = Words("since {}, {}, {}", "منذ {}، {}، {}")
END_SESSION = Words("Sign out there", "إنهاء الجلسة")
PASSWORD = Words("Change my password", "تغيير كلمة المرور")
OLD_PASSWORD, NEW_PASSWORD = (
    Words("Present password", "كلمة المرور الحالية"),
    Words("New password", "كلمة المرور الجديدة"),
)
PASSWORD_RULE = Words(
    "10 characters or more; a short sentence is good. Other devices are signed out.",
    "10 أحرف أو أكثر؛ جملة قصيرة خيار جيد. ستُنهى جلسات الأجهزة الأخرى.",
)
CHANGE = Words("Change", "تغيير")
DONE = {
    "password": Words(
        "The password is changed; other devices are signed out.", "تغيّرت كلمة المرور وأُنهيت جلسات الأجهزة الأخرى."
    ),
    "session": Words("That device is signed out.", "أُنهيت جلسة ذلك الجهاز."),
}
UNKNOWN_DEVICE = Words("Unknown device", "جهاز غير معروف")
ON = Words("{} on {}", "{} على {}")

# Administration
USERS, ROLES = Words("Accounts", "الحسابات"), Words("Roles", "الأدوار")
CACHE, IMPORTS = Words("Cache", "الذاكرة المؤقتة"), Words("Imports", "عمليات الاستيراد")
COUNT = Counted(
    ("{n} account", "{n} accounts"),
    ("حساب واحد", "حسابان", "{n} حسابات", "{n} حسابًا", "{n} حساب"),
    Words("No accounts", "لا حسابات"),
)
AT = Words("{}, {}", "{}، {}")
PERSON, LAST = Words("Person", "الشخص"), Words("Last sign-in", "آخر دخول")
STATE, NEVER = Words("State", "الحالة"), Words("never", "لم يدخل")
OPEN, CLOSED = Words("Open", "مفتوح"), Words("Closed", "مغلق")
MANAGE_ONE = Words("Manage {}", "إدارة {}")
ACTS = {
    "password": Words("New password", "كلمة مرور جديدة"),
    "sessions": Words("Sign out everywhere", "إنهاء كل الجلسات"),
    "close": Words("Close account", "إغلاق الحساب"),
    "open": Words("Open account", "فتح الحساب"),
}
ACTED = {
    "password": Words("The new password. It is shown this once:", "كلمة المرور الجديدة، وتظهر هذه المرة فقط:"),
    "sessions": Words("All sessions of this account are ended.", "أُنهيت كل جلسات هذا الحساب."),
    "close": Words(
        "The account is closed: signed out everywhere, its tokens ended.", "أُغلق الحساب وأُنهيت جلساته ورموزه."
    ),
    "open": Words("The account can sign in again.", "يمكن للحساب الدخول من جديد."),
}
REPORTS, RIGHTS = Words("Reports", "التقارير"), Words("Rights", "الصلاحيات")
SEES = Words("Sees", "يرى")
SEEN = {
    "unit": Words("The whole unit", "الوحدة كلها"),
    "projects": Words("Own projects", "مشاريعه"),
    "dogs": Words("Own dogs", "كلابه"),
}
RIGHT = {"administer": Words("Administer", "إدارة النظام"), "see-audit": Words("See the audit", "الاطلاع على التدقيق")}

# Cache
ANSWERS, HITS, MISSES = Words("Answers", "الإجابات"), Words("Found", "وُجدت"), Words("Calculated", "حُسبت")
RATE, WAITED = Words("Hit rate", "نسبة الإصابة"), Words("Waited for another", "انتظرت غيرها")
REASONS = {
    "first": Words("First asked", "سؤال جديد"),
    "changed": Words("Data changed", "تغيّرت البيانات"),
    "dropped": Words("Dropped by the cache", "أسقطتها الذاكرة"),
}
FILTERS_OF = Words("{}: filters", "{}: عوامل التصفية")
TODAY_ONLY = Words("Since midnight (UTC), all processes.", "منذ منتصف الليل (UTC)، لكل العمليات.")
NOTHING_ASKED = Words("Nothing was asked today.", "لم يُسأل شيء اليوم.")
CACHE_AWAY = Words(
    "The cache is away. Answers are right, only slower.", "الذاكرة المؤقتة غير متاحة. الإجابات صحيحة لكنها أبطأ."
)

# Imports
NO_IMPORT = Words(
    "Nothing was imported yet. Start one with: python3 k9.py import-legacy URL",
    "لم يُستورد شيء بعد. ابدأ بالأمر: python3 k9.py import-legacy URL",
)
RUN = Words("Import of {}", "استيراد {}")
RUNNING = Words("not finished", "لم يكتمل")
TOOK = Words("{}, {}; took {} s", "{}، {}؛ استغرق {} ث")
OLD_TABLE = Words("Old table", "الجدول القديم")
COLUMNS = {
    "rows": Words("Rows", "الصفوف"),
    "imported": Words("Imported", "مستورد"),
    "merged": Words("Merged", "مدمج"),
    "skipped": Words("Skipped", "متروك"),
    "new": Words("New", "جديد"),
    "changed": Words("Changed", "متغيّر"),
    "unchanged": Words("Unchanged", "بلا تغيير"),
    "gone": Words("Gone there", "حُذف هناك"),
}
REMARKS = Words("Remarks", "ملاحظات")
ROWS_OF = Words("{} × {}", "{} × {}")
EARLIER_RUNS = Words("Earlier imports", "عمليات سابقة")
