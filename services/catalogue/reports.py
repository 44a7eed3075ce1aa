"""The reports: which numbers, filters, breakdowns and columns stand on a page."""

from dataclasses import dataclass

from services.catalogue.words import Words


@dataclass(frozen=True)
class Report:
    """One report.

    The first four of `metrics` are the cards above the fold. `fact` is the record type its rows come from;
    `chart` the metric drawn over time. `dimensions` are its filters; `breakdowns` the groupings shown; `columns`
    the fields of the details, the first stays in view. `preset` holds filters that apply until the viewer
    chooses a value of that dimension. `compares`: its breakdowns show the period before as well. `also` names
    further record types whose rows the report lists.
    """

    id: str
    label: Words
    about: Words
    fact: str
    metrics: tuple[str, ...]
    dimensions: tuple[str, ...]
    breakdowns: tuple[str, ...]
    columns: tuple[str, ...]
    chart: str
    sort: str = "at"
    period: str = "today"
    preset: tuple[tuple[str, tuple[str, ...]], ...] = ()
    compares: bool = False
    also: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The record types whose rows it lists, its own first."""
        return (self.fact, *self.also)


TRAINER_DAILY = Report(
    "trainer-daily",
    Words("Trainer Daily", "تقرير المدرب اليومي"),
    Words(
        "Training sessions: how many, how well, which dogs and trainers.",
        "جلسات التدريب: عددها ومستواها وكلابها ومدربوها.",
    ),
    "training-session",
    ("sessions", "mean_score", "dogs_trained", "minutes", "trainers", "hours_per_dog", "tier_mix"),
    (
        "project",
        "section",
        "team",
        "trainer",
        "handler",
        "dog",
        "breed",
        "category",
        "tier",
        "post",
        "status",
        "programme",
    ),
    ("category", "dog", "trainer", "tier"),
    (
        "dog",
        "at",
        "trainer",
        "score",
        "tier",
        "category",
        "subject",
        "minutes",
        "project",
        "team",
        "handler",
        "status",
        "quality",
    ),
    chart="sessions",
    preset=(("programme", ("OPERATIONAL",)),),
)
VETERINARY = Report(
    "veterinary",
    Words("Veterinary", "التقرير البيطري"),
    Words("Visits, diagnoses, medications and cost.", "الزيارات والتشخيصات والأدوية والكلفة."),
    "veterinary-visit",
    ("visits", "dogs_seen", "medications", "cost", "vets", "emergencies"),
    ("project", "section", "team", "vet", "handler", "dog", "breed", "visit-type", "post", "status"),
    ("visit-type", "dog", "vet"),
    (
        "dog",
        "at",
        "vet",
        "visit_type",
        "diagnosis",
        "temperature",
        "weight",
        "medication_count",
        "cost",
        "project",
        "duty_status",
        "status",
        "quality",
    ),
    chart="visits",
)
OVERVIEW = Report(
    "overview",
    Words("Overview", "نظرة عامة"),
    Words("The unit at a glance, project by project.", "الوحدة في لمحة، مشروعًا مشروعًا."),
    "training-session",
    ("sessions", "mean_score", "dogs_trained", "visits"),
    ("project", "section", "team"),
    ("project",),
    TRAINER_DAILY.columns,
    chart="sessions",
    preset=TRAINER_DAILY.preset,
    compares=True,
)
REPORTS = {one.id: one for one in (OVERVIEW, TRAINER_DAILY, VETERINARY)}
