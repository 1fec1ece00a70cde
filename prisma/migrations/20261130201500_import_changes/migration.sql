-- What an import overwrites: kept with its batch for as long as that may be undone.
ALTER TABLE "import_batch" ADD COLUMN "updated_count" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "import_change" (
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "record_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "import_change_import_id_idx" ON "import_change"("import_id");

ALTER TABLE "import_change" ADD CONSTRAINT "import_change_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
