-- A part ("trong đó") does not exceed its whole; without its whole there is no part. At the end of the transaction, so that a sheet may
-- write both in any order. One lock for all: it is held from here to the commit only, and two savers of one month wait for each other.
CREATE OR REPLACE FUNCTION outreach_parts_fit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('outreach parts'));
  SELECT p.kind_key INTO part
  FROM outreach_count p JOIN outreach_kind k ON k.key = p.kind_key AND k.part_of IS NOT NULL
  LEFT JOIN outreach_count w ON w.unit_id = p.unit_id AND w.month = p.month AND w.kind_key = k.part_of AND w.deleted_at IS NULL
  WHERE p.deleted_at IS NULL AND p.value > coalesce(w.value, 0)
    AND ((p.unit_id, p.month) = (NEW.unit_id, NEW.month) OR TG_OP = 'UPDATE' AND (p.unit_id, p.month) = (OLD.unit_id, OLD.month))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'outreach part % exceeds its whole', part USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_parts_fit';
  END IF;
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
CREATE OR REPLACE FUNCTION refuse_retired_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM outreach_kind WHERE key = NEW.kind_key AND retired_from <= extract(year FROM NEW.month)) THEN
    RAISE EXCEPTION 'outreach kind % is retired', NEW.kind_key USING ERRCODE = 'check_violation', CONSTRAINT = 'outreach_kind_in_use';
  END IF;
  RETURN NEW;
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
