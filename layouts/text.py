"""Every text of the screens, in both languages; `{}` is filled in by the reader's `say`."""

from services.catalogue.words import Counted, Words

# The frame
PRODUCT = Words("K9 Operations", "عمليات K9")
REPORTING = Words("Reporting", "التقارير")
UNIT = Words("K9 unit", "وحدة K9")
MAIN = Words("Main", "الرئيسية")
BACK = Words("Back", "رجوع")
MORE = Words("More", "المزيد")
REPORTS = Words("Reports", "التقارير")
OVERVIEW = Words("Overview", "نظرة عامة")
ALL_REPORTS = Words("All reports", "كل التقارير")
NEW_RECORD = Words("New record", "سجل جديد")
REVIEW = Words("Review", "المراجعة")
ROSTER = Words("Roster", "الجدول اليومي")
ADMIN = Words("Admin", "الإدارة")
ME = Words("Me", "حسابي")
NOTICES = Words("Notices", "الإشعارات")
NOTICES_UNREAD = Words("Notices, {} unread", "الإشعارات، {} غير مقروء")
SIGN_OUT = Words("Sign out", "تسجيل الخروج")
THEME = Words("Appearance", "المظهر")
THEMES = {
    "light": Words("Light", "فاتح"),
    "dark": Words("Dark", "داكن"),
    "auto": Words("As the device", "كالجهاز"),
}
OTHER_LANGUAGE = Words("العربية", "English")
OTHER_LANGUAGE_SHORT = Words("ع", "En")
BREADCRUMB = Words("Breadcrumb", "مسار التنقل")
VIEW = Words("View", "العرض")
SUMMARY = Words("Summary", "الملخص")
DETAILS = Words("Details", "التفاصيل")
CHARTS = Words("Charts", "الرسوم البيانية")
CLOSE = Words("Close", "إغلاق")
REMOVE = Words("Remove {}", "إزالة {}")

# Days
DATE = Words("Date", "التاريخ")
PREVIOUS_DAY = Words("Previous day", "اليوم السابق")
NEXT_DAY = Words("Next day", "اليوم التالي")
EARLIER = Words("Earlier", "الفترة السابقة")
LATER = Words("Later", "الفترة التالية")
OTHER_DAYS = Words("Other days", "أيام أخرى")
FROM = Words("From", "من")
UNTIL = Words("To", "إلى")
SHOW = Words("Show", "عرض")
WEEKDAYS = (
    Words("Monday", "الاثنين"),
    Words("Tuesday", "الثلاثاء"),
    Words("Wednesday", "الأربعاء"),
    Words("Thursday", "الخميس"),
    Words("Friday", "الجمعة"),
    Words("Saturday", "السبت"),
    Words("Sunday", "الأحد"),
)

# Filters
APPLIED = Words("Applied filters", "عوامل التصفية المطبقة")
FILTER = Words("Filter", "تصفية")
CLEAR = Words("Clear filters", "مسح التصفية")
SHOW_RESULT = Words("Show {}", "عرض {}")
WHERE = Words("Project, section, team", "المشروع والقسم والفريق")
NARROWED_BY = Words("{}, in {}", "{}، في {}")
SEARCH_MORE = Counted(
    ("Search 1 more", "Search {n} more"),
    ("ابحث في خيار آخر", "ابحث في خيارين آخرين", "ابحث في {n} خيارات أخرى", "ابحث في {n} خيارًا آخر", "ابحث في {n} خيار آخر"),
    Words("Search", "بحث"),
)  # fmt: skip
SEARCH = Words("Search", "بحث")
AS_PAGE = Words("Filters on a page of their own", "التصفية في صفحة مستقلة")

# Cards
KEY_FIGURES = Words("Key figures", "المؤشرات الرئيسية")
OF_WHOLE = Words("of {}", "من {}")
NOT_AVAILABLE = Words("n/a", "غير متاح")
NO_REASON = {
    "mean": Words("None of the {} has one", "لا توجد قيمة مسجلة في ال{}"),
    "ratio": Words("No {} to divide by", "لا {} للقسمة عليها"),
    "share": Words("None of the {} has one", "لا توجد قيمة مسجلة في ال{}"),
}
INTERVAL = Words("95% sure: {} to {}%", "بثقة 95%: من {} إلى {}%")
FEW_TRIALS = Words("too few to judge", "أقل من أن يُحكم عليه")
NOT_ZERO = Words("Not zero: not measured", "ليس صفرًا: لم يُقَس")
TRENDS = {
    "improving": Words("improving", "تحسّن"),
    "declining": Words("declining", "تراجع"),
    "worse": Words("worse", "تراجع"),
    "better": Words("better", "تحسّن"),
    "higher": Words("higher", "أعلى"),
    "lower": Words("lower", "أدنى"),
    "stable": Words("stable", "مستقر"),
    "so-far": Words("so far", "حتى الآن"),
    "new": Words("new, no baseline", "جديد، لا يوجد خط أساس"),
}
POINTS = Words("{} points {}", "{} نقطة، {}")
CHANGED = Words("{} {}", "{} {}")
SPOKEN_DIRECTION = {
    "up": Words("up", "ارتفاع"),
    "down": Words("down", "انخفاض"),
    "level": Words("level", "بلا تغير يُذكر"),
}
SPOKEN_PERCENT = Words("{} per cent", "{} بالمئة")
SPOKEN_POINTS = Words("{} points", "{} نقطة")
YESTERDAY = Words("vs yesterday {}", "مقارنة بالأمس {}")
WEEK_AVERAGE = Words("vs 7-day average {}", "مقارنة بمتوسط 7 أيام {}")
LAST_WEEKDAY = (
    Words("vs last Monday {}", "مقارنة بالاثنين الماضي {}"),
    Words("vs last Tuesday {}", "مقارنة بالثلاثاء الماضي {}"),
    Words("vs last Wednesday {}", "مقارنة بالأربعاء الماضي {}"),
    Words("vs last Thursday {}", "مقارنة بالخميس الماضي {}"),
    Words("vs last Friday {}", "مقارنة بالجمعة الماضية {}"),
    Words("vs last Saturday {}", "مقارنة بالسبت الماضي {}"),
    Words("vs last Sunday {}", "مقارنة بالأحد الماضي {}"),
)
DAYS_BEFORE = Counted(
    ("the day before", "the {n} days before"),
    ("باليوم السابق", "باليومين السابقين", "بـ{n} أيام سابقة", "بـ{n} يومًا سابقًا", "بـ{n} يوم سابق"),
    Words("before", "بالسابق"),
)
AGAINST = Words("vs {} {}", "مقارنة {} {}")
MONTHS = (
    Words("January", "يناير"), Words("February", "فبراير"), Words("March", "مارس"), Words("April", "أبريل"),
    Words("May", "مايو"), Words("June", "يونيو"), Words("July", "يوليو"), Words("August", "أغسطس"),
    Words("September", "سبتمبر"), Words("October", "أكتوبر"), Words("November", "نوفمبر"), Words("December", "ديسمبر"),
)  # fmt: skip
WITH_MONTH = Words("{}", "ب{}")
SAME_DAYS = Words("the same days of {}", "بالأيام نفسها من {}")
GRADES = {
    "excellent": Words("Excellent {}", "ممتاز {}"),
    "good": Words("Good {}", "جيد {}"),
    "fair": Words("Fair {}", "مقبول {}"),
    "poor": Words("Poor {}", "ضعيف {}"),
}

# Report page
ATTENTION = Words("Needs attention", "يحتاج انتباهًا")
COSTS = Words("costs {} points each", "يخصم {} نقطة من كل سجل")
BY = Words("By {}", "حسب {}")
MORE_FIGURES = Words("More figures", "مؤشرات أخرى")
OTHERS = Words("others ({})", "غيرها ({})")
NOT_RECORDED = Words("Not recorded", "غير مسجل")
LEFT_OUT = Words("{} of {} not counted.", "{} من {} غير محتسبة.")
SHOW_THEM = Words("Show them", "عرضها")
DRAFTS = Words("Includes {}.", "يشمل {}.")
DRAFT_COUNT = Counted(
    ("1 draft", "{n} drafts"),
    ("مسودة واحدة", "مسودتين", "{n} مسودات", "{n} مسودة", "{n} مسودة"),
    Words("no drafts", "بلا مسودات"),
)
CACHE_AWAY = Words("The cache is away.", "الذاكرة المؤقتة غير متاحة.")
STILL_RIGHT = Words("The numbers are right, only slower.", "الأرقام صحيحة، لكنها أبطأ.")
ALL_OF_THEM = Words("All {}", "عرض الكل: {}")
QUALITY = Words("Quality", "الجودة")

# Details
MEAN_OF = Words("mean {}", "المتوسط {}")
RANGE_OF = Words("{} to {} of {}", "{} إلى {} من {}")
TIME = Words("Time", "الوقت")
MISSING = Words("Missing", "ناقص")
YES, NO = Words("Yes", "نعم"), Words("No", "لا")
PREVIOUS_PAGE = Words("Previous", "السابق")
NEXT_PAGE = Words("Next", "التالي")
PAGES = Words("Pages", "الصفحات")
OPEN_GRID = Words("Open as grid", "فتح كجدول تفاعلي")

# Charts
A_DAY = {
    "day": Words("{} a day", "{} يوميًا"),
    "week": Words("{} a week", "{} أسبوعيًا"),
    "month": Words("{} a month", "{} شهريًا"),
}
BY_GRAIN = {
    "day": Words("{} by day", "{} حسب اليوم"),
    "week": Words("{} by week", "{} حسب الأسبوع"),
    "month": Words("{} by month", "{} حسب الشهر"),
}
AXIS_FROM = Words("The axis starts at {}.", "يبدأ المحور عند {}.")
CHART_SENTENCE = Words("{}, {}: lowest {}, highest {}, last {}.", "{}، {}: الأدنى {}، الأعلى {}، الأخير {}.")
CHART_UNKNOWN = Words("{}, {}: no values.", "{}، {}: لا قيم.")
NOT_WHOLE = Words("The last one is not complete.", "الفترة الأخيرة غير مكتملة.")
METRIC = Words("Figure", "المؤشر")
INTERACTIVE = Words("Interactive", "تفاعلي")

# Empty, wrong, not allowed
NOTHING_ON = Words("{} on {}", "{} في {}")
NOTHING_IN = Words("{} from {}", "{} من {}")
DAY_OF_REST = Words("A {}, day of rest.", "يوم {}، عطلة أسبوعية.")
LAST_WAS = Words("The last was on {}.", "آخرها في {}.")
NEXT_IS = Words("The next is on {}.", "التالية في {}.")
NEVER = Words("There are none before or after either.", "ولا توجد قبل ذلك ولا بعده.")
NEVER_SO = Words("With these filters there are none at all.", "لا توجد أي سجلات بعوامل التصفية هذه.")
GO_TO = Words("Go to {}", "الانتقال إلى {}")
WITHOUT = Words("Without {}", "بدون {}")
SORRY = {
    400: Words("Wrong address", "عنوان غير صحيح"),
    403: Words("Not for your role", "لا تملك الصلاحية"),
    404: Words("Not found", "غير موجود"),
}
DID_YOU_MEAN = Words("Did you mean", "هل تقصد")
TO_OVERVIEW = Words("To the overview", "إلى النظرة العامة")

# Record
ACCEPTED_FINDING = Words("Accepted as it is.", "مقبول كما هو.")
COST = Words("It costs {} points.", "يخصم {} نقطة.")
VALUE_WITH_UNIT = Words("{} {}", "{} {}")
VOIDED = Words("Voided", "ملغى")
SOURCE = Words("Source", "المصدر")
SOURCES = {
    "entered": Words("Entered here", "أُدخل هنا"),
    "imported": Words("Imported", "مستورد"),
    "demo": Words("Demo unit", "الوحدة التجريبية"),
}
ENTERED_AT = Words("Entered", "وقت الإدخال")
VERSION = Words("Version", "الإصدار")
NEIGHBOURS = Words("Neighbouring records", "السجلات المجاورة")
PREVIOUS_RECORD = Words("Previous", "السابق")
NEXT_RECORD = Words("Next", "التالي")

# Overview
PROJECTS = Words("Projects", "المشاريع")
BY_NAME = Words("by name", "حسب الاسم")
NEEDS_YOU = Words("Needs you", "يحتاجك")
NOTHING_NEEDS_YOU = Words("Nothing is missing in these records.", "لا شيء ناقص في هذه السجلات.")
CHANGE = Words("Change", "التغير")
