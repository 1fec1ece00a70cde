-- Structure changes are rare and are checked against each other: one at a time, each seeing what the one before it committed.
CREATE OR REPLACE FUNCTION lock_structure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'placements are written at READ COMMITTED only' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('unit structure'));
  RETURN NULL;
END $$;

-- The name a unit bore on a day; the last one of a dissolved unit, the first one before its time.
CREATE OR REPLACE FUNCTION unit_name_on(unit int, day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT name FROM unit_name WHERE unit_id = unit
  ORDER BY daterange(valid_from, valid_to) @> day DESC, valid_to IS NOT DISTINCT FROM valid_from, valid_from <= day DESC,
           CASE WHEN valid_from <= day THEN valid_from END DESC, valid_from, id DESC LIMIT 1
$$;

-- First day of a unit, and the first on which it no longer works; no row for a unit that never was.
CREATE OR REPLACE FUNCTION unit_life(unit int) RETURNS TABLE (founded date, closed date) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT min(valid_from), min(valid_from) FILTER (WHERE relation = 'successor')
  FROM unit_placement WHERE unit_id = unit AND (valid_to IS NULL OR valid_to > valid_from) HAVING count(*) > 0
$$;

-- Places are checked together, once for all that a transaction changed: row by row a reform of the whole country took minutes.
CREATE OR REPLACE FUNCTION note_placement_change() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- On no day a unit stands below itself. Whatever closes a circle is among the changed places, so it is enough to walk up from the units above them.
CREATE OR REPLACE FUNCTION check_no_cycle(changed int[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
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
CREATE OR REPLACE FUNCTION check_parents_placed(changed int[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
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

-- Nobody is a member of a unit before its first day: opening an earlier year would find no place to count them in.
CREATE OR REPLACE FUNCTION check_members_placed(unit int, since date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF since >= (SELECT founded FROM unit_life(unit)) THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'unit % has no place yet on %', unit, since
    USING ERRCODE = 'check_violation', CONSTRAINT = 'person_membership_unit_exists';
END $$;

-- Records count along the tree of every later day: a unit once placed keeps a place (one that is closed stands below its heir), unless the event
-- that founded it was taken back: then it never had one.
CREATE OR REPLACE FUNCTION check_places_kept(changed int[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
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
CREATE OR REPLACE FUNCTION check_placement_changes() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- An event says for good what was decided; only its undoing is added, once.
CREATE OR REPLACE FUNCTION unit_event_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.undone_by_id IS NULL
     AND (OLD.id, OLD.kind, OLD.effective_on, OLD.decision, OLD.unit_id) = (NEW.id, NEW.kind, NEW.effective_on, NEW.decision, NEW.unit_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an event of units is kept as it was entered' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_event_kept';
END $$;

-- Which tables speak of the given units, and how many rows each; asked of the catalogue, so that no table is forgotten.
CREATE OR REPLACE FUNCTION unit_references(units int[], except_tables text[]) RETURNS TABLE (table_name text, unit_id int, rows bigint) LANGUAGE plpgsql STABLE AS $$
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
