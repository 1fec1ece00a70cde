-- CreateEnum
CREATE TYPE "data_request_kind" AS ENUM ('copy', 'correction', 'restriction', 'pseudonymisation');

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "pseudonym" INTEGER,
ADD COLUMN     "restricted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "data_request_term" (
    "kind" "data_request_kind" NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "data_request_term_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "data_request" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" "data_request_kind" NOT NULL,
    "received_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    "done_on" DATE,
    "done_by" TEXT NOT NULL DEFAULT '',
    "restricted_on" DATE,
    "lifted_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "data_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_request_mention" (
    "request_id" INTEGER NOT NULL,
    "register" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,

    CONSTRAINT "data_request_mention_pkey" PRIMARY KEY ("request_id","register","record_id")
);

-- CreateTable
CREATE TABLE "scrubbed_record" (
    "subject" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "scrubbed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scrubbed_record_pkey" PRIMARY KEY ("subject","record_id")
);

-- CreateIndex
CREATE INDEX "data_request_person_id_idx" ON "data_request"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_pseudonym_key" ON "person"("pseudonym");

-- AddForeignKey
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_request_mention" ADD CONSTRAINT "data_request_mention_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "data_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE data_request_term ADD CONSTRAINT data_request_term_days CHECK (days BETWEEN 1 AND 365);
ALTER TABLE data_request ADD CONSTRAINT data_request_days CHECK (
  due_on >= received_on AND done_on >= received_on AND (done_on IS NULL) = (done_by = '')
  AND (restricted_on IS NULL OR (kind = 'restriction' AND done_on IS NOT NULL))
  AND (lifted_on IS NULL OR lifted_on >= restricted_on));
ALTER TABLE data_request ADD CONSTRAINT data_request_lifted CHECK (lifted_on IS NULL OR restricted_on IS NOT NULL);
INSERT INTO data_request_term (kind, days) VALUES ('copy', 10), ('correction', 10), ('restriction', 10), ('pseudonymisation', 20);

CREATE SEQUENCE person_pseudonym;
CREATE INDEX person_held ON person (id) WHERE restricted_at IS NOT NULL OR pseudonym IS NOT NULL;

-- While a person's data are restricted, and for good once they are pseudonymised, no commitment of theirs is written, whoever tries.
CREATE FUNCTION refuse_held(people int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM person p WHERE p.restricted_at IS NOT NULL AND p.id = ANY (people)) THEN
    RAISE EXCEPTION 'the data of a person are restricted' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_restricted';
  END IF;
  IF EXISTS (SELECT FROM person p WHERE p.pseudonym IS NOT NULL AND p.id = ANY (people)) THEN
    RAISE EXCEPTION 'the data of a person are pseudonymised' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_pseudonymised';
  END IF;
END $$;

CREATE FUNCTION commitment_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM person p WHERE p.restricted_at IS NOT NULL OR p.pseudonym IS NOT NULL) THEN
    PERFORM refuse_held(array_agg(DISTINCT r.person_id)) FROM changed r;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER commitment_held_insert AFTER INSERT ON commitment
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION commitment_held();
CREATE TRIGGER commitment_held_update AFTER UPDATE ON commitment
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION commitment_held();
CREATE TRIGGER commitment_held_delete AFTER DELETE ON commitment
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION commitment_held();

CREATE FUNCTION commitment_item_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM person p WHERE p.restricted_at IS NOT NULL OR p.pseudonym IS NOT NULL) THEN
    PERFORM refuse_held(array_agg(DISTINCT c.person_id)) FROM changed r JOIN commitment c ON c.id = r.commitment_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER commitment_item_held_insert AFTER INSERT ON commitment_item
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION commitment_item_held();
CREATE TRIGGER commitment_item_held_update AFTER UPDATE ON commitment_item
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION commitment_item_held();
CREATE TRIGGER commitment_item_held_delete AFTER DELETE ON commitment_item
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION commitment_item_held();

-- A name that is gone stays gone.
CREATE FUNCTION refuse_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the data of a person are pseudonymised' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_pseudonymised';
END $$;
CREATE TRIGGER person_pseudonymised BEFORE UPDATE ON person FOR EACH ROW
  WHEN (OLD.pseudonym IS NOT NULL AND (OLD.pseudonym, OLD.full_name, OLD.birth_year, OLD.position)
    IS DISTINCT FROM (NEW.pseudonym, NEW.full_name, NEW.birth_year, NEW.position))
  EXECUTE FUNCTION refuse_name();

-- The audit log is still written once, with one way open: the values, not the events, of a record that was declared scrubbed are emptied.
CREATE FUNCTION emptied(changes jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(key, jsonb_build_object(
    'before', CASE WHEN value ->> 'before' = '' THEN '' ELSE '(đã ẩn)' END,
    'after', CASE WHEN value ->> 'after' = '' THEN '' ELSE '(đã ẩn)' END)), '{}') FROM jsonb_each(changes)
$$;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit_event' THEN
    IF to_jsonb(NEW) - 'changes' = to_jsonb(OLD) - 'changes' AND NEW.changes = emptied(OLD.changes)
      AND EXISTS (SELECT FROM scrubbed_record s WHERE s.subject = OLD.subject AND s.record_id = OLD.record_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit events are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER scrubbed_record_kept BEFORE UPDATE OR DELETE ON scrubbed_record
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Declares records scrubbed and empties what the log says of them; the caller writes the event that says so.
CREATE FUNCTION scrub_history(of_subject text, ids int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO scrubbed_record (subject, record_id) SELECT of_subject, id FROM unnest(ids) id ON CONFLICT DO NOTHING;
  UPDATE audit_event e SET changes = emptied(e.changes)
    WHERE e.subject = of_subject AND e.record_id = ANY (ids) AND e.changes <> emptied(e.changes);
END $$;

-- How lists name a person.
CREATE FUNCTION shown_name(p person) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p.restricted_at IS NULL THEN p.full_name ELSE p.full_name || ' (đang hạn chế xử lý)' END
$$;
