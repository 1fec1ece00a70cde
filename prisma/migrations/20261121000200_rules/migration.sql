-- What Prisma cannot say: extensions, text folding, dated rows that never overlap, a tree without cycles, who must write.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Folding for search: "uoc" finds "Ước", "dang" finds "Đảng". unaccent() is only STABLE, an index needs IMMUTABLE.
CREATE FUNCTION fold_text(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

-- Vietnamese order wherever people read a list.
ALTER TABLE unit_name ALTER COLUMN name TYPE text COLLATE "vi-x-icu";
ALTER TABLE person ALTER COLUMN sort_name TYPE text COLLATE "vi-x-icu";

CREATE INDEX unit_name_fold ON unit_name USING gin (fold_text(name) gin_trgm_ops);
CREATE INDEX person_fold ON person USING gin (fold_text(full_name) gin_trgm_ops);
CREATE INDEX document_fold ON document USING gin (fold_text(symbol || ' ' || subject) gin_trgm_ops);
CREATE INDEX practice_model_fold ON practice_model USING gin (fold_text(name) gin_trgm_ops);
CREATE INDEX exemplar_fold ON exemplar USING gin (fold_text(name) gin_trgm_ops);

-- Dated rows: a period is never empty and no two periods of one unit (or person) overlap.
ALTER TABLE unit_name ADD CONSTRAINT unit_name_period CHECK (valid_to > valid_from),
  ADD CONSTRAINT unit_name_no_overlap EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE unit_kind ADD CONSTRAINT unit_kind_period CHECK (valid_to > valid_from),
  ADD CONSTRAINT unit_kind_no_overlap EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE unit_placement ADD CONSTRAINT unit_placement_period CHECK (valid_to > valid_from),
  ADD CONSTRAINT unit_placement_not_self CHECK (parent_id <> unit_id),
  ADD CONSTRAINT unit_placement_heir CHECK (relation = 'child' OR parent_id IS NOT NULL),
  ADD CONSTRAINT unit_placement_no_overlap EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE person_membership ADD CONSTRAINT person_membership_period CHECK (valid_to > valid_from),
  ADD CONSTRAINT person_membership_no_overlap EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to) WITH &&);

-- Structure changes are rare and are checked against each other: one at a time, each seeing what the one before it committed.
CREATE FUNCTION lock_structure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'placements are written at READ COMMITTED only' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('unit structure'));
  RETURN NULL;
END $$;
CREATE TRIGGER unit_placement_lock BEFORE INSERT OR UPDATE OR DELETE ON unit_placement
  FOR EACH STATEMENT EXECUTE FUNCTION lock_structure();

-- Checked at commit, when the whole change is there: no cycle on any day, and a parent exists on every day of its child.
CREATE FUNCTION check_placement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  placed unit_placement;
BEGIN
  SELECT * INTO placed FROM unit_placement WHERE id = NEW.id;
  IF NOT FOUND OR placed.parent_id IS NULL THEN
    RETURN NULL;
  END IF;
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT placed.parent_id AS unit_id, daterange(placed.valid_from, placed.valid_to) AS valid
      UNION
      SELECT p.parent_id, a.valid * daterange(p.valid_from, p.valid_to)
      FROM above a JOIN unit_placement p ON p.unit_id = a.unit_id AND a.valid && daterange(p.valid_from, p.valid_to)
      WHERE a.unit_id <> placed.unit_id AND p.parent_id IS NOT NULL
    ) SELECT FROM above WHERE unit_id = placed.unit_id
  ) THEN
    RAISE EXCEPTION 'unit % would stand below itself', placed.unit_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_placement_no_cycle';
  END IF;
  IF NOT coalesce((
    SELECT range_agg(daterange(p.valid_from, p.valid_to)) @> daterange(placed.valid_from, placed.valid_to)
    FROM unit_placement p WHERE p.unit_id = placed.parent_id
  ), false) THEN
    RAISE EXCEPTION 'parent % is not placed on every day of unit %', placed.parent_id, placed.unit_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_placement_parent_exists';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_placement_sound AFTER INSERT OR UPDATE ON unit_placement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_placement();

-- The other side of "a parent exists": shortening or deleting a placement must not leave children (or heirs) hanging.
CREATE FUNCTION check_children() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM unit_placement c WHERE c.parent_id = OLD.unit_id
      AND daterange(c.valid_from, c.valid_to) && daterange(OLD.valid_from, OLD.valid_to)
      AND NOT coalesce((
        SELECT range_agg(daterange(p.valid_from, p.valid_to)) @> daterange(c.valid_from, c.valid_to)
        FROM unit_placement p WHERE p.unit_id = OLD.unit_id
      ), false)
  ) THEN
    RAISE EXCEPTION 'unit % still has children', OLD.unit_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_placement_parent_exists';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_placement_children AFTER UPDATE OR DELETE ON unit_placement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_children();

-- Nobody is a member of a unit before its first day: opening an earlier year would find no place to count them in.
CREATE FUNCTION check_members_placed(unit int, since date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF since >= (SELECT min(valid_from) FROM unit_placement WHERE unit_id = unit) THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'unit % has no place yet on %', unit, since
    USING ERRCODE = 'check_violation', CONSTRAINT = 'person_membership_unit_exists';
END $$;

-- Records count along the tree of every later day: a unit once placed keeps a place; one that is closed stands below its heir.
CREATE FUNCTION check_place_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM unit_placement WHERE unit_id IN (OLD.unit_id, NEW.unit_id) GROUP BY unit_id
    HAVING range_agg(daterange(valid_from, valid_to)) <> datemultirange(daterange(min(valid_from), NULL))
  ) THEN
    RAISE EXCEPTION 'unit % would have no place from some day on', coalesce(NEW.unit_id, OLD.unit_id)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_placement_kept';
  END IF;
  PERFORM check_members_placed(unit_id, min(valid_from)) FROM person_membership WHERE unit_id IN (OLD.unit_id, NEW.unit_id) GROUP BY unit_id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_placement_kept AFTER INSERT OR UPDATE OR DELETE ON unit_placement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_place_kept();

-- The name a unit bore on a day; the last one of a dissolved unit, the first one before its time.
CREATE FUNCTION unit_name_on(unit int, day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT name FROM unit_name WHERE unit_id = unit
  ORDER BY daterange(valid_from, valid_to) @> day DESC, valid_from <= day DESC,
           CASE WHEN valid_from <= day THEN valid_from END DESC, valid_from LIMIT 1
$$;

-- Counts and names.
ALTER TABLE commitment_item ADD CONSTRAINT commitment_item_part CHECK (part BETWEEN 1 AND 6);
ALTER TABLE document_link ADD CONSTRAINT document_link_not_self CHECK (from_id <> to_id);
CREATE UNIQUE INDEX commitment_once ON commitment (person_id, year) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX role_assignment_once ON role_assignment (account_id, role, unit_id) WHERE ended_at IS NULL;

-- Who must write in a year: whoever has a commitment (where it was written), else whoever is a member on 31 December.
CREATE FUNCTION commitment_duty_sync(people int[], years int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time for a person, also against a commitment being inserted (its foreign key holds the person): the next statement sees all.
  PERFORM FROM person WHERE id = ANY(people) ORDER BY id FOR UPDATE;
  WITH wanted AS (
    SELECT p.id AS person_id, y.year, coalesce(c.unit_id, m.unit_id) AS unit_id, p.is_head
    FROM person p CROSS JOIN commitment_year y
    LEFT JOIN commitment c ON c.person_id = p.id AND c.year = y.year AND c.deleted_at IS NULL
    LEFT JOIN person_membership m ON m.person_id = p.id AND p.deleted_at IS NULL
      AND daterange(m.valid_from, m.valid_to) @> make_date(y.year, 12, 31)
    WHERE p.id = ANY(people) AND y.year = ANY(years) AND coalesce(c.unit_id, m.unit_id) IS NOT NULL
  ), gone AS (
    DELETE FROM commitment_duty d WHERE d.person_id = ANY(people) AND d.year = ANY(years)
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.person_id = d.person_id AND w.year = d.year)
  )
  INSERT INTO commitment_duty AS d (person_id, year, unit_id, is_head)
  SELECT person_id, year, unit_id, is_head FROM wanted
  -- A change of head counts from this year on; earlier years stay as they were.
  ON CONFLICT (person_id, year) DO UPDATE SET unit_id = excluded.unit_id,
    is_head = CASE WHEN d.year < extract(year FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh') THEN d.is_head ELSE excluded.is_head END
  WHERE d.unit_id <> excluded.unit_id
     OR (d.is_head <> excluded.is_head AND d.year >= extract(year FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh'));
END $$;

-- Opens a year: everybody who is a member on its last day must write. Membership changes under way come first (see commitment_duty_sync_years).
CREATE FUNCTION commitment_year_open(opened int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM commitment_year WHERE year = opened) THEN
    RETURN;
  END IF;
  LOCK TABLE commitment_year IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO commitment_year (year) VALUES (opened) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO commitment_duty (person_id, year, unit_id, is_head)
      SELECT p.id, opened, m.unit_id, p.is_head FROM person p
      JOIN person_membership m ON m.person_id = p.id AND daterange(m.valid_from, m.valid_to) @> make_date(opened, 12, 31)
      WHERE p.deleted_at IS NULL
      ON CONFLICT DO NOTHING;
  END IF;
END $$;

CREATE FUNCTION commitment_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Mostly people write where they must: then there is nothing to do, and a save stays cheap.
  IF NOT EXISTS (
    SELECT FROM new_rows n LEFT JOIN commitment_duty d ON d.person_id = n.person_id AND d.year = n.year
    WHERE d.unit_id IS DISTINCT FROM n.unit_id AND n.deleted_at IS NULL
  ) THEN
    RETURN NULL;
  END IF;
  PERFORM commitment_year_open(year) FROM (SELECT DISTINCT year FROM new_rows) n;
  INSERT INTO commitment_duty AS d (person_id, year, unit_id, is_head)
    SELECT n.person_id, n.year, n.unit_id, p.is_head FROM new_rows n JOIN person p ON p.id = n.person_id
    WHERE n.deleted_at IS NULL
    ON CONFLICT (person_id, year) DO UPDATE SET unit_id = excluded.unit_id WHERE d.unit_id <> excluded.unit_id;
  RETURN NULL;
END $$;
CREATE TRIGGER commitment_duty_insert AFTER INSERT ON commitment
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION commitment_inserted();

CREATE FUNCTION commitment_updated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  people int[];
  years int[];
BEGIN
  SELECT array_agg(DISTINCT person_id), array_agg(DISTINCT year) INTO people, years FROM (
    SELECT n.person_id, n.year FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.person_id, n.year, n.unit_id, n.deleted_at IS NULL) IS DISTINCT FROM (o.person_id, o.year, o.unit_id, o.deleted_at IS NULL)
    UNION ALL
    SELECT o.person_id, o.year FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.person_id, n.year) IS DISTINCT FROM (o.person_id, o.year)
  ) moved;
  IF people IS NOT NULL THEN
    PERFORM commitment_duty_sync(people, years);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER commitment_duty_update AFTER UPDATE ON commitment
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION commitment_updated();

CREATE FUNCTION commitment_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM commitment_duty_sync(array_agg(DISTINCT person_id), array_agg(DISTINCT year)) FROM old_rows HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER commitment_duty_delete AFTER DELETE ON commitment
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION commitment_deleted();

CREATE FUNCTION commitment_duty_sync_years(people int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF people IS NOT NULL THEN
    -- A year that is being opened is there before the next statement looks.
    LOCK TABLE commitment_year IN ROW EXCLUSIVE MODE;
    PERFORM commitment_duty_sync(people, ARRAY(SELECT year FROM commitment_year));
  END IF;
END $$;

CREATE FUNCTION membership_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM check_members_placed(unit_id, min(valid_from)) FROM new_rows GROUP BY unit_id;
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM commitment_duty_sync_years(array_agg(DISTINCT person_id)) FROM new_rows;
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM commitment_duty_sync_years(array_agg(DISTINCT person_id)) FROM (SELECT person_id FROM new_rows UNION ALL SELECT person_id FROM old_rows) r;
  ELSE
    PERFORM commitment_duty_sync_years(array_agg(DISTINCT person_id)) FROM old_rows;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER commitment_duty_membership_insert AFTER INSERT ON person_membership
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_changed();
CREATE TRIGGER commitment_duty_membership_update AFTER UPDATE ON person_membership
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_changed();
CREATE TRIGGER commitment_duty_membership_delete AFTER DELETE ON person_membership
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION membership_changed();

CREATE FUNCTION person_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM commitment_duty_sync_years(array_agg(n.id)) FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.is_head, n.deleted_at IS NULL) IS DISTINCT FROM (o.is_head, o.deleted_at IS NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER commitment_duty_person AFTER UPDATE ON person
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_updated();

-- The audit log is written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_kept BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
