import { glossary, structureViewNames } from "@/lib/glossary"
import type { Topic } from "../topic"

export const dashboards: Topic = {
  slug: "tong-hop",
  title: "Tổng hợp số liệu",
  about: "Đọc số của đơn vị và cấp dưới, mở từng số đến bản ghi, so hai cách tính, in, xuất Excel.",
  pages: ["/tong-hop"],
  parts: [
    {
      title: "Đọc số liệu",
      steps: [
        "Bấm “Tổng hợp”. Chọn “Từ năm”, “Đến năm”, bấm “Xem”.",
        "Khi xem một năm, chọn thêm “Từ tháng”, “Đến tháng”, hoặc bấm “6 tháng đầu năm”, “9 tháng đầu năm”: số được so với đúng các tháng ấy của năm trước.",
        "Bấm vào bất kỳ con số nào: hệ thống mở đúng những bản ghi tạo nên số đó.",
        "Xuống “Các đơn vị trực thuộc”, bấm vào tên đơn vị để xem đơn vị ấy. “Tất cả chỉ tiêu” ở cuối trang nói mỗi số đếm cái gì.",
        `Chọn “${glossary.branch.name}” để tính cả cấp dưới, “${glossary.own.name}” để chỉ tính chính đơn vị.`,
      ],
      snags: [
        {
          met: "Số khác với số trong báo cáo",
          then: `Ở đây là “${glossary.live.name}”, đổi ngay khi có người ghi sổ. Bấm “${glossary.official.name}” để xem số đã được chấp nhận, khác ở đâu, do đơn vị nào.`,
        },
        {
          met: "Tỷ lệ ghi là không rõ mẫu số",
          then: "Chưa ai ghi số phải làm, ví dụ số triệu tập. Hệ thống không tự đặt ra con số.",
        },
      ],
    },
    {
      title: "Năm cũ, khi tổ chức đã thay đổi",
      steps: [
        `“${structureViewNames.then}”: số của năm ấy tính theo các đơn vị của năm ấy.`,
        `“${structureViewNames.now}”: cùng những bản ghi đó, cộng theo các đơn vị bây giờ.`,
        `“${glossary.reconciliation.name}”: hai số khác nhau bao nhiêu, do những đơn vị nào đã chuyển đến hay chuyển đi.`,
      ],
      snags: [
        {
          met: "Đơn vị mới thiếu phần số cũ",
          then: "Đơn vị cũ đã tách: sổ của nó không chia được nên ở lại với đơn vị cũ. Trang ghi rõ ở đâu.",
        },
      ],
    },
    {
      title: "In, xuất",
      steps: [
        "Bấm “Xuất Excel” ở góc trên để tải số liệu đang xem.",
        "In bằng lệnh in của trình duyệt (Ctrl + P): thanh các mục và nút không in ra.",
      ],
    },
  ],
  more: ["bao-cao", "tien-do", "don-vi"],
}
