"""What becomes of the rows of rows_there.py. Codes stand for ids, and old tables for records."""

from datetime import UTC, date, datetime, time
from decimal import Decimal


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


IS_LOGGED = {
    "day": date(2026, 10, 2), "at": utc(2026, 10, 1, 22, 30), "project_id": "PRJ-102", "dog_id": "K9-007", "status": "FILED",
    "author_id": "EMP1017", "entered_at": utc(2026, 10, 2, 20, 30),
}  # fmt: skip
IS_HEALTHY = dict.fromkeys(("nose", "ears", "mouth", "teeth", "gums", "front_limbs", "hind_limbs", "rear"), "NORMAL") | {
    "eyes": "ATTENTION", "coat": "ABNORMAL", "tail": None, "health_notes": "العينان: دمع", "areas_abnormal": 2,
}  # fmt: skip
IS_REPORT = {
    "day": date(2026, 10, 2), "dog_id": "K9-007", "project_id": "PRJ-102", "location": "البوابة الشرقية",
    "status": "REJECTED", "submitted_at": utc(2026, 10, 2, 20), "decided_at": utc(2026, 10, 3, 6),
    "entered_at": utc(2026, 10, 2, 19), **IS_HEALTHY, "good_behaviour": "هادئ", "bad_behaviour": "نباح",
}  # fmt: skip
IS_INCIDENT_LINE = {
    "incident_type": "SUSPICION", "description": "حقيبة", "happened_at": utc(2026, 10, 2, 5), "location": "البوابة",
    "day": date(2026, 10, 2), "dog_id": "K9-007", "project_id": "PRJ-102",
}  # fmt: skip
IS_FILE = {
    "name": "صورة.jpg", "mime": "image/jpeg", "size": 2048, "sha256": "ab12", "content": None, "at": utc(2026, 10, 2, 9),
    "dog_id": "K9-007", "project_id": "PRJ-102", "day": date(2026, 10, 2), "account_id": None,
}  # fmt: skip
THERE = "kept in the old system · محفوظ في النظام القديم"
CREATED = {"entered_at": utc(2026, 10, 2, 20, 30), "status": "FILED", "author_id": None}
BRED = {**CREATED, "project_id": None, "dog_id": "K9-007"}
IS_HANDED_IN = {
    "day": date(2026, 10, 2), "at": utc(2026, 10, 2, 5), "project_id": "PRJ-102", "status": "SUBMITTED", "dog_id": "K9-007",
    "entered_at": utc(2026, 10, 2, 20, 30), "decided_at": None,
}  # fmt: skip
SAID_AT = {"at": utc(2026, 11, 4, 6)}

# Table -> the table here and what its row holds. Codes stand for ids, and old tables for links.
EXPECTED = {
    "daily_checkup_log": ("daily_check", {
        **IS_LOGGED, "examiner_id": "EMP1021", "eyes": "NORMAL", "ears": "NORMAL", "nose": "REDNESS",
        "front_limbs": "INFLAMMATION", "hind_limbs": "OTHER", "coat": None, "tail": "WOUND", "mouth": None,
        "severity": "SEVERE", "symptoms": "خمول", "first_diagnosis": "التهاب", "treatment": "راحة", "areas_checked": 6,
        "areas_abnormal": 4, "notes": "هادئ\nالأطراف الخلفية: لدغة عقرب",
    }),
    "feeding_log": ("feeding", {
        **IS_LOGGED, "recorder_id": "EMP1021", "meal": "MIXED", "meal_name": "لحم", "preparation": "BOILED", "grams": 450,
        "water_ml": 800, "supplements": ["زيت 5 مل", "كالسيوم"], "body_condition": 3, "notes": "أكل",
    }),
    "caretaker_daily_log": ("caretaker_log", {
        "day": date(2026, 10, 2), "at": utc(2026, 10, 1, 21), "dog_id": "K9-007", "project_id": "PRJ-102",
        "author_id": "EMP1017", "caretaker_id": "EMP1021", "kennel": "H7", "house_clean": True, "house_vacuumed": False,
        "tap_clean": True, "drain_clean": False, "dog_clean": True, "dog_washed": False, "dog_brushed": True,
        "bowls_clean": False, "tasks_done": 4, "notes": "تم", "status": "SUBMITTED", "submitted_at": utc(2026, 10, 2, 15),
        "decided_at": None,
    }),
    "grooming_log": ("grooming", {
        **IS_LOGGED, "recorder_id": "EMP1021", "washed": True, "shampoo": "طبي", "brushed": False, "nails": None,
        "teeth_brushed": True, "ears_cleaned": False, "eyes_cleaned": True, "cleanliness": 4, "notes": "تم",
    }),
    "cleaning_log": ("cleaning", {
        **IS_LOGGED, "recorder_id": "EMP1021", "area": "القفص", "kennel": "C3", "other_place": "الساحة", "cleaned": True,
        "washed": False, "disinfected": True, "group_disinfection": None, "group_text": "كل الصف", "materials": ["كلور"],
        "notes": "تم\nتعقيم جماعي: جزئي",
    }),
    "excretion_log": ("excretion", {
        **IS_LOGGED, "recorder_id": "EMP1021", "stool_colour": "BROWN", "stool_form": "VERY_HARD", "stool_content": "عظم",
        "constipation": True, "stool_place": "PLACE", "stool_notes": "قليل", "urine_colour": "أصفر فاتح",
        "urine_notes": "كثير", "vomit_colour": "أبيض", "vomit_count": 2, "vomit_notes": "رغوة",
    }),
    "deworming_log": ("deworming", {
        **IS_LOGGED, "vet_id": "EMP1021", "product": "Drontal", "ingredient": "برازيكوانتيل", "weight": Decimal("30.5"),
        "dose_per_kg": 5, "calculated_dose": Decimal("152.5"), "amount": Decimal("1.5"), "amount_unit": "TABLET",
        "route": "ORAL", "batch": "B7", "expires": date(2027, 1, 31), "reaction": "ALLERGY", "next_due": date(2027, 1, 2),
        "notes": "تم",
    }),
    "daily_schedule": ("roster_day", {
        "day": date(2026, 10, 2), "project_id": "PRJ-102", "locked_at": utc(2026, 10, 2, 23, 59), "note": "مناوبة",
        "account_id": "pm2",
    }),
    "daily_schedule_item": ("roster", {
        "day": date(2026, 10, 2), "at": utc(2026, 10, 2, 19), "until": utc(2026, 10, 3, 3), "project_id": "PRJ-102",
        "handler_id": "EMP1005", "dog_id": "K9-007", "shift_id": "SHIFT-3", "presence": "REPLACED",
        "replacement_id": "EMP1006", "absence": "SICK", "absence_note": "إجازة مرضية", "replacement_note": "مرض",
        "status": "FILED", "entered_at": utc(2026, 10, 1, 5), "post_id": "project_location",
    }),
    "shift_report": ("shift_report", {
        **IS_REPORT, "handler_id": "EMP1005", "author_id": "EMP1005", "at": utc(2026, 10, 2, 19), "shift_id": "SHIFT-3",
        "roster_id": "daily_schedule_item", "post_id": "project_location",
    }),
    "shift_report_incident": ("shift_report_incident", {**IS_INCIDENT_LINE, "record_id": "shift_report"}),
    "shift_report_attachment": ("attachment", {
        **IS_FILE, "type": "shift-report", "record_id": "shift_report", "about": THERE,
    }),
    "handler_report": ("handler_daily", {
        **IS_REPORT, "handler_id": "EMP1005", "author_id": "EMP1005", "at": utc(2026, 10, 1, 21), "food_amount": "400 غ",
        "food_type": "جاف", "supplements": "زيت", "water_amount": "لتر", "groomed": True, "washed": False,
        "excretion_place": "خارج البيت", "stool_colour": "GREEN", "stool_form": "SOFT",
    }),
    "handler_report_training": ("handler_daily_training", {
        "training_line": "EXPLOSIVES", "description": "بحث", "starts": time(8), "ends": time(9, 15), "notes": "جيد",
        "record_id": "handler_report",
    }),
    "handler_report_incident": ("handler_daily_incident", {**IS_INCIDENT_LINE, "record_id": "handler_report"}),
    "handler_report_attachment": ("attachment", {
        **IS_FILE, "type": "handler-daily", "record_id": "handler_report", "about": f"الحقيبة · {THERE}",
    }),
    "incident": ("incident", {
        **IS_HANDED_IN, "title": "عضة في الساحة", "incident_type": "BITE", "description": "عض المدرب", "location": "الساحة",
        "severity": "HIGH", "reporter_id": "EMP1021", "author_id": "EMP1021", "people": ["EMP1017"], "dogs": ["K9-008"],
        "witnesses": "رآه اثنان", "resolved": True, "resolution": "عولج", "resolved_on": date(2026, 10, 4),
    }),
    "suspicion": ("suspicion", {
        **IS_HANDED_IN, "element_type": "DRUG", "suspicion_type": "حشيش", "subtype": "كف", "risk": "MEDIUM",
        "location": "الرصيف", "handler_id": "EMP1021", "method": "شم", "description": "في حقيبة", "quantity": "2 كغ",
        "authorities_notified": True, "evidence_collected": False, "follow_up": None, "follow_up_notes": "تابع",
    }),
    "performance_evaluation": ("evaluation", {
        **CREATED, "author_id": "EMP1003", "day": date(2026, 10, 2), "at": utc(2026, 10, 1, 21), "project_id": "PRJ-102",
        "target": "PERSON", "person_id": "EMP1021", "dog_id": None, "evaluator_id": "EMP1003", "rating": "WEAK",
        "uniform_ok": True, "card_ok": False, "appearance_ok": None, "cleanliness_ok": True, "punctuality": 8,
        "knowledge": 7, "teamwork": 6, "communication": 5, "obedience": 4, "accuracy": 3, "condition": 2,
        "relationship": 1, "strengths": "دقيق", "to_improve": "الوقت", "comments": "متابعة", "recommendations": "دورة",
    }),
    "task": ("task", {
        "day": date(2026, 10, 3), "at": utc(2026, 10, 2, 22, 30), "title": "جرد", "description": "جرد الأدوية",
        "urgency": "URGENT", "task_state": "IN_PROGRESS", "assignee_id": "EMP1005", "author_id": "EMP1017",
        "project_id": "PRJ-102", "due_at": utc(2026, 10, 5, 9), "done_at": utc(2026, 10, 4, 12), "status": "FILED",
    }),
    "production_cycle": ("breeding_cycle", {
        **BRED, "male_id": "K9-008", "day": date(2026, 2, 1), "cycle_type": "ARTIFICIAL", "heat_started": date(2026, 1, 20),
        "expected": date(2026, 4, 5), "delivered": date(2026, 4, 6), "cycle_result": "SUCCESSFUL", "puppies": 5,
        "survived": 4, "puppies_info": [{"name": "أ"}], "prenatal_care": "فيتامين", "delivery_notes": "ليلًا",
        "complications": "لا",
    }),
    "dog_maturity": ("maturity", {
        **BRED, "day": date(2026, 2, 1), "maturity_status": "MATURE", "weight": Decimal("28.5"), "height": 61, "notes": "تام",
    }),
    "heat_cycle": ("heat", {
        **BRED, "day": date(2026, 1, 20), "number": 3, "until": date(2026, 2, 8), "heat_status": "POST_HEAT",
        "behaviour": "قلق", "signs": "تورم", "appetite": "أقل", "notes": "تمت",
    }),
    "mating_record": ("mating", {
        **BRED, "day": date(2026, 2, 1), "at": utc(2026, 2, 1, 7), "male_id": "K9-008", "heat_id": "heat_cycle",
        "location": "الساحة", "supervisor_id": "EMP1021", "success": 8, "minutes": 20, "behaviour": "هادئ",
        "complications": "لا", "notes": "تم",
    }),
    "pregnancy_record": ("pregnancy", {
        **BRED, "day": date(2026, 3, 1), "mating_id": "mating_record", "expected": date(2026, 4, 5),
        "pregnancy_status": "DELIVERED", "checkups": [{"week": 2, "weight": 31}, {"week": 4, "note": "سليم"}],
        "ultrasound": [{"puppies": 5}], "diet": "بروتين", "restrictions": "لا قفز", "medications": [{"name": "حديد"}],
        "notes": "تم",
    }),
    "delivery_record": ("delivery", {
        **BRED, "day": date(2026, 4, 6), "at": utc(2026, 4, 6), "pregnancy_id": "pregnancy_record", "ends": time(6, 30),
        "location": "العيادة", "vet_id": "EMP1021", "handler_id": "EMP1017", "assisted": True, "assistance": "قيصرية",
        "puppies": 5, "live": 4, "stillborn": 1, "complications": "نزف", "mother_condition": "جيدة", "notes": "تم",
    }),
    "puppy_record": ("puppy", {
        **BRED, "day": date(2026, 4, 6), "delivery_id": "delivery_record", "number": 2, "name": "نمر", "temporary_id": "T2",
        "sex": "MALE", "birth_weight": Decimal("0.45"), "born_at": time(3, 20), "birth_order": 2, "alive": True,
        "state": "صحي ونشط", "colour": "بني", "markings": "بيضاء", "defects": "لا", "weight_1": Decimal("0.9"),
        "weight_2": None, "weight_8": Decimal("6.5"), "weaned": date(2026, 5, 20), "placed": date(2026, 6, 20),
        "placed_with": "المركز", "grown_id": "K9-009", "notes": "تم",
    }),
    "puppy_training": ("puppy_training", {
        **BRED, "dog_id": "K9-009", "author_id": "EMP1021", "day": date(2026, 6, 1), "at": utc(2026, 6, 1, 6),
        "puppy_id": "puppy_record", "trainer_id": "EMP1021", "subject": "نداء", "category": "OBEDIENCE", "minutes": 15,
        "age_weeks": 8, "stage": "تطبيع", "success": 7, "skills": ["جلوس"], "new_skills": ["مشي"],
        "earlier_skills": ["نداء"], "equipment": ["كرة"], "observations": "نشيط", "to_improve": "التركيز",
        "location": "الساحة", "weather": "صحو", "notes": "تم",
    }),
    "report_context": ("period_report", {
        "day": date(2026, 10, 1), "until": date(2026, 10, 31), "report": "trainer-daily", "project_id": "PRJ-102",
        "dog_id": "K9-007", "status": "APPROVED", "title": "تشرين", "notes": "كامل\nالملخص: جيد", "prepared_by_id": "EMP1017",
        "author_id": "EMP1017", "submitted_at": utc(2026, 11, 1, 6), "decided_at": utc(2026, 11, 3, 6),
        "entered_at": utc(2026, 10, 31, 20, 30),
    }),
    "report_export_history": ("imported_log", {
        **SAID_AT, "account_id": "pm2", "action": "PDF", "about": "TRAINER · تشرين",
        "values": {"context_id": "report_context", "file_name": "x.pdf", "file_size": 99, "success": True},
    }),
    "report_definition": ("imported_log", {
        **SAID_AT, "account_id": None, "action": "VET", "about": "VET-1",
        "values": {"name_ar": "بيطري", "name_en": "Vet", "data_fields": ["weight"]},
    }),
    "audit_log": ("imported_log", {
        **SAID_AT, "account_id": "pm2", "action": "EDIT", "about": "Employee · سالم",
        "values": {"description": {"why": "خطأ"}, "old_values": {"role": "VET"}, "new_values": {"role": "TRAINER"}},
    }),
    "access_audit_logs": ("imported_log", {
        **SAID_AT, "account_id": "pm2", "action": "DATA_EXPORT", "about": "Report",
        "values": {"request_path": "/reports", "http_method": "GET", "outcome": "SUCCESS"},
    }),
    "permission_audit_logs_v2": ("imported_log", {
        **SAID_AT, "account_id": "admin", "action": "GRANT", "about": "role · handler1 · PRJ-102",
        "values": {"old_value": "viewer", "new_value": "handler"},
    }),
    "permission_overrides_v2": ("imported_log", {
        **SAID_AT, "account_id": "admin", "action": "reports.view", "about": "handler1",
        "values": {"is_granted": False, "reason": "مؤقت", "expires_at": "2026-12-04T06:00:00"},
    }),
    "notification": ("notice", {
        **SAID_AT, "account_id": "pm2", "kind": "earlier", "type": "veterinary-visit", "record_id": "veterinary_visit",
        "values": {"what": {"en": "تقرير جديد: من سالم", "ar": "تقرير جديد: من سالم"}, "was": "REPORT_SUBMITTED"},
        "read_at": utc(2026, 11, 4, 6),
    }),
    "report_review": ("change", {
        **SAID_AT, "type": "veterinary-visit", "record_id": "veterinary_visit", "action": "return", "account_id": "pm2",
        "person_id": "EMP1003", "reason": "أكمل الوزن", "before": {"status": "SUBMITTED"}, "after": {"status": "DRAFT"},
    }),
    "report_approval_history": ("change", {
        **SAID_AT, "type": "period-report", "record_id": "report_context", "action": "reject", "account_id": "pm2",
        "person_id": "EMP1003", "reason": "ناقص\nبلا أرقام", "before": {"status": "SUBMITTED"},
        "after": {"status": "REJECTED"},
    }),
}  # fmt: skip
