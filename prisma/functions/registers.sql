CREATE OR REPLACE FUNCTION refuse_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the kind of a form of commendation never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'commendation_form_kind';
END $$;

-- Tasks, visits and recommendations are counted by themselves: they leave and come back with their record.
CREATE OR REPLACE FUNCTION plan_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE plan_task SET deleted_at = NEW.deleted_at WHERE plan_id = NEW.id;
  RETURN NULL;
END $$;

-- Notes of a task are never changed; they go with a plan that is disposed of by an approved list.
CREATE OR REPLACE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM plan_task t JOIN scrubbed_record s ON s.subject = 'plans' AND s.record_id = t.plan_id WHERE t.id = OLD.task_id
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'notes of a task are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE FUNCTION inspection_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE inspection_visit SET deleted_at = NEW.deleted_at WHERE inspection_id = NEW.id;
  UPDATE inspection_recommendation SET deleted_at = NEW.deleted_at WHERE inspection_id = NEW.id;
  RETURN NULL;
END $$;

-- Closed numbers stand: who came, who was called, when and whose it was change only after opening them again with a reason, which is a change
-- of its own. A closed conference is not deleted either; one that was deleted before may come back.
CREATE OR REPLACE FUNCTION keep_closed_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.deleted_at IS NULL THEN
      RAISE EXCEPTION 'conference % has closed numbers', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'conference_closed';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.unit_id, NEW.held_on, NEW.form, NEW.province_points, NEW.district_points, NEW.commune_points, NEW.delegates,
      NEW.convened_members, NEW.attended_members, NEW.convened_officials, NEW.attended_officials, NEW.convened_others, NEW.attended_others)
    IS DISTINCT FROM (OLD.unit_id, OLD.held_on, OLD.form, OLD.province_points, OLD.district_points, OLD.commune_points, OLD.delegates,
      OLD.convened_members, OLD.attended_members, OLD.convened_officials, OLD.attended_officials, OLD.convened_others, OLD.attended_others)
    OR (NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL)
    OR (NEW.closed_on IS DISTINCT FROM OLD.closed_on AND NOT (NEW.closed_on IS NULL AND NEW.reopen_reason <> ''))
  THEN
    RAISE EXCEPTION 'conference % has closed numbers', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'conference_closed';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION forget_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.reopen_reason := '';
  RETURN NEW;
END $$;
