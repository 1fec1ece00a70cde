import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const lookups: Topic = {
  slug: "danh-muc",
  title: "Danh mục dùng chung, loại hình tuyên truyền",
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
          met: "Thôi đếm một loại hình tuyên truyền",
          then: "Bấm “Sửa”, ghi “Ngừng dùng từ năm”. Số của các năm trước giữ nguyên.",
        },
        {
          met: "Không thấy nút thêm, sửa",
          then: "Danh mục dùng chung cả hệ thống: chỉ quản trị của đơn vị cao nhất sửa được.",
        },
      ],
    },
  ],
  more: ["tuyen-truyen", "so-ghi"],
}
