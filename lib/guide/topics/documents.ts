import { glossary } from "@/lib/glossary"
import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const documents: Topic = {
  slug: "van-ban",
  title: "Văn bản, chuyên đề và việc triển khai",
  about: "Ghi văn bản vào sổ, nối với văn bản cấp trên, biết đơn vị nào đã triển khai.",
  pages: [registerPage("documents"), registerPage("themes")],
  parts: [
    {
      title: "Ghi văn bản",
      steps: [
        "Bấm “Sổ ghi”, “Văn bản”, “Thêm văn bản”.",
        "Ghi “Số, ký hiệu” đúng như trên giấy, ví dụ 31-KH/TU. Văn bản của nơi khác, ví dụ Bộ Chính trị: ghi nơi đó ở “Cơ quan khác ban hành”; của đơn vị mình thì bỏ trống.",
        "Ở “Triển khai văn bản” và “Thay thế văn bản” ghi số, ký hiệu của văn bản đã có trong sổ, mỗi dòng một văn bản.",
        "Bấm “Lưu”, rồi đính kèm tệp ở cuối trang.",
      ],
      snags: [
        {
          met: "Trùng số, ký hiệu",
          then: "Ghi thêm ngày trong ngoặc: 31-KH/TU (30/09/2016).",
        },
        { met: "Văn bản mật", then: "Không ghi, không tải lên. Hệ thống này không được lưu tài liệu mật." },
      ],
    },
    {
      title: "Xem ai đã triển khai",
      steps: [
        "Mở văn bản. Trang dẫn đến văn bản mà nó triển khai, thay thế, và văn bản triển khai, thay thế nó.",
        `Bấm “${glossary.cascade.name}”: đơn vị nào đã ban hành văn bản triển khai, đã tổ chức hội nghị, sau bao nhiêu ngày; đơn vị nào chưa.`,
        "Xem dạng “Bảng” hoặc “Cây đơn vị”. Bấm vào tên đơn vị để xuống cấp dưới; bấm “Xuất Excel” để tải về.",
      ],
      snags: [
        {
          met: "Đơn vị đã ban hành mà vẫn báo chưa",
          then: "Văn bản của đơn vị chưa ghi số, ký hiệu của văn bản này ở ô “Triển khai văn bản”. Đơn vị mở văn bản của mình, bấm “Sửa” và ghi thêm.",
        },
      ],
    },
    {
      title: "Chuyên đề",
      steps: [
        "Cán bộ tuyên giáo bấm “Sổ ghi”, “Chuyên đề”, “Thêm chuyên đề”; ghi tên, năm đầu, năm cuối.",
        "Mọi đơn vị cấp dưới chọn được chuyên đề này khi ghi sổ.",
        "Mở chuyên đề để biết mỗi sổ đã ghi bao nhiêu; bấm vào số để xem các bản ghi.",
      ],
    },
  ],
  more: ["nhap-excel", "hoi-nghi", "tim"],
}
