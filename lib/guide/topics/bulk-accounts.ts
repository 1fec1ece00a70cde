import { slipMinutes } from "@/lib/accounts/codes/slip-key"
import { glossary, roleNames } from "@/lib/glossary"
import { codeDays } from "@/lib/sign-in/one-time-code"
import type { Topic } from "../topic"

export const bulkAccounts: Topic = {
  slug: "nhieu-tai-khoan",
  title: "Nhiều tài khoản, phiếu đăng nhập, bàn giao",
  about: "Mỗi đơn vị một tài khoản trong vài giây; in phiếu trao tay; mất phiếu, quên mật khẩu, đổi người.",
  pages: ["/tai-khoan/loat", "/tai-khoan/phieu", "/tai-khoan/cap-ma", "/tai-khoan/[id]/ban-giao"],
  parts: [
    {
      title: "Tạo nhiều tài khoản",
      text: "Việc của quản trị.",
      steps: [
        "Bấm “Tài khoản”, “Tạo nhiều tài khoản”. Chọn “Nhánh của đơn vị” và các “Loại đơn vị”, bấm “Xem trước”.",
        `Xem sẽ tạo gì, đơn vị nào đã có. Chi bộ nhận vai trò ${roleNames.cell}, đơn vị khác nhận vai trò ${roleNames.staff}; tên đăng nhập là mã đơn vị.`,
        "Đã có danh sách người: dùng “Từ tệp Excel”. Lỗi hiện theo dòng và cột; chưa tạo gì cho đến khi bấm tạo.",
        `Người thứ hai xác nhận một lượt ở “${glossary.secondPerson.name}”, mục “Xác nhận cả lần”.`,
      ],
    },
    {
      title: "In và trao phiếu",
      steps: [
        `Tạo xong, phiếu hiện ra ngay: in hết các trang trong ${slipMinutes} phút, trên chính trình duyệt ấy. Khổ A4, tám phiếu một tờ, cắt theo đường đứt.`,
        "Trao tận tay từng người. Phiếu ghi địa chỉ (cả mã vuông để quét bằng điện thoại), tên đăng nhập, mã dùng một lần.",
        `Người nhận gõ mã vào ô “Mật khẩu” rồi tự đặt mật khẩu ngay. Mã dùng được một lần, trong ${codeDays} ngày.`,
      ],
      snags: [
        {
          met: "Chưa in kịp, hoặc mất một số phiếu",
          then: "Mã không xem lại được. Mở lần tạo ở “Các lần đã tạo”, cấp mã mới cho những ai chưa đặt mật khẩu; mã cũ hết hiệu lực.",
        },
        {
          met: "Địa chỉ trên phiếu không mở được từ máy khác",
          then: "Người cài đặt máy chủ phải đặt `APP_URL` là địa chỉ mọi người mở được, rồi in lại.",
        },
      ],
    },
    {
      title: "Quên mật khẩu, mất phiếu: đơn vị cấp trên cấp mã mới",
      text: `${roleNames.staff} của cấp trên làm được cho tài khoản của đơn vị trực thuộc, trừ tài khoản quản trị.`,
      steps: [
        "Bấm “Đơn vị”, “Cấp mã đăng nhập”. Tìm người; hỏi để chắc đúng người.",
        "Bấm “Cấp mã mới”, rồi “Cấp mã và in phiếu”. Mật khẩu cũ và mọi phiên đang mở hết hiệu lực ngay.",
        `Vai trò ${roleNames.cell} chờ người thứ hai xác nhận lại: người ấy không phải là bạn.`,
      ],
    },
    {
      title: "Bàn giao cho người kế nhiệm",
      steps: [
        "Quản trị mở tài khoản của người cũ, bấm “Bàn giao” ở vai trò.",
        "Chọn người chưa có tài khoản (hệ thống tạo và in phiếu) hoặc người đã có; ghi “Ngày bàn giao”; bấm “Bàn giao”.",
        "Người cũ thôi vai trò ngay. Nhật ký ghi tên cả hai và ngày.",
      ],
    },
  ],
  more: ["tai-khoan", "nguoi-thu-hai", "dang-nhap"],
}
