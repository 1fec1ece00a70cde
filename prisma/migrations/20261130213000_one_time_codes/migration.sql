-- An account may have no password yet: its holder signs in with a one-time code.
ALTER TABLE "account" ALTER COLUMN "password_hash" DROP NOT NULL;

-- CreateEnum
CREATE TYPE "code_cause" AS ENUM ('tree', 'file', 'reset', 'handover');

-- CreateTable
CREATE TABLE "code_issue" (
    "id" SERIAL NOT NULL,
    "cause" "code_cause" NOT NULL,
    "made_by_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accounts" INTEGER NOT NULL,

    CONSTRAINT "code_issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "account_id" INTEGER NOT NULL,
    "issue_id" INTEGER NOT NULL,
    "hash" BYTEA,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE INDEX "code_issue_unit_id_idx" ON "code_issue"("unit_id");

-- CreateIndex
CREATE INDEX "sign_in_code_issue_id_idx" ON "sign_in_code"("issue_id");

-- AddForeignKey
ALTER TABLE "code_issue" ADD CONSTRAINT "code_issue_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_issue" ADD CONSTRAINT "code_issue_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "code_issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A whole keyed hash or none.
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_hash" CHECK (octet_length("hash") = 32);
