"""What a pair of handler and dog has shown: certificates, and how people and dogs are judged."""

from services.catalogue import choices as c
from services.catalogue.fields import Field
from services.catalogue.records.base import (
    DOG,
    HANDLER,
    NOTES,
    RecordType,
    amount,
    choice,
    counted,
    day,
    flag,
    long,
    must,
    person,
    text,
    whole,
    words,
)
from services.catalogue.words import Words

APPEARANCE, MARKS, TEXTS = (
    Words("Appearance", "المظهر"),
    Words("Marks, 1 to 10", "الدرجات من 1 إلى 10"),
    Words("In words", "كتابةً"),
)

CERTIFICATION = RecordType(
    "certification",
    "certification",
    Words("Certification", "شهادة اعتماد"),
    Words("Certifications", "شهادات الاعتماد"),
    Words("certificates", "شهادات"),
    counted(
        ("certificate", "certificates"), ("شهادة واحدة", "شهادتان", "شهادات", "شهادة"), ("No certificates", "لا شهادات")
    ),
    (
        must(HANDLER, "critical"),
        DOG,
        choice("discipline", "Discipline", "التخصص", c.SPECIALTY, required="critical"),
        text("issuer", "Issuer", "الجهة المانحة", required="critical"),
        day("expires", "Expires", "تاريخ الانتهاء", required="critical"),
        choice("result", "Result", "النتيجة", c.RESULT, required="critical", default="PASS"),
        person("evaluator", "Evaluator", "المقيّم", required="major"),
        text("document", "Document", "رقم الوثيقة", required="major"),
        whole("attempt", "Attempt", "المحاولة", low=1, high=20, default=1),
        words("odours", "Odours", "الروائح", required="minor"),
        amount("mark", "Mark", "الدرجة", required="minor", low=0, high=100, beyond="major"),
        NOTES,
    ),
    titled_by=("dog", "handler"),
    who="handler",
    headline="discipline",
    timed=False,
    columns=("dog", "day", "handler", "discipline", "expires", "result", "issuer", "evaluator", "project", "quality"),
)

EVALUATION = RecordType(
    "evaluation",
    "evaluation",
    Words("Evaluation", "تقييم أداء"),
    Words("Evaluations", "تقييمات الأداء"),
    Words("evaluations", "تقييمات"),
    counted(
        ("evaluation", "evaluations"), ("تقييم واحد", "تقييمان", "تقييمات", "تقييمًا"), ("No evaluations", "لا تقييمات")
    ),
    (
        choice("target", "Who is judged", "المُقيَّم", c.TARGET, required="critical", default="PERSON"),
        person("person", "Person", "الشخص", required="critical", when=("target", ("PERSON",))),
        Field("dog", "ref", Words("Dog", "الكلب"), to="dog", required="critical", when=("target", ("DOG",))),
        person("evaluator", "Evaluator", "المقيّم", required="critical"),
        choice("rating", "Rating", "التقدير", c.RATING, required="critical"),
        flag("uniform_ok", "Uniform in order", "الزي", heading=APPEARANCE),
        flag("card_ok", "Identity card worn", "البطاقة"),
        flag("appearance_ok", "Appearance in order", "المظهر"),
        flag("cleanliness_ok", "Clean", "النظافة"),
        *(
            whole(name, en, ar, low=1, high=10, beyond="critical", heading=MARKS if name == "punctuality" else None)
            for name, en, ar in (
                ("punctuality", "Punctuality", "الالتزام بالوقت"),
                ("knowledge", "Knowledge of the job", "المعرفة بالعمل"),
                ("teamwork", "Teamwork", "العمل الجماعي"),
                ("communication", "Communication", "التواصل"),
                ("obedience", "Obedience", "الطاعة"),
                ("accuracy", "Detection accuracy", "دقة الكشف"),
                ("condition", "Physical condition", "الحالة البدنية"),
                ("relationship", "Work with the handler", "العلاقة بالسائس"),
            )
        ),
        long("strengths", "Strengths", "نقاط القوة", heading=TEXTS),
        long("to_improve", "To improve", "جوانب التحسين"),
        long("violations", "Violations", "المخالفات"),
        long("comments", "Comments", "تعليقات"),
        long("recommendations", "Recommendations", "توصيات"),
    ),
    titled_by=("person", "dog"),
    who="evaluator",
    headline="rating",
    timed=False,
    columns=("person", "dog", "day", "rating", "evaluator", "uniform_ok", "appearance_ok", "project", "quality"),
)
