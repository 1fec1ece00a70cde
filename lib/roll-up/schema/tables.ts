import { list } from "./columns"
import { totalTablesSql } from "./totals/tables"
import { valueTablesSql } from "./values/tables"

const intColumns = list((c) => `${c} int NOT NULL DEFAULT 0`)

/** Everything that is kept; it follows from records and placements. */
export const tablesSql = `
DROP SCHEMA IF EXISTS roll_up CASCADE;
CREATE SCHEMA roll_up;

-- tree Y = the structure on the last day of year Y (today while the year runs); tree 0 = today's.
CREATE TABLE roll_up.tree (tree int PRIMARY KEY, as_of date NOT NULL);
CREATE TABLE roll_up.tree_node (tree int, unit_id int, parent_id int, path int[] NOT NULL, alive boolean NOT NULL, PRIMARY KEY (tree, unit_id));
CREATE INDEX tree_node_children ON roll_up.tree_node (tree, parent_id);
CREATE TABLE roll_up.own (unit_id int, month date, ${intColumns}, PRIMARY KEY (unit_id, month)) WITH (fillfactor = 80);
-- A row of month 0 is the whole year of a branch. Its other months hold what lies below the unit; its own are in roll_up.own, so that cells have none here.
CREATE TABLE roll_up.branch (tree int, unit_id int, year int, month int, ${intColumns}, PRIMARY KEY (tree, unit_id, year, month)) WITH (fillfactor = 80);
CREATE TABLE roll_up.delta (month date NOT NULL, unit_id int NOT NULL, unit_path int[] NOT NULL, ${list((c) => `${c} int`)})
  WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
${valueTablesSql}
${totalTablesSql}
-- Staging of one structural change; empty outside of it.
CREATE TABLE roll_up.move (unit_id int PRIMARY KEY, parent_id int, alive boolean, old_path int[], new_path int[]);
-- A program of before there were versions asks here for a hash: it stops, where it would lay its own schema over a newer one.
CREATE VIEW roll_up.installed AS SELECT 'see installed_version()' AS version;
`
