import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const plans: Topic = {
  slug: "ke-hoach",
  title: "Kế hoạch",
  about: "Lập kế hoạch năm, ghi tiến độ từng nội dung, so chỉ tiêu với số đạt, chép sang năm sau.",
  pages: [registerPage("plans")],
  parts: [
    {
      title: "Lập kế hoạch",
      steps: [
        "Bấm “Sổ ghi”, “Kế hoạch”, “Thêm kế hoạch”.",
        "Ghi tên, năm. Bấm “Thêm một nội dung” cho từng việc: chọn trọng tâm, đột phá hoặc bức xúc, nổi cộm; ghi người phụ trách, thời hạn.",
        "Bấm “Thêm một chỉ tiêu” để đặt con số phấn đấu. Bấm “Lưu”.",
      ],
    },
    {
      title: "Ghi tiến độ",
      steps: [
        "Mở kế hoạch: mỗi nội dung cho biết đang ở đâu, đã xong hay quá hạn.",
        "Ở nội dung đó bấm “Ghi tiến độ”, ghi ngày và việc đã làm, bấm “Ghi”.",
        "Xong hẳn thì đánh dấu “Nội dung này đã xong”: ngày và chữ vừa ghi là ngày xong và minh chứng.",
      ],
      snags: [
        {
          met: "Muốn sửa lần ghi trước",
          then: "Không sửa được: mỗi lần chỉ ghi thêm. Ghi một lần nữa, nói rõ lần trước sai ở đâu.",
        },
        {
          met: "Không bỏ được một nội dung",
          then: "Nội dung đã có tiến độ hoặc đã xong thì phải ở lại kế hoạch.",
        },
      ],
    },
    {
      title: "Năm sau",
      text: "Mở kế hoạch năm nay, bấm “Chép sang năm …”: kế hoạch mới có sẵn các nội dung để sửa. “Chỉ tiêu phấn đấu” đứng cạnh số đạt ở trang kế hoạch và ở trang “Tổng hợp”.",
    },
  ],
  more: ["so-ghi", "tong-hop"],
}
