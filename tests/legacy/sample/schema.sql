CREATE TYPE accessactiontype AS ENUM ('PAGE_ACCESS', 'FILE_DOWNLOAD', 'REPORT_APPROVAL', 'REPORT_REJECTION', 'SCHEDULE_ACCESS', 'SHIFT_ACCESS', 'PROJECT_ACCESS', 'DATA_EXPORT');
CREATE TYPE accessoutcome AS ENUM ('SUCCESS', 'FAILURE', 'BLOCKED');
CREATE TYPE maturitystatus AS ENUM ('JUVENILE', 'MATURE', 'RETIRED');
CREATE TYPE taskpriority AS ENUM ('LOW', 'MEDIUM', 'HIGH', 'URGENT');
CREATE TYPE taskstatus AS ENUM ('PENDING', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED');
CREATE TYPE auditaction AS ENUM ('CREATE', 'EDIT', 'UPDATE', 'DELETE', 'EXPORT', 'LOGIN', 'LOGOUT', 'SECURITY_EVENT', 'MODE_SELECTION', 'MODE_SWITCH', 'SETUP');
CREATE TYPE ballworktype AS ENUM ('FETCH_TRAINING', 'CATCH_TRAINING', 'AGILITY_BALL', 'COORDINATION_BALL', 'REWARD_BALL');
CREATE TYPE bodyconditionscale AS ENUM ('VERY_THIN', 'THIN', 'BELOW_IDEAL', 'NEAR_IDEAL', 'IDEAL', 'ABOVE_IDEAL', 'FULL', 'OBESE', 'VERY_OBESE');
CREATE TYPE doggender AS ENUM ('MALE', 'FEMALE');
CREATE TYPE dogstatus AS ENUM ('ACTIVE', 'RETIRED', 'DECEASED', 'TRAINING');
CREATE TYPE elementtype AS ENUM ('WEAPON', 'DRUG', 'EXPLOSIVE', 'OTHER');
CREATE TYPE employeerole AS ENUM ('HANDLER', 'TRAINER', 'BREEDER', 'VET', 'PROJECT_MANAGER');
CREATE TYPE exportformat AS ENUM ('PDF', 'EXCEL', 'CSV', 'JSON');
CREATE TYPE groomingcleanlinessscore AS ENUM ('SCORE_1', 'SCORE_2', 'SCORE_3', 'SCORE_4', 'SCORE_5');
CREATE TYPE groomingyesno AS ENUM ('YES', 'NO');
CREATE TYPE healthcheckstatus AS ENUM ('NORMAL', 'ABNORMAL', 'NEEDS_ATTENTION');
CREATE TYPE heatstatus AS ENUM ('NOT_IN_HEAT', 'IN_HEAT', 'POST_HEAT', 'COMPLETED', 'PRE_HEAT');
CREATE TYPE incidenttype AS ENUM ('SUSPICION', 'DETECTION');
CREATE TYPE notificationtype AS ENUM ('SCHEDULE_CREATED', 'EMPLOYEE_REPLACED', 'TASK_ASSIGNED', 'REPORT_SUBMITTED', 'REPORT_APPROVED', 'REPORT_REJECTED', 'REPORT_EDITS_REQUESTED', 'REPORT_FORWARDED_TO_ADMIN');
CREATE TYPE performancerating AS ENUM ('EXCELLENT', 'GOOD', 'WEAK');
CREATE TYPE pregnancystatus AS ENUM ('NOT_PREGNANT', 'PREGNANT', 'DELIVERED');
CREATE TYPE prepmethod AS ENUM ('BOILED', 'STEAMED', 'SOAKED', 'OTHER');
CREATE TYPE productioncycletype AS ENUM ('NATURAL', 'ARTIFICIAL');
CREATE TYPE productionresult AS ENUM ('SUCCESSFUL', 'FAILED', 'UNKNOWN');
CREATE TYPE projectstatus AS ENUM ('PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED');
CREATE TYPE reportpriority AS ENUM ('LOW', 'NORMAL', 'HIGH', 'URGENT');
CREATE TYPE reportstatus AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'APPROVED_BY_PM', 'FORWARDED_TO_ADMIN', 'REJECTED_BY_PM', 'APPROVED_BY_ADMIN', 'REJECTED_BY_ADMIN');
CREATE TYPE reporttype AS ENUM ('SHIFT', 'DAILY');
CREATE TYPE scheduleitemstatus AS ENUM ('PLANNED', 'PRESENT', 'ABSENT', 'REPLACED');
CREATE TYPE schedulestatus AS ENUM ('OPEN', 'LOCKED');
CREATE TYPE socializationtype AS ENUM ('HUMAN_INTERACTION', 'ANIMAL_INTERACTION', 'VEHICLE_EXPOSURE', 'SOUND_DESENSITIZATION', 'ENVIRONMENT_EXPLORATION', 'CROWD_INTERACTION');
CREATE TYPE stoolcolor AS ENUM ('BROWN', 'YELLOW', 'GREEN', 'BLACK', 'RED', 'WHITE');
CREATE TYPE stoolshape AS ENUM ('NORMAL', 'HARD', 'SOFT', 'LIQUID');
CREATE TYPE targettype AS ENUM ('EMPLOYEE', 'DOG');
CREATE TYPE trainingcategory AS ENUM ('OBEDIENCE', 'DETECTION', 'AGILITY', 'ATTACK', 'FITNESS', 'SOCIALIZATION', 'BALL_WORK', 'OTHER');
CREATE TYPE trainingtype AS ENUM ('FITNESS', 'AGILITY', 'OBEDIENCE', 'BALL', 'EXPLOSIVES', 'OTHER');
CREATE TYPE unifiedreportstatus AS ENUM ('DRAFT', 'SUBMITTED', 'PM_REVIEWED', 'PM_APPROVED', 'PM_REJECTED', 'FORWARDED_TO_ADMIN', 'APPROVED', 'REJECTED', 'ARCHIVED');
CREATE TYPE unifiedreporttype AS ENUM ('HANDLER', 'SHIFT', 'TRAINER', 'VET', 'CARETAKER', 'ATTENDANCE', 'INCIDENT', 'FEEDING', 'CHECKUP', 'GROOMING', 'DEWORMING', 'PRODUCTION', 'EVALUATION', 'CUSTOM');
CREATE TYPE userrole AS ENUM ('GENERAL_ADMIN', 'PROJECT_MANAGER', 'HANDLER', 'TRAINER', 'BREEDER', 'VET');
CREATE TYPE visittype AS ENUM ('ROUTINE', 'EMERGENCY', 'VACCINATION');
CREATE TABLE "audit_log" (
    "id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "action" auditaction NOT NULL,
    "target_type" character varying(50),
    "target_id" uuid,
    "target_name" character varying(200),
    "description" text,
    "old_values" json,
    "new_values" json,
    "ip_address" character varying(45),
    "user_agent" text,
    "session_id" character varying(255),
    "extra_data" json,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "breeding_training_activity" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "trainer_id" uuid NOT NULL,
    "session_date" timestamp without time zone NOT NULL,
    "category" trainingcategory NOT NULL,
    "subtype_socialization" socializationtype,
    "subtype_ball" ballworktype,
    "subject" text NOT NULL,
    "duration" integer NOT NULL,
    "duration_days" integer,
    "success_rating" integer NOT NULL,
    "location" character varying(100),
    "weather_conditions" character varying(100),
    "equipment_used" json,
    "notes" text,
    "status" character varying(50) NOT NULL,
    "submitted_at" timestamp without time zone,
    "reviewed_by_user_id" uuid,
    "reviewed_at" timestamp without time zone,
    "review_notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "caretaker_daily_log" (
    "id" uuid NOT NULL,
    "date" date NOT NULL,
    "project_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "caretaker_employee_id" uuid,
    "kennel_code" character varying(50),
    "house_clean" boolean NOT NULL,
    "house_vacuum" boolean NOT NULL,
    "house_tap_clean" boolean NOT NULL,
    "house_drain_clean" boolean NOT NULL,
    "dog_clean" boolean NOT NULL,
    "dog_washed" boolean NOT NULL,
    "dog_brushed" boolean NOT NULL,
    "bowls_bucket_clean" boolean NOT NULL,
    "notes" text,
    "status" character varying(50) NOT NULL,
    "submitted_at" timestamp without time zone,
    "reviewed_by_user_id" uuid,
    "reviewed_at" timestamp without time zone,
    "review_notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "cleaning_log" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "date" date NOT NULL,
    "time" time without time zone NOT NULL,
    "dog_id" uuid NOT NULL,
    "recorder_employee_id" uuid,
    "area_type" character varying(50),
    "cage_house_number" character varying(60),
    "alternate_place" character varying(120),
    "cleaned_house" character varying(10),
    "washed_house" character varying(10),
    "disinfected_house" character varying(10),
    "group_disinfection" character varying(10),
    "group_description" character varying(120),
    "materials_used" json,
    "notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "daily_checkup_log" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "date" date NOT NULL,
    "time" time without time zone NOT NULL,
    "dog_id" uuid NOT NULL,
    "examiner_employee_id" uuid,
    "eyes" character varying(50),
    "ears" character varying(50),
    "nose" character varying(50),
    "front_legs" character varying(50),
    "hind_legs" character varying(50),
    "coat" character varying(50),
    "tail" character varying(50),
    "severity" character varying(50),
    "symptoms" text,
    "initial_diagnosis" text,
    "suggested_treatment" text,
    "notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "daily_schedule" (
    "id" uuid NOT NULL,
    "date" date NOT NULL,
    "project_id" uuid NOT NULL,
    "status" schedulestatus NOT NULL,
    "notes" text,
    "locked_at" timestamp without time zone,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    "created_by_user_id" uuid,
    PRIMARY KEY ("id")
);
CREATE TABLE "daily_schedule_item" (
    "id" uuid NOT NULL,
    "daily_schedule_id" uuid NOT NULL,
    "handler_user_id" uuid NOT NULL,
    "dog_id" uuid,
    "shift_id" uuid,
    "location_id" uuid,
    "status" scheduleitemstatus NOT NULL,
    "replacement_handler_id" uuid,
    "absence_reason" character varying(500),
    "replacement_notes" text,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "delivery_record" (
    "id" uuid NOT NULL,
    "pregnancy_record_id" uuid NOT NULL,
    "delivery_date" date NOT NULL,
    "delivery_start_time" time without time zone,
    "delivery_end_time" time without time zone,
    "location" character varying(100),
    "vet_present" uuid,
    "handler_present" uuid,
    "assistance_required" boolean,
    "assistance_type" text,
    "total_puppies" integer,
    "live_births" integer,
    "stillbirths" integer,
    "delivery_complications" text,
    "mother_condition" text,
    "notes" text,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "deworming_log" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "date" date NOT NULL,
    "time" time without time zone NOT NULL,
    "dog_id" uuid NOT NULL,
    "specialist_employee_id" uuid,
    "dog_weight_kg" double precision,
    "product_name" character varying(120),
    "active_ingredient" character varying(120),
    "standard_dose_mg_per_kg" double precision,
    "calculated_dose_mg" double precision,
    "administered_amount" double precision,
    "amount_unit" character varying(20),
    "administration_route" character varying(20),
    "batch_number" character varying(60),
    "expiry_date" date,
    "adverse_reaction" character varying(20),
    "notes" text,
    "next_due_date" date,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "dog" (
    "id" uuid NOT NULL,
    "name" character varying(100) NOT NULL,
    "code" character varying(20) NOT NULL,
    "breed" character varying(100) NOT NULL,
    "family_line" character varying(100),
    "gender" doggender NOT NULL,
    "birth_date" date NOT NULL,
    "microchip_id" character varying(50),
    "current_status" dogstatus,
    "location" character varying(100),
    "specialization" character varying(100),
    "color" character varying(50),
    "weight" double precision,
    "height" double precision,
    "birth_certificate" character varying(255),
    "photo" character varying(255),
    "medical_records" json,
    "assigned_to_user_id" uuid,
    "father_id" uuid,
    "mother_id" uuid,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "employee" (
    "id" uuid NOT NULL,
    "name" character varying(100) NOT NULL,
    "employee_id" character varying(20) NOT NULL,
    "role" employeerole NOT NULL,
    "phone" character varying(20) NOT NULL,
    "email" character varying(120),
    "hire_date" date NOT NULL,
    "is_active" boolean,
    "certifications" json,
    "national_id" character varying(50),
    "full_name" character varying(200),
    "birth_place" character varying(200),
    "birth_date" date,
    "current_residence" character varying(300),
    "residence_google_map_link" character varying(500),
    "residence_latitude" double precision,
    "residence_longitude" double precision,
    "employee_photo" character varying(255),
    "id_card_photo" character varying(255),
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    "assigned_to_user_id" uuid,
    PRIMARY KEY ("id")
);
CREATE TABLE "employee_dog_assignment" (
    "employee_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    PRIMARY KEY ("employee_id", "dog_id")
);
CREATE TABLE "excretion_log" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "date" date NOT NULL,
    "time" time without time zone NOT NULL,
    "dog_id" uuid NOT NULL,
    "recorder_employee_id" uuid,
    "stool_color" character varying(50),
    "stool_consistency" character varying(50),
    "stool_content" character varying(50),
    "constipation" boolean NOT NULL,
    "stool_place" character varying(50),
    "stool_notes" text,
    "urine_color" character varying(50),
    "urine_notes" text,
    "vomit_color" character varying(50),
    "vomit_count" integer,
    "vomit_notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "feeding_log" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "date" date NOT NULL,
    "time" time without time zone NOT NULL,
    "dog_id" uuid NOT NULL,
    "recorder_employee_id" uuid,
    "meal_type_fresh" boolean NOT NULL,
    "meal_type_dry" boolean NOT NULL,
    "meal_name" character varying(120),
    "prep_method" prepmethod,
    "grams" integer,
    "water_ml" integer,
    "supplements" json,
    "body_condition" bodyconditionscale,
    "notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "grooming_log" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "date" date NOT NULL,
    "time" time without time zone NOT NULL,
    "dog_id" uuid NOT NULL,
    "recorder_employee_id" uuid,
    "washed_bathed" groomingyesno,
    "shampoo_type" character varying(120),
    "brushing" groomingyesno,
    "nail_trimming" groomingyesno,
    "teeth_brushing" groomingyesno,
    "ear_cleaning" groomingyesno,
    "eye_cleaning" groomingyesno,
    "cleanliness_score" groomingcleanlinessscore,
    "notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "handler_report" (
    "id" uuid NOT NULL,
    "report_type" reporttype NOT NULL,
    "date" date NOT NULL,
    "schedule_item_id" uuid,
    "handler_user_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "location" character varying(200),
    "status" reportstatus NOT NULL,
    "submitted_at" timestamp without time zone,
    "reviewed_by_user_id" uuid,
    "reviewed_at" timestamp without time zone,
    "review_notes" text,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "handler_report_attachment" (
    "id" uuid NOT NULL,
    "report_id" uuid,
    "incident_id" uuid,
    "filename" character varying(255) NOT NULL,
    "original_filename" character varying(255) NOT NULL,
    "file_path" character varying(500) NOT NULL,
    "file_type" character varying(50) NOT NULL,
    "file_size" integer NOT NULL,
    "sha256_hash" character varying(64) NOT NULL,
    "description" text,
    "uploaded_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "handler_report_behavior" (
    "id" uuid NOT NULL,
    "report_id" uuid NOT NULL,
    "good_behavior_notes" text,
    "bad_behavior_notes" text,
    PRIMARY KEY ("id")
);
CREATE TABLE "handler_report_care" (
    "id" uuid NOT NULL,
    "report_id" uuid NOT NULL,
    "food_amount" character varying(100),
    "food_type" character varying(200),
    "supplements" character varying(200),
    "water_amount" character varying(100),
    "grooming_done" boolean,
    "washing_done" boolean,
    "excretion_location" character varying(200),
    "stool_color" stoolcolor,
    "stool_shape" stoolshape,
    PRIMARY KEY ("id")
);
CREATE TABLE "handler_report_health" (
    "id" uuid NOT NULL,
    "report_id" uuid NOT NULL,
    "eyes_status" healthcheckstatus,
    "eyes_notes" character varying(500),
    "nose_status" healthcheckstatus,
    "nose_notes" character varying(500),
    "ears_status" healthcheckstatus,
    "ears_notes" character varying(500),
    "mouth_status" healthcheckstatus,
    "mouth_notes" character varying(500),
    "teeth_status" healthcheckstatus,
    "teeth_notes" character varying(500),
    "gums_status" healthcheckstatus,
    "gums_notes" character varying(500),
    "front_limbs_status" healthcheckstatus,
    "front_limbs_notes" character varying(500),
    "back_limbs_status" healthcheckstatus,
    "back_limbs_notes" character varying(500),
    "hair_status" healthcheckstatus,
    "hair_notes" character varying(500),
    "tail_status" healthcheckstatus,
    "tail_notes" character varying(500),
    "rear_status" healthcheckstatus,
    "rear_notes" character varying(500),
    PRIMARY KEY ("id")
);
CREATE TABLE "handler_report_incident" (
    "id" uuid NOT NULL,
    "report_id" uuid NOT NULL,
    "incident_type" incidenttype NOT NULL,
    "description" text NOT NULL,
    "incident_datetime" timestamp without time zone,
    "location" character varying(200),
    PRIMARY KEY ("id")
);
CREATE TABLE "handler_report_training" (
    "id" uuid NOT NULL,
    "report_id" uuid NOT NULL,
    "training_type" trainingtype NOT NULL,
    "description" text,
    "time_from" time without time zone,
    "time_to" time without time zone,
    "notes" text,
    PRIMARY KEY ("id")
);
CREATE TABLE "heat_cycle" (
    "id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "cycle_number" integer NOT NULL,
    "start_date" date NOT NULL,
    "end_date" date,
    "duration_days" integer,
    "status" heatstatus,
    "behavioral_changes" text,
    "physical_signs" text,
    "appetite_changes" character varying(100),
    "notes" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "incident" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "name" character varying(200) NOT NULL,
    "incident_date" date NOT NULL,
    "incident_time" time without time zone NOT NULL,
    "incident_type" character varying(100) NOT NULL,
    "description" text,
    "location" character varying(200),
    "severity" character varying(20),
    "reported_by" uuid,
    "people_involved" json,
    "dogs_involved" json,
    "attachments" json,
    "witness_statements" text,
    "resolved" boolean,
    "resolution_notes" text,
    "resolution_date" date,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "mating_record" (
    "id" uuid NOT NULL,
    "female_id" uuid NOT NULL,
    "male_id" uuid NOT NULL,
    "heat_cycle_id" uuid,
    "mating_date" date NOT NULL,
    "mating_time" time without time zone,
    "location" character varying(100),
    "supervised_by" uuid,
    "success_rate" integer,
    "duration_minutes" integer,
    "behavior_observed" text,
    "complications" text,
    "notes" text,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "notification" (
    "id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "type" notificationtype NOT NULL,
    "title" character varying(200) NOT NULL,
    "message" text NOT NULL,
    "related_id" character varying(36),
    "related_type" character varying(50),
    "read" boolean,
    "read_at" timestamp without time zone,
    "created_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "performance_evaluation" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "evaluator_id" uuid NOT NULL,
    "target_type" targettype NOT NULL,
    "target_employee_id" uuid,
    "target_dog_id" uuid,
    "evaluation_date" date NOT NULL,
    "rating" performancerating NOT NULL,
    "uniform_ok" boolean,
    "id_card_ok" boolean,
    "appearance_ok" boolean,
    "cleanliness_ok" boolean,
    "punctuality" integer,
    "job_knowledge" integer,
    "teamwork" integer,
    "communication" integer,
    "obedience_level" integer,
    "detection_accuracy" integer,
    "physical_condition" integer,
    "handler_relationship" integer,
    "strengths" text,
    "areas_for_improvement" text,
    "comments" text,
    "recommendations" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "pregnancy_record" (
    "id" uuid NOT NULL,
    "mating_record_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "confirmed_date" date,
    "expected_delivery_date" date,
    "status" pregnancystatus,
    "week_1_checkup" json,
    "week_2_checkup" json,
    "week_3_checkup" json,
    "week_4_checkup" json,
    "week_5_checkup" json,
    "week_6_checkup" json,
    "week_7_checkup" json,
    "week_8_checkup" json,
    "ultrasound_results" json,
    "special_diet" text,
    "exercise_restrictions" text,
    "medications" json,
    "notes" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "production_cycle" (
    "id" uuid NOT NULL,
    "female_id" uuid NOT NULL,
    "male_id" uuid NOT NULL,
    "cycle_type" productioncycletype NOT NULL,
    "heat_start_date" date,
    "mating_date" date NOT NULL,
    "expected_delivery_date" date,
    "actual_delivery_date" date,
    "result" productionresult,
    "number_of_puppies" integer,
    "puppies_survived" integer,
    "puppies_info" json,
    "prenatal_care" text,
    "delivery_notes" text,
    "complications" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "project" (
    "id" uuid NOT NULL,
    "name" character varying(200) NOT NULL,
    "code" character varying(20) NOT NULL,
    "main_task" text,
    "description" text,
    "status" projectstatus,
    "start_date" date NOT NULL,
    "end_date" date,
    "duration_days" integer,
    "expected_completion_date" date,
    "location" character varying(200),
    "mission_type" character varying(100),
    "priority" character varying(20),
    "sector" character varying(100),
    "manager_id" uuid,
    "project_manager_id" uuid,
    "success_rating" integer,
    "final_report" text,
    "lessons_learned" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "project_assignment" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "dog_id" uuid,
    "employee_id" uuid,
    "is_active" boolean,
    "assigned_from" timestamp without time zone,
    "assigned_to" timestamp without time zone,
    "assigned_date" date,
    "unassigned_date" date,
    "notes" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "project_dog" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "is_active" boolean,
    "assigned_date" date,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "project_dog_assignment" (
    "project_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    PRIMARY KEY ("project_id", "dog_id")
);
CREATE TABLE "project_employee_assignment" (
    "project_id" uuid NOT NULL,
    "employee_id" uuid NOT NULL,
    PRIMARY KEY ("project_id", "employee_id")
);
CREATE TABLE "project_location" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "name" character varying(200) NOT NULL,
    "description" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "project_manager_permission" (
    "id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "can_manage_assignments" boolean,
    "can_manage_shifts" boolean,
    "can_manage_attendance" boolean,
    "can_manage_training" boolean,
    "can_manage_incidents" boolean,
    "can_manage_performance" boolean,
    "can_view_veterinary" boolean,
    "can_view_breeding" boolean,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "puppy_record" (
    "id" uuid NOT NULL,
    "delivery_record_id" uuid NOT NULL,
    "puppy_number" integer NOT NULL,
    "name" character varying(100),
    "temporary_id" character varying(20),
    "gender" doggender NOT NULL,
    "birth_weight" double precision,
    "birth_time" time without time zone,
    "birth_order" integer,
    "alive_at_birth" boolean,
    "current_status" character varying(50),
    "color" character varying(50),
    "markings" text,
    "birth_defects" text,
    "week_1_weight" double precision,
    "week_2_weight" double precision,
    "week_3_weight" double precision,
    "week_4_weight" double precision,
    "week_5_weight" double precision,
    "week_6_weight" double precision,
    "week_7_weight" double precision,
    "week_8_weight" double precision,
    "weaning_date" date,
    "placement_date" date,
    "placement_location" character varying(100),
    "adult_dog_id" uuid,
    "notes" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "report_approval_history" (
    "id" uuid NOT NULL,
    "context_id" uuid NOT NULL,
    "from_status" unifiedreportstatus,
    "to_status" unifiedreportstatus NOT NULL,
    "action" character varying(50) NOT NULL,
    "action_by_user_id" uuid NOT NULL,
    "action_at" timestamp without time zone NOT NULL,
    "notes" text,
    "rejection_reason" text,
    "ip_address" character varying(50),
    PRIMARY KEY ("id")
);
CREATE TABLE "report_context" (
    "id" uuid NOT NULL,
    "definition_id" uuid,
    "report_type" unifiedreporttype NOT NULL,
    "source_report_id" uuid,
    "source_report_table" character varying(100),
    "project_id" uuid,
    "dog_id" uuid,
    "date_from" date,
    "date_to" date,
    "report_date" date,
    "status" unifiedreportstatus NOT NULL,
    "priority" reportpriority NOT NULL,
    "cached_data" json,
    "cached_at" timestamp without time zone,
    "cache_valid" boolean,
    "title" character varying(300),
    "title_ar" character varying(300),
    "summary" text,
    "notes" text,
    "created_by_user_id" uuid NOT NULL,
    "submitted_at" timestamp without time zone,
    "pm_reviewed_by_user_id" uuid,
    "pm_reviewed_at" timestamp without time zone,
    "pm_review_notes" text,
    "pm_review_status" character varying(50),
    "admin_reviewed_by_user_id" uuid,
    "admin_reviewed_at" timestamp without time zone,
    "admin_review_notes" text,
    "admin_review_status" character varying(50),
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "report_export_history" (
    "id" uuid NOT NULL,
    "context_id" uuid NOT NULL,
    "export_format" exportformat NOT NULL,
    "exported_by_user_id" uuid NOT NULL,
    "exported_at" timestamp without time zone NOT NULL,
    "file_path" character varying(500),
    "file_name" character varying(255),
    "file_size" integer,
    "export_params" json,
    "success" boolean,
    "error_message" text,
    "ip_address" character varying(50),
    PRIMARY KEY ("id")
);
CREATE TABLE "report_review" (
    "id" uuid NOT NULL,
    "report_type" character varying(50) NOT NULL,
    "report_id" character varying(36) NOT NULL,
    "action" character varying(50) NOT NULL,
    "previous_status" character varying(50) NOT NULL,
    "new_status" character varying(50) NOT NULL,
    "reviewed_by_user_id" uuid NOT NULL,
    "review_notes" text,
    "project_id" uuid NOT NULL,
    "created_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "roles_v2" (
    "id" uuid NOT NULL,
    "name" character varying(50) NOT NULL,
    "name_ar" character varying(100),
    "description" text,
    "is_system" boolean,
    "is_active" boolean,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "shift" (
    "id" uuid NOT NULL,
    "name" character varying(100) NOT NULL,
    "start_time" time without time zone NOT NULL,
    "end_time" time without time zone NOT NULL,
    "is_active" boolean,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "shift_report" (
    "id" uuid NOT NULL,
    "schedule_item_id" uuid NOT NULL,
    "handler_user_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "date" date NOT NULL,
    "location" character varying(200),
    "status" reportstatus NOT NULL,
    "submitted_at" timestamp without time zone,
    "reviewed_by_user_id" uuid,
    "reviewed_at" timestamp without time zone,
    "review_notes" text,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "shift_report_attachment" (
    "id" uuid NOT NULL,
    "incident_id" uuid NOT NULL,
    "filename" character varying(255) NOT NULL,
    "original_filename" character varying(255) NOT NULL,
    "file_path" character varying(500) NOT NULL,
    "file_type" character varying(50) NOT NULL,
    "file_size" integer NOT NULL,
    "sha256_hash" character varying(64) NOT NULL,
    "uploaded_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "shift_report_behavior" (
    "id" uuid NOT NULL,
    "shift_report_id" uuid NOT NULL,
    "good_behavior_notes" text,
    "bad_behavior_notes" text,
    PRIMARY KEY ("id")
);
CREATE TABLE "shift_report_health" (
    "id" uuid NOT NULL,
    "shift_report_id" uuid NOT NULL,
    "eyes_status" healthcheckstatus,
    "eyes_notes" character varying(500),
    "nose_status" healthcheckstatus,
    "nose_notes" character varying(500),
    "ears_status" healthcheckstatus,
    "ears_notes" character varying(500),
    "mouth_status" healthcheckstatus,
    "mouth_notes" character varying(500),
    "teeth_status" healthcheckstatus,
    "teeth_notes" character varying(500),
    "gums_status" healthcheckstatus,
    "gums_notes" character varying(500),
    "front_limbs_status" healthcheckstatus,
    "front_limbs_notes" character varying(500),
    "back_limbs_status" healthcheckstatus,
    "back_limbs_notes" character varying(500),
    "hair_status" healthcheckstatus,
    "hair_notes" character varying(500),
    "tail_status" healthcheckstatus,
    "tail_notes" character varying(500),
    "rear_status" healthcheckstatus,
    "rear_notes" character varying(500),
    PRIMARY KEY ("id")
);
CREATE TABLE "shift_report_incident" (
    "id" uuid NOT NULL,
    "shift_report_id" uuid NOT NULL,
    "incident_type" incidenttype NOT NULL,
    "description" text NOT NULL,
    "incident_datetime" timestamp without time zone,
    "location" character varying(200),
    PRIMARY KEY ("id")
);
CREATE TABLE "suspicion" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "element_type" elementtype NOT NULL,
    "suspicion_type" character varying(100),
    "risk_level" character varying(20),
    "subtype" character varying(100),
    "discovery_date" date NOT NULL,
    "discovery_time" time without time zone NOT NULL,
    "location" character varying(200) NOT NULL,
    "detected_by_dog" uuid,
    "handler" uuid,
    "detection_method" character varying(100),
    "description" text,
    "quantity_estimate" character varying(100),
    "attachments" json,
    "authorities_notified" boolean,
    "evidence_collected" boolean,
    "follow_up_required" boolean,
    "follow_up_notes" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "training_session" (
    "id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "trainer_id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "category" trainingcategory NOT NULL,
    "subject" character varying(200) NOT NULL,
    "session_date" timestamp without time zone NOT NULL,
    "duration" integer NOT NULL,
    "success_rating" integer NOT NULL,
    "location" character varying(100),
    "notes" text,
    "weather_conditions" character varying(100),
    "equipment_used" json,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "user" (
    "id" uuid NOT NULL,
    "username" character varying(80) NOT NULL,
    "email" character varying(120) NOT NULL,
    "password_hash" character varying(256) NOT NULL,
    "role" userrole NOT NULL,
    "full_name" character varying(100) NOT NULL,
    "active" boolean,
    "employee_id" uuid NOT NULL,
    "created_at" timestamp without time zone,
    "last_login" timestamp without time zone,
    "failed_login_attempts" integer,
    "account_locked_until" timestamp without time zone,
    "password_changed_at" timestamp without time zone,
    "mfa_enabled" boolean,
    "mfa_secret" character varying(32),
    "backup_codes" json,
    "permissions_updated_at" timestamp without time zone,
    "allowed_sections" json,
    "phone" character varying(20),
    "project_id" uuid,
    "dog_id" uuid,
    PRIMARY KEY ("id")
);
CREATE TABLE "user_role_assignments_v2" (
    "id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "role_id" uuid NOT NULL,
    "project_id" uuid,
    "is_active" boolean,
    "granted_at" timestamp without time zone,
    "granted_by_id" uuid,
    "expires_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "veterinary_visit" (
    "id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "vet_id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "visit_type" visittype NOT NULL,
    "visit_date" timestamp without time zone NOT NULL,
    "weight" double precision,
    "temperature" double precision,
    "heart_rate" integer,
    "blood_pressure" character varying(20),
    "symptoms" text,
    "diagnosis" text,
    "treatment" text,
    "medications" json,
    "stool_color" character varying(50),
    "stool_consistency" character varying(50),
    "urine_color" character varying(50),
    "vaccinations_given" json,
    "next_visit_date" date,
    "notes" text,
    "cost" double precision,
    "location" character varying(120),
    "weather" character varying(80),
    "vital_signs" json,
    "status" character varying(50) NOT NULL,
    "submitted_at" timestamp without time zone,
    "reviewed_by_user_id" uuid,
    "reviewed_at" timestamp without time zone,
    "review_notes" text,
    "created_by_user_id" uuid,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "task" (
    "id" uuid NOT NULL,
    "title" character varying(200) NOT NULL,
    "description" text,
    "priority" taskpriority NOT NULL,
    "status" taskstatus NOT NULL,
    "assigned_to_user_id" uuid NOT NULL,
    "created_by_user_id" uuid NOT NULL,
    "project_id" uuid,
    "due_date" timestamp without time zone,
    "completed_at" timestamp without time zone,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
CREATE TABLE "dog_maturity" (
    "id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    "maturity_date" date,
    "maturity_status" maturitystatus,
    "weight_at_maturity" double precision,
    "height_at_maturity" double precision,
    "notes" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "puppy_training" (
    "id" uuid NOT NULL,
    "puppy_id" uuid NOT NULL,
    "trainer_id" uuid NOT NULL,
    "training_name" character varying(200) NOT NULL,
    "training_type" trainingcategory NOT NULL,
    "session_date" timestamp without time zone NOT NULL,
    "duration" integer NOT NULL,
    "puppy_age_weeks" integer,
    "developmental_stage" character varying(50),
    "success_rating" integer NOT NULL,
    "skills_learned" json,
    "behavior_observations" text,
    "location" character varying(100),
    "weather_conditions" character varying(100),
    "equipment_used" json,
    "previous_skills" json,
    "new_skills_acquired" json,
    "areas_for_improvement" text,
    "notes" text,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "access_audit_logs" (
    "id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "action_type" accessactiontype NOT NULL,
    "target_type" character varying(80),
    "target_id" uuid,
    "target_name" character varying(200),
    "request_path" character varying(300),
    "http_method" character varying(10),
    "ip_address" character varying(45),
    "user_agent" text,
    "session_id" character varying(255),
    "admin_mode" character varying(40),
    "outcome" accessoutcome,
    "extra_metadata" json,
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "permission_audit_logs_v2" (
    "id" uuid NOT NULL,
    "target_user_id" uuid,
    "changed_by_id" uuid,
    "action" character varying(50) NOT NULL,
    "entity_type" character varying(50) NOT NULL,
    "entity_id" uuid,
    "old_value" text,
    "new_value" text,
    "details" text,
    "project_id" uuid,
    "ip_address" character varying(45),
    "created_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "permission_overrides_v2" (
    "id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "permission_key" character varying(100) NOT NULL,
    "project_id" uuid,
    "is_granted" boolean NOT NULL,
    "reason" text,
    "granted_at" timestamp without time zone,
    "granted_by_id" uuid,
    "expires_at" timestamp without time zone,
    PRIMARY KEY ("id")
);
CREATE TABLE "report_definition" (
    "id" uuid NOT NULL,
    "report_type" unifiedreporttype NOT NULL,
    "code" character varying(50) NOT NULL,
    "name_ar" character varying(200) NOT NULL,
    "name_en" character varying(200) NOT NULL,
    "description_ar" text,
    "description_en" text,
    "required_permissions" json NOT NULL,
    "data_fields" json NOT NULL,
    "requires_project" boolean,
    "requires_dog" boolean,
    "requires_employee" boolean,
    "supports_attachments" boolean,
    "requires_pm_approval" boolean,
    "requires_admin_approval" boolean,
    "icon" character varying(50),
    "color" character varying(20),
    "sort_order" integer,
    "is_active" boolean,
    "created_at" timestamp without time zone NOT NULL,
    "updated_at" timestamp without time zone NOT NULL,
    PRIMARY KEY ("id")
);
