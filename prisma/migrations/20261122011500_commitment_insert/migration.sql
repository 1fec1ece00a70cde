-- A save of one commitment paid for two statement triggers that mostly find nothing to do: one look-up by key for each row says so.
CREATE FUNCTION commitment_row_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM commitment_duty d JOIN person p ON p.id = d.person_id
    WHERE d.person_id = NEW.person_id AND d.year = NEW.year AND d.unit_id = NEW.unit_id
      AND p.restricted_at IS NULL AND p.pseudonym IS NULL
  ) THEN
    RETURN NULL;
  END IF;
  PERFORM refuse_held(array_agg(p.id)) FROM person p
    WHERE p.id = NEW.person_id AND (p.restricted_at IS NOT NULL OR p.pseudonym IS NOT NULL);
  IF NEW.deleted_at IS NULL THEN
    PERFORM commitment_year_open(NEW.year);
    INSERT INTO commitment_duty AS d (person_id, year, unit_id, is_head)
      SELECT NEW.person_id, NEW.year, NEW.unit_id, p.is_head FROM person p WHERE p.id = NEW.person_id
      ON CONFLICT (person_id, year) DO UPDATE SET unit_id = excluded.unit_id WHERE d.unit_id <> excluded.unit_id;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER commitment_duty_insert ON commitment;
DROP TRIGGER commitment_held_insert ON commitment;
DROP FUNCTION commitment_inserted();
CREATE TRIGGER commitment_inserted AFTER INSERT ON commitment FOR EACH ROW EXECUTE FUNCTION commitment_row_inserted();
