-- What is left of values when a record is scrubbed: that there were some.
CREATE OR REPLACE FUNCTION emptied(changes jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(key, jsonb_build_object(
    'before', CASE WHEN value ->> 'before' = '' THEN '' ELSE '(đã ẩn)' END,
    'after', CASE WHEN value ->> 'after' = '' THEN '' ELSE '(đã ẩn)' END)), '{}') FROM jsonb_each(changes)
$$;

-- The audit log is written once, with one way open: the values, not the events, of a record that was declared scrubbed are emptied.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit_event' THEN
    IF to_jsonb(NEW) - 'changes' = to_jsonb(OLD) - 'changes' AND NEW.changes = emptied(OLD.changes)
      AND EXISTS (SELECT FROM scrubbed_record s WHERE s.subject = OLD.subject AND s.record_id = OLD.record_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit events are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;

-- Declares records scrubbed and empties what the log says of them; the caller writes the event that says so.
CREATE OR REPLACE FUNCTION scrub_history(of_subject text, ids int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO scrubbed_record (subject, record_id) SELECT of_subject, id FROM unnest(ids) id ON CONFLICT DO NOTHING;
  UPDATE audit_event e SET changes = emptied(e.changes)
    WHERE e.subject = of_subject AND e.record_id = ANY (ids) AND e.changes <> emptied(e.changes);
END $$;

-- How lists name a person.
CREATE OR REPLACE FUNCTION shown_name(p person) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p.restricted_at IS NULL THEN p.full_name ELSE p.full_name || ' (đang hạn chế xử lý)' END
$$;

-- A name that is gone stays gone.
CREATE OR REPLACE FUNCTION refuse_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the data of a person are pseudonymised' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_pseudonymised';
END $$;

-- While a person's data are restricted, and for good once they are pseudonymised, no commitment of theirs is written, whoever tries.
CREATE OR REPLACE FUNCTION refuse_held(people int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM person p WHERE p.restricted_at IS NOT NULL AND p.id = ANY (people)) THEN
    RAISE EXCEPTION 'the data of a person are restricted' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_restricted';
  END IF;
  IF EXISTS (SELECT FROM person p WHERE p.pseudonym IS NOT NULL AND p.id = ANY (people)) THEN
    RAISE EXCEPTION 'the data of a person are pseudonymised' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_pseudonymised';
  END IF;
END $$;

-- Every save of a commitment asks this: by the key of the people it is about, never by looking through all.
CREATE OR REPLACE FUNCTION commitment_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_held(array_agg(DISTINCT p.id)) FROM changed r JOIN person p ON p.id = r.person_id
    WHERE p.restricted_at IS NOT NULL OR (p.pseudonym IS NOT NULL AND TG_OP <> 'DELETE');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION commitment_item_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_held(array_agg(DISTINCT p.id)) FROM changed r
    JOIN commitment c ON c.id = r.commitment_id JOIN person p ON p.id = c.person_id
    WHERE p.restricted_at IS NOT NULL OR p.pseudonym IS NOT NULL;
  RETURN NULL;
END $$;

-- In how many days a request is due at a unit: the term of the nearest unit, upwards, that has one, else the default.
CREATE OR REPLACE FUNCTION data_request_days(of_unit int, of_kind data_request_kind) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT t.days FROM data_request_term t
    LEFT JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = of_unit
    WHERE t.kind = of_kind AND (t.unit_id IS NULL OR t.unit_id = ANY (n.path))
    ORDER BY array_position(n.path, t.unit_id) DESC NULLS LAST LIMIT 1);
END $$;
