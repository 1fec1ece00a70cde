-- CreateTable
CREATE TABLE "praise_letter" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "theme_id" INTEGER,
    "folded" TEXT GENERATED ALWAYS AS (fold_text(recipient || ' ' || sender || ' ' || subject)) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "import_id" INTEGER,

    CONSTRAINT "praise_letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "praise_letter_unit_id_sent_on_idx" ON "praise_letter"("unit_id", "sent_on");
CREATE INDEX "praise_letter_import_id_idx" ON "praise_letter"("import_id");
CREATE INDEX "praise_letter_folded" ON "praise_letter" USING gin ("folded" gin_trgm_ops);
CREATE INDEX praise_letter_theme ON praise_letter (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX praise_letter_deleted ON praise_letter (deleted_at) WHERE deleted_at IS NOT NULL;

-- AddForeignKey
ALTER TABLE "praise_letter" ADD CONSTRAINT "praise_letter_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "praise_letter" ADD CONSTRAINT "praise_letter_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- How long letters are kept; the office's own table of terms says better.
INSERT INTO retention_term (register, years, basis, valid_from) VALUES
  ('praiseLetters', 70, 'Tạm đặt; sửa theo bảng thời hạn bảo quản của cơ quan (tham khảo 35-HD/VPTW 2010)', '2010-01-01');
