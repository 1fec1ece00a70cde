-- CreateEnum
CREATE TYPE "disposal_status" AS ENUM ('drawn', 'approved', 'refused');

-- CreateTable
CREATE TABLE "retention_term" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER,
    "register" TEXT NOT NULL,
    "years" INTEGER,
    "basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "retention_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disposal_list" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "status" "disposal_status" NOT NULL DEFAULT 'drawn',
    "drawn_by" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "disposal_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disposal_item" (
    "list_id" INTEGER NOT NULL,
    "register" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "year" INTEGER,
    "title" TEXT NOT NULL,
    "is_deleted" BOOLEAN NOT NULL,

    CONSTRAINT "disposal_item_pkey" PRIMARY KEY ("list_id","register","record_id")
);

-- CreateIndex
CREATE INDEX "disposal_list_unit_id_idx" ON "disposal_list"("unit_id");

-- CreateIndex
CREATE INDEX "disposal_item_register_record_id_idx" ON "disposal_item"("register", "record_id");

-- AddForeignKey
ALTER TABLE "retention_term" ADD CONSTRAINT "retention_term_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposal_list" ADD CONSTRAINT "disposal_list_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposal_item" ADD CONSTRAINT "disposal_item_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "disposal_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
CREATE UNIQUE INDEX retention_term_once ON retention_term (coalesce(unit_id, 0), register);
ALTER TABLE retention_term ADD CONSTRAINT retention_term_years CHECK (years BETWEEN 1 AND 200);
ALTER TABLE disposal_list ADD CONSTRAINT disposal_list_decided CHECK (
  (status = 'drawn') = (decided_at IS NULL) AND (status = 'drawn' OR (decided_by <> '' AND decision <> '')));

INSERT INTO retention_term (register, years, basis, valid_from)
SELECT register, years, 'Tạm đặt; sửa theo bảng thời hạn bảo quản của cơ quan (tham khảo 35-HD/VPTW 2010)', '2010-01-01' FROM (VALUES
  ('commitments', 20), ('people', 20), ('meetings', 20), ('plans', 20), ('conferences', 20), ('models', 20), ('exemplars', 20),
  ('commendations', 70), ('dialogues', 20), ('outreach', 20), ('inspections', 20),
  ('documents', NULL), ('themes', NULL), ('ethicsCodes', NULL)) AS seed (register, years);

-- How long a register's records of a unit are kept: the term of the nearest unit, upwards, that has one in force. Null = for good.
-- (plpgsql: the schema roll_up is installed after the migrations.)
CREATE FUNCTION retention_years(of_unit int, of_register text) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT t.years FROM retention_term t
    LEFT JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = of_unit
    WHERE t.register = of_register AND t.valid_from <= roll_up.today() AND (t.unit_id IS NULL OR t.unit_id = ANY (n.path))
    ORDER BY array_position(n.path, t.unit_id) DESC NULLS LAST LIMIT 1);
END $$;

-- Deletes rows for good. Those that something still refers to stay; their ids come back.
CREATE FUNCTION delete_for_good(of_table regclass, ids int[]) RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE
  one int;
  kept int[] := '{}';
BEGIN
  FOREACH one IN ARRAY ids LOOP
    BEGIN
      EXECUTE format('DELETE FROM %s WHERE id = $1 AND deleted_at IS NOT NULL', of_table) USING one;
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
      kept := kept || one;
    END;
  END LOOP;
  RETURN kept;
END $$;

-- A minute is kept as it was decided.
CREATE FUNCTION refuse_disposal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decided disposal list is never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER disposal_list_kept BEFORE UPDATE ON disposal_list FOR EACH ROW
  WHEN (OLD.status <> 'drawn') EXECUTE FUNCTION refuse_disposal_change();
CREATE TRIGGER disposal_list_never_deleted BEFORE DELETE ON disposal_list FOR EACH ROW EXECUTE FUNCTION refuse_disposal_change();
CREATE TRIGGER disposal_item_never_deleted BEFORE DELETE ON disposal_item FOR EACH ROW EXECUTE FUNCTION refuse_disposal_change();

-- Commitments of a pseudonymised person hold nothing any more: those that were deleted long ago may go.
CREATE OR REPLACE FUNCTION commitment_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM person p WHERE p.restricted_at IS NOT NULL OR p.pseudonym IS NOT NULL) THEN
    PERFORM refuse_held(array_agg(DISTINCT r.person_id)) FROM changed r JOIN person p ON p.id = r.person_id
      WHERE TG_OP <> 'DELETE' OR p.restricted_at IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
