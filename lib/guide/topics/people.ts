import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const people: Topic = {
  slug: "nhan-su",
  title: "Nhân sự của chi bộ",
  about: "Ghi ai phải viết bản cam kết: người mới, người chuyển đến, người đã rời.",
  pages: [registerPage("people")],
  parts: [
    {
      title: "Ghi người của chi bộ",
      steps: [
        "Bấm “Sổ ghi”, “Nhân sự”, “Thêm người”.",
        "Ghi “Họ và tên”, “Diện”, “Thuộc chi bộ từ ngày”. Người đứng đầu thì đánh dấu “Là người đứng đầu đơn vị”.",
        "Bấm “Lưu”. Ai còn trong danh sách vào ngày 31/12 là người phải viết bản cam kết của năm.",
        "Đông người thì bấm “Nhập từ Excel”, nhập cả danh sách một lần.",
      ],
    },
    {
      title: "Người chuyển chi bộ",
      text: "Cán bộ tuyên giáo của cấp trên làm, vì việc này đụng đến hai chi bộ.",
      steps: [
        "Mở tên người đó, bấm “Sửa”.",
        "Chọn chi bộ mới ở “Chi bộ”, ghi ngày chuyển đến ở “Thuộc chi bộ từ ngày”, bấm “Lưu thay đổi”.",
        "Bản cam kết các năm trước vẫn ở chi bộ cũ.",
      ],
    },
    {
      title: "Người thôi sinh hoạt, nghỉ việc hoặc qua đời",
      steps: [
        "Mở tên người đó, bấm “Sửa”, ghi ngày ở “Đã rời từ ngày”.",
        "Từ năm đó người ấy không còn phải viết bản cam kết; các năm trước giữ nguyên.",
      ],
      snags: [
        {
          met: "Đừng xóa người đã rời",
          then: "Xóa là dành cho ghi nhầm. Người đã rời mà bị xóa thì lịch sử của chi bộ thiếu người.",
        },
        {
          met: "Đừng ghi thêm điều gì khác",
          then: "Không ghi số căn cước, số thẻ đảng viên, kỷ luật, gia đình, lý lịch vào bất cứ ô nào.",
        },
      ],
    },
  ],
  more: ["cam-ket", "nhap-excel", "du-lieu-ca-nhan"],
}
