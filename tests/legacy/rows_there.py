"""What is written by hand into the old database: one row of each table, as SQL."""

FIRST = "(SELECT id FROM {} ORDER BY id::text LIMIT 1)"
HANDLER_REPORT, SHIFT_REPORT = FIRST.format("handler_report"), FIRST.format("shift_report")


def of(table, column, value):
    return f"(SELECT id FROM {table} WHERE {column} = '{value}')"  # noqa: S608


def dog(code):
    return of("dog", "code", code)


def person(code):
    return of("employee", "employee_id", code)


def login(name):
    return of('"user"', "username", name)


def project(code):
    return of("project", "code", code)


AUTHORED = {"created_by_user_id": login("trainer1"), "created_at": "'2026-10-02 20:30'"}
LOGGED = {
    "date": "'2026-10-02'",
    "time": "'01:30'",
    "project_id": project("PRJ-102"),
    "dog_id": dog("K9-007"),
    **AUTHORED,
}
AREAS = ("eyes", "nose", "ears", "mouth", "teeth", "gums", "front_limbs", "back_limbs", "hair", "tail", "rear")
HEALTH = {f"{one}_status": "'NORMAL'" for one in AREAS} | {
    "eyes_status": "'NEEDS_ATTENTION'", "hair_status": "'ABNORMAL'", "tail_status": "NULL", "eyes_notes": "'دمع'",
}  # fmt: skip
REPORT = {
    "handler_user_id": login("handler1"), "dog_id": dog("K9-007"), "project_id": project("PRJ-102"), "date": "'2026-10-02'",
    "location": "'البوابة الشرقية'", "status": "'REJECTED_BY_PM'", "submitted_at": "'2026-10-02 20:00'",
    "reviewed_by_user_id": login("pm2"), "reviewed_at": "'2026-10-03 06:00'", "review_notes": "'ناقص'",
    "created_at": "'2026-10-02 19:00'",
}  # fmt: skip
BEHAVIOUR = {"good_behavior_notes": "'هادئ'", "bad_behavior_notes": "'نباح'"}
INCIDENT_LINE = {
    "incident_type": "'SUSPICION'", "description": "'حقيبة'", "incident_datetime": "'2026-10-02 08:00'", "location": "'البوابة'",
}  # fmt: skip
FILE = {
    "filename": "'a1.jpg'", "original_filename": "'صورة.jpg'", "file_path": "'/uploads/a1.jpg'", "file_type": "'image/jpeg'",
    "file_size": "2048", "sha256_hash": "'ab12'", "uploaded_at": "'2026-10-02 09:00'",
}  # fmt: skip
FEMALE = {"female_id": dog("K9-007"), "male_id": dog("K9-008")}


# Table -> what is written into its first row, as SQL; the table is empty if the row is new.
WRITTEN = {
    "daily_checkup_log": {
        **LOGGED, "examiner_employee_id": person("EMP1021"), "eyes": "'سليم'", "ears": "'طبيعي'", "nose": "'إحمرار'",
        "front_legs": "'التهاب'", "hind_legs": "'لدغة عقرب'", "coat": "NULL", "tail": "'جرح'", "severity": "'شديد'",
        "symptoms": "'خمول'", "initial_diagnosis": "'التهاب'", "suggested_treatment": "'راحة'", "notes": "'هادئ'",
    },
    "feeding_log": {
        **LOGGED, "recorder_employee_id": person("EMP1021"), "meal_type_fresh": "true", "meal_type_dry": "true",
        "meal_name": "'لحم'", "prep_method": "'BOILED'", "grams": "450", "water_ml": "800",
        "supplements": """'[{"name": "زيت", "qty": "5 مل"}, "كالسيوم"]'""", "body_condition": "'BELOW_IDEAL'", "notes": "'أكل'",
    },
    "caretaker_daily_log": {
        "date": "'2026-10-02'", "project_id": project("PRJ-102"), "dog_id": dog("K9-007"), **AUTHORED,
        "caretaker_employee_id": person("EMP1021"), "kennel_code": "'H7'", "house_clean": "true", "house_vacuum": "false",
        "house_tap_clean": "true", "house_drain_clean": "false", "dog_clean": "true", "dog_washed": "false",
        "dog_brushed": "true", "bowls_bucket_clean": "false", "notes": "'تم'", "status": "'PENDING_PM_REVIEW'",
        "submitted_at": "'2026-10-02 15:00'",
    },
    "grooming_log": {
        **LOGGED, "recorder_employee_id": person("EMP1021"), "washed_bathed": "'YES'", "shampoo_type": "'طبي'",
        "brushing": "'NO'", "nail_trimming": "NULL", "teeth_brushing": "'YES'", "ear_cleaning": "'NO'",
        "eye_cleaning": "'YES'", "cleanliness_score": "'SCORE_4'", "notes": "'تم'",
    },
    "cleaning_log": {
        **LOGGED, "recorder_employee_id": person("EMP1021"), "area_type": "'القفص'", "cage_house_number": "'C3'",
        "alternate_place": "'الساحة'", "cleaned_house": "'YES'", "washed_house": "'لا'", "disinfected_house": "'نعم'",
        "group_disinfection": "'جزئي'", "group_description": "'كل الصف'", "materials_used": """'["كلور"]'""", "notes": "'تم'",
    },
    "excretion_log": {
        **LOGGED, "recorder_employee_id": person("EMP1021"), "stool_color": "'بني'", "stool_consistency": "'شديد الصلابة'",
        "stool_content": "'عظم'", "constipation": "true", "stool_place": "'المكان المخصص'", "stool_notes": "'قليل'",
        "urine_color": "'أصفر فاتح'", "urine_notes": "'كثير'", "vomit_color": "'أبيض'", "vomit_count": "2",
        "vomit_notes": "'رغوة'",
    },
    "deworming_log": {
        **LOGGED, "specialist_employee_id": person("EMP1021"), "product_name": "'Drontal'", "active_ingredient": "'برازيكوانتيل'",
        "dog_weight_kg": "30.5", "standard_dose_mg_per_kg": "5", "calculated_dose_mg": "152.5", "administered_amount": "1.5",
        "amount_unit": "'قرص'", "administration_route": "'فموي'", "batch_number": "'B7'", "expiry_date": "'2027-01-31'",
        "adverse_reaction": "'تحسس جلدي'", "next_due_date": "'2027-01-02'", "notes": "'تم'",
    },
    "daily_schedule": {
        "date": "'2026-10-02'", "project_id": project("PRJ-102"), "status": "'LOCKED'", "locked_at": "'2026-10-02 23:59'",
        "notes": "'مناوبة'", "created_by_user_id": login("pm2"),
    },
    "daily_schedule_item": {
        "daily_schedule_id": FIRST.format("daily_schedule"), "handler_user_id": login("handler1"), "dog_id": dog("K9-007"),
        "shift_id": "(SELECT id FROM shift WHERE start_time = '22:00')", "location_id": FIRST.format("project_location"),
        "status": "'REPLACED'", "replacement_handler_id": login("handler2"), "absence_reason": "'إجازة مرضية'",
        "replacement_notes": "'مرض'", "created_at": "'2026-10-01 05:00'",
    },
    "shift_report": {**REPORT, "schedule_item_id": FIRST.format("daily_schedule_item")},
    "shift_report_health": {"shift_report_id": SHIFT_REPORT, **HEALTH},
    "shift_report_behavior": {"shift_report_id": SHIFT_REPORT, **BEHAVIOUR},
    "shift_report_incident": {"shift_report_id": SHIFT_REPORT, **INCIDENT_LINE},
    "shift_report_attachment": {"incident_id": FIRST.format("shift_report_incident"), **FILE},
    "handler_report": REPORT,
    "handler_report_health": {"report_id": HANDLER_REPORT, **HEALTH},
    "handler_report_behavior": {"report_id": HANDLER_REPORT, **BEHAVIOUR},
    "handler_report_care": {
        "report_id": HANDLER_REPORT, "food_amount": "'400 غ'", "food_type": "'جاف'", "supplements": "'زيت'",
        "water_amount": "'لتر'", "grooming_done": "true", "washing_done": "false", "excretion_location": "'خارج البيت'",
        "stool_color": "'GREEN'", "stool_shape": "'SOFT'",
    },
    "handler_report_training": {
        "report_id": HANDLER_REPORT, "training_type": "'EXPLOSIVES'", "description": "'بحث'", "time_from": "'08:00'",
        "time_to": "'09:15'", "notes": "'جيد'",
    },
    "handler_report_incident": {"report_id": HANDLER_REPORT, **INCIDENT_LINE},
    "handler_report_attachment": {"incident_id": FIRST.format("handler_report_incident"), **FILE, "description": "'الحقيبة'"},
    "incident": {
        "project_id": project("PRJ-102"), "name": "'عضة في الساحة'", "incident_date": "'2026-10-02'", "incident_time": "'08:00'",
        "incident_type": "'عضّة'", "description": "'عض المدرب'", "location": "'الساحة'", "severity": "'HIGH'",
        "reported_by": person("EMP1021"), "people_involved": "(SELECT json_build_array(id) FROM employee WHERE employee_id = 'EMP1017')",
        "dogs_involved": "(SELECT json_agg(id ORDER BY code) FROM dog WHERE code IN ('K9-007', 'K9-008'))",
        "attachments": """'["a.jpg"]'""", "witness_statements": "'رآه اثنان'", "resolved": "true",
        "resolution_notes": "'عولج'", "resolution_date": "'2026-10-04'", "created_at": "'2026-10-02 20:30'",
    },
    "suspicion": {
        "project_id": project("PRJ-102"), "element_type": "'DRUG'", "suspicion_type": "'حشيش'", "risk_level": "'MEDIUM'",
        "subtype": "'كف'", "discovery_date": "'2026-10-02'", "discovery_time": "'08:00'", "location": "'الرصيف'",
        "detected_by_dog": dog("K9-007"), "handler": person("EMP1021"), "detection_method": "'شم'", "description": "'في حقيبة'",
        "quantity_estimate": "'2 كغ'", "authorities_notified": "true", "evidence_collected": "false",
        "follow_up_required": "NULL", "follow_up_notes": "'تابع'", "created_at": "'2026-10-02 20:30'",
    },
    "performance_evaluation": {
        "project_id": project("PRJ-102"), "evaluator_id": login("pm2"), "target_type": "'EMPLOYEE'",
        "target_employee_id": person("EMP1021"), "target_dog_id": "NULL", "evaluation_date": "'2026-10-02'",
        "rating": "'WEAK'", "uniform_ok": "true", "id_card_ok": "false", "appearance_ok": "NULL", "cleanliness_ok": "true",
        "punctuality": "8", "job_knowledge": "7", "teamwork": "6", "communication": "5", "obedience_level": "4",
        "detection_accuracy": "3", "physical_condition": "2", "handler_relationship": "1", "strengths": "'دقيق'",
        "areas_for_improvement": "'الوقت'", "comments": "'متابعة'", "recommendations": "'دورة'",
        "created_at": "'2026-10-02 20:30'",
    },
    "task": {
        "title": "'جرد'", "description": "'جرد الأدوية'", "priority": "'URGENT'", "status": "'IN_PROGRESS'",
        "assigned_to_user_id": login("handler1"), "created_by_user_id": login("trainer1"), "project_id": project("PRJ-102"),
        "due_date": "'2026-10-05 12:00'", "completed_at": "'2026-10-04 12:00'", "created_at": "'2026-10-02 22:30'",
        "updated_at": "'2026-10-02 22:30'",
    },
    "production_cycle": {
        **FEMALE, "cycle_type": "'ARTIFICIAL'", "heat_start_date": "'2026-01-20'", "mating_date": "'2026-02-01'",
        "expected_delivery_date": "'2026-04-05'", "actual_delivery_date": "'2026-04-06'", "result": "'SUCCESSFUL'",
        "number_of_puppies": "5", "puppies_survived": "4", "puppies_info": """'[{"name": "أ"}]'""", "prenatal_care": "'فيتامين'",
        "delivery_notes": "'ليلًا'", "complications": "'لا'", "created_at": "'2026-10-02 20:30'",
    },
    "dog_maturity": {
        "dog_id": dog("K9-007"), "maturity_date": "'2026-02-01'", "maturity_status": "'MATURE'", "weight_at_maturity": "28.5",
        "height_at_maturity": "61", "notes": "'تام'", "created_at": "'2026-10-02 20:30'",
    },
    "heat_cycle": {
        "dog_id": dog("K9-007"), "cycle_number": "3", "start_date": "'2026-01-20'", "end_date": "'2026-02-08'",
        "status": "'POST_HEAT'", "behavioral_changes": "'قلق'", "physical_signs": "'تورم'", "appetite_changes": "'أقل'",
        "notes": "'تمت'", "created_at": "'2026-10-02 20:30'",
    },
    "mating_record": {
        **FEMALE, "heat_cycle_id": FIRST.format("heat_cycle"), "mating_date": "'2026-02-01'", "mating_time": "'10:00'",
        "location": "'الساحة'", "supervised_by": person("EMP1021"), "success_rate": "8", "duration_minutes": "20",
        "behavior_observed": "'هادئ'", "complications": "'لا'", "notes": "'تم'", "created_at": "'2026-10-02 20:30'",
    },
    "pregnancy_record": {
        "mating_record_id": FIRST.format("mating_record"), "dog_id": dog("K9-007"), "confirmed_date": "'2026-03-01'",
        "expected_delivery_date": "'2026-04-05'", "status": "'DELIVERED'", "week_2_checkup": """'{"weight": 31}'""",
        "week_4_checkup": "'\"سليم\"'", "ultrasound_results": """'[{"puppies": 5}]'""", "special_diet": "'بروتين'",
        "exercise_restrictions": "'لا قفز'", "medications": """'["حديد"]'""", "notes": "'تم'", "created_at": "'2026-10-02 20:30'",
    },
    "delivery_record": {
        "pregnancy_record_id": FIRST.format("pregnancy_record"), "delivery_date": "'2026-04-06'",
        "delivery_start_time": "'03:00'", "delivery_end_time": "'06:30'", "location": "'العيادة'",
        "vet_present": person("EMP1021"), "handler_present": person("EMP1017"), "assistance_required": "true",
        "assistance_type": "'قيصرية'", "total_puppies": "5", "live_births": "4", "stillbirths": "1",
        "delivery_complications": "'نزف'", "mother_condition": "'جيدة'", "notes": "'تم'", "created_at": "'2026-10-02 20:30'",
    },
    "puppy_record": {
        "delivery_record_id": FIRST.format("delivery_record"), "puppy_number": "2", "name": "'نمر'", "temporary_id": "'T2'",
        "gender": "'MALE'", "birth_weight": "0.45", "birth_time": "'03:20'", "birth_order": "2", "alive_at_birth": "true",
        "current_status": "'صحي ونشط'", "color": "'بني'", "markings": "'بيضاء'", "birth_defects": "'لا'",
        "week_1_weight": "0.9", "week_8_weight": "6.5", "weaning_date": "'2026-05-20'", "placement_date": "'2026-06-20'",
        "placement_location": "'المركز'", "adult_dog_id": dog("K9-009"), "notes": "'تم'", "created_at": "'2026-10-02 20:30'",
    },
    "puppy_training": {
        "puppy_id": FIRST.format("puppy_record"), "trainer_id": person("EMP1021"), "training_name": "'نداء'",
        "training_type": "'OBEDIENCE'", "session_date": "'2026-06-01 09:00'", "duration": "15", "puppy_age_weeks": "8",
        "developmental_stage": "'تطبيع'", "success_rating": "7", "skills_learned": """'["جلوس"]'""",
        "behavior_observations": "'نشيط'", "location": "'الساحة'", "weather_conditions": "'صحو'",
        "equipment_used": """'["كرة"]'""", "previous_skills": """'["نداء"]'""", "new_skills_acquired": """'["مشي"]'""",
        "areas_for_improvement": "'التركيز'", "notes": "'تم'", "created_at": "'2026-10-02 20:30'",
    },
    "report_context": {
        "report_type": "'TRAINER'", "project_id": project("PRJ-102"), "dog_id": dog("K9-007"), "date_from": "'2026-10-01'",
        "date_to": "'2026-10-31'", "report_date": "NULL", "status": "'APPROVED'", "title": "'October'", "title_ar": "'تشرين'",
        "summary": "'جيد'", "notes": "'كامل'", "created_by_user_id": login("trainer1"), "submitted_at": "'2026-11-01 06:00'",
        "pm_reviewed_by_user_id": login("pm2"), "pm_reviewed_at": "'2026-11-02 06:00'", "pm_review_notes": "'حسن'",
        "admin_reviewed_by_user_id": login("admin"), "admin_reviewed_at": "'2026-11-03 06:00'", "admin_review_notes": "NULL",
        "created_at": "'2026-10-31 20:30'",
    },
    "report_export_history": {
        "context_id": FIRST.format("report_context"), "export_format": "'PDF'", "exported_by_user_id": login("pm2"),
        "exported_at": "'2026-11-04 06:00'", "file_path": "'/tmp/x.pdf'", "file_name": "'x.pdf'", "file_size": "99",
        "success": "true", "ip_address": "'10.0.0.1'",
    },
    "report_definition": {
        "report_type": "'VET'", "code": "'VET-1'", "name_ar": "'بيطري'", "name_en": "'Vet'", "required_permissions": "'[]'",
        "data_fields": """'["weight"]'""", "created_at": "'2026-11-04 06:00'", "updated_at": "'2026-11-04 06:00'",
    },
    "audit_log": {
        "user_id": login("pm2"), "action": "'EDIT'", "target_type": "'Employee'", "target_name": "'سالم'", "target_id": "NULL",
        "description": """'{"why": "خطأ"}'""", "old_values": """'"{\\"role\\": \\"VET\\", \\"phone\\": \\"777\\"}"'""",
        "new_values": """'"{\\"role\\": \\"TRAINER\\"}"'""", "session_id": "'planted'", "extra_data": "'{}'",
        "created_at": "'2026-11-04 06:00'",
    },
    "access_audit_logs": {
        "user_id": login("pm2"), "action_type": "'DATA_EXPORT'", "target_type": "'Report'", "request_path": "'/reports'",
        "http_method": "'GET'", "outcome": "'SUCCESS'", "ip_address": "'10.0.0.1'", "created_at": "'2026-11-04 06:00'",
    },
    "permission_audit_logs_v2": {
        "target_user_id": login("handler1"), "changed_by_id": login("admin"), "action": "'GRANT'", "entity_type": "'role'",
        "old_value": "'viewer'", "new_value": "'handler'", "project_id": project("PRJ-102"), "created_at": "'2026-11-04 06:00'",
    },
    "permission_overrides_v2": {
        "user_id": login("handler1"), "permission_key": "'reports.view'", "project_id": "NULL", "is_granted": "false",
        "reason": "'مؤقت'", "granted_at": "'2026-11-04 06:00'", "granted_by_id": login("admin"), "expires_at": "'2026-12-04 06:00'",
    },
    "notification": {
        "user_id": login("pm2"), "type": "'REPORT_SUBMITTED'", "title": "'تقرير جديد'", "message": "'من سالم'",
        "related_id": FIRST.format("veterinary_visit") + "::text", "related_type": "'VET_REPORT'", "read": "true",
        "read_at": "NULL", "created_at": "'2026-11-04 06:00'",
    },
    "report_review": {
        "report_type": "'VET'", "report_id": FIRST.format("veterinary_visit") + "::text", "action": "'REQUEST_EDITS'",
        "previous_status": "'SUBMITTED'", "new_status": "'DRAFT'", "reviewed_by_user_id": login("pm2"),
        "review_notes": "'أكمل الوزن'", "created_at": "'2026-11-04 06:00'",
    },
    "report_approval_history": {
        "context_id": FIRST.format("report_context"), "from_status": "'SUBMITTED'", "to_status": "'PM_REJECTED'",
        "action": "'reject'", "action_by_user_id": login("pm2"), "action_at": "'2026-11-04 06:00'", "notes": "'ناقص'",
        "rejection_reason": "'بلا أرقام'",
    },
}  # fmt: skip
# Tables of which the report gets this row alone: the link, and the table of the report.
ONE_EACH = {
    "shift_report_health": ("shift_report_id", "shift_report"),
    "shift_report_behavior": ("shift_report_id", "shift_report"),
    "handler_report_health": ("report_id", "handler_report"),
    "handler_report_behavior": ("report_id", "handler_report"),
    "handler_report_care": ("report_id", "handler_report"),
    "handler_report_training": ("report_id", "handler_report"),
    "handler_report_incident": ("report_id", "handler_report"),
    "shift_report_incident": ("shift_report_id", "shift_report"),
}
