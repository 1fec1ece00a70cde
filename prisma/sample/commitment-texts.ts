export interface ItemText {
  /** Part of the printed form, (1) to (6). */
  part: number
  action: string
  measure: string
  duty: string
}

const text = (part: number, action: string, measure: string, duty: string): ItemText => ({
  part,
  action,
  measure,
  duty,
})

/** What people commit to, by part of the form. */
export const itemTexts: ItemText[] = [
  text(
    1,
    "Học tập đầy đủ chuyên đề của năm và ghi sổ tay học tập.",
    "Dự đủ các buổi học; có bài thu hoạch nộp chi bộ.",
    "Nhiệm vụ đảng viên",
  ),
  text(
    1,
    "Tham gia đủ các buổi sinh hoạt chi bộ, mỗi quý phát biểu ít nhất một lần.",
    "12 buổi/năm; 4 lần phát biểu ghi trong biên bản.",
    "Nhiệm vụ đảng viên",
  ),
  text(
    1,
    "Đọc và giới thiệu một nội dung về tư tưởng, đạo đức, phong cách Hồ Chí Minh tại sinh hoạt chi bộ.",
    "Một lần giới thiệu trong quý được phân công.",
    "Sinh hoạt chuyên đề",
  ),
  text(
    2,
    "Thực hành tiết kiệm điện, nước, văn phòng phẩm tại nơi làm việc.",
    "Giảm 5% so với năm trước.",
    "Công việc chuyên môn",
  ),
  text(
    2,
    "Giữ gìn nếp sống văn minh trong việc cưới, việc tang, lễ hội.",
    "Gia đình đạt danh hiệu Gia đình văn hóa.",
    "Cuộc sống ở khu dân cư",
  ),
  text(
    2,
    "Đỡ đầu một học sinh có hoàn cảnh khó khăn.",
    "Hỗ trợ sách vở đầu năm học, thăm hỏi mỗi quý.",
    "Công tác xã hội",
  ),
  text(
    3,
    "Giải quyết công việc được giao đúng hạn.",
    "Ít nhất 95% việc đúng hạn theo sổ theo dõi.",
    "Chức trách được giao",
  ),
  text(
    3,
    "Ứng dụng công nghệ thông tin, hướng dẫn người dân dùng dịch vụ công trực tuyến.",
    "Hướng dẫn ít nhất 20 lượt người trong năm.",
    "Chức trách được giao",
  ),
  text(
    3,
    "Đề xuất một sáng kiến, cải tiến trong công việc.",
    "Có bản đề xuất được đơn vị ghi nhận.",
    "Công việc chuyên môn",
  ),
  text(
    3,
    "Vận động các hộ trong tổ chỉnh trang nhà cửa, đường làng ngõ xóm.",
    "Ít nhất 10 hộ thực hiện.",
    "Phụ trách khu dân cư",
  ),
  text(
    4,
    "Chấp hành nghiêm giờ giấc làm việc, quy chế của cơ quan.",
    "Không đi muộn, về sớm theo bảng chấm công.",
    "Quy chế làm việc",
  ),
  text(
    4,
    "Nêu gương tham gia ngày thứ Bảy tình nguyện cùng nhân dân.",
    "Tham gia ít nhất 6 lần trong năm.",
    "Trách nhiệm nêu gương",
  ),
  text(
    4,
    "Đóng góp đầy đủ các khoản quỹ theo quy định, vận động gia đình cùng thực hiện.",
    "Hoàn thành trước 30/9.",
    "Nhiệm vụ đảng viên",
  ),
  text(5, "Khắc phục việc gửi báo cáo tháng còn chậm.", "Gửi báo cáo trước ngày 25 hằng tháng.", "Chế độ báo cáo"),
  text(
    5,
    "Nâng cao kỹ năng sử dụng máy tính, phần mềm.",
    "Hoàn thành một lớp bồi dưỡng trong năm.",
    "Tự học, tự rèn luyện",
  ),
  text(
    5,
    "Dành thời gian xuống cơ sở, gặp gỡ nhân dân nhiều hơn.",
    "Ít nhất 2 buổi mỗi tháng.",
    "Phụ trách khu dân cư",
  ),
  text(
    6,
    "Giúp một hộ nghèo, cận nghèo phát triển sản xuất.",
    "Hộ được giúp có thêm một nguồn thu nhập.",
    "Phụ trách hộ",
  ),
  text(
    6,
    "Chăm sóc một đoạn đường hoa, hàng cây của thôn, tổ dân phố.",
    "Đoạn đường 200 m sạch, có hoa quanh năm.",
    "Nông thôn mới, đô thị văn minh",
  ),
  text(
    6,
    "Hiến kế, tham gia một mô hình học tập và làm theo của chi bộ.",
    "Có tên trong danh sách thực hiện mô hình.",
    "Mô hình của chi bộ",
  ),
]

export const selfReports = [
  "Đã thực hiện đủ các nội dung cam kết.",
  "Hoàn thành các nội dung; một nội dung chậm so với thời hạn.",
  "Đã thực hiện phần lớn nội dung, tiếp tục duy trì trong năm sau.",
]

export const remarks = [
  "Chi bộ nhất trí với tự báo cáo.",
  "Thực hiện đúng cam kết.",
  "Cần giữ tiến độ đều hơn trong năm.",
]
