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
    "12 characters or more; a short sentence is good. Other devices are signed out.",
    "12 حرفًا أو أكثر؛ جملة قصيرة خيار جيد. ستُنهى جلسات الأجهزة الأخرى.",
)
CHANGE = Words("Change", "تغيير")
DONE = {
    "password": Words(
        "The password is changed; other devices are signed out.", "تغيّرت كلمة المرور وأُنهيت جلسات الأجهزة الأخرى."
    ),
    "session": Words("That device is signed out.", "أُنهيت جلسة ذلك الجهاز."),
    "factor-off": Words("The second factor is off.", "أُوقف التحقق الثاني."),
}
DIGITS = Words("Digits in Arabic pages", "الأرقام في الصفحات العربية")
DIGIT_KINDS = {
    "unit": Words("As the unit", "كالوحدة"),
    "latin": Words("Latin", "لاتينية"),
    "arabic": Words("Arabic-Indic", "عربية شرقية"),
}
DIGIT_SAMPLES = {"latin": "123", "arabic": "١٢٣"}

# Second factor
FACTOR = Words("Second factor", "التحقق الثاني")
FACTOR_ON = Words("On since {}", "مفعّل منذ {}")
FACTOR_IS_ON, FACTOR_OFF = Words("On", "مفعّل"), Words("Off", "متوقف")
FACTOR_WHAT = Words(
    "A code from your telephone beside the password: whoever learns your password alone does not get in.",
    "رمز من هاتفك إلى جانب كلمة المرور: من يعرف كلمة مرورك وحدها لا يدخل.",
)
FACTOR_NEEDED = Words(
    "Your role decides about records of others. Without a second factor you can read, but not approve.",
    "دورك يبتّ في سجلات الآخرين. بلا تحقق ثانٍ يمكنك القراءة دون الاعتماد.",
)
SET_UP, MANAGE = Words("Set it up", "التفعيل"), Words("Manage", "الإدارة")
TO_BEGIN = Words("To begin, type your password.", "للبدء اكتب كلمة مرورك.")
BEGIN = Words("Begin", "بدء")
STEPS = (
    Words("Take any app that makes codes, and scan this picture.", "خذ أي تطبيق يولّد الرموز وامسح هذه الصورة."),
    Words(
        "On this telephone? Open the app from here, or type the key.",
        "على هذا الهاتف؟ افتح التطبيق من هنا أو اكتب المفتاح.",
    ),
    Words("Type the six digits that the app shows now.", "اكتب الأرقام الستة التي يعرضها التطبيق الآن."),
)
QR_LABEL = Words("The key as a picture; it stands below as text too.", "المفتاح كصورة، وهو مكتوب أدناه أيضًا.")
OPEN_APP = Words("Open the app", "فتح التطبيق")
SIX_DIGITS, CODE_OR_RECOVERY = (
    Words("Six digits", "الأرقام الستة"),
    Words("Six digits, or a recovery code", "الأرقام الستة أو رمز استرداد"),
)
CONFIRM, CANCEL = Words("Switch it on", "تفعيل"), Words("Cancel", "إلغاء")
CODES_LEFT = Counted(
    ("{n} recovery code left", "{n} recovery codes left"),
    ("بقي رمز استرداد واحد", "بقي رمزا استرداد", "بقيت {n} رموز استرداد", "بقي {n} رمز استرداد", "بقي {n} رمز استرداد"),
    Words("No recovery code left: take new ones.", "لم يبق رمز استرداد: خذ رموزًا جديدة."),
)
RENEW = Words("New recovery codes", "رموز استرداد جديدة")
RENEW_SAYS = Words("The old ones stop working.", "تتوقف الرموز القديمة عن العمل.")
SWITCH_OFF = Words("Switch it off", "الإيقاف")
SWITCH_OFF_SAYS = Words("Your password alone will open your account again.", "ستفتح كلمة مرورك وحدها حسابك من جديد.")
CODES_TITLE = Words("Recovery codes", "رموز الاسترداد")
CODES_NEW = Words(
    "The second factor is on; other devices are signed out.", "فُعّل التحقق الثاني وأُنهيت جلسات الأجهزة الأخرى."
)
CODES_SAY = Words(
    "If your telephone is away, each of these lets you in once. They are shown this once: print them or write them down, and "
    "keep them apart from your telephone.",
    "إن لم يكن هاتفك معك، فكل رمز منها يُدخلك مرة واحدة. تظهر الآن فقط: اطبعها أو اكتبها واحفظها بعيدًا عن هاتفك.",
)
COPY, COPIED = Words("Copy", "نسخ"), Words("Copied", "نُسخ")
KEPT = Words("I have kept them", "حفظتها")
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
SEARCH = Words("Search", "بحث")
SEARCH_WHAT = Words("Name, person or mail", "الاسم أو الشخص أو البريد")
ALL_ROLES, ALL_STATES = Words("All roles", "كل الأدوار"), Words("All states", "كل الحالات")
STATES = {
    "open": Words("Open", "مفتوح"),
    "invited": Words("Invited", "مدعو"),
    "closed": Words("Closed", "مغلق"),
}
NONE_FOUND = Words("No account is like that.", "لا حساب كهذا.")
CLEAR = Words("Show all accounts", "عرض كل الحسابات")
FIRST_ONLY = Words("The first {}; search to see the others.", "أول {}؛ ابحث لترى غيرها.")
NEW_ACCOUNT = Words("New account", "حساب جديد")
NEW_SAYS = Words(
    "The person gets a link, sets a password with it, and is in. You never learn the password.",
    "يصل الشخص رابط يعيّن به كلمة مروره ويدخل. ولن تعرف كلمة المرور.",
)
NAME_RULE = Words("What the person signs in with.", "ما يدخل به الشخص.")
PROJECTS_SAY = Words("For roles that see projects or own dogs only.", "للأدوار التي ترى مشاريع أو كلابًا بعينها فقط.")
NO_PROJECTS = Words("There is no project yet.", "لا مشروع بعد.")
MAIL = Words("Mail address", "عنوان البريد")
MAIL_RULE = Words("Optional. For links when the password is forgotten.", "اختياري. للروابط عند نسيان كلمة المرور.")
PERSON_RULE = Words(
    "Code of a person in the directory; leave empty for none.", "رمز شخص في الدليل؛ اتركه فارغًا إن لم يوجد."
)
NEW_PERSON = Words("Somebody who is not in the directory yet", "شخص ليس في الدليل بعد")
PERSON_CODE, JOB = Words("Code", "الرمز"), Words("Job", "الوظيفة")
NAME_EN, NAME_AR = Words("Name in English", "الاسم بالإنجليزية"), Words("Name in Arabic", "الاسم بالعربية")
MAKE = Words("Make the account", "إنشاء الحساب")
SAVE = Words("Save", "حفظ")
CHANGE_IT = Words("Role, projects, person", "الدور والمشاريع والشخص")
OWN_ROLE = Words("Your own role is for another administrator to change.", "تغيير دورك لمسؤول آخر.")
ACCESS = Words("Access", "الدخول")
ACTS = {
    "link": Words("New link", "رابط جديد"),
    "sessions": Words("Sign out everywhere", "إنهاء كل الجلسات"),
    "factor-off": Words("Switch off the second factor", "إيقاف التحقق الثاني"),
    "close": Words("Close account", "إغلاق الحساب"),
    "open": Words("Open account", "فتح الحساب"),
}
ACT_SAYS = {
    "link": Words("A one-time link to set a new password; the present one holds until then.",
                  "رابط لمرة واحدة لتعيين كلمة مرور جديدة؛ تبقى الحالية حتى ذلك الحين."),
    "factor-off": Words("When the telephone and the recovery codes are gone. The person is signed out and sets it up again.",
                        "عند ضياع الهاتف ورموز الاسترداد. تنتهي جلسات الشخص ويفعّله من جديد."),
    "close": Words("Signed out at once on every device; tokens and links end for good. Records stay.",
                   "تنتهي الجلسات فورًا على كل جهاز، وتنتهي الرموز والروابط نهائيًا. وتبقى السجلات."),
    "open": Words("The account can sign in again.", "يمكن للحساب الدخول من جديد."),
}  # fmt: skip
SURE = {
    "close": Words("Close the account of {}?", "إغلاق حساب {}؟"),
    "factor-off": Words("Switch off the second factor of {}?", "إيقاف التحقق الثاني لـ {}؟"),
}
ACTED = {
    "created": Words("The account is made.", "أُنشئ الحساب."),
    "save": Words("Saved.", "حُفظ."),
    "link": Words("A new link is made; earlier ones no longer work.", "أُنشئ رابط جديد؛ الروابط السابقة لم تعد تعمل."),
    "sessions": Words("Signed out.", "أُنهيت الجلسات."),
    "factor-off": Words("The second factor of this account is off.", "أُوقف التحقق الثاني لهذا الحساب."),
    "close": Words(
        "The account is closed: signed out everywhere, its tokens ended.", "أُغلق الحساب وأُنهيت جلساته ورموزه."
    ),
    "open": Words("The account can sign in again.", "يمكن للحساب الدخول من جديد."),
}
LINK_TITLE = Words("The link for {}", "الرابط لـ {}")
LINK_SAYS = Words(
    "Hand it over in person or by a message. It works once, for 72 hours, and is shown this once.",
    "سلّمه باليد أو برسالة. يعمل مرة واحدة خلال 72 ساعة، ويظهر الآن فقط.",
)
LINK_QR = Words("The link as a picture, to be scanned by the person's telephone.", "الرابط كصورة يمسحها هاتف الشخص.")
SIGNED_IN_AT = Words("Where this account is signed in", "أجهزة مسجّل الدخول منها")
NO_SESSIONS = Words("Nowhere at the moment.", "لا أجهزة الآن.")
NO_PERSON = Words("No person", "بلا شخص")

# Roles
REPORTS, RIGHTS = Words("Reports", "التقارير"), Words("Rights", "الصلاحيات")
SEES = Words("Sees", "يرى")
SEEN = {
    "unit": Words("The whole unit", "الوحدة كلها"),
    "projects": Words("Own projects", "مشاريعه"),
    "dogs": Words("Own dogs", "كلابه"),
}
ROLES_SAY = Words(
    "What each role opens, enters and decides. It follows from the catalogue.",
    "ما يفتحه كل دور ويُدخله ويقرره، وفق الفهرس.",
)
WRITES = Words("Enters and edits", "يُدخل ويعدّل")
YES, NO = Words("yes", "نعم"), Words("no", "لا")

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
    "never": Words("Never taken", "لا يُؤخذ"),
    "new": Words("New", "جديد"),
    "changed": Words("Changed", "متغيّر"),
    "unchanged": Words("Unchanged", "بلا تغيير"),
    "gone": Words("Gone there", "حُذف هناك"),
}
REMARKS = Words("Remarks", "ملاحظات")
ROWS_OF = Words("{} × {}", "{} × {}")
EARLIER_RUNS = Words("Earlier imports", "عمليات سابقة")
