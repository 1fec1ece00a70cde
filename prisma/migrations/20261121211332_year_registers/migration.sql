-- CreateEnum
CREATE TYPE "conference_form" AS ENUM ('inPerson', 'online', 'mixed');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('regular', 'thematic');

-- CreateEnum
CREATE TYPE "commendation_kind" AS ENUM ('praise', 'award');

-- CreateEnum
CREATE TYPE "dialogue_kind" AS ENUM ('dialogue', 'reception');

-- CreateEnum
CREATE TYPE "task_kind" AS ENUM ('key', 'breakthrough', 'pressing');

-- CreateTable
CREATE TABLE "theme" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "document_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "form" "conference_form" NOT NULL,
    "theme_id" INTEGER,
    "document_id" INTEGER,
    "province_points" INTEGER NOT NULL DEFAULT 0,
    "district_points" INTEGER NOT NULL DEFAULT 0,
    "commune_points" INTEGER NOT NULL DEFAULT 0,
    "delegates" INTEGER NOT NULL DEFAULT 0,
    "convened_members" INTEGER,
    "attended_members" INTEGER NOT NULL DEFAULT 0,
    "convened_officials" INTEGER,
    "attended_officials" INTEGER NOT NULL DEFAULT 0,
    "convened_others" INTEGER,
    "attended_others" INTEGER NOT NULL DEFAULT 0,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "theme_id" INTEGER,
    "theme_on_agenda" BOOLEAN NOT NULL DEFAULT false,
    "present" INTEGER NOT NULL,
    "absent" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commendation_form" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "commendation_kind" NOT NULL,
    "level" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "commendation_form_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "commendation" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "form_key" TEXT NOT NULL,
    "recipient_kind" "exemplar_kind" NOT NULL,
    "recipient" TEXT NOT NULL,
    "decision" TEXT NOT NULL DEFAULT '',
    "decided_on" DATE NOT NULL,
    "theme_id" INTEGER,
    "model_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "commendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "dialogue_kind" NOT NULL,
    "held_on" DATE NOT NULL,
    "with_whom" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sessions" INTEGER NOT NULL,
    "citizens" INTEGER NOT NULL,
    "communes" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT NOT NULL DEFAULT '',
    "theme_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "dialogue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ethics_code" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "theme_id" INTEGER,
    "document_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "ethics_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "theme_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_task" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "kind" "task_kind" NOT NULL,
    "content" TEXT NOT NULL,
    "duty" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "deadline" DATE,
    "progress" TEXT NOT NULL DEFAULT '',
    "done_on" DATE,
    "evidence" TEXT NOT NULL DEFAULT '',
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_target" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "figure_key" TEXT NOT NULL,
    "target" INTEGER NOT NULL,

    CONSTRAINT "plan_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "decision" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT NOT NULL DEFAULT '',
    "theme_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_visit" (
    "id" SERIAL NOT NULL,
    "inspection_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "started_on" DATE NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "heads" INTEGER NOT NULL DEFAULT 0,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "inspection_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_recommendation" (
    "id" SERIAL NOT NULL,
    "inspection_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "started_on" DATE NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "deadline" DATE,
    "done_on" DATE,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "inspection_recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "theme_unit_id_idx" ON "theme"("unit_id");

-- CreateIndex
CREATE INDEX "theme_import_id_idx" ON "theme"("import_id");

-- CreateIndex
CREATE INDEX "conference_unit_id_held_on_idx" ON "conference"("unit_id", "held_on");

-- CreateIndex
CREATE INDEX "conference_import_id_idx" ON "conference"("import_id");

-- CreateIndex
CREATE INDEX "meeting_unit_id_month_idx" ON "meeting"("unit_id", "month");

-- CreateIndex
CREATE INDEX "meeting_import_id_idx" ON "meeting"("import_id");

-- CreateIndex
CREATE INDEX "commendation_unit_id_decided_on_idx" ON "commendation"("unit_id", "decided_on");

-- CreateIndex
CREATE INDEX "commendation_import_id_idx" ON "commendation"("import_id");

-- CreateIndex
CREATE INDEX "dialogue_unit_id_held_on_idx" ON "dialogue"("unit_id", "held_on");

-- CreateIndex
CREATE INDEX "dialogue_import_id_idx" ON "dialogue"("import_id");

-- CreateIndex
CREATE INDEX "ethics_code_unit_id_issued_on_idx" ON "ethics_code"("unit_id", "issued_on");

-- CreateIndex
CREATE INDEX "ethics_code_import_id_idx" ON "ethics_code"("import_id");

-- CreateIndex
CREATE INDEX "plan_unit_id_year_idx" ON "plan"("unit_id", "year");

-- CreateIndex
CREATE INDEX "plan_import_id_idx" ON "plan"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_id_unit_id_year_key" ON "plan"("id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "plan_task_plan_id_idx" ON "plan_task"("plan_id");

-- CreateIndex
CREATE INDEX "plan_target_plan_id_idx" ON "plan_target"("plan_id");

-- CreateIndex
CREATE INDEX "inspection_unit_id_started_on_idx" ON "inspection"("unit_id", "started_on");

-- CreateIndex
CREATE INDEX "inspection_import_id_idx" ON "inspection"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_id_unit_id_started_on_key" ON "inspection"("id", "unit_id", "started_on");

-- CreateIndex
CREATE INDEX "inspection_visit_inspection_id_idx" ON "inspection_visit"("inspection_id");

-- CreateIndex
CREATE INDEX "inspection_recommendation_inspection_id_idx" ON "inspection_recommendation"("inspection_id");

-- CreateIndex
CREATE INDEX "inspection_recommendation_unit_id_deadline_idx" ON "inspection_recommendation"("unit_id", "deadline");

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_form_key_fkey" FOREIGN KEY ("form_key") REFERENCES "commendation_form"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "practice_model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_code" ADD CONSTRAINT "ethics_code_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_code" ADD CONSTRAINT "ethics_code_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ethics_code" ADD CONSTRAINT "ethics_code_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_task" ADD CONSTRAINT "plan_task_plan_id_unit_id_year_fkey" FOREIGN KEY ("plan_id", "unit_id", "year") REFERENCES "plan"("id", "unit_id", "year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_target" ADD CONSTRAINT "plan_target_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_visit" ADD CONSTRAINT "inspection_visit_inspection_id_unit_id_started_on_fkey" FOREIGN KEY ("inspection_id", "unit_id", "started_on") REFERENCES "inspection"("id", "unit_id", "started_on") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_recommendation" ADD CONSTRAINT "inspection_recommendation_inspection_id_unit_id_started_on_fkey" FOREIGN KEY ("inspection_id", "unit_id", "started_on") REFERENCES "inspection"("id", "unit_id", "started_on") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE theme ADD CONSTRAINT theme_years CHECK (from_year <= to_year);
ALTER TABLE conference ADD CONSTRAINT conference_attended CHECK (
  attended_members <= coalesce(convened_members, attended_members)
  AND attended_officials <= coalesce(convened_officials, attended_officials)
  AND attended_others <= coalesce(convened_others, attended_others)
  AND least(province_points, district_points, commune_points, delegates, attended_members, attended_officials, attended_others) >= 0);
ALTER TABLE meeting ADD CONSTRAINT meeting_counts CHECK (present >= 0 AND absent >= 0 AND extract(day FROM month) = 1);
ALTER TABLE dialogue ADD CONSTRAINT dialogue_counts CHECK (sessions >= 0 AND citizens >= 0 AND communes >= 0);
CREATE UNIQUE INDEX meeting_regular_once ON meeting (unit_id, month) WHERE kind = 'regular' AND deleted_at IS NULL;

CREATE INDEX theme_fold ON theme USING gin (fold_text(name) gin_trgm_ops);
CREATE INDEX conference_fold ON conference USING gin (fold_text(name) gin_trgm_ops);
CREATE INDEX commendation_fold ON commendation USING gin (fold_text(recipient || ' ' || decision) gin_trgm_ops);
CREATE INDEX dialogue_fold ON dialogue USING gin (fold_text(subject || ' ' || with_whom) gin_trgm_ops);
CREATE INDEX ethics_code_fold ON ethics_code USING gin (fold_text(name) gin_trgm_ops);

-- Forms of commendation; whether a form is praise or an award never changes, counts rest on it.
INSERT INTO commendation_form (key, name, kind, level, sort_order) VALUES
  ('huan-chuong', 'Huân chương', 'award', 'Nhà nước', 10),
  ('bang-khen-thu-tuong', 'Bằng khen của Thủ tướng Chính phủ', 'award', 'Chính phủ', 20),
  ('bang-khen-tinh-uy', 'Bằng khen của Ban Thường vụ Tỉnh ủy', 'award', 'Tỉnh', 30),
  ('bang-khen-ubnd-tinh', 'Bằng khen của Ủy ban nhân dân tỉnh', 'award', 'Tỉnh', 40),
  ('giay-khen', 'Giấy khen', 'award', 'Xã, cơ sở', 50),
  ('bieu-duong-tinh', 'Biểu dương cấp tỉnh', 'praise', 'Tỉnh', 60),
  ('bieu-duong-co-so', 'Biểu dương cấp xã, cơ sở', 'praise', 'Xã, cơ sở', 70);

CREATE FUNCTION refuse_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the kind of a form of commendation never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'commendation_form_kind';
END $$;
CREATE TRIGGER commendation_form_kind BEFORE UPDATE OF kind ON commendation_form
  FOR EACH ROW WHEN (OLD.kind <> NEW.kind) EXECUTE FUNCTION refuse_kind_change();

CREATE INDEX plan_fold ON plan USING gin (fold_text(name) gin_trgm_ops);
CREATE INDEX inspection_fold ON inspection USING gin (fold_text(name || ' ' || decision) gin_trgm_ops);

-- Tasks, visits and recommendations are counted by themselves: they leave and come back with their record.
CREATE FUNCTION plan_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE plan_task SET deleted_at = NEW.deleted_at WHERE plan_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER plan_deleted AFTER UPDATE ON plan FOR EACH ROW
  WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at) EXECUTE FUNCTION plan_deleted();

CREATE FUNCTION inspection_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE inspection_visit SET deleted_at = NEW.deleted_at WHERE inspection_id = NEW.id;
  UPDATE inspection_recommendation SET deleted_at = NEW.deleted_at WHERE inspection_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER inspection_deleted AFTER UPDATE ON inspection FOR EACH ROW
  WHEN (OLD.deleted_at IS DISTINCT FROM NEW.deleted_at) EXECUTE FUNCTION inspection_deleted();
