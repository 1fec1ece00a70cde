import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const accounts: Topic = {
  slug: "tai-khoan",
  title: "Tài khoản, vai trò, nhật ký",
  about: "Thêm người dùng, giao vai trò, cấp lại mật khẩu, khóa; tra ai đã làm gì.",
  pages: ["/tai-khoan", "/nhat-ky"],
  parts: [
    {
      title: "Thêm người dùng",
      steps: [
        "Bấm “Tài khoản”, “Thêm tài khoản”. Ghi họ tên, tên đăng nhập; chọn “Vai trò” và “Đơn vị”.",
        "Chép “Mật khẩu ban đầu”: lưu xong không xem lại được. Bấm “Tạo tài khoản”.",
        "Trao tận tay tên đăng nhập và mật khẩu. Người đó phải tự đổi khi đăng nhập lần đầu.",
      ],
      snags: [
        {
          met: "Người dùng nói vai trò chưa dùng được",
          then: `Vai trò đọc được bản cam kết phải chờ xác nhận: xem “${glossary.secondPerson.name}”.`,
        },
        { met: "Muốn giao vai trò cho chính mình", then: "Không được. Đề nghị quản trị khác giao." },
      ],
    },
    {
      title: "Đổi vai trò, quên mật khẩu, nghỉ việc",
      steps: [
        "Mở tài khoản. Chuyển công tác: “Giao vai trò” mới, “Thôi vai trò” cũ.",
        "Quên mật khẩu: chép “Mật khẩu ban đầu”, bấm “Cấp mật khẩu này”. Mọi phiên đang mở kết thúc.",
        "Đổi người: bấm “Bàn giao” ở vai trò, người mới nhận và người cũ thôi trong một lần.",
        "Nghỉ việc, mất máy: bấm “Khóa tài khoản”. Dữ liệu đã ghi giữ nguyên; tài khoản không bao giờ bị xóa.",
      ],
    },
    {
      title: "Nhật ký",
      text: "Bấm “Nhật ký”. Lọc theo người, việc, mục, đơn vị, ngày; bấm “Tìm”. Mỗi dòng cho biết ai, lúc nào, với vai trò nào, trước và sau khác gì. Ai mở nội dung một bản cam kết thì hiện ở “Lịch sử” của chính bản đó.",
    },
  ],
  more: ["nhieu-tai-khoan", "nguoi-thu-hai", "dang-nhap", "don-vi"],
}
