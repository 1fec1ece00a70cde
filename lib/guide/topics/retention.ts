import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const retention: Topic = {
  slug: "luu-tru",
  title: "Thời hạn bảo quản, danh mục hủy",
  about: "Đặt mỗi sổ giữ bao nhiêu năm; lập, duyệt danh mục hủy.",
  pages: ["/thoi-han-bao-quan", "/huy-ho-so"],
  parts: [
    {
      title: "Quản trị: đặt thời hạn",
      steps: [
        `Bấm “Sổ ghi”, cuối trang, “${glossary.retention.name}”. Số có sẵn chỉ là số tạm đặt.`,
        "Ở từng sổ bấm “Sửa”, ghi số năm theo bảng của cơ quan và “Căn cứ”, bấm “Lưu thời hạn”. Để trống là giữ vĩnh viễn.",
      ],
    },
    {
      title: "Cán bộ tuyên giáo: lập danh mục",
      steps: [
        `Bấm “Sổ ghi”, cuối trang, “${glossary.disposal.name}”, “Lập danh mục”. Chưa hủy gì cả.`,
        "Hệ thống liệt kê bản ghi hết thời hạn và bản ghi đã xóa quá 30 ngày. Báo lãnh đạo duyệt.",
      ],
    },
    {
      title: "Lãnh đạo: duyệt",
      steps: [
        "Mở danh mục, xem từng bản ghi.",
        "Bấm “Duyệt và hủy…”, ghi số quyết định, bấm “Duyệt và hủy”. Hoặc ghi lý do, bấm “Không duyệt”.",
        "Duyệt rồi, danh mục thành biên bản hủy: bấm “In”.",
      ],
      snags: [
        {
          met: "Duyệt rồi thì không lấy lại được",
          then: "Nội dung, tệp, tên người mất hẳn; chỉ còn dòng đếm, nên số liệu các năm không đổi.",
        },
        { met: "Đơn vị không có lãnh đạo trong hệ thống", then: "Quản trị duyệt thay." },
      ],
    },
  ],
  more: ["xoa-nham", "du-lieu-ca-nhan"],
}
