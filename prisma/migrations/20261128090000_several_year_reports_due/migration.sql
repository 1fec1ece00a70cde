-- Reports about several years are due in the last year of their period; as installed at its end, until an office sets its own day.
INSERT INTO deadline_kind (key, name, month, day, sort_order) VALUES
  ('interim-report', 'Báo cáo sơ kết (năm có sơ kết)', 12, 31, 52),
  ('final-report', 'Báo cáo tổng kết (năm có tổng kết)', 12, 31, 54);
