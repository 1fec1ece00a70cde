-- AlterTable
ALTER TABLE "account" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "reminder_mail" (
    "unit_id" INTEGER NOT NULL,
    "about" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_mail_pkey" PRIMARY KEY ("unit_id","about")
);

-- AddForeignKey
ALTER TABLE "reminder_mail" ADD CONSTRAINT "reminder_mail_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE account ADD CONSTRAINT account_email CHECK (length(email) <= 254 AND email ~ '^[^[:space:]<>@]+@[^[:space:]<>@]+$');
