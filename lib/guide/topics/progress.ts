import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const progress: Topic = {
  slug: "tien-do",
  title: "Tiến độ, nhắc việc, lịch năm",
  about: "Đơn vị nào đã ghi, chưa ghi, chậm; nhắc họ; đặt thời hạn trong năm.",
  pages: ["/day-du", "/lich"],
  parts: [
    {
      title: "Xem ai đã ghi",
      steps: [
        "Bấm “Tiến độ”. Chọn năm và kỳ, bấm “Xem”.",
        "Đọc từng ô: “Đã ghi”, “Không phát sinh”, “Chưa ghi”, “Chậm”. Mỗi dòng tính cả các đơn vị cấp dưới.",
        "Bấm vào tên đơn vị để xuống cấp dưới. Bấm vào tên sổ để xem sổ đó cả năm.",
      ],
    },
    {
      title: "Nhắc đơn vị chậm",
      text: "Cán bộ tuyên giáo làm.",
      steps: [
        "Kéo xuống “Lời nhắc các đơn vị chậm”: lời nhắc đã viết sẵn.",
        "Bấm vào ô, Ctrl + A, Ctrl + C, rồi dán vào Zalo.",
        "Hoặc bấm “Gửi nhắc qua thư”: mỗi đơn vị chỉ nhận phần của mình.",
      ],
      snags: [
        {
          met: "Không có nút gửi thư, hoặc đơn vị không nhận được",
          then: "Máy chủ chưa đặt hộp thư, hoặc người ở đơn vị đó chưa tự ghi địa chỉ thư ở “Tài khoản của tôi”. Dùng Zalo.",
        },
      ],
    },
    {
      title: "Báo không phát sinh",
      text: "Chi bộ, cán bộ tuyên giáo báo cho đơn vị mình khi trong kỳ không có gì để ghi.",
      steps: [
        "Mở “Tiến độ” của đơn vị mình, đúng kỳ. Kéo xuống “Báo không phát sinh”.",
        "Bỏ dấu ở sổ nào còn sẽ ghi, bấm “Báo không phát sinh”.",
        "Ghi được sau này thì báo ấy hết tác dụng. Báo nhầm thì bấm “Bỏ báo này”.",
      ],
    },
    {
      title: "Đặt lịch",
      text: `“${glossary.deadline.name}” ở mục “Lịch” giữ thời hạn của từng việc. Đơn vị nào không đặt riêng thì theo cấp trên gần nhất.`,
      steps: [
        "Bấm “Lịch”, chọn năm. Cán bộ tuyên giáo sửa ngày ở “Đặt lịch cho …”, bấm “Lưu lịch”. Để trống một ngày là trở về theo cấp trên.",
        "Giao thêm một việc cho đơn vị và cấp dưới: ghi ở “Thêm hạn riêng của …”, bấm “Thêm vào lịch”. Họ thấy ở trang đầu từ 30 ngày trước.",
      ],
    },
  ],
  more: ["trang-dau", "bao-cao"],
}
