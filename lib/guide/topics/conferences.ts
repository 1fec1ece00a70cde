import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const conferences: Topic = {
  slug: "hoi-nghi",
  title: "Hội nghị học tập, quán triệt",
  about: "Ghi người triệu tập, người dự; chốt số; mở lại khi còn sai.",
  pages: [registerPage("conferences")],
  parts: [
    {
      title: "Ghi hội nghị",
      steps: [
        "Bấm “Sổ ghi”, “Hội nghị học tập, quán triệt”, “Thêm hội nghị”.",
        "Ghi tên, ngày, hình thức. Ở “Văn bản được học tập, quán triệt” ghi số, ký hiệu văn bản: nhờ vậy văn bản đó biết đơn vị đã học.",
        "Ghi số triệu tập và số tham dự theo từng đối tượng. Bấm “Lưu”.",
      ],
      snags: [
        {
          met: "Không biết số triệu tập",
          then: "Đánh dấu “Không rõ số triệu tập”. Tỷ lệ sẽ ghi là không rõ mẫu số, không bịa ra con số.",
        },
        {
          met: "“Đại biểu” khác với người dự",
          then: "Đại biểu là của riêng hội nghị này, không cộng vào lượt người học của cả nhánh.",
        },
      ],
    },
    {
      title: "Chốt số",
      steps: [
        "Khi số người dự đã chính xác, mở hội nghị, ghi “Ngày chốt số”, bấm “Chốt số”.",
        "Còn sai: ghi “Lý do mở lại”, bấm “Mở lại”, sửa, rồi chốt lại. Lý do lưu trong lịch sử.",
      ],
      snags: [
        {
          met: "Không sửa được số, không thấy nút xóa",
          then: "Số đã chốt. Chỉ sửa, xóa được sau khi mở lại và nêu lý do.",
        },
      ],
    },
  ],
  more: ["van-ban", "so-ghi"],
}
