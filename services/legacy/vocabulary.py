"""The old system's words and the codes they become. Enum columns hold names, text columns hold Arabic."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from services.catalogue import choices


@dataclass(frozen=True)
class Vocabulary:
    """One closed list of the old system.

    A word that is not in it becomes `otherwise` and a finding; a row is skipped when the word is `required`.
    """

    noun: str
    codes: Mapping[str, str]
    otherwise: str | None = None
    required: bool = False


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
)
APPROVED_BY_PM_ALONE = "PM_APPROVED"

WORDS = {
    "status": STATUS,
    "category": Vocabulary("category", _same(choices.CATEGORY)),
    "visit type": Vocabulary("visit type", _same(choices.VISIT_TYPE)),
    "sex": Vocabulary("sex", _same(choices.SEX)),
    "dog status": Vocabulary("dog status", _same(choices.DOG_STATUS), otherwise="ACTIVE"),
    "project status": Vocabulary("project status", _same(choices.PROJECT_STATUS), otherwise="ACTIVE"),
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
}

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
