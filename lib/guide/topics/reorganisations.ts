import { structureViewInline } from "@/lib/glossary"
import type { Topic } from "../topic"

export const reorganisations: Topic = {
  slug: "sap-xep",
  title: "Sắp xếp tổ chức",
  about: "Sáp nhập, tách, chuyển, giải thể, hoặc cả một đợt từ tệp; xem trước rồi mới làm.",
  pages: ["/don-vi/sap-xep"],
  parts: [
    {
      title: "Một lần sắp xếp",
      text: "Quản trị làm, khi đã có quyết định.",
      steps: [
        "Bấm “Đơn vị”, “Sắp xếp tổ chức”. Chọn “Sáp nhập”, “Tách”, “Chuyển cấp trên” hoặc “Giải thể”.",
        "Chọn đơn vị, ghi ngày và số quyết định. Ngày có thể đã qua, hoặc sắp tới: khi đó tự có hiệu lực lúc 0 giờ.",
        "Bấm “Tiếp tục: xem trước”. Chưa ghi gì cả.",
        "Xem “Tổ chức trước và sau”, số liệu chuyển đi đâu, “Việc còn dở”. Ở “Ai về đâu” chọn nơi về của đơn vị trực thuộc, của người, của tài khoản; bấm “Lưu lựa chọn, xem lại”.",
        "Đúng thì bấm nút ở mục “Thực hiện” cuối trang. Không làm nữa thì bấm “Bỏ, không thực hiện”.",
      ],
      snags: [
        { met: "“Chưa thực hiện được”", then: "Trang nêu từng lý do. Chọn tiếp ở “Ai về đâu”, hoặc bỏ và làm lại." },
        { met: "Báo tổ chức vừa có thay đổi", then: "Người khác vừa sắp xếp. Tải lại trang, xem lại rồi thực hiện." },
        {
          met: "Lo số của năm cũ bị đổi",
          then: `Số của năm cũ tính ${structureViewInline.then} không đổi. Sổ của đơn vị tách ở lại nguyên với đơn vị cũ.`,
        },
      ],
    },
    {
      title: "Cả một đợt từ tệp Excel",
      steps: [
        "Chọn “Sắp xếp theo tệp”, bấm “Tải tệp mẫu (.xlsx)”.",
        "Điền mã cũ, mã mới, toàn bộ hay một phần, từ ngày, số quyết định. Một tệp chỉ có một ngày.",
        "Bấm “Tải lên và xem trước”, sửa lỗi nếu có, xem trước, rồi thực hiện cả đợt.",
      ],
    },
    {
      title: "Ghi nhầm",
      text: "Mở lần sắp xếp đó trong danh sách, bấm “Hoàn tác lần sắp xếp này”. Tổ chức, người, vai trò, số liệu trở lại như trước.",
      snags: [
        {
          met: "Chưa hoàn tác được",
          then: "Đã có việc dựa vào nó: bản ghi mới, báo cáo đã nộp, lần sắp xếp sau. Trang liệt kê từng việc.",
        },
      ],
    },
  ],
  more: ["don-vi", "tong-hop", "nguoi-thu-hai"],
}
