import { spansOf } from "../columns"
import { addAmounts, amountList, amountSums, anyAmount, bareAmounts } from "./columns"

/** Pending values become folded rows, and follow their units to other ancestors. */
export const valueFoldSql = `
-- As roll_up.fold_batch does with figures, which calls this.
CREATE FUNCTION roll_up.fold_values(most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  folded int;
BEGIN
  WITH taken AS MATERIALIZED (
    DELETE FROM roll_up.value_delta WHERE ctid = ANY (ARRAY(SELECT ctid FROM roll_up.value_delta LIMIT most)) RETURNING *
  ), own AS (
    INSERT INTO roll_up.value_own AS t (unit_id, year, month, indicator, ${bareAmounts})
    SELECT x.unit_id, s.year, s.month, x.indicator, ${amountSums} FROM taken x ${spansOf("x.month")}
    GROUP BY x.unit_id, s.year, s.month, x.indicator ORDER BY x.unit_id, s.year, s.month, x.indicator
    ON CONFLICT (unit_id, year, month, indicator) DO UPDATE SET ${addAmounts}
  ), branch AS (
    INSERT INTO roll_up.value_branch AS t (tree, unit_id, year, month, indicator, ${bareAmounts})
    SELECT x.tree, x.unit_id, s.year, s.month, x.indicator, ${amountSums} FROM (
      SELECT extract(year FROM d.month)::int AS tree, a AS unit_id, d.month, d.indicator, ${amountList((c) => `d.${c}`)}
      FROM taken d, unnest(d.unit_path) a
      UNION ALL
      SELECT 0, a, d.month, d.indicator, ${amountList((c) => `d.${c}`)} FROM taken d
      JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = d.unit_id, unnest(now.path) a
    ) x ${spansOf("x.month")}
    GROUP BY x.tree, x.unit_id, s.year, s.month, x.indicator ORDER BY x.tree, x.unit_id, s.year, s.month, x.indicator
    ON CONFLICT (tree, unit_id, year, month, indicator) DO UPDATE SET ${addAmounts}
  )
  SELECT count(*) INTO folded FROM taken;
  RETURN folded;
END $$;

-- As roll_up.restructure_tree does with figures, which calls this: what moved is in roll_up.move.
CREATE FUNCTION roll_up.move_values(wanted int) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
DECLARE
  lost int;
BEGIN
  SELECT m.unit_id INTO lost FROM roll_up.move m JOIN roll_up.value_own o USING (unit_id)
    WHERE m.new_path IS NULL AND wanted IN (0, o.year) AND (${anyAmount((c) => `o.${c}`)}) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has values in % but no place in that structure', lost, wanted
      USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_up_unit_placed';
  END IF;
  INSERT INTO roll_up.value_branch AS t (tree, unit_id, year, month, indicator, ${bareAmounts})
    SELECT wanted, x.ancestor, x.year, x.month, x.indicator, ${amountSums} FROM (
      SELECT a.ancestor, o.year, o.month, o.indicator, ${amountList((c) => `a.sign * o.${c} AS ${c}`)}
      FROM roll_up.value_own o JOIN roll_up.moved_ancestor a USING (unit_id)
      WHERE wanted IN (0, o.year)
    ) x GROUP BY x.ancestor, x.year, x.month, x.indicator HAVING ${anyAmount((c) => `sum(x.${c})`)}
    ON CONFLICT (tree, unit_id, year, month, indicator) DO UPDATE SET ${addAmounts};
END $$;
`
