"""The old system's words and the codes they become. Enum columns hold names, text columns hold Arabic."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from services.catalogue import choices


@dataclass(frozen=True)
class Vocabulary:
    """One closed list of the old system.

    A word that is not in it becomes `otherwise` and a finding; a row is skipped when the word is `required`. With
    `kept` the word itself becomes a line of the notes. `empty` is what no word at all becomes.
    """

    noun: str
    codes: Mapping[str, str]
    otherwise: str | None = None
    required: bool = False
    kept: bool = False
    empty: str | None = None

    def code(self, text: str) -> str | None:
        """The code of a word; how it is written in Arabic may vary."""
        return self.codes.get(text) or self.codes.get(folded(text))


def folded(text: str) -> str:
    """The text without what Arabic spelling leaves open: marks, hamza carriers, final ta and ya, the article."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    for written, read in (("ـ", ""), ("أإآٱ", "ا"), ("ة", "ه"), ("ى", "ي")):
        plain = re.sub(f"[{written}]", read, plain)
    words = re.findall(r"\w+", plain.casefold())
    return " ".join(re.sub(r"^ال(?=\w{3})", "", one) for one in words)


def _same(entries: tuple[choices.Choice, ...]) -> dict[str, str]:
    return {one.code: one.code for one in entries}


def _folded(words: Mapping[str, str]) -> dict[str, str]:
    return {folded(word): code for code, many in words.items() for word in many.split(", ")}


def _labelled(
    noun: str, entries: tuple[choices.Choice, ...], otherwise: str | None = None, empty: str | None = None
) -> Vocabulary:
    """A list of ours that is written there by its codes or in Arabic."""
    codes = _same(entries) | {folded(one.label.ar): one.code for one in entries}
    return Vocabulary(noun, codes, otherwise, kept=True, empty=empty)


# Handed in and decided nowhere: two rival spellings in the old system. Approved by a single reviewer is approved:
# docs/decisions/0011.
STATUS = Vocabulary(
    "status",
    {
        "DRAFT": "DRAFT",
        "SUBMITTED": "SUBMITTED",
        "PENDING_PM_REVIEW": "SUBMITTED",
        "FORWARDED_TO_ADMIN": "FORWARDED",
        "APPROVED_BY_PM": "FORWARDED",
        "PM_APPROVED": "APPROVED",
        "APPROVED": "APPROVED",
        "APPROVED_BY_ADMIN": "APPROVED",
        "PM_REJECTED": "REJECTED",
        "REJECTED": "REJECTED",
        "REJECTED_BY_PM": "REJECTED",
        "REJECTED_BY_ADMIN": "REJECTED",
    },
    otherwise="DRAFT",
    empty="DRAFT",
)
APPROVED_BY_PM_ALONE = "PM_APPROVED"

WORDS = {
    "status": STATUS,
    "category": Vocabulary("category", _same(choices.CATEGORY)),
    "visit type": Vocabulary("visit type", _same(choices.VISIT_TYPE)),
    "sex": Vocabulary("sex", _same(choices.SEX)),
    "dog status": Vocabulary("dog status", _same(choices.DOG_STATUS), otherwise="ACTIVE", empty="ACTIVE"),
    "project status": Vocabulary("project status", _same(choices.PROJECT_STATUS), otherwise="ACTIVE", empty="ACTIVE"),
    "job": Vocabulary(
        "job",
        {
            "HANDLER": "HANDLER",
            "TRAINER": "TRAINER",
            "BREEDER": "CARETAKER",
            "VET": "VET",
            "PROJECT_MANAGER": "PROJECT_MANAGER",
        },
        required=True,
    ),
    "report status": Vocabulary(
        "status",
        {
            "DRAFT": "DRAFT",
            "SUBMITTED": "SUBMITTED",
            "PM_REVIEWED": "SUBMITTED",
            "PM_APPROVED": "FORWARDED",
            "FORWARDED_TO_ADMIN": "FORWARDED",
            "PM_REJECTED": "REJECTED",
            "REJECTED": "REJECTED",
            "APPROVED": "APPROVED",
        },
        otherwise="DRAFT",
        empty="DRAFT",
    ),
    "body state": Vocabulary(
        "state",
        _folded(
            {
                "NORMAL": "سليم, طبيعي",
                "REDNESS": "احمرار",
                "INFLAMMATION": "التهاب",
                "DISCHARGE": "إفرازات",
                "SWELLING": "تورم",
                "WOUND": "جرح",
                "PAIN": "ألم",
                "ATTENTION": "يحتاج متابعة",
                "ABNORMAL": "غير طبيعي",
                "OTHER": "أخرى",
            }
        ),
        otherwise="OTHER",
        kept=True,
    ),
    "health": Vocabulary(
        "state", {"NORMAL": "NORMAL", "ABNORMAL": "ABNORMAL", "NEEDS_ATTENTION": "ATTENTION"}, "OTHER", kept=True
    ),
    "degree": _labelled("severity", choices.DEGREE),
    "colour": _labelled("colour", choices.COLOUR, otherwise="OTHER"),
    "stool": Vocabulary(
        "consistency",
        {
            **_same(choices.STOOL_FORM),
            **_folded(
                {
                    "NORMAL": "طبيعي مُشكّل, طبيعي",
                    "HARD": "صلب",
                    "VERY_HARD": "شديد الصلابة",
                    "SOFT": "لين",
                    "LIQUID": "سائل",
                }
            ),
        },
        kept=True,
    ),
    "stool place": _labelled("place", choices.STOOL_PLACE, otherwise="OTHER"),
    "unit": _labelled("unit", choices.DOSE_UNIT),
    "route": _labelled("route", choices.ROUTE),
    "reaction": _labelled("reaction", choices.REACTION, otherwise="OTHER"),
    "preparation": _labelled("preparation", choices.PREPARATION, otherwise="OTHER"),
    "presence": Vocabulary("presence", _same(choices.PRESENCE), otherwise="PLANNED", empty="PLANNED"),
    "absence": Vocabulary(
        "reason of absence",
        _folded(
            {
                "ANNUAL": "إجازة سنوية, سنوية, annual leave",
                "SICK": "إجازة مرضية, مرضية, مرض, مريض, sick leave, sick",
                "EXTERNAL": "مهمة خارجية, مهمة, external task",
                "COURSE": "دورة تدريبية, دورة, course",
                "UNEXCUSED": "غياب بدون عذر, بدون عذر, غياب, unexcused",
                "OTHER": "أخرى, other",
            }
        ),
        otherwise="OTHER",
    ),
    "training line": Vocabulary("training", _same(choices.TRAINING_LINE), "OTHER", kept=True, empty="OTHER"),
    "report incident": _labelled("incident type", choices.INCIDENT_TYPE, otherwise="OTHER", empty="OTHER"),
    "incident type": Vocabulary(
        "incident type",
        {
            **_same(choices.INCIDENT_TYPE),
            **_folded(
                {
                    "SUSPICION": "اشتباه",
                    "DETECTION": "كشف",
                    "BITE": "عضة, عض, bite",
                    "DOG_INJURY": "إصابة كلب, dog injury",
                    "PERSON_INJURY": "إصابة شخص, إصابة موظف, person injury",
                    "ESCAPE": "هروب كلب, هروب, escape",
                    "EQUIPMENT": "تلف معدات, equipment damage",
                    "VEHICLE": "حادث مركبة, حادث سيارة, vehicle accident",
                    "BREACH": "مخالفة تعليمات, مخالفة, breach",
                    "OTHER": "أخرى, other",
                }
            ),
        },
        otherwise="OTHER",
        kept=True,
    ),
    "level": _labelled("severity", choices.LEVEL),
    "element": _labelled("element", choices.ELEMENT_TYPE, otherwise="OTHER"),
    "target": Vocabulary("target", {"EMPLOYEE": "PERSON", "DOG": "DOG"}),
    "rating": _labelled("rating", choices.RATING),
    "urgency": _labelled("priority", choices.URGENCY),
    "task state": _labelled("state", choices.TASK_STATE, otherwise="PENDING"),
    "cycle type": _labelled("type", choices.CYCLE_TYPE),
    "cycle result": _labelled("result", choices.CYCLE_RESULT, otherwise="UNKNOWN"),
    "maturity": _labelled("state", choices.MATURITY),
    "heat": _labelled("state", choices.HEAT_STATUS),
    "pregnancy state": _labelled("state", choices.PREGNANCY_STATUS),
    # The report here that tells the same.
    "report": Vocabulary(
        "report",
        {
            "HANDLER": "handler-daily",
            "SHIFT": "shift",
            "TRAINER": "trainer-daily",
            "VET": "veterinary",
            "CARETAKER": "caretaker",
            "ATTENDANCE": "attendance",
            "INCIDENT": "incidents",
            "FEEDING": "feeding",
            "CHECKUP": "checkup",
            "GROOMING": "hygiene",
            "DEWORMING": "veterinary",
            "PRODUCTION": "breeding",
            "EVALUATION": "evaluations",
        },
        otherwise="overview",
        kept=True,
    ),
}

# What stands for yes and no in columns of text.
YES_OR_NO = {folded(word): True for word in ("yes", "نعم", "true", "t", "1")} | {
    folded(word): False for word in ("no", "لا", "false", "f", "0")
}
# The nine steps of body condition, thinnest first.
BODY_CONDITION = (
    "VERY_THIN", "THIN", "BELOW_IDEAL", "NEAR_IDEAL", "IDEAL", "ABOVE_IDEAL", "FULL", "OBESE", "VERY_OBESE",
)  # fmt: skip

# The login roles of both generations, the one that reaches furthest first.
ROLES = {
    "super_admin": "general-administrator",
    "general_admin": "general-administrator",
    "GENERAL_ADMIN": "general-administrator",
    "project_manager": "project-manager",
    "PROJECT_MANAGER": "project-manager",
    "veterinarian": "vet",
    "VET": "vet",
    "trainer": "trainer",
    "TRAINER": "trainer",
    "breeder": "caretaker",
    "BREEDER": "caretaker",
    "handler": "handler",
    "HANDLER": "handler",
}
WIDEST_FIRST = tuple(dict.fromkeys(ROLES.values()))

SPECIALTY = _folded(
    {
        "EXPLOSIVES": "متفجرات, كشف متفجرات, explosives",
        "NARCOTICS": "مخدرات, كشف مخدرات, narcotics, drugs",
        "PATROL": "حراسة, دوريات, دوريات وحراسة, هجوم, هجوم وحراسة, patrol, guard",
        "TRACKING": "اقتفاء, اقتفاء أثر, اقتفاء الأثر, إنقاذ, بحث وإنقاذ, اقتفاء وإنقاذ, tracking, search and rescue",
        "OTHER": "أخرى, other",
    }
)


@dataclass(frozen=True)
class Breed:
    """A known breed: adult weight in kg, and the spellings under which it is found."""

    code: str
    name_en: str
    name_ar: str
    weight_low: float
    weight_high: float
    spellings: str


# Weights: k9_facts 5.4.
BREEDS = (
    Breed(
        "MALINOIS", "Belgian Malinois", "مالينوا بلجيكي", 18.1, 36.3,
        "بلجيكي مالينو, بلجيكي مالينوا, مالينو, مالينوا, مالينو بلجيكي, malinois",
    ),
    Breed(
        "GERMAN-SHEPHERD", "German Shepherd", "جيرمن شيبرد", 22.7, 40.8,
        "جيرمان شيبرد, جيرمن شيبارد, راعي ألماني, راعٍ ألماني, الراعي الألماني, german shepherd dog, gsd",
    ),
    Breed(
        "LABRADOR", "Labrador Retriever", "لابرادور ريتريفر", 24.9, 36.3, "لابرادور, لبرادور, labrador",
    ),
    Breed("DUTCH-SHEPHERD", "Dutch Shepherd", "راعٍ هولندي", 19.1, 34.0, "راعي هولندي, هولندي شيبرد"),
    Breed(
        "SPRINGER", "English Springer Spaniel", "سبرينغر سبانيل", 18.1, 22.7,
        "سبرنغر سبانيل, سبرينجر سبانيل, springer spaniel",
    ),
    Breed("COCKER", "English Cocker Spaniel", "كوكر سبانيل", 11.8, 15.4, "كوكر, cocker spaniel"),
    Breed(
        "POINTER", "German Shorthaired Pointer", "بوينتر ألماني قصير الشعر", 20.4, 31.8,
        "بوينتر ألماني, بوينتر, gsp",
    ),
    Breed("GOLDEN", "Golden Retriever", "غولدن ريتريفر", 24.9, 34.0, "جولدن ريتريفر, غولدن, جولدن"),
    Breed("ROTTWEILER", "Rottweiler", "روت وايلر", 36.3, 61.2, "روتوايلر, روت فايلر"),
    Breed("BLOODHOUND", "Bloodhound", "بلودهاوند", 36.3, 49.9, "كلب الدم, بلود هاوند, بلودهاوند (كلب الدم)"),
    Breed("DOBERMAN", "Doberman", "دوبرمان", 27.2, 45.4, "دوبيرمان, dobermann"),
    Breed("BORDER-COLLIE", "Border Collie", "بوردر كولي", 13.6, 24.9, "كولي"),
    Breed("VIZSLA", "Vizsla", "فيزلا", 20.0, 27.2, "فيزسلا"),
    Breed("GIANT-SCHNAUZER", "Giant Schnauzer", "شناوزر عملاق", 24.9, 38.6, "شناوتزر عملاق"),
    Breed("WEIMARANER", "Weimaraner", "فايمارانر", 24.9, 40.8, "وايمارانر"),
    Breed("BEAGLE", "Beagle", "بيغل", 5.9, 13.6, "بيجل"),
)  # fmt: skip
BREED_OF = {
    folded(name): one for one in BREEDS for name in (one.name_en, one.name_ar, one.code, *one.spellings.split(", "))
}
