import type { Topic } from "../topic"

export const printing: Topic = {
  slug: "in-giay",
  title: "In phiếu, biên bản, danh sách, mẫu trống",
  about: "In đúng khổ A4; lấy mẫu trống để viết tay.",
  pages: ["/[register]/[id]/in", "/[register]/mau-in", "/cam-ket/nam/[year]/in", "/cam-ket/nam/[year]/danh-sach"],
  parts: [
    {
      title: "In",
      steps: [
        "Mở bản ghi, bấm “In phiếu đăng ký”, “In biên bản” hoặc “In bản cam kết”. Cả chi bộ: “In danh sách”, “In bản cả chi bộ”.",
        "Trang mới chỉ có tờ giấy sẽ in. Bấm “In”, hoặc Ctrl + P.",
        "Trong hộp in của trình duyệt chọn khổ A4, cỡ 100%. Bỏ đầu trang và chân trang.",
      ],
      snags: [
        {
          met: "Còn thiếu chỗ",
          then: "Phần chưa ghi được chừa dòng chấm để viết tay. Hoặc bấm “Tải bản Word” để sửa.",
        },
        {
          met: "Giấy ghi (dữ liệu mẫu)",
          then: "Đơn vị đang dùng dữ liệu dùng thử. Dữ liệu thật thì không có dòng này.",
        },
      ],
    },
    {
      title: "Mẫu trống để viết tay",
      steps: [
        "Mở sổ. Ở đầu sổ bấm “In mẫu bản cam kết để viết tay”, “In mẫu biên bản để viết tay” hoặc “In mẫu phiếu đăng ký để viết tay”.",
        "Bấm “In”, phô tô, phát cho mọi người; thu về rồi ghi vào sổ.",
      ],
    },
    {
      title: "In các trang khác",
      text: "Trang nào cũng in được bằng Ctrl + P: thanh các mục và nút không in ra. Bảng của cả năm, cả tháng có nút “In bảng này”.",
    },
  ],
  more: ["cam-ket", "sinh-hoat", "ban-word"],
}
