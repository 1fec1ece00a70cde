-- CreateEnum
CREATE TYPE "indicator_topic" AS ENUM ('study', 'practice', 'meetings', 'outreach', 'models', 'inspections');

-- AlterTable
ALTER TABLE "outreach_kind" ADD COLUMN     "definition" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "topic" "indicator_topic" NOT NULL DEFAULT 'outreach',
ADD COLUMN     "unit_id" INTEGER,
ADD COLUMN     "used_from" INTEGER;

-- CreateIndex
CREATE INDEX "outreach_kind_unit_id_idx" ON "outreach_kind"("unit_id");

-- AddForeignKey
ALTER TABLE "outreach_kind" ADD CONSTRAINT "outreach_kind_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say. The years of use are years, in their order; nothing is part of itself.
ALTER TABLE outreach_kind ADD CONSTRAINT outreach_kind_used CHECK (used_from BETWEEN 1930 AND 2100);
ALTER TABLE outreach_kind ADD CONSTRAINT outreach_kind_years CHECK (used_from < retired_from);

-- The rules that protect what was counted are triggers of prisma/functions/outreach.sql now: they cover what was stated, and taking a kind away.
DROP TRIGGER outreach_kind_counted ON outreach_kind;
DROP TRIGGER outreach_kind_counted_later ON outreach_kind;

-- What committees publish beside the kinds that were there, each in its own unit of count. What an office calls the same already stays as it is.
INSERT INTO outreach_kind (key, name, unit_of_count, part_of, sort_order, topic, definition)
SELECT s.key, s.name, s.unit_of_count, s.part_of, s.sort_order, s.topic::indicator_topic, s.definition FROM (VALUES
  ('luot-nghe-mieng', 'Lượt người nghe tuyên truyền miệng', 'lượt người', NULL, 145, 'outreach', 'Người dự nghe các buổi tuyên truyền miệng, mỗi buổi tính một lượt.'),
  ('buoi-mieng', 'Buổi tuyên truyền miệng', 'buổi', NULL, 144, 'outreach', 'Buổi báo cáo viên, tuyên truyền viên nói trước người nghe.'),
  ('luot-bang-ron', 'Băng rôn', 'lượt', NULL, 72, 'outreach', 'Lượt treo băng rôn, mỗi lần treo tính một lượt.'),
  ('cum-pa-no', 'Cụm pa nô', 'cụm', NULL, 82, 'outreach', 'Cụm pa nô dựng trong kỳ.'),
  ('luot-co', 'Lượt treo cờ', 'lượt', NULL, 92, 'outreach', 'Lượt treo cờ các loại, mỗi lần treo tính một lượt.'),
  ('diem-chieu', 'Điểm chiếu phim', 'điểm', NULL, 52, 'outreach', 'Nơi có chiếu phim phục vụ tuyên truyền trong kỳ.'),
  ('luot-xem-phim', 'Lượt xem phim', 'lượt xem', NULL, 54, 'outreach', 'Người xem các buổi chiếu phim, mỗi buổi tính một lượt.'),
  ('buoi-luu-dong', 'Buổi tuyên truyền lưu động', 'buổi', NULL, 102, 'outreach', 'Buổi của đội hoặc xe tuyên truyền lưu động.'),
  ('loai-tai-lieu', 'Loại tài liệu phát hành', 'loại', NULL, 112, 'outreach', 'Số đầu tài liệu phát hành; số cuốn đếm ở “Tài liệu phát hành”.'),
  ('bai-mang-xa-hoi', 'Bài trên mạng xã hội', 'bài', NULL, 24, 'outreach', 'Bài đăng trên trang, tài khoản mạng xã hội của cơ quan, đơn vị.'),
  ('phat-thanh-dan-toc', 'Phát thanh tiếng dân tộc', 'buổi', NULL, 26, 'outreach', 'Buổi phát thanh bằng tiếng dân tộc thiểu số.'),
  ('cuoc-thi', 'Cuộc thi', 'cuộc', NULL, 124, 'outreach', 'Cuộc thi viết, thi kể chuyện, thi tìm hiểu; hội thi, hội diễn đếm ở “Hội thi”.'),
  ('nguoi-du-thi', 'Người dự thi', 'người', NULL, 126, 'outreach', 'Người gửi bài hoặc dự các cuộc thi.'),
  ('giai-thuong', 'Giải thưởng của cuộc thi', 'giải', NULL, 128, 'outreach', 'Giải đã trao ở các cuộc thi.'),
  ('trai-dia-phuong', 'Trại sáng tác của địa phương', 'trại', 'trai-sang-tac', 131, 'outreach', 'Trại sáng tác do địa phương mở.'),
  ('trai-trung-uong', 'Trại sáng tác của Trung ương', 'trại', 'trai-sang-tac', 132, 'outreach', 'Trại sáng tác của Trung ương mà người của địa phương dự.'),
  ('tac-pham', 'Tác phẩm văn học, nghệ thuật', 'tác phẩm', NULL, 134, 'outreach', 'Tác phẩm viết về học tập và làm theo.'),
  ('duong-day-nong', 'Đường dây nóng', 'đường dây', NULL, 300, 'practice', 'Đường dây nóng tiếp nhận phản ánh của nhân dân được lập trong kỳ.'),
  ('cam-ket-tap-the', 'Bản cam kết của tập thể', 'bản', NULL, 310, 'practice', 'Bản cam kết, đăng ký do tập thể viết; bản của từng người đếm ở sổ “Cam kết”.'),
  ('khong-gian-van-hoa', 'Không gian văn hóa Hồ Chí Minh', 'không gian', NULL, 320, 'models', 'Không gian văn hóa Hồ Chí Minh khánh thành hoặc ra mắt trong kỳ.'),
  ('tu-sach', 'Tủ sách', 'tủ', NULL, 330, 'models', 'Tủ sách về Bác Hồ lập trong kỳ.'),
  ('chuyen-duoi-co', 'Câu chuyện dưới cờ', 'câu chuyện', NULL, 340, 'study', 'Câu chuyện về Bác Hồ kể dưới cờ, mỗi buổi tính một câu chuyện.'),
  ('lop-hoc', 'Lớp học tập, bồi dưỡng', 'lớp', NULL, 350, 'study', 'Lớp học tập, bồi dưỡng có nội dung học tập và làm theo.'),
  ('hoc-vien', 'Học viên', 'lượt người', NULL, 352, 'study', 'Người học các lớp học tập, bồi dưỡng, mỗi lớp tính một lượt.'),
  ('truong-giang-day', 'Trường đưa nội dung vào giảng dạy', 'trường', NULL, 354, 'study', 'Trường đưa nội dung học tập và làm theo vào giảng dạy trong kỳ.')
) s (key, name, unit_of_count, part_of, sort_order, topic, definition)
WHERE NOT EXISTS (SELECT FROM outreach_kind k WHERE k.key = s.key OR lower(k.name) = lower(s.name))
  AND (s.part_of IS NULL OR EXISTS (SELECT FROM outreach_kind w WHERE (w.key, w.unit_of_count) = (s.part_of, s.unit_of_count)));
