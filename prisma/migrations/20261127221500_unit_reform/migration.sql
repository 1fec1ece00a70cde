-- How many steps of carrying out a draft are done, for the progress bar.
ALTER TABLE "unit_event_draft" ADD COLUMN     "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "total" INTEGER NOT NULL DEFAULT 0;

-- A reform of many provinces rests on a decision for each.
ALTER TABLE "unit_succession" ADD COLUMN     "decision" TEXT NOT NULL DEFAULT '';
