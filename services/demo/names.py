"""Names of people and dogs, Arabic and English. All are fictional; no officer named in the press is among them."""

from typing import NamedTuple


class Named(NamedTuple):
    """A name in both languages."""

    ar: str
    en: str


def _named(text: str) -> tuple[Named, ...]:
    return tuple(Named(*(part.strip() for part in line.split("|"))) for line in text.strip().splitlines())


MEN = _named(
    """
أحمد|Ahmed
محمد|Mohammed
علي|Ali
خالد|Khaled
سالم|Salem
عبدالله|Abdullah
عبدالرحمن|Abdulrahman
يوسف|Yousef
إبراهيم|Ibrahim
حسن|Hassan
حسين|Hussein
عمر|Omar
فهد|Fahd
ناصر|Nasser
سعيد|Saeed
صالح|Saleh
ماجد|Majed
طارق|Tareq
وليد|Waleed
ياسر|Yasser
زياد|Ziad
رائد|Raed
بدر|Badr
فيصل|Faisal
سلطان|Sultan
منصور|Mansour
حمد|Hamad
راشد|Rashed
مازن|Mazen
سامي|Sami
عادل|Adel
أنس|Anas
بلال|Bilal
حمزة|Hamza
قاسم|Qasem
نبيل|Nabil
جمال|Jamal
هاني|Hani
أيمن|Ayman
مروان|Marwan
"""
)

WOMEN = _named(
    """
سارة|Sara
فاطمة|Fatima
مريم|Mariam
نورة|Noura
هند|Hind
أمل|Amal
ليلى|Layla
ريم|Reem
دانة|Dana
عائشة|Aisha
زينب|Zainab
هدى|Huda
منى|Mona
شيماء|Shaima
"""
)

FAMILIES = _named(
    """
الحمادي|Al-Hammadi
الشمري|Al-Shammari
الزهراني|Al-Zahrani
القحطاني|Al-Qahtani
العتيبي|Al-Otaibi
الحربي|Al-Harbi
الغامدي|Al-Ghamdi
المطيري|Al-Mutairi
النجار|Al-Najjar
الخطيب|Al-Khatib
الحداد|Al-Haddad
المصري|Al-Masri
العمري|Al-Omari
الصالح|Al-Saleh
السالم|Al-Salem
الحسيني|Al-Husseini
الكعبي|Al-Kaabi
البلوشي|Al-Balushi
الهاشمي|Al-Hashimi
العبدلي|Al-Abdali
الصنعاني|Al-Sanaani
الحضرمي|Al-Hadrami
التميمي|Al-Tamimi
الدوسري|Al-Dosari
"""
)

MALE_DOGS = _named(
    """
ريكس|Rex
ماكس|Max
صقر|Saqr
رعد|Raad
برق|Barq
نمر|Nimr
ذيب|Theeb
شهاب|Shihab
عنتر|Antar
سهم|Sahm
ليث|Layth
وحش|Wahsh
بارود|Baroud
شبح|Shabah
ظل|Zill
سيف|Saif
رماح|Rimah
جسور|Jasour
زلزال|Zilzal
إعصار|Eesar
عاصف|Asif
ثائر|Thaer
حارس|Haris
درع|Diraa
بركان|Burkan
صخر|Sakhr
كوبرا|Kobra
روكي|Rocky
زيوس|Zeus
تايسون|Tyson
تايتان|Titan
شادو|Shadow
ديزل|Diesel
ليو|Leo
"""
)

FEMALE_DOGS = _named(
    """
لونا|Luna
بيلا|Bella
ساشا|Sasha
نجمة|Najma
غيمة|Ghaima
شمس|Shams
لؤلؤة|Lulua
فلة|Fulla
كيرا|Kira
زارا|Zara
ميرا|Mira
هايدي|Heidi
"""
)
