-- A part ("trong đó") does not exceed its whole; without its whole there is no part. Gives the first part of a unit's month that does.
CREATE OR REPLACE FUNCTION outreach_part_beyond(unit int, of_month date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT p.kind_key
  FROM outreach_count p JOIN outreach_kind k ON k.key = p.kind_key AND k.part_of IS NOT NULL
  LEFT JOIN outreach_count w ON w.unit_id = p.unit_id AND w.month = p.month AND w.kind_key = k.part_of AND w.deleted_at IS NULL
  WHERE p.unit_id = unit AND p.month = of_month AND p.deleted_at IS NULL AND p.value > coalesce(w.value, 0)
  LIMIT 1
$$;

-- Two savers of one unit wait for each other, since each may write the whole of the other's part. What does not fit when the statement ends may fit
-- when the transaction does: a sheet may write both in any order.
CREATE OR REPLACE FUNCTION hold_outreach_parts(unit int, of_month date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('outreach parts'), unit);
  IF outreach_part_beyond(unit, of_month) IS NOT NULL THEN
    INSERT INTO outreach_parts_unsettled (unit_id, month) VALUES (unit, of_month);
  END IF;
END $$;

-- Most kinds neither are a part nor have any: nothing is locked for them.
CREATE OR REPLACE FUNCTION check_outreach_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_outreach_parts(c.unit_id, c.month) FROM (
    SELECT DISTINCT n.unit_id, n.month FROM new_rows n
    JOIN outreach_kind k ON k.part_of IS NOT NULL AND n.kind_key IN (k.key, k.part_of) ORDER BY 1, 2
  ) c;
  IF TG_OP = 'UPDATE' THEN
    PERFORM hold_outreach_parts(c.unit_id, c.month) FROM (
      SELECT DISTINCT o.unit_id, o.month FROM old_rows o
      JOIN outreach_kind k ON k.part_of IS NOT NULL AND o.kind_key IN (k.key, k.part_of) ORDER BY 1, 2
    ) c;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION settle_outreach_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part text := outreach_part_beyond(NEW.unit_id, NEW.month);
BEGIN
  IF part IS NOT NULL THEN
    RAISE EXCEPTION 'outreach part % exceeds its whole', part USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_parts_fit';
  END IF;
  DELETE FROM outreach_parts_unsettled WHERE id = NEW.id;
  RETURN NULL;
END $$;

-- What a kind counts, and as a part of what, never changes once it was counted.
CREATE OR REPLACE FUNCTION refuse_counted_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM outreach_count WHERE kind_key = OLD.key) THEN
    RAISE EXCEPTION 'outreach kind % was counted', OLD.key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_counted';
  END IF;
  RETURN NEW;
END $$;

-- A kind is not counted from the year on that it was retired from, and not retired from a year it was counted in.
CREATE OR REPLACE FUNCTION refuse_counts_of_retired() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retired text;
BEGIN
  SELECT k.key INTO retired FROM new_rows n JOIN outreach_kind k ON k.key = n.kind_key AND k.retired_from <= extract(year FROM n.month)
    WHERE n.deleted_at IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'outreach kind % is retired', retired USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_in_use';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION refuse_counted_retirement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM outreach_count WHERE kind_key = NEW.key AND deleted_at IS NULL AND extract(year FROM month) >= NEW.retired_from
  ) THEN
    RAISE EXCEPTION 'outreach kind % was counted later', NEW.key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_counted_later';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER outreach_parts_insert AFTER INSERT ON outreach_count REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_outreach_parts();
CREATE OR REPLACE TRIGGER outreach_parts_update AFTER UPDATE ON outreach_count REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_outreach_parts();
DROP TRIGGER IF EXISTS outreach_parts_settled ON outreach_parts_unsettled;
CREATE CONSTRAINT TRIGGER outreach_parts_settled AFTER INSERT ON outreach_parts_unsettled
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settle_outreach_parts();
CREATE OR REPLACE TRIGGER outreach_kind_in_use_insert AFTER INSERT ON outreach_count REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_counts_of_retired();
CREATE OR REPLACE TRIGGER outreach_kind_in_use_update AFTER UPDATE ON outreach_count REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_counts_of_retired();
