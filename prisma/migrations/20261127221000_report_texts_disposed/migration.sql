-- Reports have a term too. Those of a year are commonly kept for good: the office sets another term.
INSERT INTO retention_term (register, years, basis, valid_from) VALUES
  ('reports', NULL, 'Tạm đặt; sửa theo bảng thời hạn bảo quản của cơ quan (tham khảo 35-HD/VPTW 2010)', '2010-01-01');

-- Whether a report was declared scrubbed, which an approved disposal list does: its words may go then, its numbers never.
CREATE FUNCTION report_scrubbed(report int) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM scrubbed_record s WHERE s.subject = 'reports' AND s.record_id = report)
$$;

-- What a disposal leaves alone of a report: everything but words that may name somebody.
CREATE FUNCTION report_without_words(r report) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT to_jsonb(r) - '{subject,place,signer,recipients,version}'::text[]
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
  IF OLD.status = 'locked'
    AND NOT (report_scrubbed(OLD.id) AND NEW.signer = '' AND report_without_words(NEW) = report_without_words(OLD)) THEN
    RAISE EXCEPTION 'a locked report is kept as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_locked';
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

-- Reasons of decisions and of corrections stay as they are, but for being taken out once the report is scrubbed.
CREATE FUNCTION report_reason_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.reason = '(đã hủy)' AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
      AND report_scrubbed((SELECT s.report_id FROM report_submission s WHERE s.id = OLD.submission_id)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_frozen';
END $$;
DROP TRIGGER report_return_reason_kept ON report_return_reason;
DROP TRIGGER report_exception_kept ON report_exception;
DROP TRIGGER report_correction_kept ON report_correction;
CREATE TRIGGER report_return_reason_kept BEFORE UPDATE OR DELETE ON report_return_reason FOR EACH ROW EXECUTE FUNCTION report_reason_kept();
CREATE TRIGGER report_exception_kept BEFORE UPDATE OR DELETE ON report_exception FOR EACH ROW EXECUTE FUNCTION report_reason_kept();
CREATE TRIGGER report_correction_kept BEFORE UPDATE OR DELETE ON report_correction FOR EACH ROW EXECUTE FUNCTION report_reason_kept();
