CREATE TYPE ballworktype AS ENUM ('FETCH_TRAINING', 'CATCH_TRAINING', 'AGILITY_BALL', 'COORDINATION_BALL', 'REWARD_BALL');
CREATE TYPE doggender AS ENUM ('MALE', 'FEMALE');
CREATE TYPE dogstatus AS ENUM ('ACTIVE', 'RETIRED', 'DECEASED', 'TRAINING');
CREATE TYPE employeerole AS ENUM ('HANDLER', 'TRAINER', 'BREEDER', 'VET', 'PROJECT_MANAGER');
CREATE TYPE heatstatus AS ENUM ('NOT_IN_HEAT', 'IN_HEAT', 'POST_HEAT', 'COMPLETED', 'PRE_HEAT');
CREATE TYPE projectstatus AS ENUM ('PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED');
CREATE TYPE socializationtype AS ENUM ('HUMAN_INTERACTION', 'ANIMAL_INTERACTION', 'VEHICLE_EXPOSURE', 'SOUND_DESENSITIZATION', 'ENVIRONMENT_EXPLORATION', 'CROWD_INTERACTION');
CREATE TYPE trainingcategory AS ENUM ('OBEDIENCE', 'DETECTION', 'AGILITY', 'ATTACK', 'FITNESS', 'SOCIALIZATION', 'BALL_WORK', 'OTHER');
CREATE TYPE userrole AS ENUM ('GENERAL_ADMIN', 'PROJECT_MANAGER', 'HANDLER', 'TRAINER', 'BREEDER', 'VET');
CREATE TYPE visittype AS ENUM ('ROUTINE', 'EMERGENCY', 'VACCINATION');
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
CREATE TABLE "project_location" (
    "id" uuid NOT NULL,
    "project_id" uuid NOT NULL,
    "name" character varying(200) NOT NULL,
    "description" text,
    "created_at" timestamp without time zone,
    "updated_at" timestamp without time zone,
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
CREATE TABLE "employee_dog_assignment" (
    "employee_id" uuid NOT NULL,
    "dog_id" uuid NOT NULL,
    PRIMARY KEY ("employee_id", "dog_id")
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
