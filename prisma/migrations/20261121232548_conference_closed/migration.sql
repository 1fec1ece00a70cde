-- AlterTable
ALTER TABLE "conference" ADD COLUMN     "reopen_reason" TEXT NOT NULL DEFAULT '';

-- Closed numbers stand: who came, who was called, when and whose it was change only after opening them again with a reason, which is a change
-- of its own. A closed conference is not deleted either; one that was deleted before may come back.
CREATE FUNCTION keep_closed_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER conference_closed BEFORE UPDATE OR DELETE ON conference
  FOR EACH ROW WHEN (OLD.closed_on IS NOT NULL) EXECUTE FUNCTION keep_closed_numbers();

CREATE FUNCTION forget_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.reopen_reason := '';
  RETURN NEW;
END $$;
CREATE TRIGGER conference_closed_anew BEFORE UPDATE ON conference
  FOR EACH ROW WHEN (OLD.closed_on IS NULL AND NEW.closed_on IS NOT NULL) EXECUTE FUNCTION forget_reopening();
