import { typedAmounts } from "./columns"

const kept = typedAmounts(" NOT NULL DEFAULT 0")

/** Values of indicators that are data: a row each instead of a column. */
export const valueTablesSql = `
-- Folded by year (month 0) and by month of it, so that whole years cost a row an indicator and any range of months is read from folded rows too.
CREATE TABLE roll_up.value_own (unit_id int, year int, month int, indicator text, ${kept}, PRIMARY KEY (unit_id, year, month, indicator))
  WITH (fillfactor = 80);
CREATE TABLE roll_up.value_branch (tree int, unit_id int, year int, month int, indicator text, ${kept}, PRIMARY KEY (tree, unit_id, year, month, indicator))
  WITH (fillfactor = 80);
CREATE TABLE roll_up.value_delta (month date NOT NULL, unit_id int NOT NULL, unit_path int[] NOT NULL, indicator text NOT NULL, ${kept})
  WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
`
