-- AlterTable
ALTER TABLE "exemplar" ADD COLUMN     "publish_consent_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publish_consent_on" DATE;

-- AlterTable
ALTER TABLE "practice_model" ADD COLUMN     "publish_consent_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publish_consent_on" DATE;

-- CreateTable
CREATE TABLE "public_page" (
    "unit_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "public_page_pkey" PRIMARY KEY ("unit_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "public_page_slug_key" ON "public_page"("slug");

-- AddForeignKey
ALTER TABLE "public_page" ADD CONSTRAINT "public_page_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say: consent is whole or absent, and an address is made of plain words.
ALTER TABLE practice_model ADD CONSTRAINT practice_model_consent CHECK ((publish_consent_on IS NULL) = (publish_consent_by = ''));
ALTER TABLE exemplar ADD CONSTRAINT exemplar_consent CHECK ((publish_consent_on IS NULL) = (publish_consent_by = ''));
ALTER TABLE public_page ADD CONSTRAINT public_page_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 60);
CREATE INDEX practice_model_published ON practice_model (unit_id) WHERE publish_consent_on IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX exemplar_published ON exemplar (unit_id) WHERE publish_consent_on IS NOT NULL AND deleted_at IS NULL;
