"""Reports on pairs: training against the requirement, certification, and what controlled trials say."""

from services.catalogue.records import derived
from services.catalogue.reports.base import Report
from services.catalogue.words import Words

TRAINING_COMPLIANCE = Report(
    "training-compliance",
    Words("Training compliance", "الالتزام بالتدريب"),
    Words(
        "Which pairs trained 16 hours in 28 days, less for approved absence.",
        "أي الثنائيات تدربت 16 ساعة في 28 يومًا، وتقل بالغياب المعتمد.",
    ),
    "pair-training",
    (
        "training_compliance", "dogs_below_hours", "repeated_shortfall", "mean_pair_hours", "pairs_short", "pairs",
        "pair_hours", "idle_days",
    ),
    ("project", "section", "team", "handler", "dog", "breed", "specialty", "compliance", "repeated"),
    ("project", "specialty"),
    derived.PAIR_TRAINING.columns,
    chart="training_compliance",
    sort="minutes",
)  # fmt: skip
CERTIFICATION = Report(
    "certification",
    Words("Certification and readiness", "الاعتماد والجاهزية"),
    Words(
        "Certificates pair by pair, what ends soon, and who is ready.",
        "شهادات كل ثنائي وما ينتهي قريبًا ومن هو جاهز.",
    ),
    "pair-certificate",
    (
        "ready_pairs", "bad_deployments", "uncertified", "certificates_expiring", "certificates_valid",
        "certification_days", "readiness_mix",
    ),
    (
        "project", "section", "team", "handler", "dog", "breed", "specialty", "discipline", "certificate", "readiness",
        "duty-status", "pairing",
    ),
    ("discipline", "project"),
    derived.PAIR_CERTIFICATE.columns,
    chart="certificates_valid",
    sort="expires",
    also=("deployment", "certification"),
)  # fmt: skip
PROFICIENCY = Report(
    "proficiency",
    Words("Proficiency", "الكفاءة"),
    Words(
        "Detection in controlled trials, with how sure the figures are.", "الكشف في التجارب المضبوطة ومدى الثقة بأرقامه."
    ),
    "trial",
    (
        "detection_rate", "false_response_rate", "time_to_find", "blind_share", "blank_share", "trials", "double_blind",
        "dogs_tried",
    ),
    (
        "project", "section", "team", "trainer", "handler", "dog", "breed", "specialty", "hidden", "trial-outcome", "blind",
        "post", "status",
    ),
    ("specialty", "trial-outcome", "blind"),
    derived.TRIAL.columns,
    chart="trials",
    period="last-30-days",
)  # fmt: skip
