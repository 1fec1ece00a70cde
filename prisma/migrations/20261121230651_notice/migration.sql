-- AlterTable
ALTER TABLE "account" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "notice_version" INTEGER;

-- A version without a day, or a day without a version, says nothing.
ALTER TABLE account ADD CONSTRAINT account_acknowledged CHECK ((notice_version IS NULL) = (acknowledged_at IS NULL));
