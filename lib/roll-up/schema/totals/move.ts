/** Totals when units move. */
export const totalMoveSql = `
-- As roll_up.restructure_tree does with figures, which calls this when the tree is of its new day: what moved is in roll_up.move.
CREATE FUNCTION roll_up.move_totals(wanted int) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  lost int;
  changed int[];
BEGIN
  SELECT m.unit_id INTO lost FROM roll_up.move m JOIN roll_up.total t USING (unit_id) WHERE m.new_path IS NULL AND wanted IN (0, t.year) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has a stated total of % but no place in that structure', lost, wanted
      USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_up_unit_placed';
  END IF;
  IF wanted = 0 THEN
    UPDATE roll_up.total t SET path_now = m.new_path FROM roll_up.move m WHERE m.unit_id = t.unit_id AND t.path_now <> m.new_path;
    RETURN;
  END IF;
  UPDATE roll_up.total t SET path = m.new_path FROM roll_up.move m WHERE m.unit_id = t.unit_id AND t.year = wanted AND t.path <> m.new_path;
  SELECT array_agg(t.id) INTO changed FROM roll_up.total t
    WHERE t.year = wanted AND t.wide AND t.unit_id IN (SELECT a.ancestor FROM roll_up.moved_ancestor a);
  PERFORM roll_up.absorb(changed, NULL, NULL, true);
END $$;
`
