-- CreateTable
CREATE TABLE "deadline_kind" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "month" INTEGER,
    "day" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "deadline_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "deadline" (
    "unit_id" INTEGER NOT NULL,
    "kind_key" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER,
    "day" INTEGER NOT NULL,

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("unit_id","kind_key","year")
);

-- CreateTable
CREATE TABLE "nothing_to_report" (
    "unit_id" INTEGER NOT NULL,
    "register" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nothing_to_report_pkey" PRIMARY KEY ("unit_id","register","month")
);

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_kind_key_fkey" FOREIGN KEY ("kind_key") REFERENCES "deadline_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nothing_to_report" ADD CONSTRAINT "nothing_to_report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE deadline_kind ADD CONSTRAINT deadline_kind_day CHECK (
  (month IS NULL AND day BETWEEN 1 AND 28) OR (month IS NOT NULL AND make_date(2025, month, day) IS NOT NULL));
ALTER TABLE deadline ADD CONSTRAINT deadline_day CHECK (
  (month IS NULL AND day BETWEEN 1 AND 28) OR (month IS NOT NULL AND make_date(year, month, day) IS NOT NULL));
ALTER TABLE nothing_to_report ADD CONSTRAINT nothing_to_report_month CHECK (extract(day FROM month) = 1);

-- Copies that units keep of one document of an outside body are found by its issuer and day.
CREATE INDEX document_copies ON document (issuer_name, issued_on) WHERE issuer_name IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX conference_document_id ON conference (document_id) WHERE document_id IS NOT NULL;

-- Deadlines every installation starts with; offices set their own days, and may add kinds.
INSERT INTO deadline_kind (key, name, month, day, sort_order) VALUES
  ('plans', 'Ban hành kế hoạch năm', 2, 28, 10),
  ('commitments', 'Nộp bản cam kết', 3, 31, 20),
  ('half-year-report', 'Báo cáo 6 tháng', 6, 5, 30),
  ('year-report', 'Báo cáo năm', 11, 15, 40),
  ('commitment-results', 'Ghi kết quả thực hiện cam kết', 12, 15, 50),
  ('meetings', 'Ghi sinh hoạt chi bộ của tháng', NULL, 5, 60),
  ('records', 'Ghi các sổ khác của tháng', NULL, 5, 70);
