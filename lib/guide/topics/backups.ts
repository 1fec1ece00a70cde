import type { Topic } from "../topic"

export const backups: Topic = {
  slug: "sao-luu",
  title: "Sao lưu và khôi phục",
  about: "Biết bản tốt gần nhất; đặt sao lưu hằng đêm; đưa hệ thống trở lại trên máy mới.",
  pages: ["/sao-luu"],
  parts: [
    {
      title: "Xem",
      text: "Bấm “Sao lưu”. “Bản tốt gần nhất” cho biết lúc nào, cỡ bao nhiêu. Quá hai ngày chưa có bản mới thì trang đầu của quản trị nhắc.",
    },
    {
      title: "Người giữ máy chủ: sao lưu",
      steps: [
        "Đặt `BACKUP_DIR` (thư mục ở đĩa khác) và `LANTOA_BACKUP_PASSPHRASE` (mật khẩu sao lưu) trong tệp `.env`. Máy tự sao lưu hằng đêm.",
        "Sao lưu ngay: chạy `npm run backup -- <tệp>`. Mọi người vẫn làm việc.",
        "Cất hai thứ ở hai nơi, ngoài máy chủ: tệp sao lưu, và mật khẩu sao lưu. Tệp có mọi dữ liệu cá nhân, cất như cất sổ.",
        "Mỗi quý thử khôi phục một lần trên một máy khác.",
      ],
    },
    {
      title: "Khôi phục trên máy mới",
      steps: [
        "Cài Node.js và git, tải chương trình về bằng `git clone`.",
        "Chạy `npm run restore -- <tệp>`, gõ mật khẩu sao lưu, đợi dòng báo không có sai khác.",
        "Chạy `npm start`.",
        "Mọi người đăng nhập lại bằng mật khẩu cũ.",
      ],
      snags: [
        {
          met: "Đừng chạy `npm start` trước khi khôi phục",
          then: "Dữ liệu mẫu sẽ được nạp, cơ sở dữ liệu không còn trống, và lệnh khôi phục từ chối.",
        },
        { met: "Tệp thiếu, hỏng, hoặc sai mật khẩu", then: "Lệnh nói rõ vì sao và không đổi gì." },
      ],
    },
  ],
  more: ["tai-khoan"],
}
