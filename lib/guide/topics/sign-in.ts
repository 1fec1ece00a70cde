import { passwordLength } from "@/lib/sign-in/password-length"
import { idleEndMinutes, idleWarningMinutes, sessionHours } from "@/lib/access/session-limits"
import type { Topic } from "../topic"

export const signIn: Topic = {
  slug: "dang-nhap",
  title: "Đăng nhập, mật khẩu, đổi vai trò",
  about: "Lần đầu vào hệ thống, quên mật khẩu, giữ nhiều vai trò, ra khỏi máy dùng chung.",
  pages: ["/dang-nhap", "/doi-mat-khau", "/ca-nhan", "/tai-ve"],
  parts: [
    {
      title: "Đăng nhập lần đầu",
      steps: [
        "Gõ “Tên đăng nhập” và “Mật khẩu” do quản trị trao, bấm “Đăng nhập”. Có phiếu đăng nhập thì gõ mã trên phiếu vào ô mật khẩu; chữ hoa, chữ thường, gạch nối không quan trọng.",
        `Đặt mật khẩu của riêng bạn, ít nhất ${passwordLength.min} ký tự: một câu ngắn dễ nhớ là tốt nhất. Bấm “Đổi mật khẩu”.`,
        "Đọc “Thông báo về dữ liệu cá nhân”, bấm “Tôi đã đọc”.",
      ],
      snags: [
        {
          met: "Quên mật khẩu, hoặc chưa có tài khoản",
          then: "Nhờ quản trị hoặc cán bộ tuyên giáo của cấp trên. Nhận mật khẩu hoặc phiếu tận tay, đăng nhập rồi tự đổi ngay.",
        },
        {
          met: "Trang đăng nhập ghi một địa chỉ khác của hệ thống",
          then: "Mở đúng địa chỉ đó rồi đăng nhập; lưu lại địa chỉ ấy để lần sau dùng.",
        },
        {
          met: "Hệ thống báo đã thử quá nhiều lần",
          then: "Đợi đúng thời gian ghi trong thông báo rồi gõ lại, chậm từng chữ; xem bộ gõ tiếng Việt và phím Caps Lock.",
        },
        {
          met: "Trang ghi “Chờ người thứ hai xác nhận”",
          then: "Báo cho một người có tên trong danh sách trên trang đó. Khi họ xác nhận xong, bấm “Xem lại”.",
        },
      ],
    },
    {
      title: "Đổi vai trò",
      text: "Ai giữ nhiều vai trò thì mỗi lúc làm việc trong một vai trò.",
      steps: ["Bấm vào tên mình ở đầu trang.", "Bấm “Chuyển sang …” ở vai trò cần dùng."],
      snags: [
        {
          met: "Báo “Không tìm thấy trang này”",
          then: "Trang đó thuộc phạm vi của vai trò khác. Đổi vai trò rồi mở lại.",
        },
      ],
    },
    {
      title: "Tài khoản của tôi",
      text: "Bấm vào tên mình, chọn “Tài khoản của tôi”.",
      steps: [
        "Bấm “Đổi mật khẩu” khi nghi có người biết mật khẩu: mọi thiết bị khác bị đăng xuất.",
        "Ghi “Địa chỉ thư điện tử” rồi bấm “Lưu địa chỉ thư” nếu muốn nhận lời nhắc qua thư. Không bắt buộc; xóa trắng rồi lưu là thôi nhận.",
        "Xem “Thiết bị đang đăng nhập”. Mất máy thì bấm “Đăng xuất mọi thiết bị”.",
      ],
    },
    {
      title: "Phiên làm việc",
      text: `Sau ${idleWarningMinutes} phút không thao tác, trang hỏi có làm tiếp không: bấm “Tiếp tục làm việc”. Không trả lời thì sau ${idleEndMinutes} phút phiên kết thúc; lâu nhất là ${sessionHours} giờ. Xong việc trên máy dùng chung: bấm vào tên mình, bấm “Đăng xuất”.`,
      snags: [
        {
          met: "Phiên hết khi đang gõ dở",
          then: "Đừng đóng trang: chữ đã gõ vẫn còn. Bấm “Mở trang đăng nhập ở thẻ mới”, đăng nhập, quay lại thẻ cũ và bấm lưu.",
        },
      ],
    },
  ],
  more: ["nguoi-thu-hai", "ai-doc-duoc-gi"],
}
