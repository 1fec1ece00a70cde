-- CreateTable
CREATE TABLE "saved_request" (
    "account_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_request_pkey" PRIMARY KEY ("account_id","id","action")
);

-- CreateTable
CREATE TABLE "form_draft" (
    "id" UUID NOT NULL,
    "account_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "role" "role" NOT NULL,
    "form" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queued_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "queued_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "form_draft_account_id_form_idx" ON "form_draft"("account_id", "form");

-- CreateIndex
CREATE INDEX "queued_mail_asked_by_id_idx" ON "queued_mail"("asked_by_id");

-- AddForeignKey
ALTER TABLE "saved_request" ADD CONSTRAINT "saved_request_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queued_mail" ADD CONSTRAINT "queued_mail_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is still to be sent.
CREATE INDEX queued_mail_due ON queued_mail (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
