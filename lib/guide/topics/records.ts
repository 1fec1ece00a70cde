import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const records: Topic = {
  slug: "so-ghi",
  title: "Ghi sổ: thêm, sửa, lọc, đính kèm",
  about: "Cách làm chung cho mọi sổ.",
  pages: ["/so-ghi", "/[register]"],
  parts: [
    {
      title: "Thêm một bản ghi",
      steps: [
        "Bấm “Sổ ghi”, chọn sổ, bấm nút “Thêm …” ở góc trên.",
        "Điền các mục. Mục nào không ghi “(không bắt buộc)” thì phải điền. Ngày gõ `5/1/26` hay `05/01/2026` đều được.",
        "Bấm “Lưu”. Số liệu của đơn vị và cấp trên có ngay.",
      ],
      snags: [
        {
          met: "Trang báo lỗi, chưa lưu",
          then: "Chữ đã gõ vẫn còn nguyên. Đọc khung báo lỗi ở đầu biểu mẫu, bấm vào từng lỗi để đến đúng ô, sửa rồi lưu lại.",
        },
        {
          met: "Trang hỏi lại một số khác thường",
          then: "Số lớn hơn hẳn mọi khi, hoặc nhiều hơn số người của chi bộ. Sai thì sửa; đúng thì bấm “Lưu như đã nhập”, trang không hỏi lại số ấy nữa.",
        },
        {
          met: "Trang báo đơn vị chỉ hoạt động đến hết một ngày",
          then: "Đơn vị đã kết thúc. Việc làm sau ngày ấy ghi ở đơn vị kế thừa; khen thưởng, công nhận vẫn ghi ở đơn vị cũ được.",
        },
        {
          met: "Không thấy nút thêm hay sửa",
          then: "Vai trò đang dùng chỉ được xem. Nếu giữ nhiều vai trò, bấm vào tên mình để đổi.",
        },
      ],
    },
    {
      title: "Sửa, xem lịch sử, đính kèm tệp",
      steps: [
        "Mở bản ghi, bấm “Sửa”, sửa xong bấm “Lưu thay đổi”.",
        "Bấm “Lịch sử” để biết ai đã đổi gì, lúc nào.",
        "Kéo xuống “Đính kèm tệp”, chọn tệp PDF, Word, Excel hoặc ảnh, tối đa 20 MB. Đánh dấu vào ô tệp không chứa bí mật nhà nước, bấm “Tải tệp lên”.",
        "Gỡ nhầm thì mở “Tệp đã gỡ …”, bấm “Lấy lại tệp”.",
      ],
      snags: [
        {
          met: "Trang hiện bảng “Hai bản khác nhau ở”",
          then: "Người khác vừa sửa cùng bản ghi. So hai bản: bấm “Lưu bản của tôi” để giữ bản của bạn, hoặc “tải lại trang” để giữ bản đang lưu.",
        },
      ],
    },
    {
      title: "Tìm, lọc, xuất một sổ",
      steps: [
        "Gõ vào ô “Tìm”, hoặc mở “Lọc thêm” để chọn năm, đơn vị, chuyên đề; bấm “Lọc”.",
        "Bấm vào tên cột để xếp lại danh sách.",
        "Bấm “Xuất Excel” để tải đúng danh sách đang xem. Bấm “Xóa bộ lọc” để xem lại tất cả.",
      ],
      snags: [
        {
          met: "Trang ghi “Điều kiện chưa đúng nên chưa hiện gì”",
          then: "Năm gõ nhầm, hoặc địa chỉ chép thiếu. Sửa ở “Lọc thêm”, hoặc bấm “Xóa bộ lọc”.",
        },
        {
          met: "Trang ghi “Đơn vị và ngày không khớp”",
          then: "Có bản ghi mang ngày sau khi đơn vị kết thúc. Mở từng bản ghi để sửa ngày, chọn đơn vị kế thừa, hoặc xóa.",
        },
      ],
    },
    {
      title: "Vài sổ cần để ý",
      snags: [
        {
          met: glossary.commendation.name,
          then: "“Đơn vị được khen” là đơn vị của người hoặc tập thể được khen; số liệu tính cho đơn vị đó. Khen về một mô hình thì chọn mô hình ấy.",
        },
        {
          met: glossary.dialogue.name,
          then: "Ghi nhóm người, số cuộc, số công dân và một dòng nội dung. Không ghi họ tên người khiếu nại, tố cáo.",
        },
        {
          met: glossary.ethicsCode.name,
          then: "Mỗi bộ chuẩn mực do một đơn vị ban hành; ghi kèm số, ký hiệu văn bản nếu văn bản đã có trong sổ.",
        },
      ],
    },
  ],
  more: ["nhap-excel", "xoa-nham", "in-giay", "ai-doc-duoc-gi"],
}
