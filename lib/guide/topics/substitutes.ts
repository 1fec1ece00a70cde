import type { Topic } from "../topic"

export const substitutes: Topic = {
  slug: "nhap-thay",
  title: "Nhập hộ báo cáo của đơn vị",
  about: "Dành cho đơn vị trực thuộc chưa dùng hệ thống: cấp trên gõ số hoặc tải tệp.",
  pages: ["/bao-cao/nhap-thay"],
  parts: [
    {
      title: "Nhập hộ",
      steps: [
        "Bấm “Báo cáo”, chọn loại và năm, bấm “Tìm”. Ở dòng của đơn vị bấm “Nhập hộ”.",
        "Gõ số của cả đơn vị, kể cả các đơn vị trực thuộc của nó; số ước lượng gõ liền cả chữ: gần 350.000. Không có gì thì gõ 0; ô để trống là chưa có số, báo cáo bỏ qua. Phím Enter đưa xuống ô dưới.",
        "Cột “Trong sổ” là số bản ghi đang có; ô nào khác thì có chữ “Khác với sổ”.",
        "Bấm “Nhập hộ và chấp nhận”. Số được chấp nhận ngay và luôn ghi rõ là cấp trên nhập hộ.",
      ],
    },
    {
      title: "Bằng tệp Excel",
      steps: [
        "Bấm “Tải tệp trống của đơn vị và kỳ này (.xlsx)”, gửi cho đơn vị điền cột số liệu.",
        "Chọn tệp ở “Tệp đã điền”, bấm “Tải lên và xem trước”.",
        "Đúng thì bấm “Nhập hộ và chấp nhận”.",
      ],
      snags: [
        {
          met: "Số nhập hộ bị sai",
          then: "Mở báo cáo, bấm “Nhập lại số liệu” hoặc “Rút số liệu nhập hộ”. Làm được đến khi báo cáo của đơn vị bạn được nộp; sau đó chính đơn vị ấy đính chính.",
        },
        {
          met: "Không thấy “Nhập hộ”",
          then: "Đơn vị đã có báo cáo của kỳ đó, hoặc không trực thuộc trực tiếp đơn vị của bạn.",
        },
      ],
    },
  ],
  more: ["bao-cao"],
}
