import { figureSources } from "../figures"
import { anyNonZero, bare, keptSpan, spansOf, sums } from "./columns"
import { contributions, sourceKeys } from "./contributions"

/** The records as the one truth, and the way back to it. */
export const truthSql = `
-- Every contribution of every record: what the folded rows and the pending deltas must add up to.
CREATE VIEW roll_up.contribution AS SELECT x.unit_id, x.month, ${sums} FROM (
      ${sourceKeys.map((key) => contributions(key, `public.${figureSources[key].table}`, 1)).join("\n      UNION ALL ")}
  ) x GROUP BY x.unit_id, x.month HAVING ${anyNonZero((c) => `sum(x.${c})`)};

CREATE FUNCTION roll_up.rebuild() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('unit structure'));
  LOCK TABLE roll_up.delta IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM roll_up.delta;
  DELETE FROM roll_up.own;
  DELETE FROM roll_up.branch;
  PERFORM roll_up.open_tree(year) FROM (
    SELECT 0 AS year UNION SELECT extract(year FROM roll_up.today())::int UNION SELECT DISTINCT extract(year FROM month)::int FROM roll_up.contribution
    UNION SELECT DISTINCT extract(year FROM month)::int FROM roll_up.value_contribution
  ) years;
  UPDATE roll_up.tree SET as_of = roll_up.reference_day(tree);
  PERFORM roll_up.restructure_tree(t.tree, NULL) FROM roll_up.tree t ORDER BY t.tree;
  INSERT INTO roll_up.own (unit_id, month, ${bare}) SELECT unit_id, month, ${bare} FROM roll_up.contribution;
  INSERT INTO roll_up.branch (tree, unit_id, year, month, ${bare})
    SELECT n.tree, a, s.year, s.month, ${sums} FROM roll_up.own x ${spansOf("x.month")}
    JOIN roll_up.tree_node n ON n.unit_id = x.unit_id AND n.tree IN (0, s.year), unnest(n.path) a
    WHERE ${keptSpan("s.month", "a", "x.unit_id")} GROUP BY n.tree, a, s.year, s.month;
  PERFORM roll_up.rebuild_values();
  PERFORM roll_up.rebuild_totals();
END $$;
`
