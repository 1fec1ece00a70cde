/** SQL: what keeps those who record and those who state a total of the same units apart, as a key of advisory locks. */
const key = "hashtext('stated totals')"

/** SQL: locks units for one who records below them, with those who record beside. `units` is an array; as a statement of plpgsql. */
export const shareUnits = (units: string) => `PERFORM pg_advisory_xact_lock_shared(${key}, a) FROM unnest(${units}) a;`

/** Locks around totals: whoever states one counts what is recorded, and whoever records tells the totals; neither sees what the other has not committed. */
export const totalLocksSql = `
-- The units that changed and all above them, in the tree of any year. A statement that changes a thousand units waits for all who state totals instead.
CREATE FUNCTION roll_up.share_above(changed int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  units int[] := ARRAY(SELECT DISTINCT a FROM roll_up.tree t JOIN roll_up.tree_node n ON n.tree = t.tree AND n.unit_id = ANY (changed), unnest(n.path) a
    ORDER BY a);
BEGIN
  IF cardinality(units) < 1000 THEN
    ${shareUnits("units")}
  ELSE
    PERFORM pg_advisory_xact_lock(${key}, 0);
  END IF;
END $$;

-- For whoever states totals of units: nobody else records below them, nor states totals of them. A total of several years holds by the tree of its last one, while
-- records lock along the tree of theirs: it keeps all the roots.
CREATE FUNCTION roll_up.keep_units(units int[], several_years boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(${key}, 0);
  PERFORM roll_up.share_above(units);
  PERFORM pg_advisory_xact_lock(${key}, u) FROM (
    SELECT DISTINCT u FROM (SELECT unnest(units) UNION ALL SELECT n.path[1] FROM roll_up.tree_node n WHERE several_years AND n.unit_id = ANY (units)) x (u) ORDER BY u
  ) y;
END $$;
`
