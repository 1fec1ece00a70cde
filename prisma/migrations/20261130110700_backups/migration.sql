-- CreateTable
CREATE TABLE "backup" (
    "id" SERIAL NOT NULL,
    "is_nightly" BOOLEAN NOT NULL,
    "file_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "bytes" BIGINT,
    "has_secrets" BOOLEAN NOT NULL,
    "failure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "backup_pkey" PRIMARY KEY ("id")
);
