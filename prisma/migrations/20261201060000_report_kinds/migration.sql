-- Kinds of reports are data, spans go from day to day. Every report keeps its kind and its days; its numbers and texts are not touched.
ALTER TABLE report DROP CONSTRAINT report_period;
DROP INDEX "report_unit_id_kind_from_month_to_month_key";
ALTER TABLE report RENAME COLUMN kind TO kind_key;
ALTER TABLE report RENAME COLUMN from_month TO from_on;
ALTER TABLE report RENAME COLUMN to_month TO to_on;
ALTER TABLE report
  ALTER COLUMN kind_key TYPE text USING kind_key::text,
  ALTER COLUMN to_on TYPE date USING (to_on + interval '1 month - 1 day')::date;
DROP TYPE "report_kind";

-- CreateEnum
CREATE TYPE "report_rhythm" AS ENUM ('month', 'quarter', 'halfYear', 'nineMonths', 'year', 'free');

-- CreateTable
CREATE TABLE "report_kind" (
    "key" TEXT NOT NULL,
    "unit_id" INTEGER,
    "name" TEXT NOT NULL,
    "rhythm" "report_rhythm" NOT NULL,
    "cumulative" BOOLEAN NOT NULL DEFAULT false,
    "deadline_key" TEXT,
    "sort_order" INTEGER NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "report_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report_cut_off" (
    "unit_id" INTEGER NOT NULL,
    "kind_key" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "day" INTEGER NOT NULL,
    "months_early" INTEGER NOT NULL DEFAULT 0,
    "due_days" INTEGER,

    CONSTRAINT "report_cut_off_pkey" PRIMARY KEY ("unit_id","kind_key","from_on")
);

INSERT INTO report_kind (key, name, rhythm, cumulative, deadline_key, sort_order) VALUES
  ('month', 'Báo cáo tháng', 'month', false, NULL, 10),
  ('quarter', 'Báo cáo quý', 'quarter', false, NULL, 20),
  ('halfYear', 'Báo cáo 6 tháng', 'halfYear', true, 'half-year-report', 30),
  ('nineMonths', 'Báo cáo 9 tháng', 'nineMonths', true, NULL, 40),
  ('year', 'Báo cáo năm', 'year', true, 'year-report', 50),
  ('interim', 'Báo cáo sơ kết', 'free', false, 'interim-report', 60),
  ('final', 'Báo cáo tổng kết', 'free', false, 'final-report', 70),
  ('theme', 'Báo cáo chuyên đề', 'free', false, NULL, 80),
  ('extraordinary', 'Báo cáo bất thường', 'free', false, NULL, 90);

-- CreateIndex
CREATE UNIQUE INDEX "report_unit_id_kind_key_from_on_to_on_key" ON "report"("unit_id", "kind_key", "from_on", "to_on");

-- AddForeignKey
ALTER TABLE "report_kind" ADD CONSTRAINT "report_kind_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_kind" ADD CONSTRAINT "report_kind_deadline_key_fkey" FOREIGN KEY ("deadline_key") REFERENCES "deadline_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_cut_off" ADD CONSTRAINT "report_cut_off_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_cut_off" ADD CONSTRAINT "report_cut_off_kind_key_fkey" FOREIGN KEY ("kind_key") REFERENCES "report_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_kind_key_fkey" FOREIGN KEY ("kind_key") REFERENCES "report_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE report ADD CONSTRAINT report_span CHECK (from_on <= to_on);
-- Nine months and years only ever begin with the year of reports; a free span has no year to begin with.
ALTER TABLE report_kind ADD CONSTRAINT report_kind_cumulative CHECK (CASE rhythm WHEN 'nineMonths' THEN cumulative WHEN 'year' THEN cumulative WHEN 'free' THEN NOT cumulative ELSE true END);
ALTER TABLE report_cut_off ADD CONSTRAINT report_cut_off_day CHECK (day BETWEEN 1 AND 31 AND months_early BETWEEN 0 AND 2 AND due_days BETWEEN 0 AND 90);
