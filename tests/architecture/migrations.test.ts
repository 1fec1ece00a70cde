import { expect, test } from "vitest"
import { functionFaults, readMigrations } from "./migrations"

const known = readMigrations()
const later = (sql: string) => functionFaults([...known, { name: "20991231000000_later", sql }])

test("migrations define no function but what indexes, columns and constraints keep", () => {
  expect(functionFaults(known)).toEqual([])
})

const sum = "CREATE FUNCTION sum_of(a int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;"

test.each([
  sum,
  "create function public.sum_of(a int) returns int language sql begin atomic select a; end;",
  "CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$ BEGIN END $$;",
  "DO $do$ BEGIN EXECUTE 'CREATE FUNCTION hidden() RETURNS int LANGUAGE sql AS ''SELECT 1'''; END $do$;",
  `${sum} -- CHECK (sum_of(id) > 0)`,
  `${sum} CREATE FUNCTION other(a int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT sum_of(1)) /* CHECK */; END $$;`,
  "CREATE OR REPLACE FUNCTION fold_text(value text) RETURNS text LANGUAGE sql IMMUTABLE RETURN value; CREATE INDEX x ON unit_name (fold_text(name));",
  "DROP INDEX unit_name_fold; CREATE FUNCTION fold_text(value text) RETURNS text LANGUAGE sql IMMUTABLE RETURN value; CREATE INDEX x ON unit_name (fold_text(name));",
])("refused: %s", (sql) => {
  expect(later(sql)).not.toEqual([])
})

test.each([
  `${sum} CREATE UNIQUE INDEX x ON unit (sum_of(id));`,
  `${sum} ALTER TABLE unit ADD COLUMN total int GENERATED ALWAYS AS (sum_of(id)) STORED;`,
  `${sum} ALTER TABLE unit ADD CONSTRAINT small CHECK (sum_of(id) < 9);`,
  "-- No CREATE FUNCTION here.\nDROP FUNCTION IF EXISTS emptied(jsonb);",
])("allowed: %s", (sql) => {
  expect(later(sql)).toEqual([])
})
