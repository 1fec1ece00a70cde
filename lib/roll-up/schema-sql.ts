import { countedFigures, figureSources, type CountedFigure, type FigureSource, type FigureSourceKey } from "./figures"
import { verifySql } from "./verify-sql"

const columns = countedFigures.map((figure) => figure.column)
const list = (make: (column: string) => string) => columns.map(make).join(", ")
const anyNonZero = (make: (column: string) => string) => columns.map((c) => `${make(c)} <> 0`).join(" OR ")
const bare = list((c) => c)
const add = list((c) => `${c} = t.${c} + excluded.${c}`)
const sums = list((c) => `sum(x.${c})::int AS ${c}`)
const intColumns = list((c) => `${c} int NOT NULL DEFAULT 0`)
const returned = list((c) => `${c} int`)

const valid = (alias: string) => `daterange(${alias}.valid_from, ${alias}.valid_to) @> day`

function figuresByDay(source: FigureSourceKey): Map<string, CountedFigure[]> {
  const byDay = new Map<string, CountedFigure[]>()
  for (const figure of countedFigures.filter((f) => f.source === source)) {
    byDay.set(figure.on, [...(byDay.get(figure.on) ?? []), figure])
  }
  return byDay
}

const monthOf = (on: string) => `date_trunc('month', (${on})::timestamp)::date`

/** What the rows of one relation contribute: unit, month and ±1 in those of the named figures that they count in. */
function contributions(sourceKey: FigureSourceKey, relation: string, sign: 1 | -1, named = columns): string {
  const source: FigureSource = figureSources[sourceKey]
  return [...figuresByDay(sourceKey)]
    .map(([on, figures]) => {
      const values = named.map((column) => {
        const figure = figures.find((f) => f.column === column)
        return figure ? `CASE WHEN ${figure.where} THEN ${sign} ELSE 0 END AS ${column}` : `0 AS ${column}`
      })
      return `SELECT ${source.unit} AS unit_id, ${monthOf(on)} AS month, ${values.join(", ")}
      FROM ${relation} r WHERE ${source.live} AND ${on} IS NOT NULL`
    })
    .join("\n      UNION ALL ")
}

function captureSql(sourceKey: FigureSourceKey): string {
  const source: FigureSource = figureSources[sourceKey]
  const { table } = source
  // Only the columns this table can change: each one more costs every save.
  const own = countedFigures.filter((figure) => figure.source === sourceKey).map((figure) => figure.column)
  const rows = (relation: string, sign: 1 | -1) => contributions(sourceKey, relation, sign, own)
  const capture = (changed: string) => `
    INSERT INTO roll_up.delta (month, unit_id, path_then, path_now, ${own.join(", ")})
    SELECT change.month, change.unit_id,
      coalesce(was.path, roll_up.path_in_opened_tree(extract(year FROM change.month)::int, change.unit_id)), now.path,
      ${own.map((c) => `nullif(change.${c}, 0)`).join(", ")}
    FROM (SELECT x.unit_id, x.month, ${own.map((c) => `sum(x.${c})::int AS ${c}`).join(", ")} FROM (
      ${changed}
    ) x GROUP BY x.unit_id, x.month HAVING ${own.map((c) => `sum(x.${c}) <> 0`).join(" OR ")}) change
    LEFT JOIN roll_up.tree_node was ON was.tree = extract(year FROM change.month)::int AND was.unit_id = change.unit_id
    LEFT JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = change.unit_id;`
  const path = (tree: string) =>
    `(SELECT path FROM roll_up.tree_node WHERE tree = ${tree} AND unit_id = ${source.unit})`
  const captureOne = ([on, figures]: [string, CountedFigure[]]) => `
      day := ${monthOf(on)};
      IF day IS NOT NULL AND (${figures.map((f) => f.where).join(" OR ")}) THEN
        INSERT INTO roll_up.delta (month, unit_id, path_then, path_now, ${figures.map((f) => f.column).join(", ")}) VALUES (day, ${source.unit},
          coalesce(${path("extract(year FROM day)::int")}, roll_up.path_in_opened_tree(extract(year FROM day)::int, ${source.unit})),
          ${path("0")}, ${figures.map((f) => `CASE WHEN ${f.where} THEN 1 END`).join(", ")});
      END IF;`
  const trigger = (event: string, tables: string) =>
    `CREATE TRIGGER roll_up_${event} AFTER ${event} ON public.${table} REFERENCING ${tables}
  FOR EACH STATEMENT EXECUTE FUNCTION roll_up.${table}_changed();`
  return `
CREATE FUNCTION roll_up.${table}_changed() RETURNS trigger LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  r public.${table};
  day date;
  changed int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'records are written at READ COMMITTED only: an older snapshot may show units where they no longer are'
      USING ERRCODE = 'invalid_transaction_state';
  END IF;
  -- The lock comes first: after a structural change the next statement sees the new paths.
  LOCK TABLE roll_up.delta IN ROW EXCLUSIVE MODE;
  IF TG_OP = 'INSERT' THEN
    SELECT count(*) INTO changed FROM new_rows;
    IF changed = 1 THEN
      -- Most saves are one new record: plain expressions and look-ups by key cost half of the general way.
      SELECT * INTO r FROM new_rows;
      IF ${source.live} THEN${[...figuresByDay(sourceKey)].map(captureOne).join("")}
      END IF;
    ELSE${capture(rows("new_rows", 1))}
    END IF;
  ELSIF TG_OP = 'UPDATE' THEN${capture(`${rows("new_rows", 1)}
      UNION ALL ${rows("old_rows", -1)}`)}
  ELSE${capture(rows("old_rows", -1))}
  END IF;
  RETURN NULL;
END $$;
${trigger("INSERT", "NEW TABLE AS new_rows")}
${trigger("UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows")}
${trigger("DELETE", "OLD TABLE AS old_rows")}
`
}

const sourceKeys = Object.keys(figureSources) as FigureSourceKey[]

const tablesSql = `
DROP SCHEMA IF EXISTS roll_up CASCADE;
CREATE SCHEMA roll_up;

-- tree Y = the structure on the last day of year Y (today while the year runs); tree 0 = today's.
CREATE TABLE roll_up.tree (tree int PRIMARY KEY, as_of date NOT NULL);
CREATE TABLE roll_up.tree_node (tree int, unit_id int, parent_id int, path int[] NOT NULL, alive boolean NOT NULL, PRIMARY KEY (tree, unit_id));
CREATE INDEX tree_node_children ON roll_up.tree_node (tree, parent_id);
CREATE TABLE roll_up.own (unit_id int, month date, ${intColumns}, PRIMARY KEY (unit_id, month)) WITH (fillfactor = 80);
CREATE TABLE roll_up.branch (tree int, year int, unit_id int, ${intColumns}, PRIMARY KEY (tree, year, unit_id)) WITH (fillfactor = 80);
CREATE TABLE roll_up.delta (month date NOT NULL, unit_id int NOT NULL, path_then int[] NOT NULL, path_now int[] NOT NULL, ${list((c) => `${c} int`)})
  WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
-- Staging of one structural change; empty outside of it.
CREATE TABLE roll_up.move (unit_id int PRIMARY KEY, parent_id int, alive boolean, old_path int[], new_path int[]);
CREATE TABLE roll_up.installed (hash text PRIMARY KEY);
`

const treeSql = `
CREATE FUNCTION roll_up.today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
$$;

CREATE FUNCTION roll_up.reference_day(tree int) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN tree = 0 THEN roll_up.today() ELSE least(make_date(tree, 12, 31), roll_up.today()) END
$$;

-- The given units and all below them as placed on a day: paths are walked up once per given unit, then down.
CREATE FUNCTION roll_up.structure(day date, units int[])
RETURNS TABLE (unit_id int, parent_id int, path int[], alive boolean) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT u AS start, u AS top, ARRAY[u] AS path FROM unnest(units) u
    UNION ALL
    SELECT up.start, p.parent_id, p.parent_id || up.path
    FROM up JOIN public.unit_placement p ON p.unit_id = up.top AND ${valid("p")} WHERE p.parent_id IS NOT NULL
  ), start AS (
    SELECT DISTINCT ON (start) start, path FROM up ORDER BY start, cardinality(path) DESC
  ), down AS (
    SELECT p.unit_id, p.parent_id, s.path, p.relation = 'child' AS alive
    FROM start s JOIN public.unit_placement p ON p.unit_id = s.start AND ${valid("p")}
    UNION
    SELECT p.unit_id, p.parent_id, d.path || p.unit_id, p.relation = 'child'
    FROM down d JOIN public.unit_placement p ON p.parent_id = d.unit_id AND ${valid("p")}
  )
  SELECT * FROM down
$$;

CREATE FUNCTION roll_up.roots(day date) RETURNS int[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(p.unit_id), '{}') FROM public.unit_placement p WHERE p.parent_id IS NULL AND ${valid("p")}
$$;

-- The lock keeps a structural change waiting until this tree is there, so that it brings this tree up to date as well.
CREATE FUNCTION roll_up.open_tree(wanted int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE roll_up.delta IN ROW EXCLUSIVE MODE;
  INSERT INTO roll_up.tree (tree, as_of) VALUES (wanted, roll_up.reference_day(wanted)) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO roll_up.tree_node (tree, unit_id, parent_id, path, alive)
    SELECT wanted, s.unit_id, s.parent_id, s.path, s.alive
    FROM roll_up.structure(roll_up.reference_day(wanted), roll_up.roots(roll_up.reference_day(wanted))) s;
  END IF;
END $$;

-- The first record of a year opens the tree of that year. Null: the unit has no place in it.
CREATE FUNCTION roll_up.path_in_opened_tree(wanted int, unit int) RETURNS int[] LANGUAGE plpgsql AS $$
BEGIN
  PERFORM roll_up.open_tree(wanted);
  RETURN (SELECT path FROM roll_up.tree_node WHERE tree = wanted AND unit_id = unit);
END $$;

-- Brings one tree up to its reference day for the given units (null: all), and moves their figures between ancestors.
CREATE FUNCTION roll_up.restructure_tree(wanted int, changed int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  day date := roll_up.reference_day(wanted);
  lost int;
BEGIN
  DELETE FROM roll_up.move;
  INSERT INTO roll_up.move (unit_id, parent_id, alive, old_path, new_path)
    SELECT unit_id, n.parent_id, n.alive, o.path, n.path
    FROM (SELECT * FROM roll_up.tree_node t WHERE t.tree = wanted AND (changed IS NULL OR EXISTS (
      -- A hash look-up: path && changed takes minutes when thousands of units move.
      SELECT FROM unnest(t.path) a WHERE a IN (SELECT unnest(changed))
    ))) o
    FULL JOIN roll_up.structure(day, coalesce(changed, roll_up.roots(day))) n USING (unit_id)
    WHERE (o.path, o.alive) IS DISTINCT FROM (n.path, n.alive);
  SELECT m.unit_id INTO lost FROM roll_up.move m JOIN roll_up.own o USING (unit_id)
    WHERE m.new_path IS NULL AND (wanted = 0 OR extract(year FROM o.month) = wanted) AND (${anyNonZero((c) => `o.${c}`)}) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has records in % but no place in that structure', lost, wanted
      USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_up_unit_placed';
  END IF;
  INSERT INTO roll_up.branch AS t (tree, year, unit_id, ${bare})
    SELECT wanted, x.year, x.ancestor, ${sums} FROM (
      SELECT extract(year FROM o.month)::int AS year, a.ancestor, ${list((c) => `a.sign * o.${c} AS ${c}`)}
      FROM roll_up.own o JOIN (
        SELECT m.unit_id, ancestor, -1 AS sign FROM roll_up.move m, unnest(m.old_path) ancestor
        UNION ALL SELECT m.unit_id, ancestor, 1 FROM roll_up.move m, unnest(m.new_path) ancestor
      ) a USING (unit_id)
      WHERE wanted = 0 OR extract(year FROM o.month) = wanted
    ) x GROUP BY x.year, x.ancestor HAVING ${anyNonZero((c) => `sum(x.${c})`)}
    ON CONFLICT (tree, year, unit_id) DO UPDATE SET ${add};
  DELETE FROM roll_up.tree_node t USING roll_up.move m WHERE t.tree = wanted AND t.unit_id = m.unit_id AND m.new_path IS NULL;
  INSERT INTO roll_up.tree_node (tree, unit_id, parent_id, path, alive)
    SELECT wanted, m.unit_id, m.parent_id, m.new_path, m.alive FROM roll_up.move m WHERE m.new_path IS NOT NULL
    ON CONFLICT (tree, unit_id) DO UPDATE SET parent_id = excluded.parent_id, path = excluded.path, alive = excluded.alive;
  UPDATE roll_up.tree SET as_of = day WHERE tree = wanted;
  DELETE FROM roll_up.move;
END $$;

-- After placements changed from a day on: every tree whose reference day is not before it. Writers wait, readers do not.
CREATE FUNCTION roll_up.restructure(changed int[], from_day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('unit structure'));
  -- Refuses a cycle now: at commit would be too late, walking one never ends.
  SET CONSTRAINTS public.unit_placement_sound, public.unit_placement_children, public.unit_placement_kept IMMEDIATE;
  SET CONSTRAINTS public.unit_placement_sound, public.unit_placement_children, public.unit_placement_kept DEFERRED;
  LOCK TABLE roll_up.delta IN SHARE ROW EXCLUSIVE MODE;
  PERFORM roll_up.fold_batch(NULL);
  PERFORM roll_up.restructure_tree(t.tree, changed) FROM roll_up.tree t
    WHERE roll_up.reference_day(t.tree) >= from_day ORDER BY t.tree;
END $$;

-- A new day: placements that begin or end since a tree was last brought up to date take effect.
CREATE FUNCTION roll_up.turn_day() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  since date;
  changed int[];
BEGIN
  SELECT min(as_of) INTO since FROM roll_up.tree WHERE as_of < roll_up.reference_day(tree);
  IF since IS NULL THEN
    RETURN false;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('unit structure'));
  SELECT coalesce(array_agg(DISTINCT p.unit_id), '{}') INTO changed FROM public.unit_placement p
    WHERE (p.valid_from > since AND p.valid_from <= roll_up.today()) OR (p.valid_to > since AND p.valid_to <= roll_up.today());
  LOCK TABLE roll_up.delta IN SHARE ROW EXCLUSIVE MODE;
  PERFORM roll_up.fold_batch(NULL);
  PERFORM roll_up.restructure_tree(t.tree, changed) FROM roll_up.tree t WHERE t.as_of < roll_up.reference_day(t.tree) ORDER BY t.tree;
  RETURN true;
END $$;
`

const foldSql = `
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
    INSERT INTO roll_up.branch AS t (tree, year, unit_id, ${bare})
    SELECT x.tree, x.year, x.unit_id, ${list((c) => `coalesce(sum(x.${c}), 0)`)} FROM (
      SELECT extract(year FROM d.month)::int AS tree, extract(year FROM d.month)::int AS year, a AS unit_id, ${list((c) => `d.${c}`)}
      FROM taken d, unnest(d.path_then) a
      UNION ALL
      SELECT 0, extract(year FROM d.month)::int, a, ${list((c) => `d.${c}`)} FROM taken d, unnest(d.path_now) a
    ) x GROUP BY x.tree, x.year, x.unit_id ORDER BY x.tree, x.year, x.unit_id
    ON CONFLICT (tree, year, unit_id) DO UPDATE SET ${add}
  )
  SELECT count(*) INTO folded FROM taken;
  RETURN folded;
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

// A plan made anew for each call costs more than the reading; a parallel one is planned when many deltas happen to be pending, and is slower.
const readLanguage =
  "LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET max_parallel_workers_per_gather = 0"

const readSql = `
CREATE FUNCTION roll_up.branch_figures(unit int, years int[], restated boolean) RETURNS TABLE (year int, ${returned})
${readLanguage} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT x.year, ${list((c) => `coalesce(sum(x.${c}), 0)::int`)} FROM (
    SELECT y AS year, ${list((c) => `b.${c}`)} FROM unnest(years) y
    LEFT JOIN roll_up.branch b ON b.tree = CASE WHEN restated THEN 0 ELSE y END AND b.year = y AND b.unit_id = unit
    UNION ALL
    SELECT extract(year FROM d.month)::int, ${list((c) => `d.${c}`)} FROM roll_up.delta d
    WHERE CASE WHEN restated THEN d.path_now ELSE d.path_then END @> ARRAY[unit] AND extract(year FROM d.month)::int = ANY (years)
  ) x GROUP BY x.year ORDER BY x.year;
END $$;

CREATE FUNCTION roll_up.own_figures(unit int, years int[]) RETURNS TABLE (year int, ${returned})
${readLanguage} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT x.year, ${list((c) => `coalesce(sum(x.${c}), 0)::int`)} FROM (
    SELECT y AS year, ${list((c) => `o.${c}`)} FROM unnest(years) y
    LEFT JOIN roll_up.own o ON o.unit_id = unit AND o.month >= make_date(y, 1, 1) AND o.month <= make_date(y, 12, 31)
    UNION ALL
    SELECT extract(year FROM d.month)::int, ${list((c) => `d.${c}`)} FROM roll_up.delta d
    WHERE d.unit_id = unit AND extract(year FROM d.month)::int = ANY (years)
  ) x GROUP BY x.year ORDER BY x.year;
END $$;

-- Sums over the years, one row per direct child (also those with nothing); dissolved units have alive = false.
CREATE FUNCTION roll_up.children_figures(unit int, years int[], restated boolean) RETURNS TABLE (unit_id int, alive boolean, ${returned})
${readLanguage} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT x.unit_id, bool_or(x.alive), ${list((c) => `coalesce(sum(x.${c}), 0)::int`)} FROM (
    SELECT n.unit_id, n.alive, ${list((c) => `b.${c}`)} FROM unnest(years) y
    JOIN roll_up.tree_node n ON n.tree = CASE WHEN restated THEN 0 ELSE y END AND n.parent_id = unit
    LEFT JOIN roll_up.branch b ON b.tree = n.tree AND b.year = y AND b.unit_id = n.unit_id
    UNION ALL
    SELECT p.path[array_position(p.path, unit) + 1], false, ${list((c) => `p.${c}`)}
    FROM (SELECT CASE WHEN restated THEN d.path_now ELSE d.path_then END AS path, d.* FROM roll_up.delta d) p
    WHERE p.path @> ARRAY[unit] AND p.unit_id <> unit AND extract(year FROM p.month)::int = ANY (years)
  ) x GROUP BY x.unit_id;
END $$;
`

const truthSql = `
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
  ) years;
  PERFORM roll_up.restructure_tree(t.tree, NULL) FROM roll_up.tree t ORDER BY t.tree;
  INSERT INTO roll_up.own (unit_id, month, ${bare}) SELECT unit_id, month, ${bare} FROM roll_up.contribution;
  INSERT INTO roll_up.branch (tree, year, unit_id, ${bare})
    SELECT n.tree, x.year, a, ${sums}
    FROM (SELECT o.*, extract(year FROM o.month)::int AS year FROM roll_up.own o) x
    JOIN roll_up.tree_node n ON n.unit_id = x.unit_id AND n.tree IN (0, x.year), unnest(n.path) a
    GROUP BY n.tree, x.year, a;
END $$;
`

/**
 * The whole derived schema `roll_up`, written from the catalogue of figures: tables, triggers on the record tables, fold, reads, rebuild, verify.
 * Dropping and installing it again loses nothing: everything in it follows from the records and the placements.
 */
export function rollUpSchemaSql(): string {
  return [tablesSql, treeSql, foldSql, readSql, ...sourceKeys.map(captureSql), truthSql, verifySql()].join("\n")
}
