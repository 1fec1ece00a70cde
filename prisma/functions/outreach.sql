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

-- Whether anybody counted or stated a number of a kind, deleted ones included.
CREATE OR REPLACE FUNCTION outreach_kind_has_numbers(kind text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM outreach_count c WHERE c.kind_key = kind) OR EXISTS (SELECT FROM stated_total t WHERE t.indicator = 'outreach.' || kind)
$$;

-- What a kind counts, of whom, and as a part of what, never changes once there are numbers of it; nor is it taken away.
CREATE OR REPLACE FUNCTION refuse_counted_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF outreach_kind_has_numbers(OLD.key) THEN
    RAISE EXCEPTION 'outreach kind % was counted', OLD.key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_counted';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- A kind is counted in the years of its use alone, and not put out of use in a year it was counted in.
CREATE OR REPLACE FUNCTION refuse_counts_of_retired() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retired text;
BEGIN
  SELECT k.key INTO retired FROM new_rows n JOIN outreach_kind k
    ON k.key = n.kind_key AND (k.retired_from <= extract(year FROM n.month) OR k.used_from > extract(year FROM n.month))
    WHERE n.deleted_at IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'outreach kind % is retired', retired USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_in_use';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION refuse_counted_retirement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT extract(year FROM c.month) FROM outreach_count c WHERE c.kind_key = NEW.key AND c.deleted_at IS NULL
      UNION ALL
      SELECT extract(year FROM t.last_day) FROM stated_total t WHERE t.indicator = 'outreach.' || NEW.key AND t.deleted_at IS NULL
    ) counted (year) WHERE year >= NEW.retired_from OR year < NEW.used_from
  ) THEN
    RAISE EXCEPTION 'outreach kind % was counted later', NEW.key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_counted_later';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER outreach_parts_insert AFTER INSERT ON outreach_count REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_outreach_parts();
CREATE OR REPLACE TRIGGER outreach_parts_update AFTER UPDATE ON outreach_count REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_outreach_parts();
CREATE OR REPLACE TRIGGER outreach_kind_counted BEFORE UPDATE OF unit_id, unit_of_count, part_of ON outreach_kind FOR EACH ROW
  WHEN ((OLD.unit_id, OLD.unit_of_count, OLD.part_of) IS DISTINCT FROM (NEW.unit_id, NEW.unit_of_count, NEW.part_of))
  EXECUTE FUNCTION refuse_counted_kind_change();
CREATE OR REPLACE TRIGGER outreach_kind_kept BEFORE DELETE ON outreach_kind FOR EACH ROW
  EXECUTE FUNCTION refuse_counted_kind_change();
CREATE OR REPLACE TRIGGER outreach_kind_counted_outside BEFORE UPDATE OF used_from, retired_from ON outreach_kind FOR EACH ROW
  WHEN (NEW.used_from IS NOT NULL OR NEW.retired_from IS NOT NULL) EXECUTE FUNCTION refuse_counted_retirement();
DROP TRIGGER IF EXISTS outreach_parts_settled ON outreach_parts_unsettled;
CREATE CONSTRAINT TRIGGER outreach_parts_settled AFTER INSERT ON outreach_parts_unsettled
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settle_outreach_parts();
CREATE OR REPLACE TRIGGER outreach_kind_in_use_insert AFTER INSERT ON outreach_count REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_counts_of_retired();
CREATE OR REPLACE TRIGGER outreach_kind_in_use_update AFTER UPDATE ON outreach_count REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_counts_of_retired();
