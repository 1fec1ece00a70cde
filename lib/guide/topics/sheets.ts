import { mostImported } from "@/lib/register/sheet-limits"
import { formatNumber } from "@/lib/format/numbers"
import type { Topic } from "../topic"

export const sheets: Topic = {
  slug: "nhap-excel",
  title: "Nhập từ Excel",
  about: "Tải mẫu, điền, tải lên, xem lỗi từng dòng, nhập cả tệp; nhập nhầm thì hoàn tác.",
  pages: ["/[register]/nhap", "/don-vi/nhap"],
  parts: [
    {
      title: "Nhập",
      steps: [
        "Mở sổ, bấm “Nhập từ Excel”, bấm “Tải tệp mẫu (.xlsx)”. Tệp có sẵn các cột, danh sách để chọn và mã các đơn vị.",
        "Điền mỗi dòng một bản ghi, lưu tệp.",
        "Chọn tệp ở “Tệp Excel”, bấm “Xem trước”. Chưa có gì được ghi.",
        "Có lỗi: sửa trong Excel theo bảng “Các lỗi trong tệp”, rồi tải lên lại. Bảng nêu đúng dòng, đúng cột.",
        "Hết lỗi: xem các dòng đầu, rồi bấm “Nhập …”. Hệ thống ghi cả tệp, hoặc không ghi gì.",
      ],
      snags: [
        {
          met: "Tệp .xls cũ, hoặc không phải Excel",
          then: "Mở bằng Excel, chọn Lưu thành, kiểu Excel Workbook (.xlsx), rồi tải lên lại.",
        },
        { met: "Ô dùng phông chữ cũ (.VnTime, VNI)", then: "Đổi phông cả tệp sang Unicode rồi tải lên lại." },
        {
          met: "Ô ghi tắt nt hoặc dấu ngoặc kép, dòng Tổng cộng",
          then: "Ghi đầy đủ từng ô; xóa dòng tổng cộng, hệ thống tự cộng.",
        },
        {
          met: "Dòng trùng với bản ghi đã có mà nội dung khác",
          then: "Nhập chỉ thêm, không ghi đè. Sửa bản ghi ấy trên màn hình.",
        },
        { met: "Tệp quá lớn", then: `Mỗi tệp tối đa 20 MB, ${formatNumber(mostImported)} dòng. Chia làm nhiều tệp.` },
        {
          met: "Nhập cây đơn vị",
          then: "Cũng làm như vậy, ở “Đơn vị”, “Nhập từ Excel”; bấm “Tải lên và xem trước”. Nhận cả tệp .csv (UTF-8), tối đa 20.000 dòng, 10 MB.",
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
