/** Tables whose statements hold a person while they change who must write, before they come to write a delta. */
const holders = ["commitment", "person", "person_membership"]

/**
 * A structural change locks the deltas, then the people who go along. Whoever holds a person must therefore have the deltas first: else each would
 * wait for the other, and one of two users would be sent away.
 */
export const lockFirstSql = `
CREATE FUNCTION roll_up.lock_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE roll_up.delta IN ROW EXCLUSIVE MODE;
  RETURN NULL;
END $$;
${holders
  .map(
    (table) => `CREATE TRIGGER roll_up_lock_first BEFORE INSERT OR UPDATE OR DELETE ON public.${table}
  FOR EACH STATEMENT EXECUTE FUNCTION roll_up.lock_first();`,
  )
  .join("\n")}
`
