"""More texts that people usually write, in both languages: about duties, care, reports, missions and breeding."""

from services.catalogue.words import Words


def _texts(*pairs: tuple[str, str]) -> tuple[Words, ...]:
    return tuple(Words(en, ar) for en, ar in pairs)


ISSUERS = _texts(
    ("National K9 certification board", "الهيئة الوطنية لاعتماد الكلاب البوليسية"),
    ("Police K9 school", "مدرسة الكلاب البوليسية"),
    ("Unit examination board", "لجنة الاختبار في الوحدة"),
)
REQUESTERS = _texts(
    ("Police operations room", "غرفة عمليات الشرطة"),
    ("Customs", "الجمارك"),
    ("Site security", "أمن الموقع"),
    ("Civil Defence", "الدفاع المدني"),
    ("Event organiser", "منظم الفعالية"),
    ("Border guard", "حرس الحدود"),
)
AREAS_SEARCHED = _texts(
    ("Vehicle lanes", "مسارات المركبات"),
    ("Passenger hall", "صالة المسافرين"),
    ("Cargo containers", "حاويات الشحن"),
    ("Perimeter fence", "السياج المحيط"),
    ("Office building", "مبنى المكاتب"),
    ("Open ground", "أرض مفتوحة"),
)
REPLACEMENT_REASONS = _texts(
    ("Handler fell ill", "مرض السائس"),
    ("Handler on a course", "السائس في دورة"),
    ("Family emergency", "ظرف عائلي طارئ"),
    ("Vehicle broke down", "تعطل المركبة"),
)
ABSENCE_NOTES = _texts(
    ("Fever, stayed at home", "حرارة وملازمة المنزل"),
    ("Family matter", "ظرف عائلي"),
    ("Called to court", "استدعاء إلى المحكمة"),
)
BEHAVIOURS = _texts(
    ("Normal", "طبيعي"),
    ("Calm", "هادئ"),
    ("Playful", "مرح"),
    ("Alert", "يقظ"),
    ("Restless", "قلق"),
    ("Tired", "متعب"),
)
FIRST_AID = _texts(
    ("Watch and check again", "متابعة وإعادة الفحص"),
    ("See the vet today", "عرض على الطبيب اليوم"),
    ("Rest", "راحة"),
)
FOODS = _texts(
    ("Dry food for working dogs", "طعام جاف للكلاب العاملة"),
    ("Chicken and rice", "دجاج وأرز"),
    ("Boiled meat and rice", "لحم مسلوق وأرز"),
)
SUPPLEMENTS = _texts(("Omega 3", "أوميغا 3"), ("Glucosamine", "غلوكوزامين"), ("Vitamins", "فيتامينات"))
HEALTH_NOTES = _texts(
    ("Ate and drank well.", "أكل وشرب جيدًا."),
    ("Drank more than usual.", "شرب أكثر من المعتاد."),
    ("Paws checked after the shift.", "فُحصت الأقدام بعد الوردية."),
)
GOOD_BEHAVIOUR = _texts(
    ("Worked with full attention.", "عمل بتركيز كامل."),
    ("Calm among people.", "هادئ بين الناس."),
    ("Quick to obey.", "سريع الاستجابة."),
)
BAD_BEHAVIOUR = _texts(
    ("Pulled on the lead.", "شد على المقود."),
    ("Barked at vehicles.", "نبح على المركبات."),
    ("Slow to release the ball.", "بطيء في ترك الكرة."),
)
CLEANED_AREAS = _texts(
    ("Kennel", "بيت الإيواء"),
    ("Yard", "الساحة"),
    ("Food store", "مخزن الطعام"),
    ("Transport vehicle", "مركبة النقل"),
)
MATERIALS = _texts(("Chlorine", "كلور"), ("Soap", "صابون"), ("Disinfectant", "مطهر"), ("Steam", "بخار"))
SHAMPOOS = _texts(("Oat shampoo", "شامبو الشوفان"), ("Chlorhexidine shampoo", "شامبو الكلورهيكسيدين"))
URINE_COLOURS = _texts(("Pale yellow", "أصفر فاتح"), ("Dark yellow", "أصفر داكن"))
STOOL_CONTENTS = _texts(("Undigested food", "طعام غير مهضوم"), ("Mucus", "مخاط"), ("Grass", "عشب"))
RESTRICTIONS = _texts(("No attack, agility or long search", "بلا هجوم أو رشاقة أو تفتيش طويل"))
WHAT_HAPPENED = _texts(
    (
        "A bag without an owner stood at the post; the area was closed and searched.",
        "حقيبة بلا صاحب عند الموقع؛ أُغلقت المنطقة وفُتشت.",
    ),
    ("The dog showed its final response and the find was handed over.", "أظهر الكلب إشارته النهائية وسُلّم المضبوط."),
    (
        "The dog bit into a sleeve during an apprehension; the skin was not broken.",
        "عض الكلب كمًّا أثناء إلقاء القبض دون جرح.",
    ),
    ("The dog cut a pad on broken glass.", "جُرحت وسادة قدم الكلب بزجاج مكسور."),
    ("A visitor stumbled over the lead and hurt a knee.", "تعثر زائر بالمقود وأصيبت ركبته."),
    ("The dog slipped its collar and was caught after a few minutes.", "أفلت الكلب من طوقه وأُمسك بعد دقائق."),
    ("The transport crate broke while it was unloaded.", "انكسر صندوق النقل أثناء إنزاله."),
    ("The K9 vehicle was scratched while parking.", "خُدشت مركبة الكلاب أثناء الوقوف."),
    ("The dog was worked without the muzzle that the order asks for.", "عمل الكلب دون الكمامة التي يطلبها الأمر."),
    ("A fire alarm interrupted the search.", "قطع إنذار حريق عملية التفتيش."),
)
RESOLUTIONS = _texts(
    ("Discussed with the team; instructions repeated.", "نوقش مع الفريق وأعيدت التعليمات."),
    ("Treated and back on duty.", "عولج وعاد إلى الخدمة."),
    ("Repaired or replaced.", "أُصلح أو استُبدل."),
)
WITNESSES = _texts(("Statement of the shift leader on file.", "إفادة رئيس الوردية محفوظة."))
FOUND_BY = _texts(("Trained final response", "إشارة نهائية مدرَّبة"), ("Change of behaviour", "تغير في السلوك"))
FOUND_IN = _texts(
    ("Vehicle boot", "صندوق مركبة"), ("Hand luggage", "حقيبة يد"), ("Cargo pallet", "منصة شحن"), ("Clothing", "ملابس")
)
QUANTITIES = _texts(("Traces", "آثار"), ("One item", "قطعة واحدة"), ("Small package", "طرد صغير"))
STRENGTHS = _texts(
    ("Reads the dog well.", "يقرأ الكلب جيدًا."),
    ("Always on time.", "دائمًا في الموعد."),
    ("Helps the team.", "يساعد الفريق."),
    ("Searches with drive to the end.", "يفتش بدافع حتى النهاية."),
)
TO_IMPROVE = _texts(
    ("Written reports are too short.", "التقارير المكتوبة قصيرة جدًا."),
    ("Reward comes too late.", "المكافأة متأخرة."),
    ("Needs more work off the lead.", "يحتاج إلى عمل أكثر دون مقود."),
)
VIOLATIONS = _texts(
    ("Late for the shift", "تأخر عن الوردية"),
    ("Without identity card", "بلا بطاقة تعريف"),
    ("Uniform not complete", "الزي غير مكتمل"),
)
RECOMMENDATIONS = _texts(
    ("Keep the training plan.", "الاستمرار على خطة التدريب."), ("Refresher course.", "دورة تنشيطية.")
)
TASKS = _texts(
    ("Order dry food for the month", "طلب الطعام الجاف للشهر"),
    ("Check the first-aid kits", "فحص حقائب الإسعاف"),
    ("Repair the kennel door", "إصلاح باب بيت الإيواء"),
    ("Plan next week's exercises", "تخطيط تمارين الأسبوع القادم"),
    ("Renew the vehicle permit", "تجديد تصريح المركبة"),
    ("Count the training equipment", "جرد معدات التدريب"),
    ("Prepare the quarterly evaluation", "إعداد التقييم الربعي"),
    ("Book the re-certification", "حجز إعادة الاعتماد"),
)
PERIOD_TITLES = _texts(
    ("PM daily report", "التقرير اليومي لمدير المشروع"), ("Monthly training report", "تقرير التدريب الشهري")
)
BREEDING = _texts(
    ("Friendly to the male", "ودودة مع الذكر"),
    ("Swelling, light discharge", "تورم وإفراز خفيف"),
    ("Good", "جيدة"),
    ("Calm, tie of some minutes", "هادئ مع التصاق لدقائق"),
    ("Puppy food from week 5", "طعام الجراء من الأسبوع الخامس"),
    ("Walks only", "مشي فقط"),
    ("Tired, milk well in", "متعبة والحليب وافر"),
    ("Growing well", "ينمو جيدًا"),
    ("Placed for training", "سُلّم للتدريب"),
    ("Stillborn", "وُلد ميتًا"),
    ("Socialisation period", "فترة التطبيع"),
    ("Juvenile period", "فترة اليفاعة"),
    ("Training Centre", "مركز التدريب"),
)
COAT_COLOURS = _texts(("Fawn", "أسمر مصفر"), ("Black and tan", "أسود وأسمر"), ("Sable", "رمادي داكن"))
PUPPY_NAMES = _texts(
    ("Noor", "نور"), ("Najm", "نجم"), ("Badr", "بدر"), ("Hilal", "هلال"), ("Nada", "ندى"), ("Rama", "راما"),
    ("Jad", "جاد"), ("Layal", "ليال"), ("Sama", "سما"), ("Karam", "كرم"), ("Tala", "تالا"), ("Wadi", "وادي"),
)  # fmt: skip
SKILLS = _texts(
    ("Name", "الاسم"), ("Sit", "الجلوس"), ("Come", "القدوم"), ("Play drive", "دافع اللعب"), ("New surfaces", "أسطح جديدة"),
)  # fmt: skip
SESSION_NOTES = _texts(
    ("Good focus from start to finish.", "تركيز جيد من البداية إلى النهاية."),
    ("Slow start, strong finish.", "بداية بطيئة ونهاية قوية."),
    ("Distracted by traffic; repeat under the same conditions.", "تشتت بسبب حركة المرور؛ يعاد في الظروف نفسها."),
    ("Handler timing improved.", "تحسن توقيت السائس."),
    ("Needs more work on release.", "يحتاج إلى عمل أكثر على الترك."),
    ("Shortened because of the heat.", "اختُصر بسبب الحر."),
    ("Calm around crowds.", "هادئ بين الحشود."),
    ("Worked well off the lead.", "عمل جيدًا دون مقود."),
)
SYMPTOMS = _texts(
    ("Reddened, itching skin", "جلد محمر مع حكة"),
    ("Scratching, hair loss", "حكة وتساقط شعر"),
    ("Round bald patches", "بقع دائرية بلا شعر"),
    ("Skin wound", "جرح في الجلد"),
    ("Cut pad, bleeding", "جرح نازف في وسادة القدم"),
    ("Painful swelling", "تورم مؤلم"),
    ("Loose stool for one day", "براز لين منذ يوم"),
    ("Vomiting after food", "قيء بعد الطعام"),
    ("Vomiting and diarrhoea", "قيء وإسهال"),
    ("Repeated vomiting, painful belly", "قيء متكرر وألم في البطن"),
    ("Swollen belly, retching", "انتفاخ البطن ومحاولات قيء"),
    ("Lame on one leg", "عرج في ساق واحدة"),
    ("Stiff after work", "تيبس بعد العمل"),
    ("Stiff in the morning", "تيبس في الصباح"),
    ("Shaking head, smell from ear", "هز الرأس ورائحة من الأذن"),
    ("Broken tooth", "سن مكسور"),
    ("Red gums", "لثة حمراء"),
    ("Fever, pale gums, dark urine", "حرارة ولثة شاحبة وبول داكن"),
    ("Fever, tired", "حرارة وتعب"),
    ("Ticks found", "وُجد قراد"),
    ("Worms in stool", "ديدان في البراز"),
    ("Dry cough", "سعال جاف"),
    ("Fever, laboured breathing", "حرارة وصعوبة في التنفس"),
    ("Red, weeping eye", "عين حمراء دامعة"),
    ("Heavy panting, slow to recover", "لهاث شديد وتعافٍ بطيء"),
    ("Collapse in the heat", "انهيار في الحر"),
    ("Cough, tires quickly", "سعال وتعب سريع"),
)
TREATMENTS = _texts(
    ("Medicated wash", "غسول طبي"),
    ("Antihistamine", "مضاد حساسية"),
    ("Topical antifungal", "مضاد فطري موضعي"),
    ("Cleaned and dressed", "تنظيف وتضميد"),
    ("Sutured, bandage", "خياطة وتضميد"),
    ("Drained and flushed", "تصريف وغسل"),
    ("Diet and fluids", "حمية وسوائل"),
    ("Fasting, then bland diet", "صيام ثم حمية خفيفة"),
    ("Fluids", "سوائل"),
    ("Surgery", "جراحة"),
    ("Emergency surgery", "جراحة طارئة"),
    ("Rest, physiotherapy", "راحة وعلاج طبيعي"),
    ("Weight and joint care", "العناية بالوزن والمفاصل"),
    ("Ear cleaned", "تنظيف الأذن"),
    ("Extraction or root treatment", "خلع أو علاج الجذر"),
    ("Dental cleaning", "تنظيف الأسنان"),
    ("Antiprotozoal", "مضاد طفيليات الدم"),
    ("Antibiotic for 28 days", "مضاد حيوي لمدة 28 يومًا"),
    ("Ticks removed", "إزالة القراد"),
    ("Dewormed", "إعطاء مضاد ديدان"),
    ("Kept apart, rest", "عزل وراحة"),
    ("Antibiotic, oxygen", "مضاد حيوي وأكسجين"),
    ("Eyes flushed", "غسل العينين"),
    ("Cooled, fluids", "تبريد وسوائل"),
    ("Cooled, intensive care", "تبريد وعناية مركزة"),
    ("Heart medicines", "أدوية القلب"),
)
WITHDRAWALS = _texts(("Entered twice", "أُدخل مرتين"), ("Session did not take place", "لم تُعقد الجلسة"))

USUAL = (
    *ISSUERS,
    *REQUESTERS,
    *AREAS_SEARCHED,
    *REPLACEMENT_REASONS,
    *ABSENCE_NOTES,
    *BEHAVIOURS,
    *FIRST_AID,
    *FOODS,
    *SUPPLEMENTS,
    *HEALTH_NOTES,
    *GOOD_BEHAVIOUR,
    *BAD_BEHAVIOUR,
    *CLEANED_AREAS,
    *MATERIALS,
    *SHAMPOOS,
    *URINE_COLOURS,
    *STOOL_CONTENTS,
    *RESTRICTIONS,
    *WHAT_HAPPENED,
    *RESOLUTIONS,
    *WITNESSES,
    *FOUND_BY,
    *FOUND_IN,
    *QUANTITIES,
    *STRENGTHS,
    *TO_IMPROVE,
    *VIOLATIONS,
    *RECOMMENDATIONS,
    *TASKS,
    *PERIOD_TITLES,
    *BREEDING,
    *COAT_COLOURS,
    *PUPPY_NAMES,
    *SKILLS,
    *SESSION_NOTES,
    *SYMPTOMS,
    *TREATMENTS,
    *WITHDRAWALS,
)
"""All of them."""
