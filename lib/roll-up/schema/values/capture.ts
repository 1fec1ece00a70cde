import { amountSums, anyAmount, bareAmounts } from "./columns"
import { newRows, oldRows, tellValues, type Change } from "../totals/capture"
import { valueContributions, valueSources } from "./sources"

type Source = (typeof valueSources)[number]

function captureValues(source: Source): string {
  const { table } = source
  const write = (changes: Change[]) => `
    INSERT INTO roll_up.value_delta (month, unit_id, unit_path, indicator, ${bareAmounts})
    SELECT change.month, change.unit_id,
      coalesce(place.path, roll_up.path_in_opened_tree(extract(year FROM change.month)::int, change.unit_id)), change.indicator, ${bareAmounts}
    FROM (SELECT x.unit_id, x.month, x.indicator, ${amountSums} FROM (
      ${changes.map(([relation, sign]) => valueContributions(source, relation, sign)).join("\n      UNION ALL ")}
    ) x GROUP BY x.unit_id, x.month, x.indicator HAVING ${anyAmount((c) => `sum(x.${c})`)}) change
    LEFT JOIN roll_up.tree_node place ON place.tree = extract(year FROM change.month)::int AND place.unit_id = change.unit_id;${tellValues(source, changes)}`
  const trigger = (event: string, tables: string) =>
    `CREATE TRIGGER roll_up_value_${event} AFTER ${event} ON public.${table} REFERENCING ${tables}
  FOR EACH STATEMENT EXECUTE FUNCTION roll_up.${table}_valued();`
  return `
CREATE FUNCTION roll_up.${table}_valued() RETURNS trigger LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  -- One lock keeps all who write deltas from a structural change: after it, new paths are seen.
  LOCK TABLE roll_up.delta IN ROW EXCLUSIVE MODE;
  IF TG_OP = 'INSERT' THEN${write([newRows])}
  ELSIF TG_OP = 'UPDATE' THEN${write([newRows, oldRows])}
  ELSE${write([oldRows])}
  END IF;
  RETURN NULL;
END $$;
${trigger("INSERT", "NEW TABLE AS new_rows")}
${trigger("UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows")}
${trigger("DELETE", "OLD TABLE AS old_rows")}
`
}

/** The triggers of the tables that hold values: what a statement changes is written as deltas, in its own transaction. */
export const valueCaptureSql = valueSources.map(captureValues).join("\n")
