/** A kind of model as communes run it; names and texts are invented after common ones. */
interface ModelText {
  name: string
  fieldKey: string
  content: string
  goal: string
}

const model = (fieldKey: string, name: string, content: string, goal: string): ModelText => ({
  fieldKey,
  name,
  content,
  goal,
})

export const modelTexts: ModelText[] = [
  model(
    "kinh-te",
    "Chuyển đổi vườn tạp sang cây ăn quả",
    "Chi bộ phân công đảng viên hướng dẫn kỹ thuật, hỗ trợ cây giống.",
    "Mỗi năm thêm 5 hộ có thu nhập từ vườn.",
  ),
  model(
    "kinh-te",
    "Tổ liên kết trồng cà phê sạch",
    "Các hộ cùng quy trình chăm sóc, cùng bán sản phẩm.",
    "Giảm chi phí, bán được giá ổn định.",
  ),
  model(
    "kinh-te",
    "Nuôi bò sinh sản luân chuyển",
    "Bê con được chuyển cho hộ tiếp theo sau hai năm.",
    "Mỗi năm giúp 3 hộ nghèo có bò giống.",
  ),
  model(
    "kinh-te",
    "Trồng mía theo cánh đồng liên kết",
    "Dồn thửa, làm đất chung, ký hợp đồng với nhà máy.",
    "Tăng năng suất so với trồng riêng lẻ.",
  ),
  model(
    "van-hoa-xa-hoi",
    "Hũ gạo tình thương",
    "Mỗi gia đình đảng viên góp gạo hằng tháng giúp hộ khó khăn.",
    "Không hộ nào thiếu ăn lúc giáp hạt.",
  ),
  model(
    "van-hoa-xa-hoi",
    "Nuôi heo đất giúp học sinh đến trường",
    "Tiết kiệm trong sinh hoạt chi bộ, mổ heo đất đầu năm học.",
    "Mỗi năm tặng sách vở cho 10 học sinh.",
  ),
  model(
    "van-hoa-xa-hoi",
    "Đội cồng chiêng trẻ của thôn",
    "Nghệ nhân truyền dạy cho thanh thiếu niên vào cuối tuần.",
    "Giữ gìn bản sắc văn hóa của làng.",
  ),
  model(
    "van-hoa-xa-hoi",
    "Tiếng kẻng học tập",
    "Kẻng báo 19 giờ để các em ngồi vào bàn học.",
    "Tỷ lệ học sinh chuyên cần trên 98%.",
  ),
  model(
    "quoc-phong-an-ninh",
    "Thôn tự quản về an ninh trật tự",
    "Tổ tự quản tuần tra, hòa giải tại chỗ.",
    "Giảm vụ việc phải chuyển lên cấp trên.",
  ),
  model(
    "quoc-phong-an-ninh",
    "Ánh sáng an ninh đường thôn",
    "Nhân dân góp công, góp tiền lắp đèn đường.",
    "Các tuyến đường chính có đèn chiếu sáng.",
  ),
  model(
    "xay-dung-dang",
    "Chi bộ sinh hoạt chuyên đề mẫu",
    "Chuẩn bị nội dung trước một tuần, mỗi buổi một việc cụ thể.",
    "Mỗi quý một buổi chuyên đề có nghị quyết.",
  ),
  model(
    "xay-dung-dang",
    "Đảng viên phụ trách nhóm hộ",
    "Mỗi đảng viên theo dõi, giúp đỡ từ 5 đến 10 hộ.",
    "Mọi hộ đều có đảng viên phụ trách.",
  ),
  model(
    "xay-dung-dang",
    "Mỗi tuần một câu chuyện về Bác",
    "Kể chuyện, liên hệ công việc tại buổi chào cờ đầu tuần.",
    "Đủ 40 câu chuyện trong năm.",
  ),
  model(
    "cai-cach-hanh-chinh",
    "Ngày thứ Sáu không giấy hẹn",
    "Giải quyết thủ tục đơn giản ngay trong buổi.",
    "Trên 80% hồ sơ đơn giản trả trong ngày.",
  ),
  model(
    "cai-cach-hanh-chinh",
    "Tổ hướng dẫn dịch vụ công tại thôn",
    "Đoàn viên hướng dẫn người dân nộp hồ sơ trực tuyến.",
    "Mỗi tháng một buổi tại nhà văn hóa.",
  ),
  model(
    "nong-thon-moi",
    "Tuyến đường hoa phụ nữ",
    "Chi hội phụ nữ trồng, chăm sóc hoa hai bên đường.",
    "Mỗi thôn có một tuyến đường hoa.",
  ),
  model(
    "nong-thon-moi",
    "Ngày thứ Bảy vì dân",
    "Cán bộ xuống thôn cùng làm đường, vệ sinh môi trường.",
    "Mỗi tháng ít nhất một buổi.",
  ),
  model(
    "nong-thon-moi",
    "Phân loại rác tại hộ gia đình",
    "Phát thùng, hướng dẫn phân loại, thu gom theo ngày.",
    "Trên 70% hộ phân loại rác.",
  ),
  model(
    "khac",
    "Tiết kiệm điện, nước nơi công sở",
    "Theo dõi chỉ số hằng tháng, công khai tại bảng tin.",
    "Giảm 5% chi phí so với năm trước.",
  ),
]

/** Achievement of an exemplar, by field. */
export const achievements: { fieldKey: string; text: string }[] = [
  { fieldKey: "kinh-te", text: "Phát triển sản xuất giỏi, giúp đỡ các hộ khác về giống và kỹ thuật." },
  { fieldKey: "van-hoa-xa-hoi", text: "Tích cực vận động giúp đỡ học sinh, gia đình khó khăn." },
  { fieldKey: "quoc-phong-an-ninh", text: "Nòng cốt trong phong trào bảo vệ an ninh trật tự ở cơ sở." },
  { fieldKey: "xay-dung-dang", text: "Gương mẫu trong sinh hoạt và công tác xây dựng chi bộ." },
  { fieldKey: "cai-cach-hanh-chinh", text: "Tận tụy, giải quyết hồ sơ cho nhân dân nhanh gọn, đúng hẹn." },
  { fieldKey: "nong-thon-moi", text: "Đi đầu hiến đất, góp công làm đường thôn." },
]

export const collectives = [
  "Cán bộ, nhân dân",
  "Chi hội Phụ nữ",
  "Chi hội Nông dân",
  "Chi đoàn Thanh niên",
  "Hội Cựu chiến binh",
]

export const leaders = [
  "Bí thư Đảng ủy",
  "Phó Bí thư Đảng ủy",
  "Chủ tịch Hội Phụ nữ",
  "Chủ tịch Hội Nông dân",
  "Bí thư Đoàn Thanh niên",
]

/** Evidence of a change of stage. */
export const stageEvidence = {
  registered: "Văn bản đăng ký của đơn vị, được cấp ủy ghi nhận.",
  underWay: "Đã họp triển khai, phân công người phụ trách; có biên bản.",
  recognised: "Quyết định công nhận của cấp ủy sau khi kiểm tra thực tế.",
  replicated: "Thông báo nhân rộng kèm danh sách đơn vị học tập.",
  stopped: "Dừng: nội dung không còn phù hợp, đã báo cáo cấp ủy.",
} as const

export const updateEvidence = [
  "Báo cáo kết quả quý, kèm danh sách người tham gia.",
  "Có thêm hộ tham gia; ảnh và biên bản lưu tại đơn vị.",
  "Kiểm tra thực tế: duy trì đều, kết quả tốt.",
]
