-- CreateEnum
CREATE TYPE "report_kind" AS ENUM ('halfYear', 'year', 'interim', 'final');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('draft', 'submitted', 'returned', 'accepted', 'locked');

-- CreateEnum
CREATE TYPE "report_decision" AS ENUM ('accepted', 'returned', 'withdrawn');

-- CreateEnum
CREATE TYPE "header_kind" AS ENUM ('committee', 'advisory', 'cell');

-- CreateEnum
CREATE TYPE "report_line_kind" AS ENUM ('own', 'child', 'gone');

-- CreateTable
CREATE TABLE "report_outline" (
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "report_outline_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "report_kind" NOT NULL,
    "from_month" DATE NOT NULL,
    "to_month" DATE NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'draft',
    "due_on" DATE,
    "annex_figures" TEXT[],
    "header_kind" "header_kind" NOT NULL,
    "upper_body" TEXT NOT NULL DEFAULT '',
    "issuing_body" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "symbol" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "draft_number" INTEGER NOT NULL DEFAULT 1,
    "capacity" TEXT NOT NULL DEFAULT '',
    "post" TEXT NOT NULL DEFAULT '',
    "signer" TEXT NOT NULL DEFAULT '',
    "recipients" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_section" (
    "report_id" INTEGER NOT NULL,
    "section_key" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_section_pkey" PRIMARY KEY ("report_id","section_key")
);

-- CreateTable
CREATE TABLE "report_submission" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "structure_on" DATE NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitter_name" TEXT NOT NULL,
    "substituted" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "decision" "report_decision",
    "decided_at" TIMESTAMPTZ(3),
    "decider_name" TEXT,
    "decider_unit_id" INTEGER,

    CONSTRAINT "report_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_return_reason" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "section_key" TEXT,
    "figure_key" TEXT,
    "reason" TEXT NOT NULL,

    CONSTRAINT "report_return_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_exception" (
    "submission_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "unit_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_exception_pkey" PRIMARY KEY ("submission_id","unit_id")
);

-- CreateTable
CREATE TABLE "report_figure" (
    "submission_id" INTEGER NOT NULL,
    "figure_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "unit_of_count" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "report_figure_pkey" PRIMARY KEY ("submission_id","figure_key")
);

-- CreateTable
CREATE TABLE "report_line" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "unit_name" TEXT NOT NULL,
    "kind" "report_line_kind" NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "child_submission_id" INTEGER,

    CONSTRAINT "report_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_value" (
    "line_id" INTEGER NOT NULL,
    "figure_key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "report_value_pkey" PRIMARY KEY ("line_id","figure_key")
);

-- CreateTable
CREATE TABLE "report_source" (
    "line_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "figure_key" TEXT NOT NULL,
    "record_ids" INTEGER[],
    "amounts" INTEGER[],

    CONSTRAINT "report_source_pkey" PRIMARY KEY ("line_id","unit_id","figure_key")
);

-- CreateTable
CREATE TABLE "report_correction" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "line_id" INTEGER NOT NULL,
    "figure_key" TEXT NOT NULL,
    "old_value" INTEGER NOT NULL,
    "new_value" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_template" (
    "unit_id" INTEGER NOT NULL,
    "header_kind" "header_kind" NOT NULL,
    "usable" BOOLEAN NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_template_pkey" PRIMARY KEY ("unit_id","header_kind","usable")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_unit_id_kind_from_month_to_month_key" ON "report"("unit_id", "kind", "from_month", "to_month");

-- CreateIndex
CREATE UNIQUE INDEX "report_submission_report_id_number_key" ON "report_submission"("report_id", "number");

-- CreateIndex
CREATE INDEX "report_return_reason_submission_id_idx" ON "report_return_reason"("submission_id");

-- CreateIndex
CREATE INDEX "report_line_child_submission_id_idx" ON "report_line"("child_submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_line_submission_id_unit_id_key" ON "report_line"("submission_id", "unit_id");

-- CreateIndex
CREATE INDEX "report_correction_submission_id_idx" ON "report_correction"("submission_id");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_section" ADD CONSTRAINT "report_section_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_section" ADD CONSTRAINT "report_section_section_key_fkey" FOREIGN KEY ("section_key") REFERENCES "report_outline"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_submission" ADD CONSTRAINT "report_submission_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_return_reason" ADD CONSTRAINT "report_return_reason_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_exception" ADD CONSTRAINT "report_exception_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_figure" ADD CONSTRAINT "report_figure_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_child_submission_id_fkey" FOREIGN KEY ("child_submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_value" ADD CONSTRAINT "report_value_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "report_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_source" ADD CONSTRAINT "report_source_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "report_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_correction" ADD CONSTRAINT "report_correction_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_correction" ADD CONSTRAINT "report_correction_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "report_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_template" ADD CONSTRAINT "report_template_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE report ADD CONSTRAINT report_period CHECK (
  extract(day FROM from_month) = 1 AND extract(day FROM to_month) = 1 AND extract(month FROM from_month) = 1 AND CASE kind
    WHEN 'halfYear' THEN to_month = from_month + interval '5 months'
    WHEN 'year' THEN to_month = from_month + interval '11 months'
    ELSE extract(month FROM to_month) = 12 AND to_month > from_month + interval '1 year' END);
ALTER TABLE report ADD CONSTRAINT report_draft_number CHECK (draft_number BETWEEN 1 AND 99);
ALTER TABLE report_return_reason ADD CONSTRAINT report_return_reason_said CHECK (reason <> '');
ALTER TABLE report_return_reason ADD CONSTRAINT report_return_reason_about CHECK (section_key IS NULL OR figure_key IS NULL);
ALTER TABLE report_correction ADD CONSTRAINT report_correction_said CHECK (reason <> '' AND old_value <> new_value AND new_value >= 0);
ALTER TABLE report_value ADD CONSTRAINT report_value_counted CHECK (value > 0);
ALTER TABLE report_source ADD CONSTRAINT report_source_amounts CHECK (cardinality(record_ids) = cardinality(amounts) AND cardinality(amounts) > 0);
-- A submission may be undecided only once at a time.
CREATE UNIQUE INDEX report_submission_open ON report_submission (report_id) WHERE decision IS NULL;

-- The life of a report. Each step rests on the decision of its latest submission, which is written once; so of two clicks at once the second finds nothing to do.
CREATE FUNCTION report_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  latest report_submission;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' THEN
      RAISE EXCEPTION 'a report begins as a draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.status <> 'draft' OR EXISTS (SELECT FROM report_submission s WHERE s.report_id = OLD.id) THEN
      RAISE EXCEPTION 'a report that was submitted is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_kept';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.unit_id, NEW.kind, NEW.from_month, NEW.to_month) IS DISTINCT FROM (OLD.unit_id, OLD.kind, OLD.from_month, OLD.to_month) THEN
    RAISE EXCEPTION 'a report keeps its unit and period' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_kept';
  END IF;
  IF OLD.status = 'locked' THEN
    RAISE EXCEPTION 'a locked report is kept as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_locked';
  END IF;
  IF NEW.status = OLD.status THEN
    RETURN NEW;
  END IF;
  SELECT * INTO latest FROM report_submission s WHERE s.report_id = NEW.id ORDER BY s.number DESC LIMIT 1;
  IF NOT (CASE
    WHEN OLD.status IN ('draft', 'returned') AND NEW.status = 'submitted' THEN latest.sealed AND latest.decision IS NULL
    WHEN OLD.status = 'submitted' AND NEW.status = 'accepted' THEN latest.decision = 'accepted'
    WHEN OLD.status = 'submitted' AND NEW.status = 'returned' THEN latest.decision = 'returned'
    WHEN OLD.status = 'submitted' AND NEW.status = 'draft' THEN latest.decision = 'withdrawn'
    WHEN OLD.status = 'accepted' AND NEW.status = 'locked' THEN true
    ELSE false
  END IS TRUE) THEN
    RAISE EXCEPTION 'no step of a report from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_step BEFORE INSERT OR UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION report_step();

-- Texts may be written while the report is with the unit that writes it.
CREATE FUNCTION report_section_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about int := CASE WHEN TG_OP = 'DELETE' THEN OLD.report_id ELSE NEW.report_id END;
BEGIN
  IF EXISTS (SELECT FROM report r WHERE r.id = about AND r.status NOT IN ('draft', 'returned')) THEN
    RAISE EXCEPTION 'the text of a submitted report is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_text_kept';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER report_section_open BEFORE INSERT OR UPDATE OR DELETE ON report_section FOR EACH ROW EXECUTE FUNCTION report_section_open();

-- A submission is filled, sealed, decided: each once, and nothing of it goes away.
CREATE FUNCTION report_submission_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a submission is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_kept';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.sealed OR NEW.decision IS NOT NULL OR EXISTS (SELECT FROM report r WHERE r.id = NEW.report_id AND r.status NOT IN ('draft', 'returned')) THEN
      RAISE EXCEPTION 'no submission now' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR (OLD.sealed AND NOT NEW.sealed) OR (NEW.decision IS NOT NULL AND NOT OLD.sealed)
    OR (NEW.id, NEW.report_id, NEW.number, NEW.structure_on, NEW.submitted_at, NEW.submitter_name, NEW.substituted)
      IS DISTINCT FROM (OLD.id, OLD.report_id, OLD.number, OLD.structure_on, OLD.submitted_at, OLD.submitter_name, OLD.substituted) THEN
    RAISE EXCEPTION 'a submission is sealed and decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_submission_step BEFORE INSERT OR UPDATE OR DELETE ON report_submission FOR EACH ROW EXECUTE FUNCTION report_submission_step();

CREATE FUNCTION refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
END $$;

CREATE FUNCTION report_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows n JOIN report_submission s ON s.id = n.submission_id WHERE s.sealed) THEN
    RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION report_line_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows n JOIN report_line l ON l.id = n.line_id JOIN report_submission s ON s.id = l.submission_id WHERE s.sealed) THEN
    RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_figure_unsealed AFTER INSERT ON report_figure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION report_unsealed();
CREATE TRIGGER report_line_unsealed AFTER INSERT ON report_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION report_unsealed();
CREATE TRIGGER report_value_unsealed AFTER INSERT ON report_value REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION report_line_unsealed();
CREATE TRIGGER report_source_unsealed AFTER INSERT ON report_source REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION report_line_unsealed();
CREATE TRIGGER report_figure_kept BEFORE UPDATE OR DELETE ON report_figure FOR EACH ROW EXECUTE FUNCTION refuse_frozen();
CREATE TRIGGER report_line_kept BEFORE UPDATE OR DELETE ON report_line FOR EACH ROW EXECUTE FUNCTION refuse_frozen();
CREATE TRIGGER report_value_kept BEFORE UPDATE OR DELETE ON report_value FOR EACH ROW EXECUTE FUNCTION refuse_frozen();
CREATE TRIGGER report_source_kept BEFORE UPDATE OR DELETE ON report_source FOR EACH ROW EXECUTE FUNCTION refuse_frozen();
CREATE TRIGGER report_return_reason_kept BEFORE UPDATE OR DELETE ON report_return_reason FOR EACH ROW EXECUTE FUNCTION refuse_frozen();
CREATE TRIGGER report_exception_kept BEFORE UPDATE OR DELETE ON report_exception FOR EACH ROW EXECUTE FUNCTION refuse_frozen();
CREATE TRIGGER report_correction_kept BEFORE UPDATE OR DELETE ON report_correction FOR EACH ROW EXECUTE FUNCTION refuse_frozen();

-- Reasons and exceptions belong to the decision: written with it, before it.
CREATE FUNCTION report_remark_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM report_submission s WHERE s.id = NEW.submission_id AND s.sealed AND s.decision IS NULL) THEN
    RAISE EXCEPTION 'a submission is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_return_reason_open BEFORE INSERT ON report_return_reason FOR EACH ROW EXECUTE FUNCTION report_remark_open();
CREATE TRIGGER report_exception_open BEFORE INSERT ON report_exception FOR EACH ROW EXECUTE FUNCTION report_remark_open();

-- A frozen number with its corrections, and the number that holds now.
CREATE VIEW report_number AS
  SELECT l.submission_id, l.id AS line_id, l.unit_id, l.kind, f.figure_key, coalesce(v.value, 0) AS frozen,
    coalesce((SELECT c.new_value FROM report_correction c WHERE c.line_id = l.id AND c.figure_key = f.figure_key ORDER BY c.id DESC LIMIT 1), v.value, 0) AS value
  FROM report_line l JOIN report_figure f USING (submission_id)
  LEFT JOIN report_value v ON v.line_id = l.id AND v.figure_key = f.figure_key;

-- A correction says what it changes: the number that holds until then, of an accepted report.
CREATE FUNCTION report_correction_true() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM report r JOIN report_submission s ON s.report_id = r.id
    WHERE s.id = NEW.submission_id AND s.decision = 'accepted' AND r.status IN ('accepted', 'locked') FOR UPDATE OF s;
  IF NOT FOUND OR NOT EXISTS (
    SELECT FROM report_number n WHERE n.submission_id = NEW.submission_id AND n.line_id = NEW.line_id
      AND n.figure_key = NEW.figure_key AND n.value = NEW.old_value
  ) THEN
    RAISE EXCEPTION 'a correction changes the number that holds' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_correction_true';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_correction_true BEFORE INSERT ON report_correction FOR EACH ROW EXECUTE FUNCTION report_correction_true();

-- The outline of domain practice (36-HD/VPTW 2018 for the form); offices may change headings.
INSERT INTO report_outline (key, number, heading, level, sort_order) VALUES
  ('situation', 'I-', 'Tình hình, công tác quán triệt', 1, 10),
  ('results', 'II-', 'Kết quả', 1, 20),
  ('leadership', '1.', 'Công tác lãnh đạo, chỉ đạo', 2, 30),
  ('study', '2.', 'Học tập chuyên đề', 2, 40),
  ('practice', '3.', 'Làm theo, nêu gương, nội dung đột phá', 2, 50),
  ('meetings', '4.', 'Sinh hoạt chi bộ', 2, 60),
  ('outreach', '5.', 'Công tác tuyên truyền', 2, 70),
  ('models', '6.', 'Mô hình, điển hình, khen thưởng', 2, 80),
  ('inspections', '7.', 'Kiểm tra, giám sát', 2, 90),
  ('shortcomings', 'III-', 'Hạn chế, nguyên nhân', 1, 100),
  ('lessons', 'IV-', 'Bài học kinh nghiệm', 1, 110),
  ('directions', 'V-', 'Phương hướng, nhiệm vụ, kiến nghị', 1, 120);
