-- Work that a unit is said to have done after its last day is refused, whoever writes it; a record that stood there before the end was entered may be
-- changed, but is moved no further. The arguments are the latest day of work of a row x (what may come after the end is no part of it) and, for a table without
-- ids, by what an old row o is the same.
CREATE OR REPLACE FUNCTION refuse_work_after_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  day text := TG_ARGV[0];
  written text := 'new_rows x';
  ended record;
BEGIN
  -- Nearly every unit works: one plan that is kept says so, where what follows is planned anew for each statement.
  IF NOT EXISTS (SELECT FROM new_rows n JOIN unit_placement p ON p.unit_id = n.unit_id AND p.relation = 'successor') THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    written := format('new_rows x WHERE NOT EXISTS (SELECT FROM old_rows o WHERE %s AND o.unit_id = x.unit_id AND %s <= %s)',
      coalesce(TG_ARGV[1], 'o.id = x.id'), day, replace(day, 'x.', 'o.'));
  END IF;
  EXECUTE format('SELECT work.unit_id, life.closed - 1 AS last_day FROM (SELECT x.unit_id, max(%s) AS day FROM %s GROUP BY 1) work
    CROSS JOIN LATERAL unit_life(work.unit_id) life WHERE work.day >= life.closed LIMIT 1', day, written) INTO ended;
  IF ended.unit_id IS NOT NULL THEN
    RAISE EXCEPTION 'work of unit % after its last day %', ended.unit_id, ended.last_day
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_work_after_end';
  END IF;
  RETURN NULL;
END $$;

-- A meeting belongs to a unit that is a cell on some day of its month. Of units whose type nobody has entered nothing is known.
CREATE OR REPLACE FUNCTION refuse_meeting_outside_cells() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  written text := 'new_rows x';
  other int;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    written := 'new_rows x JOIN old_rows o ON o.id = x.id AND (o.unit_id, o.month) <> (x.unit_id, x.month)';
  END IF;
  EXECUTE format('SELECT held.unit_id FROM (SELECT DISTINCT x.unit_id, x.month FROM %s) held
    JOIN unit_kind k ON k.unit_id = held.unit_id AND daterange(k.valid_from, k.valid_to) && daterange(held.month, (held.month + interval ''1 month'')::date)
    JOIN unit_type t ON t.key = k.type_key GROUP BY held.unit_id, held.month HAVING NOT bool_or(t.is_cell) LIMIT 1', written) INTO other;
  IF other IS NOT NULL THEN
    RAISE EXCEPTION 'unit % is no cell in the month of the meeting', other
      USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_of_cell';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON commitment REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('make_date(x.year, 1, 1)');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON commitment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('make_date(x.year, 1, 1)');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON conference REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.held_on');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON conference REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.held_on');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON dialogue REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.held_on');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON dialogue REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.held_on');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON document REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.issued_on');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON document REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.issued_on');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON ethics_code REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.issued_on');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON ethics_code REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.issued_on');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON exemplar REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('greatest(x.proposed_on, x.registered_on, x.started_on)');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON exemplar REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('greatest(x.proposed_on, x.registered_on, x.started_on)');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON inspection REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.started_on');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON inspection REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.started_on');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON meeting REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.month');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON meeting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.month');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON nothing_to_report REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.month');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON nothing_to_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.month', 'o.register = x.register');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON outreach_count REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.month');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON outreach_count REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.month');
-- Nobody belongs to a unit on a later day than its last; one who belongs to it on no day is nowhere.
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON person_membership REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('CASE WHEN x.valid_to IS DISTINCT FROM x.valid_from THEN coalesce(x.valid_to - 1, ''infinity'') ELSE ''-infinity'' END');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON person_membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('CASE WHEN x.valid_to IS DISTINCT FROM x.valid_from THEN coalesce(x.valid_to - 1, ''infinity'') ELSE ''-infinity'' END');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON plan REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('make_date(x.year, 1, 1)');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('make_date(x.year, 1, 1)');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON practice_model REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('greatest(x.proposed_on, x.registered_on, x.started_on)');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON practice_model REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('greatest(x.proposed_on, x.registered_on, x.started_on)');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON replication REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.since');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON replication REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.since');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON stated_total REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.last_day');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON stated_total REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('x.last_day');
CREATE OR REPLACE TRIGGER work_after_end_insert AFTER INSERT ON theme REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('make_date(x.from_year, 1, 1)');
CREATE OR REPLACE TRIGGER work_after_end_update AFTER UPDATE ON theme REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_work_after_end('make_date(x.from_year, 1, 1)');
CREATE OR REPLACE TRIGGER meeting_of_cell_insert AFTER INSERT ON meeting REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_meeting_outside_cells();
CREATE OR REPLACE TRIGGER meeting_of_cell_update AFTER UPDATE ON meeting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_meeting_outside_cells();
