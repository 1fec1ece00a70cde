/** Stated totals as they are kept beside the records. */
export const totalTablesSql = `
-- Every live row of public.stated_total, with what lies in it: see lib/roll-up/README.md. \`wide\`: of the whole branch, else of the unit alone. \`path\` is its
-- place in the tree of the year of its last day, \`path_now\` that of today.
CREATE TABLE roll_up.total (
  id int PRIMARY KEY, unit_id int NOT NULL, wide boolean NOT NULL, indicator text NOT NULL, first date NOT NULL, last date NOT NULL,
  year int GENERATED ALWAYS AS (extract(year FROM last)::int) STORED, path int[] NOT NULL, path_now int[] NOT NULL,
  word text NOT NULL, value numeric NOT NULL, inside numeric NOT NULL, rest numeric GENERATED ALWAYS AS (greatest(0, value - inside)) STORED
) WITH (fillfactor = 80);
CREATE INDEX total_of_unit ON roll_up.total (unit_id, indicator);
CREATE INDEX total_of_indicator ON roll_up.total (indicator, last);
`
