import { list } from "./columns"

const returned = list((c) => `${c} int`)

// A plan made anew for each call costs more than the reading, so one plan serves all. It must look rows up by key whatever the size of the
// tables when it was made: hashing all of `branch` cost five times as much, parallel workers still more.
const readLanguage = [
  "LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET max_parallel_workers_per_gather = 0",
  "SET enable_hashjoin = off SET enable_mergejoin = off",
].join(" ")

// A pending delta carries its place in the structure of its year; its place of today is looked up.
const pathOf =
  "CASE WHEN restated THEN (SELECT n.path FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = d.unit_id) ELSE d.unit_path END"

/** SQL condition on the month of a delta: it is asked for. */
const asked =
  "extract(year FROM d.month)::int = ANY (years) AND (high = 0 OR extract(month FROM d.month)::int BETWEEN low AND high)"

/** SQL: the own rows of a unit in the months that are asked for of year `y`. */
const ownRows = (unit: string) =>
  `roll_up.own o ON o.unit_id = ${unit} AND o.month >= make_date(y, greatest(low, 1), 1) AND o.month <= make_date(y, CASE high WHEN 0 THEN 12 ELSE high END, 1)`

/** The same of a branch, folded; OFFSET 0 keeps them looked up by key for each unit, whatever a plan expects of the months. */
const branchRows = (tree: string, unit: string) =>
  `LATERAL (SELECT b.* FROM roll_up.branch b WHERE b.tree = ${tree} AND b.unit_id = ${unit} AND b.year = y AND b.month BETWEEN low AND high OFFSET 0) b ON true`

/**
 * Folded rows plus pending deltas, one function per shape of answer; of whole years, or of the months from `low` to `high` of each.
 */
export const readSql = `
CREATE FUNCTION roll_up.branch_figures(unit int, years int[], restated boolean, low int DEFAULT 0, high int DEFAULT 0) RETURNS TABLE (year int, ${returned})
${readLanguage} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT x.year, ${list((c) => `coalesce(sum(x.${c}), 0)::int`)} FROM (
    SELECT y AS year, ${list((c) => `b.${c}`)} FROM unnest(years) y LEFT JOIN ${branchRows("CASE WHEN restated THEN 0 ELSE y END", "unit")}
    UNION ALL
    SELECT y, ${list((c) => `o.${c}`)} FROM unnest(years) y JOIN ${ownRows("unit")} WHERE high > 0
    UNION ALL
    SELECT extract(year FROM d.month)::int, ${list((c) => `d.${c}`)} FROM roll_up.delta d
    WHERE ${asked} AND ${pathOf} @> ARRAY[unit]
  ) x GROUP BY x.year ORDER BY x.year;
END $$;

CREATE FUNCTION roll_up.own_figures(unit int, years int[], low int DEFAULT 0, high int DEFAULT 0) RETURNS TABLE (year int, ${returned})
${readLanguage} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT x.year, ${list((c) => `coalesce(sum(x.${c}), 0)::int`)} FROM (
    SELECT y AS year, ${list((c) => `o.${c}`)} FROM unnest(years) y LEFT JOIN ${ownRows("unit")}
    UNION ALL
    SELECT extract(year FROM d.month)::int, ${list((c) => `d.${c}`)} FROM roll_up.delta d WHERE d.unit_id = unit AND ${asked}
  ) x GROUP BY x.year ORDER BY x.year;
END $$;

-- Sums over the years, one row per direct child (also those with nothing); dissolved units have alive = false.
CREATE FUNCTION roll_up.children_figures(unit int, years int[], restated boolean, low int DEFAULT 0, high int DEFAULT 0)
RETURNS TABLE (unit_id int, alive boolean, ${returned})
${readLanguage} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT x.unit_id, bool_or(x.alive), ${list((c) => `coalesce(sum(x.${c}), 0)::int`)} FROM (
    SELECT n.unit_id, n.alive, ${list((c) => `b.${c}`)} FROM unnest(years) y
    JOIN roll_up.tree_node n ON n.tree = CASE WHEN restated THEN 0 ELSE y END AND n.parent_id = unit
    LEFT JOIN ${branchRows("n.tree", "n.unit_id")}
    UNION ALL
    SELECT n.unit_id, false, ${list((c) => `o.${c}`)} FROM unnest(years) y
    JOIN roll_up.tree_node n ON n.tree = CASE WHEN restated THEN 0 ELSE y END AND n.parent_id = unit
    JOIN ${ownRows("n.unit_id")} WHERE high > 0
    UNION ALL
    SELECT p.path[array_position(p.path, unit) + 1], false, ${list((c) => `p.${c}`)}
    FROM (SELECT ${pathOf} AS path, d.* FROM roll_up.delta d WHERE ${asked}) p
    WHERE p.path @> ARRAY[unit] AND p.unit_id <> unit
  ) x GROUP BY x.unit_id;
END $$;
`
