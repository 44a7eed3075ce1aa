"""The record types: what people write down. Tables, grids, record pages and the API follow from these entries."""

from dataclasses import dataclass, field

from services.catalogue import choices as c
from services.catalogue.fields import Field
from services.catalogue.words import Counted, Words


@dataclass(frozen=True)
class Part:
    """Rows that belong to one record, such as the trials of a session."""

    id: str
    table: str
    label: Words
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class RecordType:
    """One kind of record: its table in `ops`, its own fields and its parts."""

    id: str
    table: str
    label: Words
    plural: Words
    things: Words
    counted: Counted
    fields: tuple[Field, ...]
    parts: tuple[Part, ...] = ()
    titled_by: tuple[str, ...] = field(default=("dog",))

    def field(self, name: str) -> Field:
        """The field called `name`, own or common."""
        return next(one for one in (*COMMON, *self.fields) if one.name == name)

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Common fields first, own after."""
        return (*COMMON, *self.fields)


COMMON = (
    Field("day", "day", Words("Day", "اليوم"), nullable=False),
    Field("at", "moment", Words("Date and time", "التاريخ والوقت"), nullable=False),
    Field("project", "ref", Words("Project", "المشروع"), to="project", nullable=False),
    Field("section", "ref", Words("Section", "القسم"), to="section"),
    Field("team", "ref", Words("Team", "الفريق"), to="team"),
    Field("post", "ref", Words("Post", "الموقع"), to="post"),
    Field("status", "choice", Words("Status", "الحالة"), choices=c.STATUS, nullable=False),
)

MINUTE, SECOND = Words("min", "دقيقة"), Words("s", "ث")
OF_TEN = Words("of 10", "من 10")

TRIAL = Part(
    "trials",
    "detection_trial",
    Words("Detection trials", "تجارب الكشف"),
    (
        Field("number", "integer", Words("Trial", "التجربة"), nullable=False),
        Field("hide", "flag", Words("Target present", "هدف موجود"), nullable=False),
        Field("odour", "text", Words("Odour", "الرائحة")),
        Field("blind", "choice", Words("Blindness", "التعمية"), choices=c.BLIND),
        Field("outcome", "choice", Words("Outcome", "النتيجة"), choices=c.TRIAL_OUTCOME, nullable=False),
        Field("seconds", "integer", Words("Time to find", "زمن الاكتشاف"), unit=SECOND, low=0),
    ),
)

TRAINING_SESSION = RecordType(
    "training-session",
    "training_session",
    Words("Training session", "جلسة تدريب"),
    Words("Training sessions", "جلسات التدريب"),
    Words("sessions", "جلسات"),
    Counted(
        ("{n} session", "{n} sessions"),
        ("جلسة واحدة", "جلستان", "{n} جلسات", "{n} جلسة", "{n} جلسة"),
        Words("No sessions", "لا جلسات"),
    ),
    (
        Field(
            "dog", "ref", Words("Dog", "الكلب"), to="dog", required="critical", lacks=Words("without a dog", "بلا كلب")
        ),
        Field(
            "handler",
            "ref",
            Words("Handler", "السائس"),
            to="person",
            required="major",
            lacks=Words("without a handler", "بلا سائس"),
        ),
        Field(
            "trainer",
            "ref",
            Words("Trainer", "المدرب"),
            to="person",
            required="critical",
            lacks=Words("without a trainer", "بلا مدرب"),
        ),
        Field("programme", "choice", Words("Programme", "البرنامج"), choices=c.PROGRAMME, nullable=False),
        Field(
            "category",
            "choice",
            Words("Category", "فئة التدريب"),
            choices=c.CATEGORY,
            required="major",
            lacks=Words("without a category", "بلا فئة"),
        ),
        Field(
            "subject",
            "text",
            Words("Subject", "موضوع التدريب"),
            required="major",
            lacks=Words("without a subject", "بلا موضوع"),
        ),
        Field(
            "minutes",
            "integer",
            Words("Duration", "المدة"),
            unit=MINUTE,
            required="critical",
            low=1,
            high=480,
            usual=(5, 120),
            beyond="critical",
            odd="minor",
            lacks=Words("without a duration", "بلا مدة"),
        ),
        Field(
            "rating",
            "decimal",
            Words("Rating", "التقييم كما سُجّل"),
            required="critical",
            low=0,
            lacks=Words("without a rating", "بلا تقييم"),
        ),
        Field("rating_scale", "integer", Words("Rating scale", "سلم التقييم"), nullable=False),
        Field(
            "score", "decimal", Words("Score", "التقييم"), unit=OF_TEN, low=0, high=10, beyond="critical", computed=True
        ),
        Field("tier", "choice", Words("Tier", "المستوى"), choices=c.TIER, computed=True),
        Field(
            "equipment",
            "list",
            Words("Equipment", "المعدات"),
            required="major",
            lacks=Words("without equipment", "بلا معدات"),
        ),
        Field(
            "location",
            "text",
            Words("Location", "المكان"),
            required="minor",
            lacks=Words("without a location", "بلا مكان"),
        ),
        Field(
            "weather",
            "text",
            Words("Weather", "الطقس"),
            required="minor",
            lacks=Words("without the weather", "بلا حالة الطقس"),
        ),
        Field("notes", "long", Words("Notes", "ملاحظات")),
    ),
    (TRIAL,),
)

VACCINATION = Part(
    "vaccinations",
    "vaccination",
    Words("Vaccinations", "التحصينات"),
    (
        Field("product", "text", Words("Product", "اللقاح"), nullable=False),
        Field("batch", "text", Words("Batch", "رقم التشغيلة")),
        Field("next_due", "day", Words("Next due", "الموعد التالي")),
    ),
)

VETERINARY_VISIT = RecordType(
    "veterinary-visit",
    "veterinary_visit",
    Words("Veterinary visit", "زيارة بيطرية"),
    Words("Veterinary visits", "الزيارات البيطرية"),
    Words("visits", "زيارات"),
    Counted(
        ("{n} visit", "{n} visits"),
        ("زيارة واحدة", "زيارتان", "{n} زيارات", "{n} زيارة", "{n} زيارة"),
        Words("No visits", "لا زيارات"),
    ),
    (
        Field(
            "dog", "ref", Words("Dog", "الكلب"), to="dog", required="critical", lacks=Words("without a dog", "بلا كلب")
        ),
        Field("handler", "ref", Words("Handler", "السائس"), to="person"),
        Field(
            "vet",
            "ref",
            Words("Vet", "الطبيب البيطري"),
            to="person",
            required="critical",
            lacks=Words("without a vet", "بلا طبيب"),
        ),
        Field(
            "visit_type",
            "choice",
            Words("Visit type", "نوع الزيارة"),
            choices=c.VISIT_TYPE,
            required="critical",
            lacks=Words("without a type", "بلا نوع"),
        ),
        Field(
            "duty_status",
            "choice",
            Words("Duty status", "اللياقة للخدمة"),
            choices=c.DUTY_STATUS,
            required="critical",
            lacks=Words("without a duty status", "بلا حالة لياقة"),
        ),
        Field("symptoms", "long", Words("Symptoms", "الأعراض")),
        Field(
            "diagnosis",
            "text",
            Words("Diagnosis", "التشخيص"),
            required="major",
            when=("visit_type", ("EMERGENCY",)),
            lacks=Words("without a diagnosis", "بلا تشخيص"),
        ),
        Field("treatment", "long", Words("Treatment", "العلاج")),
        Field(
            "temperature",
            "decimal",
            Words("Temperature", "الحرارة"),
            unit=Words("°C", "°م"),
            required="major",
            low=30,
            high=44,
            usual=(37.5, 39.2),
            lacks=Words("without a temperature", "بلا حرارة"),
        ),
        Field("exertion", "choice", Words("Measured", "وقت القياس"), choices=c.EXERTION),
        Field("minutes_after_work", "integer", Words("After work", "بعد العمل"), unit=MINUTE, low=0),
        Field(
            "weight",
            "decimal",
            Words("Weight", "الوزن"),
            unit=Words("kg", "كغ"),
            required="major",
            low=1,
            high=100,
            lacks=Words("without a weight", "بلا وزن"),
        ),
        Field(
            "pulse",
            "integer",
            Words("Pulse", "النبض"),
            unit=Words("/min", "/دقيقة"),
            required="minor",
            low=20,
            high=300,
            usual=(60, 100),
            lacks=Words("without a pulse", "بلا نبض"),
        ),
        Field(
            "respiration",
            "integer",
            Words("Respiration", "التنفس"),
            unit=Words("/min", "/دقيقة"),
            required="minor",
            low=0,
            high=250,
            usual=(10, 34),
            lacks=Words("without respiration", "بلا تنفس"),
        ),
        Field("blood_pressure", "text", Words("Blood pressure", "ضغط الدم")),
        Field("body_condition", "integer", Words("Body condition", "حالة الجسم"), low=1, high=9, usual=(4, 5)),
        Field("medications", "list", Words("Medications", "الأدوية")),
        Field("medication_count", "integer", Words("Medications given", "عدد الأدوية"), computed=True),
        Field("cost", "decimal", Words("Cost", "الكلفة"), low=0),
        Field("next_visit", "day", Words("Next visit", "الزيارة القادمة")),
        Field("location", "text", Words("Location", "المكان")),
        Field("weather", "text", Words("Weather", "الطقس")),
        Field("notes", "long", Words("Notes", "ملاحظات")),
    ),
    (VACCINATION,),
)

RECORD_TYPES = {one.id: one for one in (TRAINING_SESSION, VETERINARY_VISIT)}
