import { glossary } from "@/lib/glossary"
import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const outreach: Topic = {
  slug: "tuyen-truyen",
  title: glossary.outreach.name,
  about: "Ghi số của cả tháng trên một bảng.",
  pages: [registerPage("outreach")],
  parts: [
    {
      title: "Ghi cả tháng",
      steps: [
        "Bấm “Sổ ghi”, “Số liệu theo tháng”, “Nhập cả tháng trên một màn hình”.",
        "Chọn đúng tháng ở đầu trang. Gõ số vào từng dòng; phím Enter đưa xuống dòng dưới.",
        "Số ước lượng thì gõ liền cả chữ, ví dụ gần 350.000, hoặc chọn chữ ở bên cạnh: chữ đó đi cùng con số ở mọi nơi.",
        "Bấm “Lưu cả tháng”.",
      ],
      snags: [
        { met: "Tháng đó không có gì", then: "Để trống là chưa có số; gõ số 0 là không có." },
        { met: "Dòng “Trong đó:” bị báo lỗi", then: "Phần không được lớn hơn số chung. Xem lại cả hai dòng." },
        {
          met: "Thiếu một chỉ tiêu",
          then: "Quản trị hoặc ban tuyên giáo của đơn vị thêm ở “Sổ ghi”, “Chỉ tiêu theo tháng”: chỉ tiêu đó cho đơn vị và các đơn vị trực thuộc.",
        },
      ],
    },
  ],
  more: ["tien-do", "danh-muc"],
}
