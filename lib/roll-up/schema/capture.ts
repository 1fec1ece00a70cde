import { countedFigures, figureSources, type CountedFigure, type FigureSource, type FigureSourceKey } from "../figures"
import { shareUnits } from "./totals/locks"
import { newRows, oldRows, tellFigures, tellOneRow, type Change } from "./totals/capture"
import { amountOf, contributions, figuresByDay, monthOf } from "./contributions"

/** The triggers of one record table: what a statement changes is written as deltas, in its own transaction. */
export function captureSql(sourceKey: FigureSourceKey): string {
  const source: FigureSource = figureSources[sourceKey]
  const { table } = source
  // Only the columns this table can change: each one more costs every save.
  const own = countedFigures.filter((figure) => figure.source === sourceKey).map((figure) => figure.column)
  const capture = (changes: Change[]) => `
    INSERT INTO roll_up.delta (month, unit_id, unit_path, ${own.join(", ")})
    SELECT change.month, change.unit_id,
      coalesce(place.path, roll_up.path_in_opened_tree(extract(year FROM change.month)::int, change.unit_id)),
      ${own.map((c) => `nullif(change.${c}, 0)`).join(", ")}
    FROM (SELECT x.unit_id, x.month, ${own.map((c) => `sum(x.${c})::int AS ${c}`).join(", ")} FROM (
      ${changes.map(([relation, sign]) => contributions(sourceKey, relation, sign, own)).join("\n      UNION ALL ")}
    ) x GROUP BY x.unit_id, x.month HAVING ${own.map((c) => `sum(x.${c}) <> 0`).join(" OR ")}) change
    LEFT JOIN roll_up.tree_node place ON place.tree = extract(year FROM change.month)::int AND place.unit_id = change.unit_id;${tellFigures(sourceKey, changes)}`
  const captureOne = ([on, figures]: [string, CountedFigure[]]) => `
      IF ${figures.map((f) => f.where).join(" OR ")} THEN
        day := ${monthOf(on)};
        IF day IS NOT NULL THEN
          INSERT INTO roll_up.delta (month, unit_id, unit_path, ${figures.map((f) => f.column).join(", ")}) VALUES (day, ${source.unit},
            coalesce((SELECT path FROM roll_up.tree_node WHERE tree = extract(year FROM day)::int AND unit_id = ${source.unit}),
              roll_up.path_in_opened_tree(extract(year FROM day)::int, ${source.unit})),
            ${figures.map((f) => `CASE WHEN ${f.where} THEN nullif(${amountOf(f)}, 0) END`).join(", ")}) RETURNING unit_path INTO place;
          ${shareUnits("place")}
          ${tellOneRow(sourceKey, on, figures)}
        END IF;
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
  place int[];
  changed int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'records are written at READ COMMITTED only: an older snapshot may show units where they no longer are'
      USING ERRCODE = 'invalid_transaction_state';
  END IF;
  -- A statement that writes deltas locks their table before it takes its snapshot: after a structural change it sees the new paths.
  IF TG_OP = 'INSERT' THEN
    SELECT count(*) INTO changed FROM new_rows;
    IF changed = 1 THEN
      -- Most saves are one new record: plain expressions and look-ups by key cost half of the general way.
      SELECT * INTO r FROM new_rows;
      IF ${source.live} THEN${[...figuresByDay(sourceKey)].map(captureOne).join("")}
      END IF;
    ELSE${capture([newRows])}
    END IF;
  ELSIF TG_OP = 'UPDATE' THEN${capture([newRows, oldRows])}
  ELSE${capture([oldRows])}
  END IF;
  RETURN NULL;
END $$;
${trigger("INSERT", "NEW TABLE AS new_rows")}
${trigger("UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows")}
${trigger("DELETE", "OLD TABLE AS old_rows")}
`
}
