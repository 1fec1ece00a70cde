/** How a change travels through the totals that hold it, from the innermost outwards. */
export const totalAbsorbSql = `
-- The totals that hold what a unit recorded of an indicator from one day to another, or what it stated for itself or its branch; among them the
-- stated one itself. A total holds what its branch does in the tree of its own last day.
CREATE FUNCTION roll_up.totals_around(unit int, branch boolean, of text, since date, until date) RETURNS SETOF roll_up.total LANGUAGE sql STABLE AS $$
  SELECT o.* FROM roll_up.tree t
  JOIN roll_up.tree_node n ON n.tree = t.tree AND n.unit_id = unit
  JOIN roll_up.total o ON o.unit_id = ANY (n.path) AND o.indicator = of AND o.year = t.tree
  WHERE t.tree >= extract(year FROM until) AND o.first <= since AND o.last >= until AND (o.wide OR (o.unit_id = unit AND NOT branch))
$$;

-- What lies in the given totals, or what they state, changed by so much (null: not at all); or it is to be counted anew. What a rest takes up or gives back is changed in
-- the totals around it: mostly the innermost one takes all, and no row further out is locked.
CREATE FUNCTION roll_up.absorb(changed int[], more_inside numeric[], more_value numeric[], anew boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  given int := cardinality(changed);
  reached int[];
  one int;
  at int;
  more numeric;
  risen numeric;
  t roll_up.total;
  around int;
BEGIN
  IF changed IS NULL THEN
    RETURN;
  END IF;
  more_inside := coalesce(more_inside, array_fill(0::numeric, ARRAY[given]));
  more_value := coalesce(more_value, array_fill(0::numeric, ARRAY[given]));
  WITH RECURSIVE reach AS (
    SELECT x.id, x.unit_id, x.wide, x.indicator, x.first, x.last, x.path FROM roll_up.total x WHERE x.id = ANY (changed)
    UNION
    SELECT o.id, o.unit_id, o.wide, o.indicator, o.first, o.last, o.path
    FROM reach r, roll_up.totals_around(r.unit_id, r.wide, r.indicator, r.first, r.last) o WHERE o.id <> r.id
  ) SELECT array_agg(r.id ORDER BY r.indicator, r.last - r.first, cardinality(r.path) DESC, r.wide, r.id) INTO reached FROM reach r;
  FOREACH one IN ARRAY reached LOOP
    at := array_position(changed, one);
    CONTINUE WHEN at IS NULL;
    more := more_inside[at];
    IF anew AND at <= given THEN
      SELECT * INTO t FROM roll_up.total x WHERE x.id = one;
      more := roll_up.inside_of(t) - t.inside;
    END IF;
    CONTINUE WHEN more = 0 AND more_value[at] = 0;
    UPDATE roll_up.total x SET inside = x.inside + more, value = x.value + more_value[at] WHERE x.id = one RETURNING * INTO t;
    risen := t.rest - greatest(0, t.value - more_value[at] - t.inside + more);
    CONTINUE WHEN risen = 0;
    FOR around IN SELECT o.id FROM roll_up.totals_around(t.unit_id, t.wide, t.indicator, t.first, t.last) o WHERE o.id <> t.id LOOP
      at := array_position(changed, around);
      IF at IS NULL THEN
        changed := changed || around;
        more_inside := more_inside || risen;
        more_value := more_value || 0::numeric;
      ELSE
        more_inside[at] := more_inside[at] + risen;
      END IF;
    END LOOP;
  END LOOP;
END $$;

-- Units recorded so much more of something; of the same length, one entry a change.
CREATE FUNCTION roll_up.change_totals(units int[], of text[], since date[], until date[], amounts numeric[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed int[];
  more numeric[];
BEGIN
  SELECT array_agg(x.id), array_agg(x.amount) INTO changed, more FROM (
    SELECT o.id, sum(c.amount) AS amount FROM unnest(units, of, since, until, amounts) c (unit, indicator, first, last, amount),
      roll_up.totals_around(c.unit, false, c.indicator, c.first, c.last) o
    GROUP BY o.id HAVING sum(c.amount) <> 0
  ) x;
  PERFORM roll_up.absorb(changed, more, NULL, false);
END $$;
`
