-- Whether a report was declared scrubbed, which an approved disposal list does: its words may go then, its numbers never.
CREATE OR REPLACE FUNCTION report_scrubbed(report int) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM scrubbed_record s WHERE s.subject = 'reports' AND s.record_id = report)
$$;

-- What a disposal leaves alone of a report: everything but words that may name somebody.
CREATE OR REPLACE FUNCTION report_without_words(r report) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT to_jsonb(r) - '{subject,place,signer,recipients,version}'::text[]
$$;

-- What was handed in stays, the letter included: heads, signature and the choice of annex figures, which the public page shows too. Number and day are
-- known only once the letter is issued, which may be after the report was locked: they alone may still be written, beside the steps themselves.
CREATE OR REPLACE FUNCTION report_as_handed_in(r report) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT to_jsonb(r) - '{symbol,issued_on,status,draft_number,version}'::text[]
$$;

-- The life of a report. Each step rests on the decision of its latest submission, which is written once; so of two clicks at once the second finds nothing to do.
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
  IF (NEW.unit_id, NEW.kind_key, NEW.from_on, NEW.to_on) IS DISTINCT FROM (OLD.unit_id, OLD.kind_key, OLD.from_on, OLD.to_on) THEN
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
    -- What the unit above typed it may take back, until the report above is handed in, which locks this one.
    WHEN OLD.status = 'accepted' AND NEW.status = 'draft' THEN latest.substituted AND latest.decision = 'withdrawn'
    ELSE false
  END IS TRUE) THEN
    RAISE EXCEPTION 'no step of a report from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
  END IF;
  RETURN NEW;
END $$;

-- Texts may be written while the report is with the unit that writes it; those of a scrubbed report may go.
CREATE OR REPLACE FUNCTION report_section_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about int := CASE WHEN TG_OP = 'DELETE' THEN OLD.report_id ELSE NEW.report_id END;
BEGIN
  IF EXISTS (SELECT FROM report r WHERE r.id = about AND r.status NOT IN ('draft', 'returned'))
    AND NOT (TG_OP = 'DELETE' AND report_scrubbed(about)) THEN
    RAISE EXCEPTION 'the text of a submitted report is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_text_kept';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- A submission is filled, sealed, decided: each once, and nothing of it goes away.
CREATE OR REPLACE FUNCTION report_submission_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a submission is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_kept';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.sealed OR NEW.decision IS NOT NULL OR EXISTS (SELECT FROM report r WHERE r.id = NEW.report_id AND r.status NOT IN ('draft', 'returned')) THEN
      RAISE EXCEPTION 'no submission now' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.substituted AND OLD.decision = 'accepted' AND NEW.decision = 'withdrawn' AND to_jsonb(NEW) - 'decision' = to_jsonb(OLD) - 'decision'
    AND EXISTS (SELECT FROM report r WHERE r.id = OLD.report_id AND r.status = 'accepted') THEN
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR (OLD.sealed AND NOT NEW.sealed) OR (NEW.decision IS NOT NULL AND NOT OLD.sealed)
    OR (NEW.id, NEW.report_id, NEW.number, NEW.structure_on, NEW.submitted_at, NEW.submitter_name, NEW.substituted)
      IS DISTINCT FROM (OLD.id, OLD.report_id, OLD.number, OLD.structure_on, OLD.submitted_at, OLD.submitter_name, OLD.substituted) THEN
    RAISE EXCEPTION 'a submission is sealed and decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
  END IF;
  RETURN NEW;
END $$;

-- Rows of a sealed submission stay as they are.
CREATE OR REPLACE FUNCTION refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
END $$;

CREATE OR REPLACE FUNCTION report_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows n JOIN report_submission s ON s.id = n.submission_id WHERE s.sealed) THEN
    RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION report_line_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows n JOIN report_line l ON l.id = n.line_id JOIN report_submission s ON s.id = l.submission_id WHERE s.sealed) THEN
    RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
  END IF;
  RETURN NULL;
END $$;

-- The letter of a submission is written with it; later only an approved disposal takes its words.
CREATE OR REPLACE FUNCTION report_letter_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about report_submission;
BEGIN
  SELECT * INTO about FROM report_submission s WHERE s.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.submission_id ELSE NEW.submission_id END;
  IF TG_OP = 'INSERT' THEN
    IF NOT about.sealed THEN
      RETURN NEW;
    END IF;
  ELSIF report_scrubbed(about.report_id) THEN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'report_letter_section' THEN
      RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'report_letter' AND to_jsonb(NEW) ->> 'signer' = ''
      AND to_jsonb(NEW) - '{subject,place,signer,recipients}'::text[] = to_jsonb(OLD) - '{subject,place,signer,recipients}'::text[] THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
END $$;
CREATE OR REPLACE TRIGGER report_letter_kept BEFORE INSERT OR UPDATE OR DELETE ON report_letter
  FOR EACH ROW EXECUTE FUNCTION report_letter_kept();
CREATE OR REPLACE TRIGGER report_letter_section_kept BEFORE INSERT OR UPDATE OR DELETE ON report_letter_section
  FOR EACH ROW EXECUTE FUNCTION report_letter_kept();
CREATE OR REPLACE TRIGGER letter_template_kept BEFORE UPDATE OR DELETE ON letter_template
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen();

-- Reasons and exceptions belong to the decision: written with it, before it.
CREATE OR REPLACE FUNCTION report_remark_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM report_submission s WHERE s.id = NEW.submission_id AND s.sealed AND s.decision IS NULL) THEN
    RAISE EXCEPTION 'a submission is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_step';
  END IF;
  RETURN NEW;
END $$;

-- Reasons of decisions and of corrections stay as they are, but for being taken out once the report is scrubbed.
CREATE OR REPLACE FUNCTION report_reason_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.reason = '(đã hủy)' AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
      AND report_scrubbed((SELECT s.report_id FROM report_submission s WHERE s.id = OLD.submission_id)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
END $$;

-- A correction says what it changes: the number that holds until then, of an accepted report.
CREATE OR REPLACE FUNCTION report_correction_true() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM report r JOIN report_submission s ON s.report_id = r.id
    WHERE s.id = NEW.submission_id AND s.decision = 'accepted' AND r.status IN ('accepted', 'locked') FOR UPDATE OF s;
  IF NOT FOUND OR NOT EXISTS (
    SELECT FROM report_number n WHERE n.submission_id = NEW.submission_id AND n.line_id = NEW.line_id
      AND n.figure_key = NEW.figure_key AND n.value IS NOT DISTINCT FROM NEW.old_value
  ) THEN
    RAISE EXCEPTION 'a correction changes the number that holds' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_correction_true';
  END IF;
  RETURN NEW;
END $$;
