-- AlterTable
ALTER TABLE "outreach_kind" ADD COLUMN     "itemised_by" TEXT,
ADD COLUMN     "retired_from" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- What Prisma cannot say. A kind is not counted from the year on that it was retired from, and not retired from a year it was counted in.
ALTER TABLE outreach_kind ADD CONSTRAINT outreach_kind_retired CHECK (retired_from BETWEEN 1930 AND 2100);
ALTER TABLE outreach_kind ADD CONSTRAINT outreach_kind_named CHECK (name <> '' AND unit_of_count <> '');
CREATE FUNCTION refuse_retired_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM outreach_kind WHERE key = NEW.kind_key AND retired_from <= extract(year FROM NEW.month)) THEN
    RAISE EXCEPTION 'outreach kind % is retired', NEW.kind_key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_in_use';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outreach_kind_in_use BEFORE INSERT OR UPDATE OF kind_key, month, deleted_at ON outreach_count
  FOR EACH ROW WHEN (NEW.deleted_at IS NULL) EXECUTE FUNCTION refuse_retired_count();

CREATE FUNCTION refuse_counted_retirement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM outreach_count WHERE kind_key = NEW.key AND deleted_at IS NULL AND extract(year FROM month) >= NEW.retired_from
  ) THEN
    RAISE EXCEPTION 'outreach kind % was counted later', NEW.key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_counted_later';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outreach_kind_counted_later BEFORE UPDATE OF retired_from ON outreach_kind
  FOR EACH ROW WHEN (NEW.retired_from IS NOT NULL) EXECUTE FUNCTION refuse_counted_retirement();
