import { add, bare, keptSpan, list, spansOf } from "./columns"

/** Pending deltas become folded rows. */
export const foldSql = `
-- Adds pending deltas to the folded rows; deleting them (not a watermark) is what says that they are folded.
CREATE FUNCTION roll_up.fold_batch(most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  folded int;
BEGIN
  WITH taken AS MATERIALIZED (
    DELETE FROM roll_up.delta WHERE ctid = ANY (ARRAY(SELECT ctid FROM roll_up.delta LIMIT most)) RETURNING *
  ), own AS (
    INSERT INTO roll_up.own AS t (unit_id, month, ${bare})
    SELECT d.unit_id, d.month, ${list((c) => `coalesce(sum(d.${c}), 0)`)} FROM taken d GROUP BY d.unit_id, d.month ORDER BY d.unit_id, d.month
    ON CONFLICT (unit_id, month) DO UPDATE SET ${add}
  ), branch AS (
    INSERT INTO roll_up.branch AS t (tree, unit_id, year, month, ${bare})
    SELECT x.tree, x.ancestor, s.year, s.month, ${list((c) => `coalesce(sum(x.${c}), 0)`)} FROM (
      SELECT extract(year FROM d.month)::int AS tree, a AS ancestor, d.* FROM taken d, unnest(d.unit_path) a
      UNION ALL
      SELECT 0, a, d.* FROM taken d JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = d.unit_id, unnest(now.path) a
    ) x ${spansOf("x.month")} WHERE ${keptSpan("s.month", "x.ancestor", "x.unit_id")}
    GROUP BY x.tree, x.ancestor, s.year, s.month ORDER BY x.tree, x.ancestor, s.year, s.month
    ON CONFLICT (tree, unit_id, year, month) DO UPDATE SET ${add}
  )
  SELECT count(*) INTO folded FROM taken;
  RETURN folded + roll_up.fold_values(most);
END $$;

-- One turn of the background loop; does nothing when another process is at it. Returns the deltas folded.
CREATE FUNCTION roll_up.fold(most int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('roll-up fold')) THEN
    RETURN 0;
  END IF;
  RETURN roll_up.fold_batch(most);
END $$;
`
