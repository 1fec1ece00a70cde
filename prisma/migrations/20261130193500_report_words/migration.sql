-- What may be more as well as less: "khoảng 350.000".
ALTER TYPE "outreach_qualifier" ADD VALUE 'about';

-- The words of the approximate numbers that a frozen number is made of, each once; of reports handed in before they were not kept.
ALTER TABLE "report_value" ADD COLUMN "words" "outreach_qualifier"[] NOT NULL DEFAULT '{}';

-- How exact the number is that a correction puts in the place of another.
ALTER TABLE "report_correction" ADD COLUMN "new_qualifier" "outreach_qualifier" NOT NULL DEFAULT 'exact',
  ADD COLUMN "old_words" "outreach_qualifier"[] NOT NULL DEFAULT '{}';
-- A correction may change the word alone.
ALTER TABLE "report_correction" DROP CONSTRAINT "report_correction_said";
ALTER TABLE "report_correction" ADD CONSTRAINT "report_correction_said" CHECK (
  reason <> '' AND new_value >= 0 AND (old_value <> new_value OR old_words <> array_remove(ARRAY[new_qualifier], 'exact'))
);

-- The figure of which one is a part ("trong đó"), as it was when the report was handed in.
ALTER TABLE "report_figure" ADD COLUMN "part_of" TEXT;

CREATE OR REPLACE VIEW report_number AS
  SELECT l.submission_id, l.id AS line_id, l.unit_id, l.kind, f.figure_key, coalesce(v.value, 0) AS frozen,
    coalesce(c.new_value, v.value, 0) AS value,
    CASE WHEN c.id IS NOT NULL THEN array_remove(ARRAY[c.new_qualifier], 'exact') ELSE coalesce(v.words, '{}') END AS words,
    coalesce(v.words, '{}') AS frozen_words
  FROM report_line l JOIN report_figure f USING (submission_id)
  LEFT JOIN report_value v ON v.line_id = l.id AND v.figure_key = f.figure_key
  LEFT JOIN LATERAL (
    SELECT x.id, x.new_value, x.new_qualifier FROM report_correction x
    WHERE x.line_id = l.id AND x.figure_key = f.figure_key ORDER BY x.id DESC LIMIT 1
  ) c ON true;
