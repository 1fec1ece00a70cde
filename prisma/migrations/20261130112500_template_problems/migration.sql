-- What is wrong with an uploaded template is kept instead of the file: looking at the page again does not take it apart again.
ALTER TABLE "report_template" ADD COLUMN "problems" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

UPDATE "report_template" SET "problems" = ARRAY['Hãy tải tệp này lên lại để xem những chỗ cần sửa.'] WHERE NOT "usable";
