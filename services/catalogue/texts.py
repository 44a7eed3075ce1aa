"""Texts that people usually write, in both languages: what one reader wrote, the other reads in the own language.

Source: k9_facts sections 5 and 7.
"""

from functools import cache

from services.catalogue.usual import USUAL
from services.catalogue.words import Words


def _texts(*pairs: tuple[str, str]) -> tuple[Words, ...]:
    return tuple(Words(en, ar) for en, ar in pairs)


SUBJECTS = _texts(
    ("Heel", "السير بجانب المدرب"),
    ("Sit-stay", "الجلوس والثبات"),
    ("Down", "الاستلقاء"),
    ("Recall", "الاستدعاء"),
    ("Emergency stop", "التوقف الفوري"),
    ("Obedience under distraction", "الطاعة مع المشتتات"),
    ("Off-lead obedience", "الطاعة دون مقود"),
    ("Vehicle search", "تفتيش مركبات"),
    ("Baggage search", "تفتيش حقائب"),
    ("Building search", "تفتيش مبانٍ"),
    ("Cargo search", "تفتيش شحنات"),
    ("Open-area search", "تفتيش منطقة مفتوحة"),
    ("Scent line-up", "خط روائح"),
    ("Blank areas", "مناطق خالية"),
    ("Crowd screening", "تفتيش حشود"),
    ("Low-quantity aid", "مادة بوزن منخفض"),
    ("Hurdles", "قفز الحواجز"),
    ("Tunnel", "عبور النفق"),
    ("Stairs", "صعود السلالم"),
    ("Balance beam", "جسر التوازن"),
    ("Wall scaling", "تسلق الجدار"),
    ("Unstable surfaces", "أسطح غير مستقرة"),
    ("Pursuit and hold", "المطاردة والإمساك"),
    ("Bark and hold", "النباح والحراسة"),
    ("Out on command", "الترك بالأمر"),
    ("Recall from pursuit", "الاستدعاء أثناء المطاردة"),
    ("Handler protection", "حماية المدرب"),
    ("Muzzled apprehension", "اقتحام بالكمامة"),
    ("Endurance run", "جري تحمل"),
    ("Long march", "مشي طويل"),
    ("Swimming", "سباحة"),
    ("Strength work", "تمارين قوة"),
    ("Intervals", "جري متقطع"),
    ("Warm-up and cool-down", "إحماء وتهدئة"),
    ("People", "تفاعل مع البشر"),
    ("Animals", "تفاعل مع الحيوانات"),
    ("Vehicles", "التعرض للمركبات"),
    ("Sound desensitisation", "إزالة الحساسية للأصوات"),
    ("New environments", "استكشاف البيئة"),
    ("Crowds", "تفاعل مع الحشود"),
    ("Fetch", "الإحضار"),
    ("Catch", "المسك"),
    ("Reward timing", "كرة المكافأة"),
    ("Coordination", "التناسق"),
    ("Release on command", "إطلاق بالأمر"),
    ("Fresh track", "أثر حديث"),
    ("Aged track", "أثر قديم"),
    ("Surface change", "تغيير السطح"),
    ("Cross track", "تقاطع أثر"),
    ("Scent discrimination", "تمييز رائحة"),
    ("Air/sea transport", "نقل جوي وبحري"),
    ("Gunfire neutrality", "إطلاق نار وهمي"),
    ("Night search", "تفتيش ليلي"),
    ("First aid", "إسعاف أولي"),
)
EQUIPMENT = _texts(
    ("Short lead", "مقود قصير"),
    ("Long line (10 m)", "مقود طويل (10 م)"),
    ("Collar", "طوق"),
    ("Harness", "طقم صدر"),
    ("Muzzle", "كمامة"),
    ("Reward ball", "كرة مكافأة"),
    ("Tug toy", "حبل شد"),
    ("Bite sleeve", "كم واقٍ"),
    ("Bite suit", "بدلة عض"),
    ("Whistle", "صفارة"),
    ("Clicker", "جهاز نقر"),
    ("Training aids", "عينات تدريب"),
    ("Scent boxes", "صناديق روائح"),
    ("Scent wheel", "عجلة روائح"),
    ("Jump hurdles", "حواجز قفز"),
    ("Tunnel", "نفق"),
    ("Balance plank", "لوح توازن"),
    ("Protective vest", "سترة حماية"),
    ("Dog boots", "أحذية كلاب"),
    ("Cooling vest", "سترة تبريد"),
    ("Transport crate", "صندوق نقل"),
    ("Canine first-aid kit", "حقيبة إسعاف بيطري"),
    ("GPS tracker", "جهاز تتبع"),
    ("Camera", "كاميرا"),
)
DIAGNOSES = _texts(
    ("Dermatitis", "التهاب جلدي"),
    ("Pruritus / allergy", "حكة وحساسية"),
    ("Ringworm", "التهاب جلدي فطري"),
    ("Superficial wound", "جرح سطحي"),
    ("Paw-pad laceration", "جرح في وسادة القدم"),
    ("Abscess", "خراج"),
    ("Acute diarrhoea", "إسهال حاد"),
    ("Vomiting", "قيء"),
    ("Gastroenteritis", "التهاب معدة وأمعاء"),
    ("Intestinal foreign body", "جسم غريب في الأمعاء"),
    ("Gastric dilatation-volvulus", "التواء المعدة"),
    ("Lameness", "عرج"),
    ("Muscle strain", "إجهاد عضلي"),
    ("Hip dysplasia", "خلل التنسج الوركي"),
    ("Lumbosacral stenosis", "تضيق قطني عجزي"),
    ("Arthritis", "التهاب مفاصل"),
    ("Otitis externa", "التهاب الأذن الخارجية"),
    ("Fractured canine tooth", "كسر في الناب"),
    ("Gingivitis", "التهاب اللثة"),
    ("Babesiosis", "داء البابيزيا"),
    ("Ehrlichiosis", "داء الإيرليخيا"),
    ("Leishmaniasis", "ليشمانيا"),
    ("Intestinal worms", "ديدان معوية"),
    ("Tick infestation", "إصابة بالقراد"),
    ("Kennel cough", "سعال الملاجئ"),
    ("Pneumonia", "التهاب رئوي"),
    ("Conjunctivitis", "التهاب الملتحمة"),
    ("Heat stress", "إجهاد حراري"),
    ("Heat stroke", "ضربة حرارة"),
    ("Anaemia", "فقر دم"),
    ("Congestive heart failure", "قصور قلب احتقاني"),
    ("Routine exam, healthy", "فحص دوري سليم"),
)
WEATHER = _texts(
    ("Clear", "صحو"),
    ("Hot", "حار"),
    ("Very hot", "شديد الحرارة"),
    ("Cloudy", "غائم"),
    ("Dusty", "مغبر"),
    ("Windy", "عاصف"),
    ("Humid", "رطب"),
    ("Rainy", "ممطر"),
    ("Cold", "بارد"),
)
PLACES = _texts(
    ("Main Gate", "البوابة الرئيسية"),
    ("Arrivals Hall", "صالة الوصول"),
    ("Cargo Yard", "ساحة الشحن"),
    ("Car Park", "مواقف السيارات"),
    ("Berth 3", "الرصيف 3"),
    ("Checkpoint 1", "نقطة التفتيش 1"),
    ("Warehouse A", "المستودع أ"),
    ("Training Field", "ميدان التدريب"),
    ("Kennels", "بيوت الإيواء"),
    ("Veterinary Clinic", "العيادة البيطرية"),
)
VACCINES = _texts(
    ("Rabies", "السعار"),
    ("Distemper-hepatitis-parvo (DHPP)", "الديستمبر والتهاب الكبد والبارفو"),
    ("Leptospirosis", "البريميات"),
    ("Kennel cough (Bordetella + CPiV)", "سعال الملاجئ"),
    ("Leishmania", "الليشمانيا"),
    ("Canine influenza", "إنفلونزا الكلاب"),
)
CORRECTIONS = _texts(
    ("Typo corrected", "خطأ إملائي"),
    ("Wrong time", "وقت خاطئ"),
    ("Wrong dog", "كلب خاطئ"),
    ("Missing value added", "قيمة ناقصة أضيفت"),
    ("Updated after review", "تحديث بعد المراجعة"),
)
"""Why records are corrected."""


@cache
def _known() -> dict[str, Words]:
    listed = (*SUBJECTS, *EQUIPMENT, *DIAGNOSES, *WEATHER, *PLACES, *VACCINES, *CORRECTIONS, *USUAL)
    return {_folded(text): words for words in listed for text in (words.en, words.ar)}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def read_as(text: str, lang: str) -> str:
    """The text in the reader's language if it is a usual one, else as it was written."""
    words = _known().get(_folded(text))
    return words(lang) if words else text
