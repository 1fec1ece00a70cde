-- Notes of a task are still never changed; they go with a plan that is disposed of by an approved list.
CREATE OR REPLACE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM plan_task t JOIN scrubbed_record s ON s.subject = 'plans' AND s.record_id = t.plan_id WHERE t.id = OLD.task_id
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'notes of a task are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;

-- Rows that something still refers to, or that a rule of theirs keeps, stay; their ids come back.
CREATE OR REPLACE FUNCTION delete_for_good(of_table regclass, ids int[]) RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE
  one int;
  kept int[] := '{}';
BEGIN
  FOREACH one IN ARRAY ids LOOP
    BEGIN
      EXECUTE format('DELETE FROM %s WHERE id = $1 AND deleted_at IS NOT NULL', of_table) USING one;
    EXCEPTION WHEN foreign_key_violation OR restrict_violation OR insufficient_privilege THEN
      kept := kept || one;
    END;
  END LOOP;
  RETURN kept;
END $$;
