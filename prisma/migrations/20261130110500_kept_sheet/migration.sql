-- What reading an uploaded file gave, so that looking at its preview again does not parse it again. Files that wait from before are read once more.
ALTER TABLE "import_draft" ADD COLUMN "sheet" BYTEA;
