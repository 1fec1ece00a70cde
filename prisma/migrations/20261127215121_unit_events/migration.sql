-- CreateEnum
CREATE TYPE "unit_event_kind" AS ENUM ('found', 'rename', 'retype', 'move', 'merge', 'split', 'dissolve', 'reform', 'undo');

-- CreateEnum
CREATE TYPE "succession_extent" AS ENUM ('whole', 'part');

-- AlterTable
ALTER TABLE "person_membership" ADD COLUMN     "ended_by_id" INTEGER,
ADD COLUMN     "opened_by_id" INTEGER;

-- AlterTable
ALTER TABLE "role_assignment" ADD COLUMN     "ended_by_id" INTEGER,
ADD COLUMN     "opened_by_id" INTEGER,
ADD COLUMN     "starts_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "unit_kind" ADD COLUMN     "ended_by_id" INTEGER,
ADD COLUMN     "opened_by_id" INTEGER;

-- AlterTable
ALTER TABLE "unit_name" ADD COLUMN     "ended_by_id" INTEGER,
ADD COLUMN     "opened_by_id" INTEGER;

-- AlterTable
ALTER TABLE "unit_placement" ADD COLUMN     "ended_by_id" INTEGER,
ADD COLUMN     "opened_by_id" INTEGER;

-- CreateTable
CREATE TABLE "unit_event" (
    "id" SERIAL NOT NULL,
    "kind" "unit_event_kind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "decision" TEXT NOT NULL DEFAULT '',
    "decided_on" DATE,
    "document_id" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "unit_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by_id" INTEGER,

    CONSTRAINT "unit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "id" SERIAL NOT NULL,
    "event_id" INTEGER NOT NULL,
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER NOT NULL,
    "extent" "succession_extent" NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_event_draft" (
    "id" UUID NOT NULL,
    "account_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "unit_event_kind" NOT NULL,
    "input" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_event_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_event_undone_by_id_key" ON "unit_event"("undone_by_id");

-- CreateIndex
CREATE INDEX "unit_event_effective_on_idx" ON "unit_event"("effective_on");

-- CreateIndex
CREATE INDEX "unit_succession_predecessor_id_idx" ON "unit_succession"("predecessor_id");

-- CreateIndex
CREATE INDEX "unit_succession_successor_id_idx" ON "unit_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_event_id_predecessor_id_successor_id_key" ON "unit_succession"("event_id", "predecessor_id", "successor_id");

-- CreateIndex
CREATE INDEX "unit_event_draft_account_id_idx" ON "unit_event_draft"("account_id");

-- CreateIndex
CREATE INDEX "unit_placement_opened_by_id_idx" ON "unit_placement"("opened_by_id");

-- CreateIndex
CREATE INDEX "unit_placement_ended_by_id_idx" ON "unit_placement"("ended_by_id");

-- AddForeignKey
ALTER TABLE "unit_event" ADD CONSTRAINT "unit_event_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "unit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_event" ADD CONSTRAINT "unit_event_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_event" ADD CONSTRAINT "unit_event_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "unit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE unit_event ADD CONSTRAINT unit_event_not_itself CHECK (undone_by_id <> id);
ALTER TABLE unit_succession ADD CONSTRAINT unit_succession_not_self CHECK (predecessor_id <> successor_id);

-- A row that a later event replaced on its own first day, or that a counter-event took back, stays as a period of no day: it overlaps nothing and holds on no day.
ALTER TABLE unit_name DROP CONSTRAINT unit_name_period, ADD CONSTRAINT unit_name_period CHECK (valid_to >= valid_from);
ALTER TABLE unit_kind DROP CONSTRAINT unit_kind_period, ADD CONSTRAINT unit_kind_period CHECK (valid_to >= valid_from);
ALTER TABLE unit_placement DROP CONSTRAINT unit_placement_period, ADD CONSTRAINT unit_placement_period CHECK (valid_to >= valid_from);
ALTER TABLE person_membership DROP CONSTRAINT person_membership_period, ADD CONSTRAINT person_membership_period CHECK (valid_to >= valid_from);

-- First day of a unit, and the first on which it no longer works; no row for a unit that never was.
CREATE FUNCTION unit_life(unit int) RETURNS TABLE (founded date, closed date) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT min(valid_from), min(valid_from) FILTER (WHERE relation = 'successor')
  FROM unit_placement WHERE unit_id = unit AND (valid_to IS NULL OR valid_to > valid_from) HAVING count(*) > 0
$$;

-- The name a unit bore on a day; the last one of a dissolved unit, the first one before its time.
CREATE OR REPLACE FUNCTION unit_name_on(unit int, day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT name FROM unit_name WHERE unit_id = unit
  ORDER BY daterange(valid_from, valid_to) @> day DESC, valid_to IS NOT DISTINCT FROM valid_from, valid_from <= day DESC,
           CASE WHEN valid_from <= day THEN valid_from END DESC, valid_from, id DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION check_members_placed(unit int, since date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF since >= (SELECT founded FROM unit_life(unit)) THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'unit % has no place yet on %', unit, since
    USING ERRCODE = 'check_violation', CONSTRAINT = 'person_membership_unit_exists';
END $$;

-- An event says for good what was decided; only its undoing is added, once.
CREATE FUNCTION unit_event_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.undone_by_id IS NULL
     AND (OLD.id, OLD.kind, OLD.effective_on, OLD.decision, OLD.unit_id) = (NEW.id, NEW.kind, NEW.effective_on, NEW.decision, NEW.unit_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an event of units is kept as it was entered' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_event_kept';
END $$;
CREATE TRIGGER unit_event_kept BEFORE UPDATE OR DELETE ON unit_event FOR EACH ROW EXECUTE FUNCTION unit_event_kept();

-- Which tables speak of the given units, and how many rows each; asked of the catalogue, so that no table is forgotten.
CREATE FUNCTION unit_references(units int[], except_tables text[]) RETURNS TABLE (table_name text, unit_id int, rows bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT c.conrelid::regclass::text AS source, a.attname AS source_column FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'unit'::regclass AND c.conrelid::regclass::text <> ALL (except_tables)
  LOOP
    RETURN QUERY EXECUTE format('SELECT %L::text, %I, count(*) FROM %s WHERE %I = ANY ($1) GROUP BY 2',
      reference.source, reference.source_column, reference.source, reference.source_column) USING units;
  END LOOP;
END $$;
