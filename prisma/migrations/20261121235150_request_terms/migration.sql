-- AlterTable
ALTER TABLE "data_request_term" DROP CONSTRAINT "data_request_term_pkey",
ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "unit_id" INTEGER,
ADD CONSTRAINT "data_request_term_pkey" PRIMARY KEY ("id");

-- AddForeignKey
ALTER TABLE "data_request_term" ADD CONSTRAINT "data_request_term_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
CREATE UNIQUE INDEX data_request_term_once ON data_request_term (coalesce(unit_id, 0), kind);

-- In how many days a request is due at a unit: the term of the nearest unit, upwards, that has one, else the default.
CREATE FUNCTION data_request_days(of_unit int, of_kind data_request_kind) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT t.days FROM data_request_term t
    LEFT JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = of_unit
    WHERE t.kind = of_kind AND (t.unit_id IS NULL OR t.unit_id = ANY (n.path))
    ORDER BY array_position(n.path, t.unit_id) DESC NULLS LAST LIMIT 1);
END $$;

-- Every save of a commitment asks this: by the key of the people it is about, never by looking through all.
CREATE OR REPLACE FUNCTION commitment_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_held(array_agg(DISTINCT p.id)) FROM changed r JOIN person p ON p.id = r.person_id
    WHERE p.restricted_at IS NOT NULL OR (p.pseudonym IS NOT NULL AND TG_OP <> 'DELETE');
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION commitment_item_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_held(array_agg(DISTINCT p.id)) FROM changed r
    JOIN commitment c ON c.id = r.commitment_id JOIN person p ON p.id = c.person_id
    WHERE p.restricted_at IS NOT NULL OR p.pseudonym IS NOT NULL;
  RETURN NULL;
END $$;
