import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const commitments: Topic = {
  slug: "cam-ket",
  title: "Bản cam kết",
  about: "Tạo bản nháp cho cả chi bộ, viết, nộp, duyệt, ghi kết quả cuối năm, in.",
  pages: [registerPage("commitments")],
  parts: [
    {
      title: "Đầu năm: viết, nộp, duyệt",
      text: "Bí thư, chi ủy làm cho cả chi bộ trên một màn hình.",
      steps: [
        "Ở trang đầu bấm “Bản cam kết của chi bộ”.",
        "Đánh dấu “Chép nội dung năm trước” nếu muốn, bấm “Tạo bản nháp cho tất cả”.",
        "Ở dòng của từng người bấm “Viết, nộp”, rồi “Sửa nội dung trước khi nộp” hoặc “Viết nội dung”. Bấm “Lưu thay đổi”.",
        "Kiểm tra “Ngày nộp”, bấm “Nộp bản cam kết”.",
        "Khi chi bộ đã duyệt: trở lại trang cả chi bộ, chọn các bản, ghi “Ngày chi bộ duyệt”, bấm “Duyệt các bản đã chọn”.",
      ],
      snags: [
        {
          met: "Chưa nộp được",
          then: "Cần ít nhất một nội dung có việc làm cụ thể, có biện pháp hoặc thời hạn, và nhiệm vụ gắn với việc đó.",
        },
        {
          met: "Thiếu tên một người, hoặc thừa người",
          then: "Danh sách lấy từ sổ “Nhân sự”: thêm người, hoặc ghi ngày người đó đã rời.",
        },
        {
          met: "Cần sửa bản đã duyệt",
          then: "Mở bản đó, ghi “Lý do trả lại”, bấm “Trả lại”. Sửa xong thì nộp và duyệt lại.",
        },
      ],
    },
    {
      title: "Cuối năm: tự báo cáo, kết quả",
      steps: [
        "Ở dòng của người đó bấm “Ghi tự báo cáo”, ghi người ấy đã làm được gì, bấm nút cùng tên.",
        "Sau buổi họp, bấm “Ghi kết quả”: chọn “Mức kết quả”, ghi “Nhận xét của chi bộ”, bấm “Ghi kết quả”.",
      ],
      snags: [
        {
          met: "Ghi nhầm kết quả hoặc tự báo cáo",
          then: "Mở bản đó, bấm “Mở lại để ghi lại …” rồi ghi lại. Lịch sử vẫn lưu lần ghi nhầm.",
        },
      ],
    },
    {
      title: "In",
      steps: [
        "Trang cả chi bộ: “In danh sách”, “In bản cả chi bộ”. Trang của một người: “In bản cam kết”, ở đó có “Tải bản Word”.",
        "Cần giấy trắng để viết tay: mở sổ “Bản cam kết”, bấm “In mẫu bản cam kết để viết tay”.",
      ],
    },
    {
      title: "Cấp trên thấy gì",
      text: "Cán bộ tuyên giáo, lãnh đạo, quản trị chỉ thấy ai đã viết, ở bước nào, ngày nào, mức kết quả; không ai trong số đó đọc được nội dung. Cán bộ tuyên giáo nhập được trạng thái và ngày từ sổ giấy bằng Excel, không nhập nội dung.",
    },
  ],
  more: ["nhan-su", "nhap-excel", "ai-doc-duoc-gi"],
}
