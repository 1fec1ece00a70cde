import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const units: Topic = {
  slug: "don-vi",
  title: "Đơn vị và dòng lịch sử",
  about: "Tìm đơn vị, xem cây tổ chức ở một ngày; quản trị thêm, đổi tên, đổi loại, đổi mã.",
  pages: ["/don-vi"],
  parts: [
    {
      title: "Xem",
      steps: [
        "Bấm “Đơn vị”. Gõ tên hiện nay, tên cũ hoặc mã vào “Tìm đơn vị”, bấm “Tìm”.",
        "Muốn xem tổ chức của một ngày đã qua: ghi ngày ở “Cơ cấu tại ngày”, bấm “Xem”.",
        `Bấm “${glossary.lineage.name}” ở trang của đơn vị: các lần sắp xếp, sơ đồ đơn vị từ đâu mà có và đã thành những đơn vị nào, mọi tên cũ, sổ ghi của từng thời kỳ.`,
      ],
      snags: [
        {
          met: "Đơn vị đã sáp nhập, giải thể",
          then: "Vẫn tìm ra, sổ vẫn đọc được. Số cũ tính vào đâu: xem ở dòng lịch sử.",
        },
        { met: "Tên ghi là đơn vị ngoài phạm vi của bạn", then: "Vai trò đang dùng không được biết tên đơn vị ấy." },
      ],
    },
    {
      title: "Quản trị: thêm và sửa",
      steps: [
        "Thêm một đơn vị: mở đơn vị cấp trên, bấm “Thêm đơn vị trực thuộc”; ghi tên đầy đủ như trong quyết định.",
        "Thêm cả cây: “Đơn vị”, “Nhập từ Excel”.",
        "Mở đơn vị rồi bấm “Đổi tên”, “Đổi loại” hoặc “Đổi mã”. Đổi tên, đổi loại có ngày bắt đầu, tên cũ vẫn giữ; đổi mã có hiệu lực ngay.",
      ],
      snags: [
        {
          met: "Chỉ sửa lỗi gõ của tên đang có",
          then: "“Đổi tên”, chọn đúng ngày tên đó bắt đầu (xem dòng lịch sử).",
        },
        { met: "Sáp nhập, tách, chuyển cấp trên, giải thể", then: "Đừng thêm rồi xóa. Dùng “Sắp xếp tổ chức”." },
      ],
    },
  ],
  more: ["sap-xep", "tong-hop", "trang-cong-khai"],
}
