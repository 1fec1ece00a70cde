-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "theme_id" INTEGER;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "theme_id" INTEGER;

-- AlterTable
ALTER TABLE "exemplar" ADD COLUMN     "theme_id" INTEGER;

-- AlterTable
ALTER TABLE "practice_model" ADD COLUMN     "theme_id" INTEGER;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_model" ADD CONSTRAINT "practice_model_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemplar" ADD CONSTRAINT "exemplar_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say: a theme's own page counts its records in every register; rows without a theme need no entry.
CREATE INDEX document_theme ON document (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX commitment_theme ON commitment (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX practice_model_theme ON practice_model (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX exemplar_theme ON exemplar (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX conference_theme ON conference (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX meeting_theme ON meeting (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX commendation_theme ON commendation (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX dialogue_theme ON dialogue (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX ethics_code_theme ON ethics_code (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX plan_theme ON plan (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX inspection_theme ON inspection (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX outreach_count_theme ON outreach_count (theme_id) WHERE theme_id IS NOT NULL;
