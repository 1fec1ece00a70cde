import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const inspections: Topic = {
  slug: "kiem-tra",
  title: "Kiểm tra, giám sát và kiến nghị",
  about: "Ghi một đợt kiểm tra; theo dõi kiến nghị; đơn vị được kiểm tra ghi đã thực hiện.",
  pages: [registerPage("inspections"), "/kien-nghi"],
  parts: [
    {
      title: "Đơn vị kiểm tra",
      steps: [
        "Bấm “Sổ ghi”, “Kiểm tra, giám sát”, “Thêm đợt kiểm tra”.",
        "Ghi tên đợt, ngày, quyết định. Bấm “Thêm một tổ chức” cho từng nơi đến.",
        "Bấm “Thêm một kiến nghị”: ghi nội dung, chọn “Đơn vị thực hiện”, ghi thời hạn. Bấm “Lưu”.",
        "Bấm “Kế hoạch kiểm tra (Word)” để tải bản Word. Kiến nghị sắp đến hạn, quá hạn hiện ở trang đầu.",
      ],
    },
    {
      title: "Đơn vị được kiểm tra",
      steps: [
        "Ở trang đầu bấm “Kiến nghị phải thực hiện sau kiểm tra”.",
        "Ở kiến nghị đó bấm “Ghi đã thực hiện”, ghi ngày và “Minh chứng”, bấm nút cùng tên. Nơi kiểm tra thấy ngay.",
      ],
      snags: [
        {
          met: "Kiến nghị không hiện ở trang đầu",
          then: "Đoàn kiểm tra chưa chọn đơn vị của bạn ở “Đơn vị thực hiện”, hoặc chỉ ghi tên bằng chữ. Báo để họ sửa.",
        },
        { met: "Không mở được đợt kiểm tra", then: "Đúng vậy: đơn vị chỉ thấy kiến nghị dành cho mình." },
      ],
    },
  ],
  more: ["trang-dau"],
}
