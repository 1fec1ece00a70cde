-- What was handed in stays, the letter included: heads, signature and the choice of annex figures, which the public page shows too. Number and day are
-- known only once the letter is issued, which may be after the report was locked: they alone may still be written, beside the steps themselves.
CREATE FUNCTION report_as_handed_in(r report) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT to_jsonb(r) - '{symbol,issued_on,status,draft_number,version}'::text[]
$$;

CREATE OR REPLACE FUNCTION report_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  latest report_submission;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' THEN
      RAISE EXCEPTION 'a report begins as a draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.status <> 'draft' OR EXISTS (SELECT FROM report_submission s WHERE s.report_id = OLD.id) THEN
      RAISE EXCEPTION 'a report that was submitted is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_kept';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.unit_id, NEW.kind, NEW.from_month, NEW.to_month) IS DISTINCT FROM (OLD.unit_id, OLD.kind, OLD.from_month, OLD.to_month) THEN
    RAISE EXCEPTION 'a report keeps its unit and period' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_kept';
  END IF;
  IF OLD.status NOT IN ('draft', 'returned')
    AND (report_as_handed_in(NEW) <> report_as_handed_in(OLD) OR (NEW.status = OLD.status AND NEW.draft_number <> OLD.draft_number))
    AND NOT (report_scrubbed(OLD.id) AND NEW.signer = '' AND report_without_words(NEW) = report_without_words(OLD)) THEN
    IF OLD.status = 'locked' THEN
      RAISE EXCEPTION 'a locked report is kept as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_locked';
    END IF;
    RAISE EXCEPTION 'a report that was handed in is kept as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_handed_in';
  END IF;
  IF NEW.status = OLD.status THEN
    RETURN NEW;
  END IF;
  SELECT * INTO latest FROM report_submission s WHERE s.report_id = NEW.id ORDER BY s.number DESC LIMIT 1;
  IF NOT (CASE
    WHEN OLD.status IN ('draft', 'returned') AND NEW.status = 'submitted' THEN latest.sealed AND latest.decision IS NULL
    WHEN OLD.status = 'submitted' AND NEW.status = 'accepted' THEN latest.decision = 'accepted'
    WHEN OLD.status = 'submitted' AND NEW.status = 'returned' THEN latest.decision = 'returned'
    WHEN OLD.status = 'submitted' AND NEW.status = 'draft' THEN latest.decision = 'withdrawn'
    WHEN OLD.status = 'accepted' AND NEW.status = 'locked' THEN true
    ELSE false
  END IS TRUE) THEN
    RAISE EXCEPTION 'no step of a report from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
  END IF;
  RETURN NEW;
END $$;
