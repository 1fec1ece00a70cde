-- Up to which day the numbers of a letter go, printed under its subject; null in what was handed in before that was printed, which stays as it was.
ALTER TABLE "report_letter" ADD COLUMN "counted_until" DATE;
