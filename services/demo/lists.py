"""The trade's lists for the demo unit: projects, sections, sites, breeds, subjects, equipment. Source: k9_facts 5, 7."""

from typing import NamedTuple

from services.demo.names import Named


class ProjectKind(NamedTuple):
    """One kind of project. `dogs` is the pattern of its dogs' specialties, repeated as often as needed."""

    code: str
    short: str
    name: Named
    size: int
    dogs: str
    sites: tuple[str, str, str]


# E explosives, N narcotics, P patrol, T tracking, O other. The sizes are those of scale M.
SPECIALTIES = {"E": "EXPLOSIVES", "N": "NARCOTICS", "P": "PATROL", "T": "TRACKING", "O": "OTHER"}
PROJECTS = (
    ProjectKind(
        "SPECIAL-OPS", "SO", Named("العمليات الخاصة", "Special Operations"), 8, "EPEPEPEP", ("GATE", "WAREHOUSE", "CHECK")
    ),
    ProjectKind("AIRPORT", "AP", Named("أمن المطار", "Airport Security"), 8, "ENENENEE", ("ARRIVALS", "CARGO", "PARKING")),
    ProjectKind("PORT", "PT", Named("أمن الميناء", "Port Security"), 7, "NENENEO", ("BERTH", "CARGO", "WAREHOUSE")),
    ProjectKind(
        "NORTH-BORDER", "NB", Named("المنفذ الحدودي الشمالي", "Northern Border Crossing"), 6, "NENENN",
        ("CHECK", "CARGO", "PARKING"),
    ),
    ProjectKind(
        "FACILITIES", "CF", Named("حماية المنشآت الحيوية", "Critical Facilities Protection"), 6, "EPEPEP",
        ("GATE", "PARKING", "WAREHOUSE"),
    ),
    ProjectKind("RESCUE", "SR", Named("البحث والإنقاذ", "Search and Rescue"), 5, "TETOT", ("GATE", "PARKING", "WAREHOUSE")),
)  # fmt: skip
SITES = {
    "GATE": Named("البوابة الرئيسية", "Main Gate"),
    "ARRIVALS": Named("صالة الوصول", "Arrivals Hall"),
    "CARGO": Named("ساحة الشحن", "Cargo Yard"),
    "PARKING": Named("مواقف السيارات", "Car Park"),
    "BERTH": Named("الرصيف 3", "Berth 3"),
    "CHECK": Named("نقطة التفتيش 1", "Checkpoint 1"),
    "WAREHOUSE": Named("المستودع أ", "Warehouse A"),
    "FIELD": Named("ميدان التدريب", "Training Field"),
    "KENNELS": Named("بيوت الإيواء", "Kennels"),
    "CLINIC": Named("العيادة البيطرية", "Veterinary Clinic"),
}
SECTIONS = {
    "TECH": Named("قسم الشؤون الفنية والتدريب", "Technical Affairs and Training Section"),
    "HEALTH": Named("قسم الرعاية الصحية", "Health Care Section"),
    "EXPLOSIVES": Named("قسم كشف المتفجرات", "Explosives Detection Section"),
    "NARCOTICS": Named("قسم كشف المخدرات", "Narcotics Detection Section"),
    "PATROL": Named("قسم الدوريات والحراسة", "Patrol and Guard Section"),
    "TRACKING": Named("قسم اقتفاء الأثر", "Tracking Section"),
    "OTHER": Named("قسم المهام الأمنية", "Security Missions Section"),
}
SECTION_CODES = {
    "TECH": "TECH", "HEALTH": "HEALTH", "EXPLOSIVES": "EXP", "NARCOTICS": "NAR", "PATROL": "PAT", "TRACKING": "TRK",
    "OTHER": "MIS",
}  # fmt: skip
TEAMS = (
    Named("فريق الصقور", "Falcons Team"),
    Named("فريق الذئاب", "Wolves Team"),
    Named("فريق الأسود", "Lions Team"),
    Named("فريق النمور", "Tigers Team"),
    Named("فريق العاصفة", "Storm Team"),
    Named("فريق الدرع", "Shield Team"),
)
SHIFTS = (
    ("MORNING", Named("الوردية الصباحية", "Morning shift"), "06:00", "14:00"),
    ("EVENING", Named("الوردية المسائية", "Evening shift"), "14:00", "22:00"),
    ("NIGHT", Named("الوردية الليلية", "Night shift"), "22:00", "06:00"),
)
UNIT = Named("وحدة الكلاب البوليسية (تجريبية)", "K9 Unit (demo)")


class Breed(NamedTuple):
    """A breed with its adult weight in kg and its share of the demo's dogs."""

    code: str
    name: Named
    low: float
    high: float
    share: float


BREEDS = (
    Breed("MALINOIS", Named("مالينوا بلجيكي", "Belgian Malinois"), 18.1, 36.3, 0.33),
    Breed("GERMAN-SHEPHERD", Named("جيرمن شيبرد (راعٍ ألماني)", "German Shepherd"), 22.7, 40.8, 0.29),
    Breed("LABRADOR", Named("لابرادور ريتريفر", "Labrador Retriever"), 24.9, 36.3, 0.14),
    Breed("DUTCH-SHEPHERD", Named("راعٍ هولندي", "Dutch Shepherd"), 19.1, 34.0, 0.05),
    Breed("SPRINGER", Named("سبرينغر سبانيل", "English Springer Spaniel"), 18.1, 22.7, 0.05),
    Breed("COCKER", Named("كوكر سبانيل", "English Cocker Spaniel"), 11.8, 15.4, 0.05),
    Breed("POINTER", Named("بوينتر ألماني قصير الشعر", "German Shorthaired Pointer"), 20.4, 31.8, 0.02),
    Breed("GOLDEN", Named("غولدن ريتريفر", "Golden Retriever"), 24.9, 34.0, 0.02),
    Breed("ROTTWEILER", Named("روت وايلر", "Rottweiler"), 36.3, 61.2, 0.02),
    Breed("BLOODHOUND", Named("بلودهاوند (كلب الدم)", "Bloodhound"), 36.3, 49.9, 0.01),
    Breed("DOBERMAN", Named("دوبرمان", "Doberman"), 27.2, 45.4, 0.01),
    Breed("BORDER-COLLIE", Named("بوردر كولي", "Border Collie"), 13.6, 24.9, 0.01),
)


class Category(NamedTuple):
    """A training category: median minutes, offset of the rating, subjects and the equipment that goes with it."""

    code: str
    minutes: int
    offset: float
    subjects: tuple[str, ...]
    equipment: tuple[str, ...]


CATEGORIES = (
    Category(
        "DETECTION", 65, 0.0,
        ("Vehicle search", "Baggage search", "Building search", "Cargo search", "Open-area search", "Scent line-up",
         "Blank areas", "Crowd screening", "Low-quantity aid"),
        ("Training aids", "Scent boxes", "Scent wheel", "Reward ball", "Harness", "Short lead"),
    ),
    Category(
        "OBEDIENCE", 45, 0.15,
        ("Heel", "Sit-stay", "Down", "Recall", "Emergency stop", "Obedience under distraction", "Off-lead obedience"),
        ("Short lead", "Collar", "Clicker", "Whistle", "Reward ball"),
    ),
    Category(
        "FITNESS", 50, 0.25,
        ("Endurance run", "Long march", "Swimming", "Strength work", "Intervals", "Warm-up and cool-down"),
        ("Harness", "Long line (10 m)", "Cooling vest", "Dog boots", "GPS tracker"),
    ),
    Category(
        "BALL_WORK", 30, 0.45, ("Fetch", "Catch", "Reward timing", "Coordination", "Release on command"),
        ("Reward ball", "Tug toy", "Collar", "Long line (10 m)"),
    ),
    Category(
        "SOCIALIZATION", 50, 0.10,
        ("People", "Animals", "Vehicles", "Sound desensitisation", "New environments", "Crowds"),
        ("Short lead", "Harness", "Muzzle", "Reward ball"),
    ),
    Category(
        "AGILITY", 45, -0.05, ("Hurdles", "Tunnel", "Stairs", "Balance beam", "Wall scaling", "Unstable surfaces"),
        ("Jump hurdles", "Tunnel", "Balance plank", "Harness", "Reward ball"),
    ),
    Category(
        "ATTACK", 55, -0.15,
        ("Pursuit and hold", "Bark and hold", "Out on command", "Recall from pursuit", "Handler protection",
         "Muzzled apprehension"),
        ("Bite sleeve", "Bite suit", "Muzzle", "Protective vest", "Long line (10 m)"),
    ),
    Category(
        "OTHER", 40, 0.0, ("Air/sea transport", "Gunfire neutrality", "Night search", "First aid"),
        ("Transport crate", "Canine first-aid kit", "Camera", "Harness"),
    ),
    Category(
        "TRACKING", 55, 0.0, ("Fresh track", "Aged track", "Surface change", "Cross track", "Scent discrimination"),
        ("Long line (10 m)", "Harness", "GPS tracker", "Reward ball"),
    ),
)  # fmt: skip
CATEGORY_CODES = tuple(one.code for one in CATEGORIES)
# Shares in the order of CATEGORIES. Rescue dogs' share of search is split into search and tracking.
_DETECTION_MIX = (0.52, 0.14, 0.12, 0.09, 0.06, 0.05, 0.0, 0.02, 0.0)
MIXES = {
    "EXPLOSIVES": _DETECTION_MIX,
    "NARCOTICS": _DETECTION_MIX,
    "PATROL": (0.08, 0.24, 0.16, 0.08, 0.06, 0.10, 0.26, 0.02, 0.0),
    "TRACKING": (0.22, 0.16, 0.16, 0.08, 0.06, 0.10, 0.0, 0.02, 0.20),
    "OTHER": (0.42, 0.16, 0.16, 0.08, 0.06, 0.10, 0.0, 0.02, 0.0),
}
ODOURS = {
    "EXPLOSIVES": tuple(f"EXP-{n}" for n in range(1, 9)),
    "NARCOTICS": tuple(f"NAR-{n}" for n in range(1, 7)),
    "PATROL": ("HUM-1", "PSEUDO"),
    "TRACKING": ("HUM-1", "PSEUDO"),
    "OTHER": ("CUR-1", "FIRE-1"),
}
WEATHER_BY_MONTH = {
    1: "Cold Clear Cloudy Rainy Windy", 2: "Cold Clear Cloudy Windy Dusty", 3: "Clear Cloudy Dusty Windy Rainy",
    4: "Clear Dusty Windy Hot Cloudy", 5: "Hot Clear Dusty Hot Windy", 6: "Hot|Very hot|Dusty|Hot|Windy",
    7: "Very hot|Hot|Very hot|Dusty|Humid", 8: "Very hot|Hot|Humid|Very hot|Dusty", 9: "Hot|Very hot|Humid|Hot|Clear",
    10: "Hot Clear Humid Clear Dusty", 11: "Clear Cloudy Clear Rainy Windy", 12: "Clear Cold Cloudy Rainy Windy",
}  # fmt: skip
NOTES = (
    "Good focus from start to finish.",
    "Slow start, strong finish.",
    "Distracted by traffic; repeat under the same conditions.",
    "Handler timing improved.",
    "Needs more work on release.",
    "Shortened because of the heat.",
    "Calm around crowds.",
    "Worked well off the lead.",
)


def weather(month: int) -> tuple[str, ...]:
    """Five kinds of weather of a month, the usual one more often."""
    text = WEATHER_BY_MONTH[month]
    return tuple(text.split("|" if "|" in text else " "))
