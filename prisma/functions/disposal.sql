-- How long a register's records of a unit are kept: the term of the nearest unit, upwards, that has one in force. Null = for good.
-- (plpgsql: the schema roll_up is installed after the migrations.)
CREATE OR REPLACE FUNCTION retention_years(of_unit int, of_register text) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT t.years FROM retention_term t
    LEFT JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = of_unit
    WHERE t.register = of_register AND t.valid_from <= roll_up.today() AND (t.unit_id IS NULL OR t.unit_id = ANY (n.path))
    ORDER BY array_position(n.path, t.unit_id) DESC NULLS LAST LIMIT 1);
END $$;

-- Rows that something still refers to, or that a rule of theirs keeps, stay; their ids come back.
CREATE OR REPLACE FUNCTION delete_for_good(of_table regclass, ids int[]) RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE
  one int;
  kept int[] := '{}';
BEGIN
  FOREACH one IN ARRAY ids LOOP
    BEGIN
      EXECUTE format('DELETE FROM %s WHERE id = $1 AND deleted_at IS NOT NULL', of_table) USING one;
    EXCEPTION WHEN foreign_key_violation OR restrict_violation OR insufficient_privilege THEN
      kept := kept || one;
    END;
  END LOOP;
  RETURN kept;
END $$;

-- A minute is kept as it was decided.
CREATE OR REPLACE FUNCTION refuse_disposal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decided disposal list is never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
