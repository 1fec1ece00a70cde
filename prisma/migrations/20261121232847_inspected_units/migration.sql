-- AlterTable
ALTER TABLE "inspection_recommendation" ADD COLUMN     "evidence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "to_unit_id" INTEGER;

-- AlterTable
ALTER TABLE "inspection_visit" ADD COLUMN     "visited_unit_id" INTEGER,
ALTER COLUMN "organisation" SET DEFAULT '';

-- AddForeignKey
ALTER TABLE "inspection_visit" ADD CONSTRAINT "inspection_visit_visited_unit_id_fkey" FOREIGN KEY ("visited_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_recommendation" ADD CONSTRAINT "inspection_recommendation_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE inspection_visit ADD CONSTRAINT inspection_visit_where CHECK ((visited_unit_id IS NULL) = (organisation <> ''));
ALTER TABLE inspection_recommendation ADD CONSTRAINT inspection_recommendation_whom CHECK (to_unit_id IS NULL OR organisation = '');
CREATE INDEX inspection_visit_unit ON inspection_visit (visited_unit_id) WHERE visited_unit_id IS NOT NULL;
CREATE INDEX inspection_recommendation_open ON inspection_recommendation (to_unit_id, deadline)
  WHERE to_unit_id IS NOT NULL AND done_on IS NULL AND deleted_at IS NULL;
