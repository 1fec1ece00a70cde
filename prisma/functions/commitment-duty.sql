-- Who will be in a unit that has not begun yet is counted where they are today: the new unit has no place in any tree before its first day, and a
-- merger planned for a later day of the year could not be entered. `roll_up.turn_day` counts them anew on that day.
CREATE OR REPLACE FUNCTION duty_unit(person int, of_year int) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CASE WHEN life.founded <= roll_up.today() THEN m.unit_id ELSE (
      SELECT now.unit_id FROM person_membership now WHERE now.person_id = person AND daterange(now.valid_from, now.valid_to) @> roll_up.today()
    ) END
  FROM person_membership m CROSS JOIN LATERAL unit_life(m.unit_id) life
  WHERE m.person_id = person AND daterange(m.valid_from, m.valid_to) @> make_date(of_year, 12, 31));
END $$;

-- Who must write in a year: whoever has a commitment (where it was written), else whoever is a member on 31 December.
CREATE OR REPLACE FUNCTION commitment_duty_sync(people int[], years int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time for a person, also against a commitment being inserted (its foreign key holds the person): the next statement sees all.
  PERFORM FROM person WHERE id = ANY(people) ORDER BY id FOR UPDATE;
  WITH wanted AS (
    SELECT * FROM (
      SELECT p.id AS person_id, y.year, coalesce(c.unit_id, CASE WHEN p.deleted_at IS NULL THEN duty_unit(p.id, y.year) END) AS unit_id, p.is_head
      FROM person p CROSS JOIN commitment_year y
      LEFT JOIN commitment c ON c.person_id = p.id AND c.year = y.year AND c.deleted_at IS NULL
      WHERE p.id = ANY(people) AND y.year = ANY(years)
    ) duty WHERE unit_id IS NOT NULL
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
CREATE OR REPLACE FUNCTION commitment_year_open(opened int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM commitment_year WHERE year = opened) THEN
    RETURN;
  END IF;
  -- The deltas first: a structural change holds them when it comes to ask which years are open.
  LOCK TABLE roll_up.delta IN ROW EXCLUSIVE MODE;
  LOCK TABLE commitment_year IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO commitment_year (year) VALUES (opened) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO commitment_duty (person_id, year, unit_id, is_head)
      SELECT p.id, opened, CASE WHEN begun.founded <= roll_up.today() THEN m.unit_id ELSE duty_unit(p.id, opened) END, p.is_head FROM person p
      JOIN person_membership m ON m.person_id = p.id AND daterange(m.valid_from, m.valid_to) @> make_date(opened, 12, 31)
      JOIN (SELECT unit_id, min(valid_from) AS founded FROM unit_placement WHERE valid_to IS DISTINCT FROM valid_from GROUP BY unit_id) begun
        ON begun.unit_id = m.unit_id
      WHERE p.deleted_at IS NULL AND (begun.founded <= roll_up.today() OR duty_unit(p.id, opened) IS NOT NULL)
      ON CONFLICT DO NOTHING;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION commitment_duty_sync_years(people int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF people IS NOT NULL THEN
    -- A year that is being opened is there before the next statement looks.
    LOCK TABLE commitment_year IN ROW EXCLUSIVE MODE;
    PERFORM commitment_duty_sync(people, ARRAY(SELECT year FROM commitment_year));
  END IF;
END $$;

-- Of a save of one commitment: one look-up by key for each row says that there is nothing to do, where statement triggers cost more.
CREATE OR REPLACE FUNCTION commitment_row_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION commitment_updated() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION commitment_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM commitment_duty_sync(array_agg(DISTINCT person_id), array_agg(DISTINCT year)) FROM old_rows HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION membership_changed() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION person_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM commitment_duty_sync_years(array_agg(n.id)) FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.is_head, n.deleted_at IS NULL) IS DISTINCT FROM (o.is_head, o.deleted_at IS NULL);
  RETURN NULL;
END $$;
