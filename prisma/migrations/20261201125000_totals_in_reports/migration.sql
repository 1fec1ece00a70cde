-- AlterEnum
ALTER TYPE "report_line_kind" ADD VALUE 'undivided' AFTER 'own';

-- DropIndex
DROP INDEX "report_line_submission_id_unit_id_key";

-- CreateIndex
CREATE UNIQUE INDEX "report_line_submission_id_unit_id_kind_key" ON "report_line"("submission_id", "unit_id", "kind");

-- AlterTable
ALTER TABLE "report_source" ADD COLUMN     "stated_amounts" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "stated_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "report_value" ADD COLUMN     "stated" INTEGER NOT NULL DEFAULT 0;

-- What Prisma cannot say. Each list has an amount for each of its numbers; records or totals stand behind a number, or both. What was stated is a part of the number.
ALTER TABLE report_source DROP CONSTRAINT report_source_amounts;
ALTER TABLE report_source ADD CONSTRAINT report_source_amounts CHECK (
  cardinality(record_ids) = cardinality(amounts) AND cardinality(stated_ids) = cardinality(stated_amounts) AND cardinality(record_ids) + cardinality(stated_ids) > 0
);
ALTER TABLE report_value ADD CONSTRAINT report_value_stated CHECK (stated BETWEEN 0 AND coalesce(value, 0));
