import { dataRequestKindNames, glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const dataRequests: Topic = {
  slug: "du-lieu-ca-nhan",
  title: glossary.dataRequest.name,
  about: "Có người hỏi bản sao, xin sửa, xin hạn chế hoặc xóa tên: ghi lại và trả lời đúng hạn.",
  pages: ["/du-lieu-ca-nhan"],
  parts: [
    {
      title: "Nhận yêu cầu",
      text: "Chi ủy hoặc cán bộ tuyên giáo ghi, trước khi làm.",
      steps: [
        `Bấm “Sổ ghi”, cuối trang, “${glossary.dataRequest.name}”, “Ghi yêu cầu”.`,
        "Gõ tên người có dữ liệu, bấm “Tìm người”, chọn đúng người.",
        "Chọn loại yêu cầu, ghi “Ngày nhận”, bấm “Ghi yêu cầu”. Hạn trả lời tự tính nếu để trống.",
      ],
    },
    {
      title: "Trả lời",
      text: "Mở yêu cầu; trang chỉ ra bước tiếp theo.",
      steps: [
        `“${dataRequestKindNames.copy}”: bấm “Tải bản sao dữ liệu”, giao tệp cho người đó.`,
        `“${dataRequestKindNames.correction}”: bấm “Sửa thông tin của người này”, sửa rồi quay lại.`,
        `“${dataRequestKindNames.restriction}”: ghi quyết định, bấm nút cùng tên. Từ đó không ai đọc, sửa, xuất được nội dung bản cam kết của người ấy; số liệu vẫn tính. Sau này có thể “Thôi hạn chế”.`,
        `“${dataRequestKindNames.pseudonymisation}”: gõ lại họ tên để xác nhận. Tên, năm sinh, chức vụ, nội dung cam kết bị xóa hẳn, không hoàn tác được.`,
        "Ghi “Kết quả”, bấm “Ghi kết quả”.",
      ],
      snags: [
        {
          met: "Tên người đó còn ở bản ghi khác",
          then: "Trang liệt kê từng chỗ. Mở từng bản ghi, tự xem có đúng người không, rồi sửa.",
        },
        { met: "Sắp quá hạn", then: "Yêu cầu hiện ở trang đầu từ 14 ngày trước hạn." },
      ],
    },
  ],
  more: ["ai-doc-duoc-gi", "luu-tru"],
}
