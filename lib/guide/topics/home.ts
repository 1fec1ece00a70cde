import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const home: Topic = {
  slug: "trang-dau",
  title: "Trang đầu: việc cần làm",
  about: "Biết ngay việc gì đang chờ, việc gì đã quá hạn, và đến đúng chỗ để làm.",
  pages: ["/"],
  parts: [
    {
      title: "Bắt đầu một ngày làm việc",
      steps: [
        "Mở “Việc cần làm”. Việc đã quá hạn đứng đầu, rồi đến việc gần hạn.",
        "Bấm vào tên một việc: hệ thống mở đúng biểu mẫu, hoặc đúng danh sách những bản ghi đang chờ.",
        "Chi bộ và cán bộ tuyên giáo: dùng các nút ở mục “Ghi nhanh” để thêm điều vừa làm.",
        "Kéo xuống để xem số liệu của đơn vị mình.",
      ],
      snags: [
        {
          met: "Đã làm mà việc vẫn còn đó",
          then: "Mở bản ghi, xem đã lưu chưa, có đúng đơn vị, đúng tháng, đúng năm không. Việc chỉ mất khi làm xong, không mất vì quá hạn.",
        },
        {
          met: "Việc ghi là sổ chưa ghi, nhưng tháng đó không có gì",
          then: "Bấm vào việc ấy, kéo xuống “Báo không phát sinh”, chọn các sổ rồi bấm nút cùng tên.",
        },
      ],
    },
    {
      title: "Khi thấy “Ai vừa được đọc bản cam kết của chi bộ”",
      text: "Mục này hiện ở trang đầu của chi bộ khi có người được giao quyền đọc bản cam kết.",
      steps: [
        "Đọc từng dòng: ai được đọc, ai giao, ai xác nhận, lúc nào.",
        "Đúng người thì bấm “Đã xem”. Thấy người lạ, báo ngay cấp ủy cấp trên.",
        `Xem lại bất cứ lúc nào: “Sổ ghi”, cuối trang, “${glossary.textAccess.name}”.`,
      ],
    },
  ],
  more: ["tien-do", "tim", "tong-hop"],
}
