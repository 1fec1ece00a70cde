-- Lookup rows every installation starts with; offices may add their own.

INSERT INTO unit_type (key, name, sort_order, is_cell) VALUES
  ('trung-uong', 'Trung ương', 10, false),
  ('tinh-uy', 'Tỉnh ủy', 20, false),
  ('thanh-uy', 'Thành ủy', 30, false),
  ('huyen-uy', 'Huyện ủy', 40, false),
  ('thi-uy', 'Thị ủy', 50, false),
  ('quan-uy', 'Quận ủy', 60, false),
  ('dang-uy-cap-tren', 'Đảng ủy cấp trên trực tiếp cơ sở', 70, false),
  ('dang-uy-co-so', 'Đảng ủy cơ sở', 80, false),
  ('chi-bo-co-so', 'Chi bộ cơ sở', 90, true),
  ('dang-bo-bo-phan', 'Đảng bộ bộ phận', 100, false),
  ('chi-bo', 'Chi bộ', 110, true),
  ('ban-dang', 'Ban, cơ quan tham mưu', 120, false);

INSERT INTO document_type (key, name, abbreviation, sort_order) VALUES
  ('nghi-quyet', 'Nghị quyết', 'NQ', 10),
  ('chi-thi', 'Chỉ thị', 'CT', 20),
  ('ket-luan', 'Kết luận', 'KL', 30),
  ('quy-dinh', 'Quy định', 'QĐi', 40),
  ('quyet-dinh', 'Quyết định', 'QĐ', 50),
  ('quy-che', 'Quy chế', 'QC', 60),
  ('ke-hoach', 'Kế hoạch', 'KH', 70),
  ('huong-dan', 'Hướng dẫn', 'HD', 80),
  ('chuong-trinh', 'Chương trình', 'CTr', 90),
  ('de-an', 'Đề án', 'ĐA', 100),
  ('thong-bao', 'Thông báo', 'TB', 110),
  ('bao-cao', 'Báo cáo', 'BC', 120),
  ('to-trinh', 'Tờ trình', 'TTr', 130),
  ('cong-van', 'Công văn', 'CV', 140),
  ('bien-ban', 'Biên bản', 'BB', 150);

INSERT INTO practice_field (key, name, sort_order) VALUES
  ('kinh-te', 'Phát triển kinh tế', 10),
  ('van-hoa-xa-hoi', 'Văn hóa, xã hội', 20),
  ('quoc-phong-an-ninh', 'Quốc phòng, an ninh', 30),
  ('xay-dung-dang', 'Xây dựng Đảng, hệ thống chính trị', 40),
  ('cai-cach-hanh-chinh', 'Cải cách hành chính', 50),
  ('nong-thon-moi', 'Nông thôn mới, đô thị văn minh', 60),
  ('khac', 'Lĩnh vực khác', 90);

INSERT INTO result_grade (name, sort_order, from_year) VALUES
  ('Hoàn thành xuất sắc', 10, 2016),
  ('Hoàn thành tốt', 20, 2016),
  ('Hoàn thành', 30, 2016),
  ('Không hoàn thành', 40, 2016);
