import type { Topic } from "../topic"

export const letters: Topic = {
  slug: "ban-word",
  title: "Báo cáo: thể thức, bản Word, phụ lục",
  about: "Điền nơi nhận, người ký; tải bản Word, phụ lục Excel; dùng mẫu riêng của cơ quan.",
  pages: ["/bao-cao/[id]/the-thuc", "/bao-cao/mau"],
  parts: [
    {
      title: "Tải bản Word",
      steps: [
        "Mở báo cáo, bấm “Thể thức văn bản”: ghi cơ quan ban hành, trích yếu, người ký, nơi nhận; chọn chỉ tiêu ở bảng phụ lục. Bấm “Lưu thể thức”.",
        "Bấm “Tải bản Word”. Số, ngày ban hành để trống cho đến khi ghi.",
        "Bấm “Tải phụ lục (Excel)” ở cuối trang để lấy bảng số liệu theo đơn vị.",
      ],
      snags: [
        { met: "Không thấy “Thể thức văn bản”", then: "Báo cáo đã nộp. Chỉ còn ghi được số, ngày ban hành." },
        { met: "Phụ lục nhiều cột", then: "Phụ lục tự in trên giấy ngang." },
      ],
    },
    {
      title: "Dùng mẫu riêng",
      steps: [
        "Bấm “Báo cáo”, “Mẫu Word”, “Tải mẫu về để sửa trong Word”.",
        "Sửa trong Word; giữ các ô trong ngoặc nhọn, bảng cuối trang cho biết mỗi ô được điền bằng gì.",
        "Chọn tệp đã sửa, bấm “Kiểm tra và dùng mẫu này”.",
        "Muốn thôi dùng mẫu riêng: bấm “Trở lại mẫu có sẵn”.",
        "Báo cáo đã nộp giữ nguyên mẫu lúc nộp; mẫu mới dùng cho báo cáo còn đang soạn.",
      ],
      snags: [
        { met: "Mẫu chưa dùng được", then: "Trang nêu từng chỗ sai. Sửa trong Word rồi tải lên lại; mẫu cũ vẫn dùng." },
      ],
    },
  ],
  more: ["bao-cao"],
}
