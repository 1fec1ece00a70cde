-- CreateEnum
CREATE TYPE "outreach_qualifier" AS ENUM ('exact', 'nearly', 'over', 'above');

-- CreateTable
CREATE TABLE "outreach_kind" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_of_count" TEXT NOT NULL,
    "part_of" TEXT,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "outreach_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "outreach_count" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "kind_key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "qualifier" "outreach_qualifier" NOT NULL DEFAULT 'exact',
    "theme_id" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "outreach_count_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "outreach_kind_key_unit_of_count_key" ON "outreach_kind"("key", "unit_of_count");

-- CreateIndex
CREATE INDEX "outreach_count_unit_id_month_idx" ON "outreach_count"("unit_id", "month");

-- CreateIndex
CREATE INDEX "outreach_count_import_id_idx" ON "outreach_count"("import_id");

-- AddForeignKey
ALTER TABLE "outreach_kind" ADD CONSTRAINT "outreach_kind_part_of_unit_of_count_fkey" FOREIGN KEY ("part_of", "unit_of_count") REFERENCES "outreach_kind"("key", "unit_of_count") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_count" ADD CONSTRAINT "outreach_count_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_count" ADD CONSTRAINT "outreach_count_kind_key_fkey" FOREIGN KEY ("kind_key") REFERENCES "outreach_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_count" ADD CONSTRAINT "outreach_count_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE outreach_count ADD CONSTRAINT outreach_count_value CHECK (value >= 0 AND extract(day FROM month) = 1);
CREATE UNIQUE INDEX outreach_count_once ON outreach_count (unit_id, month, kind_key) WHERE deleted_at IS NULL;

-- A part ("trong đó") does not exceed its whole; without its whole there is no part. At the end of the transaction, so that a sheet may
-- write both in any order. One lock for all: it is held from here to the commit only, and two savers of one month wait for each other.
CREATE FUNCTION outreach_parts_fit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('outreach parts'));
  SELECT p.kind_key INTO part
  FROM outreach_count p JOIN outreach_kind k ON k.key = p.kind_key AND k.part_of IS NOT NULL
  LEFT JOIN outreach_count w ON w.unit_id = p.unit_id AND w.month = p.month AND w.kind_key = k.part_of AND w.deleted_at IS NULL
  WHERE p.deleted_at IS NULL AND p.value > coalesce(w.value, 0)
    AND ((p.unit_id, p.month) = (NEW.unit_id, NEW.month) OR TG_OP = 'UPDATE' AND (p.unit_id, p.month) = (OLD.unit_id, OLD.month))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'outreach part % exceeds its whole', part USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_parts_fit';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER outreach_parts_fit AFTER INSERT OR UPDATE OF unit_id, month, kind_key, value, deleted_at ON outreach_count
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION outreach_parts_fit();

-- What a kind counts, and as a part of what, never changes once it was counted.
CREATE FUNCTION refuse_counted_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM outreach_count WHERE kind_key = OLD.key) THEN
    RAISE EXCEPTION 'outreach kind % was counted', OLD.key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_counted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outreach_kind_counted BEFORE UPDATE OF unit_of_count, part_of ON outreach_kind FOR EACH ROW
  WHEN ((OLD.unit_of_count, OLD.part_of) IS DISTINCT FROM (NEW.unit_of_count, NEW.part_of))
  EXECUTE FUNCTION refuse_counted_kind_change();

INSERT INTO outreach_kind (key, name, unit_of_count, part_of, sort_order) VALUES
  ('tin-bai', 'Tin, bài', 'tin, bài', NULL, 10),
  ('tin-bai-phat-thanh', 'Tin, bài phát trên đài, loa truyền thanh', 'tin, bài', 'tin-bai', 11),
  ('tin-bai-dien-tu', 'Tin, bài trên báo, cổng thông tin điện tử', 'tin, bài', 'tin-bai', 12),
  ('chuyen-muc', 'Chuyên mục phát sóng', 'chuyên mục', NULL, 20),
  ('buoi-bieu-dien', 'Buổi biểu diễn', 'buổi', NULL, 30),
  ('bieu-dien-chuyen-nghiep', 'Buổi biểu diễn của đoàn chuyên nghiệp', 'buổi', 'buoi-bieu-dien', 31),
  ('bieu-dien-quan-chung', 'Buổi biểu diễn của đội tuyên truyền, văn nghệ quần chúng', 'buổi', 'buoi-bieu-dien', 32),
  ('luot-xem', 'Lượt xem biểu diễn', 'lượt xem', NULL, 40),
  ('buoi-chieu-phim', 'Buổi chiếu phim', 'buổi', NULL, 50),
  ('trien-lam', 'Triển lãm', 'cuộc', NULL, 60),
  ('bang-ron', 'Băng rôn, khẩu hiệu', 'tấm', NULL, 70),
  ('pa-no', 'Pa nô, áp phích', 'tấm', NULL, 80),
  ('co', 'Cờ các loại', 'lá', NULL, 90),
  ('xe-luu-dong', 'Xe tuyên truyền lưu động', 'lượt xe', NULL, 100),
  ('tai-lieu', 'Tài liệu phát hành', 'cuốn', NULL, 110),
  ('hoi-thi', 'Hội thi', 'hội thi', NULL, 120),
  ('trai-sang-tac', 'Trại sáng tác', 'trại', NULL, 130),
  ('tuyen-truyen-mieng', 'Tuyên truyền miệng', 'lượt', NULL, 140);
