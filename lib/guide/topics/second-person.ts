import { glossary, roleNames } from "@/lib/glossary"
import type { Topic } from "../topic"

export const secondPerson: Topic = {
  slug: "nguoi-thu-hai",
  title: glossary.secondPerson.name,
  about: "Ai được đọc bản cam kết thì phải có hai người cùng biết.",
  pages: ["/xac-nhan", "/quyen-doc", "/cho-xac-nhan"],
  parts: [
    {
      title: "Khi nào phải xác nhận",
      text: `Vai trò ${roleNames.cell} đọc được nội dung bản cam kết. Ai mới được giao vai trò ấy, được cấp lại mật khẩu, được mở khóa hoặc chuyển sang chi bộ khác do sắp xếp thì vai trò đó chưa có hiệu lực, cho đến khi người thứ hai xác nhận. Không ai tự giao vai trò cho chính mình.`,
    },
    {
      title: "Xác nhận",
      text: "Người thứ hai là quản trị khác, hoặc cán bộ tuyên giáo của cấp trên.",
      steps: [
        "Ở trang đầu bấm “Tài khoản chờ người thứ hai xác nhận mới được đọc bản cam kết”.",
        "Hỏi chính người đó hoặc chi bộ, bằng điện thoại hay gặp mặt: có đúng là người này, và có đúng chính người này đã đặt mật khẩu.",
        "Chọn một hay nhiều tài khoản, chọn xác nhận hoặc từ chối, bấm “Ghi quyết định”. Nhiều tài khoản giao cùng một lần: mở lần đó ở “Xác nhận cả lần”, đối chiếu danh sách rồi quyết định một lượt.",
      ],
      snags: [
        {
          met: "Tài khoản nằm ở “Chờ người khác xác nhận”",
          then: "Bạn không phải người thứ hai: bạn là người giao, hoặc tài khoản của bạn do người giao vừa tạo, giao vai trò, cấp lại mật khẩu hay mở khóa trong 30 ngày qua.",
        },
        {
          met: "Nơi đó không có ai khác",
          then: "Sau một ngày vai trò tự có hiệu lực. Trang ghi rõ lúc nào. Chi bộ vẫn thấy ở trang đầu.",
        },
      ],
    },
    {
      title: "Người đang chờ, và chi bộ",
      steps: [
        "Người đang chờ đăng nhập được; trang nêu tên ai xác nhận được. Được xác nhận rồi thì bấm “Xem lại” là làm việc ngay.",
        "Chi bộ thấy ở trang đầu ai vừa được đọc, ai giao, ai xác nhận, lúc nào.",
        `“Sổ ghi”, cuối trang, “${glossary.textAccess.name}” giữ cả danh sách.`,
      ],
    },
  ],
  more: ["tai-khoan", "ai-doc-duoc-gi"],
}
