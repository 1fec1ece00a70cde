-- CreateEnum
CREATE TYPE "stated_breadth" AS ENUM ('own', 'branch');

-- CreateTable
CREATE TABLE "stated_total" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "breadth" "stated_breadth" NOT NULL,
    "indicator" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "value" DECIMAL(17,2) NOT NULL,
    "qualifier" "outreach_qualifier" NOT NULL DEFAULT 'exact',
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "stated_total_pkey" PRIMARY KEY ("id"),
    CONSTRAINT stated_total_days CHECK (first_day <= last_day),
    CONSTRAINT stated_total_value CHECK (value >= 0)
);

-- CreateIndex
CREATE INDEX "stated_total_unit_id_last_day_idx" ON "stated_total"("unit_id", "last_day");
CREATE INDEX "stated_total_import_id_idx" ON "stated_total"("import_id");
CREATE INDEX stated_total_deleted ON stated_total (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE UNIQUE INDEX stated_total_once ON stated_total (unit_id, breadth, indicator, first_day, last_day) WHERE deleted_at IS NULL;

-- AddForeignKey
ALTER TABLE "stated_total" ADD CONSTRAINT "stated_total_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As long as the reports that such numbers come from; the office's own table of terms says better.
INSERT INTO retention_term (register, years, basis, valid_from) VALUES
  ('statedTotals', 70, 'Tạm đặt; sửa theo bảng thời hạn bảo quản của cơ quan (tham khảo 35-HD/VPTW 2010)', '2010-01-01');
