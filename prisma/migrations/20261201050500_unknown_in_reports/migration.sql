-- A number typed for a unit may be one that nobody knows: a row of it without a value. What has no row is 0, as before.
ALTER TABLE "report_value" ALTER COLUMN "value" DROP NOT NULL;
-- A correction may be the first to say a number.
ALTER TABLE "report_correction" ALTER COLUMN "old_value" DROP NOT NULL;

CREATE OR REPLACE VIEW report_number AS
  SELECT l.submission_id, l.id AS line_id, l.unit_id, l.kind, f.figure_key,
    CASE WHEN v.line_id IS NULL THEN 0 ELSE v.value END AS frozen,
    CASE WHEN c.id IS NOT NULL THEN c.new_value WHEN v.line_id IS NULL THEN 0 ELSE v.value END AS value,
    CASE WHEN c.id IS NOT NULL THEN array_remove(ARRAY[c.new_qualifier], 'exact') ELSE coalesce(v.words, '{}') END AS words,
    coalesce(v.words, '{}') AS frozen_words
  FROM report_line l JOIN report_figure f USING (submission_id)
  LEFT JOIN report_value v ON v.line_id = l.id AND v.figure_key = f.figure_key
  LEFT JOIN LATERAL (
    SELECT x.id, x.new_value, x.new_qualifier FROM report_correction x
    WHERE x.line_id = l.id AND x.figure_key = f.figure_key ORDER BY x.id DESC LIMIT 1
  ) c ON true;
