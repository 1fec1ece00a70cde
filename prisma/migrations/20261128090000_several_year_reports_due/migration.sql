-- Reports about several years are due in the last year of their period, on a day that offices set: nobody can know it before, and none is invented.
ALTER TABLE deadline_kind ALTER COLUMN day DROP NOT NULL;
ALTER TABLE deadline_kind DROP CONSTRAINT deadline_kind_day;
ALTER TABLE deadline_kind ADD CONSTRAINT deadline_kind_day CHECK (
  (month IS NULL AND (day IS NULL OR day BETWEEN 1 AND 28)) OR (month IS NOT NULL AND day IS NOT NULL AND make_date(2025, month, day) IS NOT NULL));
INSERT INTO deadline_kind (key, name, month, day, sort_order) VALUES
  ('interim-report', 'Báo cáo sơ kết (năm có sơ kết)', NULL, NULL, 52),
  ('final-report', 'Báo cáo tổng kết (năm có tổng kết)', NULL, NULL, 54);
