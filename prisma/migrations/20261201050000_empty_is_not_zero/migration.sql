-- What nobody knows is empty, not zero. The zeros that stand here stay: nobody can tell which of them were typed.
ALTER TABLE "conference" ALTER COLUMN "province_points" DROP NOT NULL, ALTER COLUMN "province_points" DROP DEFAULT,
  ALTER COLUMN "district_points" DROP NOT NULL, ALTER COLUMN "district_points" DROP DEFAULT,
  ALTER COLUMN "commune_points" DROP NOT NULL, ALTER COLUMN "commune_points" DROP DEFAULT,
  ALTER COLUMN "delegates" DROP NOT NULL, ALTER COLUMN "delegates" DROP DEFAULT,
  ALTER COLUMN "attended_members" DROP NOT NULL, ALTER COLUMN "attended_members" DROP DEFAULT,
  ALTER COLUMN "attended_officials" DROP NOT NULL, ALTER COLUMN "attended_officials" DROP DEFAULT,
  ALTER COLUMN "attended_others" DROP NOT NULL, ALTER COLUMN "attended_others" DROP DEFAULT;
ALTER TABLE "meeting" ALTER COLUMN "absent" DROP NOT NULL;
ALTER TABLE "dialogue" ALTER COLUMN "communes" DROP NOT NULL, ALTER COLUMN "communes" DROP DEFAULT;
ALTER TABLE "inspection_visit" ALTER COLUMN "heads" DROP NOT NULL, ALTER COLUMN "heads" DROP DEFAULT;

-- Nobody came and nobody knows of how many: so far this was how it was written that nothing is known of a category. Closed numbers too say the same as before,
-- and zero and nothing count alike.
ALTER TABLE "conference" DISABLE TRIGGER USER;
UPDATE "conference" SET
  "attended_members" = CASE WHEN "convened_members" IS NULL THEN nullif("attended_members", 0) ELSE "attended_members" END,
  "attended_officials" = CASE WHEN "convened_officials" IS NULL THEN nullif("attended_officials", 0) ELSE "attended_officials" END,
  "attended_others" = CASE WHEN "convened_others" IS NULL THEN nullif("attended_others", 0) ELSE "attended_others" END
WHERE ("convened_members" IS NULL AND "attended_members" = 0) OR ("convened_officials" IS NULL AND "attended_officials" = 0)
  OR ("convened_others" IS NULL AND "attended_others" = 0);
ALTER TABLE "conference" ENABLE TRIGGER USER;
