import { db } from "@/lib/db/client"

/**
 * From now on every change of a row is noted by its transaction, and gone with it. Left out is what merely asking changes: when a session was
 * last used, and the counters of attempts to sign in; and that mails leave, which nobody asks for.
 */
export async function watchChanges(): Promise<void> {
  await db().$executeRaw`CREATE SCHEMA watch`
  await db().$executeRaw`CREATE TABLE watch.change (id bigserial PRIMARY KEY, what text NOT NULL)`
  await db().$executeRaw`
    CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF TG_TABLE_NAME = 'queued_mail' AND TG_OP = 'UPDATE' THEN
        RETURN NULL;
      ELSIF TG_TABLE_NAME = 'session' AND TG_OP = 'UPDATE' THEN
        NEW.last_seen_at := OLD.last_seen_at;
        IF NEW = OLD THEN RETURN NULL; END IF;
      END IF;
      INSERT INTO watch.change (what) VALUES (TG_OP || ' ' || TG_TABLE_NAME);
      RETURN NULL;
    END $$`
  await db().$executeRaw`
    DO $$
    DECLARE name text;
    BEGIN
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('rate_limit', '_prisma_migrations') LOOP
        EXECUTE format('CREATE TRIGGER zz_watch AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION watch.note()', name);
        EXECUTE format('CREATE TRIGGER zz_watch_all AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION watch.note()', name);
      END LOOP;
    END $$`
}

/** A point in time, for `changesSince`. */
export async function changeMark(): Promise<bigint> {
  const [row] = await db().$queryRaw<{ id: bigint }[]>`SELECT coalesce(max(id), 0) AS id FROM watch.change`
  return row!.id
}

/** What was changed since, each table once. */
export async function changesSince(mark: bigint): Promise<string[]> {
  const rows = await db().$queryRaw<
    { what: string }[]
  >`SELECT DISTINCT what FROM watch.change WHERE id > ${mark} ORDER BY 1`
  return rows.map((row) => row.what)
}
