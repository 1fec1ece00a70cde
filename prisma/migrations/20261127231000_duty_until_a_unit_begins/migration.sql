-- Who will be in a unit that has not begun yet is counted where they are today: the new unit has no place in any tree before its first day, and a
-- merger planned for a later day of the year could not be entered. `roll_up.turn_day` counts them anew on that day.
CREATE FUNCTION duty_unit(person int, of_year int) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CASE WHEN life.founded <= roll_up.today() THEN m.unit_id ELSE (
      SELECT now.unit_id FROM person_membership now WHERE now.person_id = person AND daterange(now.valid_from, now.valid_to) @> roll_up.today()
    ) END
  FROM person_membership m CROSS JOIN LATERAL unit_life(m.unit_id) life
  WHERE m.person_id = person AND daterange(m.valid_from, m.valid_to) @> make_date(of_year, 12, 31));
END $$;

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
