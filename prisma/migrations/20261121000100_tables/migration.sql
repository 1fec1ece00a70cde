-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'staff', 'cell', 'leader');

-- CreateEnum
CREATE TYPE "person_category" AS ENUM ('officialMember', 'probationMember', 'official', 'unionMember');

-- CreateEnum
CREATE TYPE "commitment_status" AS ENUM ('draft', 'submitted', 'approved', 'reported', 'concluded');

-- CreateEnum
CREATE TYPE "document_relation" AS ENUM ('carriesOut', 'replaces');

-- CreateEnum
CREATE TYPE "life_stage" AS ENUM ('proposed', 'registered', 'underWay', 'recognised', 'replicated', 'stopped');

-- CreateEnum
CREATE TYPE "exemplar_kind" AS ENUM ('collective', 'person');

-- CreateEnum
CREATE TYPE "placement_relation" AS ENUM ('child', 'successor');

-- CreateTable
CREATE TABLE "account" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "locked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" INTEGER NOT NULL,
    "assignment_id" INTEGER,
    "address" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" INTEGER,
    "actor_name" TEXT NOT NULL,
    "role" "role",
    "role_unit_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "record_id" INTEGER,
    "unit_id" INTEGER,
    "changes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "full_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "birth_year" INTEGER,
    "position" TEXT NOT NULL DEFAULT '',
    "category" "person_category" NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_membership" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "person_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_year" (
    "year" INTEGER NOT NULL,

    CONSTRAINT "commitment_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "commitment_duty" (
    "person_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "is_head" BOOLEAN NOT NULL,

    CONSTRAINT "commitment_duty_pkey" PRIMARY KEY ("person_id","year")
);

-- CreateTable
CREATE TABLE "result_grade" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER,

    CONSTRAINT "result_grade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "is_head_plan" BOOLEAN NOT NULL DEFAULT false,
    "status" "commitment_status" NOT NULL DEFAULT 'draft',
    "submitted_on" DATE,
    "approved_on" DATE,
    "reported_on" DATE,
    "concluded_on" DATE,
    "return_reason" TEXT NOT NULL DEFAULT '',
    "self_report" TEXT NOT NULL DEFAULT '',
    "remark" TEXT NOT NULL DEFAULT '',
    "grade_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_item" (
    "id" SERIAL NOT NULL,
    "commitment_id" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "measure" TEXT NOT NULL DEFAULT '',
    "deadline" DATE,
    "duty" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "commitment_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_type" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "document_type_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "document" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "type_key" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuer_name" TEXT,
    "issued_on" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_link" (
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "relation" "document_relation" NOT NULL,

    CONSTRAINT "document_link_pkey" PRIMARY KEY ("from_id","to_id","relation")
);

-- CreateTable
CREATE TABLE "practice_field" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "practice_field_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "practice_model" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "field_key" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '',
    "goal" TEXT NOT NULL DEFAULT '',
    "leader" TEXT NOT NULL DEFAULT '',
    "stage" "life_stage" NOT NULL DEFAULT 'proposed',
    "proposed_on" DATE NOT NULL,
    "registered_on" DATE,
    "started_on" DATE,
    "recognised_on" DATE,
    "replicated_on" DATE,
    "stopped_on" DATE,
    "last_update_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "practice_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exemplar" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "exemplar_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "field_key" TEXT NOT NULL,
    "achievement" TEXT NOT NULL DEFAULT '',
    "stage" "life_stage" NOT NULL DEFAULT 'proposed',
    "proposed_on" DATE NOT NULL,
    "registered_on" DATE,
    "started_on" DATE,
    "recognised_on" DATE,
    "replicated_on" DATE,
    "stopped_on" DATE,
    "last_update_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "exemplar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "life_step" (
    "id" SERIAL NOT NULL,
    "register" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "stage" "life_stage",
    "on" DATE NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "life_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replication" (
    "id" SERIAL NOT NULL,
    "register" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "replication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "register" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "step_id" INTEGER,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_content" (
    "attachment_id" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "attachment_content_pkey" PRIMARY KEY ("attachment_id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" SERIAL NOT NULL,
    "register" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "committed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_type" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "is_cell" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unit_type_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_name" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_kind" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "type_key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_placement" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "relation" "placement_relation" NOT NULL DEFAULT 'child',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_placement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "role_assignment_account_id_idx" ON "role_assignment"("account_id");

-- CreateIndex
CREATE INDEX "role_assignment_unit_id_idx" ON "role_assignment"("unit_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_record_id_idx" ON "audit_event"("subject", "record_id");

-- CreateIndex
CREATE INDEX "audit_event_unit_id_at_idx" ON "audit_event"("unit_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "person_import_id_idx" ON "person"("import_id");

-- CreateIndex
CREATE INDEX "person_membership_person_id_idx" ON "person_membership"("person_id");

-- CreateIndex
CREATE INDEX "person_membership_unit_id_idx" ON "person_membership"("unit_id");

-- CreateIndex
CREATE INDEX "commitment_duty_unit_id_year_idx" ON "commitment_duty"("unit_id", "year");

-- CreateIndex
CREATE INDEX "commitment_unit_id_year_idx" ON "commitment"("unit_id", "year");

-- CreateIndex
CREATE INDEX "commitment_import_id_idx" ON "commitment"("import_id");

-- CreateIndex
CREATE INDEX "commitment_item_commitment_id_idx" ON "commitment_item"("commitment_id");

-- CreateIndex
CREATE INDEX "document_unit_id_issued_on_idx" ON "document"("unit_id", "issued_on");

-- CreateIndex
CREATE INDEX "document_import_id_idx" ON "document"("import_id");

-- CreateIndex
CREATE INDEX "document_link_to_id_idx" ON "document_link"("to_id");

-- CreateIndex
CREATE INDEX "practice_model_unit_id_registered_on_idx" ON "practice_model"("unit_id", "registered_on");

-- CreateIndex
CREATE INDEX "practice_model_import_id_idx" ON "practice_model"("import_id");

-- CreateIndex
CREATE INDEX "exemplar_unit_id_registered_on_idx" ON "exemplar"("unit_id", "registered_on");

-- CreateIndex
CREATE INDEX "exemplar_import_id_idx" ON "exemplar"("import_id");

-- CreateIndex
CREATE INDEX "life_step_register_record_id_idx" ON "life_step"("register", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "replication_register_record_id_unit_id_key" ON "replication"("register", "record_id", "unit_id");

-- CreateIndex
CREATE INDEX "attachment_register_record_id_idx" ON "attachment"("register", "record_id");

-- CreateIndex
CREATE INDEX "import_batch_register_unit_id_idx" ON "import_batch"("register", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_name_unit_id_idx" ON "unit_name"("unit_id");

-- CreateIndex
CREATE INDEX "unit_kind_unit_id_idx" ON "unit_kind"("unit_id");

-- CreateIndex
CREATE INDEX "unit_placement_unit_id_idx" ON "unit_placement"("unit_id");

-- CreateIndex
CREATE INDEX "unit_placement_parent_id_idx" ON "unit_placement"("parent_id");

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "role_assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_membership" ADD CONSTRAINT "person_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_membership" ADD CONSTRAINT "person_membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_duty" ADD CONSTRAINT "commitment_duty_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_duty" ADD CONSTRAINT "commitment_duty_year_fkey" FOREIGN KEY ("year") REFERENCES "commitment_year"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_duty" ADD CONSTRAINT "commitment_duty_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_grade_id_fkey" FOREIGN KEY ("grade_id") REFERENCES "result_grade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_item" ADD CONSTRAINT "commitment_item_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_type_key_fkey" FOREIGN KEY ("type_key") REFERENCES "document_type"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_link" ADD CONSTRAINT "document_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_link" ADD CONSTRAINT "document_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_model" ADD CONSTRAINT "practice_model_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_model" ADD CONSTRAINT "practice_model_field_key_fkey" FOREIGN KEY ("field_key") REFERENCES "practice_field"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_model" ADD CONSTRAINT "practice_model_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemplar" ADD CONSTRAINT "exemplar_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemplar" ADD CONSTRAINT "exemplar_field_key_fkey" FOREIGN KEY ("field_key") REFERENCES "practice_field"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemplar" ADD CONSTRAINT "exemplar_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication" ADD CONSTRAINT "replication_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_content" ADD CONSTRAINT "attachment_content_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_kind" ADD CONSTRAINT "unit_kind_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_kind" ADD CONSTRAINT "unit_kind_type_key_fkey" FOREIGN KEY ("type_key") REFERENCES "unit_type"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placement" ADD CONSTRAINT "unit_placement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placement" ADD CONSTRAINT "unit_placement_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- CreateTable
CREATE TABLE "import_draft" (
    "id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_draft_pkey" PRIMARY KEY ("id")
);
