import { mostImported } from "@/lib/register/sheet-limits"
import { formatNumber } from "@/lib/format/numbers"
import type { Topic } from "../topic"

export const sheets: Topic = {
  slug: "nhap-excel",
  title: "Nhập từ Excel",
  about: "Tải mẫu, điền, tải lên, xem lỗi từng dòng, nhập cả tệp hoặc các dòng đúng; nhập nhầm thì hoàn tác.",
  pages: ["/[register]/nhap", "/don-vi/nhap"],
  parts: [
    {
      title: "Nhập",
      steps: [
        "Mở sổ, bấm “Nhập từ Excel”, bấm “Tải tệp mẫu (.xlsx)”. Tệp có sẵn các cột, danh sách để chọn và mã các đơn vị.",
        "Điền mỗi dòng một bản ghi, lưu tệp.",
        "Chọn tệp ở “Tệp Excel”, bấm “Xem trước”. Chưa có gì được ghi.",
        "Có lỗi: sửa trong Excel theo bảng “Các lỗi trong tệp”, rồi tải lên lại. Bảng nêu đúng dòng, đúng cột.",
        "Cũng có thể bấm “Chỉ nhập …” để ghi các dòng đúng, và “Tải các dòng có lỗi kèm lý do (.xlsx)” để sửa riêng.",
        "Có điều cần chọn (trang tính, dòng ẩn, phông chữ, bản ghi đã có): chọn rồi bấm “Xem lại theo lựa chọn này”.",
        "Hết lỗi: xem các dòng đầu, rồi bấm “Nhập …”. Hệ thống ghi cả tệp, hoặc không ghi gì.",
      ],
      snags: [
        {
          met: "Tệp .xls, .ods, .csv",
          then: "Tải lên được như .xlsx. Tệp có mật khẩu: bỏ mật khẩu trong Excel, lưu lại rồi tải lên.",
        },
        {
          met: "Ô như dùng phông chữ cũ (.VnTime, VNI)",
          then: "Trang xem trước đặt hai cách đọc cạnh nhau: chọn đổi sang Unicode, hoặc giữ nguyên.",
        },
        {
          met: "Ô ghi tắt nt, ô gộp, dòng Tổng cộng, dòng ký tên",
          then: "Được hiểu như ô trên, hoặc bỏ qua; mục “Đã hiểu tệp như sau” ghi rõ từng chỗ.",
        },
        {
          met: "Dòng trùng với bản ghi đã có",
          then: "Trang xem trước nêu bản ghi ấy và chỗ khác nhau: chọn bỏ qua, giữ cả hai, hoặc cập nhật.",
        },
        { met: "Tệp quá lớn", then: `Mỗi tệp tối đa 20 MB, ${formatNumber(mostImported)} dòng. Chia làm nhiều tệp.` },
        {
          met: "Nhập cây đơn vị",
          then: "Cũng làm như vậy, ở “Đơn vị”, “Nhập từ Excel”; bấm “Tải lên và xem trước”. Tối đa 20.000 dòng, 10 MB.",
        },
      ],
    },
    {
      title: "Nhập nhầm",
      steps: [
        "Mở lại trang “Nhập từ Excel” của sổ đó, xuống “Các đợt đã nhập”.",
        "Ở đợt nhập nhầm bấm “Hoàn tác”, rồi “Hoàn tác cả đợt”.",
      ],
      snags: [
        {
          met: "Không hoàn tác được",
          then: "Đã có người sửa một bản ghi của đợt ấy. Sửa hoặc xóa từng bản ghi.",
        },
      ],
    },
  ],
  more: ["so-ghi", "xoa-nham"],
}
