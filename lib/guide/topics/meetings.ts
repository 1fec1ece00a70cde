import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const meetings: Topic = {
  slug: "sinh-hoat",
  title: "Sinh hoạt chi bộ",
  about: "Ghi các buổi họp của cả năm trên một bảng; in biên bản.",
  pages: [registerPage("meetings")],
  parts: [
    {
      title: "Ghi buổi sinh hoạt thường kỳ",
      steps: [
        "Bấm “Sổ ghi”, “Sinh hoạt chi bộ”, “Cả năm … của chi bộ trên một màn hình”.",
        "Ở dòng của tháng ghi số “Có mặt”, “Vắng”. Có nội dung học tập và làm theo thì đánh dấu “Có chuyên đề” và chọn chuyên đề. Phím Enter đưa xuống tháng sau.",
        "Bấm “Lưu cả năm”.",
      ],
      snags: [
        { met: "Tháng không họp", then: "Để trống cả dòng." },
        {
          met: "Không thấy bảng, chỉ thấy ô “Chi bộ”",
          then: "Cán bộ tuyên giáo chọn chi bộ trước, rồi bấm “Mở bảng”.",
        },
      ],
    },
    {
      title: "Buổi chuyên đề riêng, biên bản",
      steps: [
        "Họp chuyên đề ngoài buổi thường kỳ: ở dòng của tháng bấm “Thêm buổi”, điền rồi lưu.",
        "Mở một buổi, bấm “In biên bản”: biên bản có sẵn những gì đã ghi, phần còn lại để viết tay; ở đó có “Tải bản Word”.",
        "Cần mẫu trống: đầu sổ “Sinh hoạt chi bộ”, bấm “In mẫu biên bản để viết tay”.",
      ],
    },
  ],
  more: ["tien-do", "in-giay"],
}
