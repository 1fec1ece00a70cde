import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const lookups: Topic = {
  slug: "danh-muc",
  title: "Danh mục dùng chung, chỉ tiêu theo tháng",
  about: "Thêm, sửa những gì các biểu mẫu cho chọn.",
  pages: ["/danh-muc", "/tuyen-truyen/loai-hinh"],
  parts: [
    {
      title: "Sửa danh mục",
      text: "Quản trị của đơn vị cao nhất làm; mọi đơn vị thấy ngay.",
      steps: [
        `Bấm “Sổ ghi”. Cuối trang chọn danh mục: loại văn bản, lĩnh vực, hình thức khen, mức kết quả, loại đơn vị; hoặc “${glossary.outreachKind.name}”.`,
        "Bấm nút thêm, hoặc “Sửa” ở một dòng. Điền, bấm “Lưu”.",
      ],
      snags: [
        {
          met: "Không xóa được một dòng",
          then: "Đã có bản ghi dùng nó. Chỉ đổi được tên; bản ghi cũ đi theo tên mới.",
        },
        {
          met: "Không thấy nút thêm, sửa",
          then: "Danh mục dùng chung cả hệ thống: chỉ quản trị của đơn vị cao nhất sửa được.",
        },
      ],
    },
    {
      title: "Thêm chỉ tiêu của cơ quan",
      text: "Quản trị, ban tuyên giáo thêm cho đơn vị mình và các đơn vị trực thuộc; quản trị của đơn vị cao nhất thêm cho mọi đơn vị.",
      steps: [
        `Bấm “Sổ ghi”, “${glossary.outreachKind.name}”, “Thêm chỉ tiêu”.`,
        "Ghi tên, định nghĩa, đơn vị tính; chọn “Phần của báo cáo”. Bấm “Lưu”.",
        "Các đơn vị thấy ngay ở bảng nhập cả tháng; có sẵn một số chung của kỳ dài hơn thì ghi ở “Số tổng”.",
      ],
      snags: [
        {
          met: "Thôi đếm một chỉ tiêu",
          then: "Bấm “Sửa”, ghi “Ngừng dùng từ năm”. Số của các năm trước giữ nguyên.",
        },
        {
          met: "Không đổi được đơn vị tính",
          then: "Đã có số. Thêm chỉ tiêu mới với đơn vị tính đúng, ghi năm ngừng dùng cho chỉ tiêu cũ.",
        },
      ],
    },
  ],
  more: ["tuyen-truyen", "so-ghi"],
}
