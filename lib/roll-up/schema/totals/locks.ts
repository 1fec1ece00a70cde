/** The class of the advisory locks that keep those who record and those who state a total of the same units apart. */
const locks = "hashtext('stated totals')"

/**
 * SQL: the key of a unit at its place in a path, the root first. Units of one depth share 256 keys, so that whoever writes for thousands of units holds no
 * more than the server has room for. Everybody takes them in ascending order.
 */
const keyOf = "(a.place * 256 + a.unit % 256)::int"

/** SQL of plpgsql: locks the units of a path for one who records there, with those who record beside. */
export const shareUnits = (path: string) =>
  `PERFORM pg_advisory_xact_lock_shared(${locks}, ${keyOf}) FROM unnest(${path}) WITH ORDINALITY a (unit, place);`

const placesOf = (
  units: string,
) => `roll_up.tree t JOIN roll_up.tree_node n ON n.tree = t.tree AND n.unit_id = ANY (${units}),
      unnest(n.path) WITH ORDINALITY a (unit, place)`

/** Whoever states a total counts what is recorded, and whoever records tells the totals: neither may miss what the other has not committed. */
export const totalLocksSql = `
-- For whoever changes records of units: those and all above them, in the tree of any year.
CREATE FUNCTION roll_up.share_above(changed int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(${locks}, x.key) FROM (SELECT DISTINCT ${keyOf} AS key FROM ${placesOf("changed")} ORDER BY key) x;
END $$;

-- For whoever states totals of units: nobody else records below them meanwhile, nor states totals of them. A total of several years holds by the tree of the
-- last one, while records lock along the tree of their own: it keeps the roots.
CREATE FUNCTION roll_up.keep_units(units int[], several_years boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  x record;
BEGIN
  FOR x IN SELECT ${keyOf} AS key, bool_or(a.unit = n.unit_id OR (several_years AND a.place = 1)) AS alone FROM ${placesOf("units")} GROUP BY 1 ORDER BY 1 LOOP
    IF x.alone THEN
      PERFORM pg_advisory_xact_lock(${locks}, x.key);
    ELSE
      PERFORM pg_advisory_xact_lock_shared(${locks}, x.key);
    END IF;
  END LOOP;
END $$;
`
