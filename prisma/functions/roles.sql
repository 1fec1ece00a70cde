-- A role that somebody confirmed is not turned into another one.
CREATE OR REPLACE FUNCTION keep_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.account_id, NEW.role, NEW.unit_id, NEW.granted_by_id) IS DISTINCT FROM (OLD.account_id, OLD.role, OLD.unit_id, OLD.granted_by_id) THEN
    RAISE EXCEPTION 'a role keeps its account, its unit and who granted it' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_assignment_kept';
  END IF;
  RETURN NEW;
END $$;

-- Who may stand behind an account: itself, and whoever in the last 30 days created it, granted it a role, gave it a password or unlocked it; or did
-- so with an account that did. Read from the audit log, which nobody changes.
CREATE OR REPLACE FUNCTION account_hands(account int) RETURNS int[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE behind AS (
    SELECT account AS id
    UNION
    SELECT e.account_id FROM behind b JOIN audit_event e ON e.subject = 'accounts' AND e.record_id = b.id
    WHERE e.action IN ('accounts.create', 'accounts.grant', 'accounts.reset', 'accounts.unlock')
      AND e.account_id IS NOT NULL AND e.at > now() - interval '30 days'
  ) SELECT array_agg(id) FROM behind
$$;

-- A wait begins now, is decided once, by a second person or by its time, and is never taken away.
CREATE OR REPLACE FUNCTION role_wait_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  holder int;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a wait for a second person is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.asked_at := now();
    IF NEW.decision IS NOT NULL THEN
      RAISE EXCEPTION 'a wait begins undecided' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR NEW.decision IS NULL OR
    (NEW.assignment_id, NEW.cause, NEW.asked_by_id, NEW.asked_at, NEW.opens_at) IS DISTINCT FROM (OLD.assignment_id, OLD.cause, OLD.asked_by_id, OLD.asked_at, OLD.opens_at) THEN
    RAISE EXCEPTION 'a wait is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
  END IF;
  NEW.decided_at := now();
  IF NEW.decision = 'lapsed' THEN
    IF NEW.opens_at IS NULL OR NEW.opens_at > now() THEN
      RAISE EXCEPTION 'a wait has not lapsed yet' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
    END IF;
    RETURN NEW;
  END IF;
  SELECT account_id INTO holder FROM role_assignment WHERE id = NEW.assignment_id;
  IF account_hands(NEW.decided_by_id) && (account_hands(NEW.asked_by_id) || account_hands(holder)) THEN
    RAISE EXCEPTION 'account % is no second person', NEW.decided_by_id USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_second_person';
  END IF;
  RETURN NEW;
END $$;
