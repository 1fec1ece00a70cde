-- CreateTable
CREATE TABLE "unit_placement_change" (
    "id" SERIAL NOT NULL,
    "unit_ids" INTEGER[],

    CONSTRAINT "unit_placement_change_pkey" PRIMARY KEY ("id")
);

-- What Prisma cannot say.

-- Places are checked together, once for all that a transaction changed: row by row a reform of the whole country took minutes.
DROP TRIGGER unit_placement_sound ON unit_placement;
DROP TRIGGER unit_placement_children ON unit_placement;
DROP TRIGGER unit_placement_kept ON unit_placement;
DROP FUNCTION check_placement();
DROP FUNCTION check_children();
DROP FUNCTION check_place_kept();

-- Its rows never outlive their transaction.
ALTER TABLE unit_placement_change SET UNLOGGED;

CREATE FUNCTION note_placement_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO unit_placement_change (unit_ids) SELECT array_agg(unit_id) FROM new_rows HAVING count(*) > 0;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO unit_placement_change (unit_ids)
      SELECT array_agg(unit_id) FROM (SELECT unit_id FROM new_rows UNION SELECT unit_id FROM old_rows) x HAVING count(*) > 0;
  ELSE
    INSERT INTO unit_placement_change (unit_ids) SELECT array_agg(unit_id) FROM old_rows HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_placement_inserted AFTER INSERT ON unit_placement REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION note_placement_change();
CREATE TRIGGER unit_placement_updated AFTER UPDATE ON unit_placement REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION note_placement_change();
CREATE TRIGGER unit_placement_deleted AFTER DELETE ON unit_placement REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION note_placement_change();

-- On no day a unit stands below itself. Whatever closes a circle is among the changed places, so it is enough to walk up from the units above them.
CREATE FUNCTION check_no_cycle(changed int[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  found_unit int;
BEGIN
  WITH RECURSIVE above AS (
    SELECT DISTINCT p.parent_id AS start, p.parent_id AS unit_id, daterange(NULL, NULL) AS valid
    FROM unnest(changed) c JOIN unit_placement p ON p.unit_id = c WHERE p.parent_id IS NOT NULL
    UNION
    SELECT a.start, p.parent_id, a.valid * daterange(p.valid_from, p.valid_to)
    FROM above a JOIN unit_placement p ON p.unit_id = a.unit_id AND a.valid && daterange(p.valid_from, p.valid_to)
    WHERE p.parent_id IS NOT NULL AND (a.unit_id <> a.start OR a.valid = daterange(NULL, NULL))
  ) SELECT a.start INTO found_unit FROM above a WHERE a.unit_id = a.start AND a.valid <> daterange(NULL, NULL) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % would stand below itself', found_unit
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_placement_no_cycle';
  END IF;
END $$;

-- A parent is placed on every day of its children, and so is the heir of every dissolved unit.
CREATE FUNCTION check_parents_placed(changed int[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  hanging unit_placement;
BEGIN
  WITH place AS (
    SELECT p.* FROM unnest(changed) c JOIN unit_placement p ON p.unit_id = c
    UNION
    SELECT p.* FROM unnest(changed) c JOIN unit_placement p ON p.parent_id = c
  ), life AS (
    SELECT p.unit_id, range_agg(daterange(p.valid_from, p.valid_to)) AS days
    FROM (SELECT DISTINCT parent_id FROM place) above JOIN unit_placement p ON p.unit_id = above.parent_id GROUP BY p.unit_id
  ) SELECT place.* INTO hanging FROM place LEFT JOIN life ON life.unit_id = place.parent_id
    WHERE place.parent_id IS NOT NULL AND place.valid_to IS DISTINCT FROM place.valid_from
      AND NOT coalesce(life.days @> daterange(place.valid_from, place.valid_to), false) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'parent % is not placed on every day of unit %', hanging.parent_id, hanging.unit_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_placement_parent_exists';
  END IF;
END $$;

-- Records count along the tree of every later day: a unit once placed keeps a place (one that is closed stands below its heir), unless the event
-- that founded it was taken back: then it never had one.
CREATE FUNCTION check_places_kept(changed int[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  placeless int;
BEGIN
  SELECT p.unit_id INTO placeless FROM (SELECT DISTINCT u FROM unnest(changed) u) c JOIN unit_placement p ON p.unit_id = c.u
    WHERE p.valid_to IS NULL OR p.valid_to > p.valid_from GROUP BY p.unit_id
    HAVING range_agg(daterange(p.valid_from, p.valid_to)) <> datemultirange(daterange(min(p.valid_from), NULL)) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % would have no place from some day on', placeless
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_placement_kept';
  END IF;
  PERFORM check_members_placed(m.unit_id, min(m.valid_from)) FROM (SELECT DISTINCT u FROM unnest(changed) u) c JOIN person_membership m ON m.unit_id = c.u
    WHERE m.valid_to IS NULL OR m.valid_to > m.valid_from GROUP BY m.unit_id;
END $$;

-- At commit, when the whole change is there. The first of a transaction's notes finds them all.
CREATE FUNCTION check_placement_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed int[];
BEGIN
  WITH noted AS (DELETE FROM unit_placement_change RETURNING unit_ids)
  SELECT array_agg(DISTINCT u) INTO changed FROM noted, unnest(noted.unit_ids) u;
  IF changed IS NOT NULL THEN
    PERFORM check_no_cycle(changed);
    PERFORM check_parents_placed(changed);
    PERFORM check_places_kept(changed);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_placement_sound AFTER INSERT ON unit_placement_change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_placement_changes();
