import { namedTopic } from "./find-topic"
import type { Reader, Topic } from "./topic"

/** A topic on somebody's way, and when it comes up. */
export interface Stop {
  topic: Topic
  when: string
}

/** What each reader does, in the order in which it comes up: the slug of a topic, and when. */
const paths: Record<Reader, readonly (readonly [slug: string, when: string])[]> = {
  visitor: [["dang-nhap", "Lần đầu vào hệ thống, hoặc quên mật khẩu."]],
  cell: [
    ["trang-dau", "Mỗi lần vào hệ thống."],
    ["nhan-su", "Trước hết: ghi người của chi bộ."],
    ["cam-ket", "Đầu năm viết và duyệt; cuối năm ghi kết quả."],
    ["sinh-hoat", "Hằng tháng, sau buổi họp."],
    ["mo-hinh-dien-hinh", "Khi đăng ký, khi có kết quả mới."],
    ["so-ghi", "Ghi các việc khác: khen thưởng, đối thoại, hội nghị…"],
    ["tien-do", "Tháng không có gì để ghi: báo không phát sinh."],
    ["bao-cao", "Theo hạn trong lịch: báo cáo 6 tháng, báo cáo năm."],
    ["in-giay", "Khi cần bản giấy để ký, để viết tay."],
    ["xoa-nham", "Khi lỡ tay."],
  ],
  staff: [
    ["trang-dau", "Mỗi lần vào hệ thống."],
    ["tien-do", "Hằng tháng: ai chưa ghi, ai chậm; nhắc họ."],
    ["van-ban", "Khi có văn bản mới, chuyên đề mới."],
    ["nhap-excel", "Khi đã có sẵn danh sách trong Excel."],
    ["ke-hoach", "Đầu năm lập; trong năm ghi tiến độ."],
    ["hoi-nghi", "Sau mỗi hội nghị."],
    ["kiem-tra", "Khi có đợt kiểm tra, khi có kiến nghị."],
    ["tuyen-truyen", "Hằng tháng."],
    ["bao-cao", "Lập báo cáo của mình, duyệt báo cáo cấp dưới."],
    ["ban-word", "Trước khi trình ký."],
    ["nhap-thay", "Đơn vị trực thuộc chưa dùng hệ thống."],
    ["nguoi-thu-hai", "Khi có tài khoản chờ bạn xác nhận."],
    ["nhieu-tai-khoan", "Khi đơn vị trực thuộc quên mật khẩu, mất phiếu."],
  ],
  leader: [
    ["tong-hop", "Xem số liệu, mở từng số đến bản ghi."],
    ["trang-dau", "Việc gì của đơn vị và cấp dưới đang chậm."],
    ["tien-do", "Đơn vị nào đã ghi, chưa ghi."],
    ["bao-cao", "Báo cáo nào đã nộp, đang chờ ai."],
    ["don-vi", "Đơn vị từ đâu mà có, đã thành những đơn vị nào."],
    ["luu-tru", "Duyệt danh mục hủy."],
  ],
  admin: [
    ["don-vi", "Dựng cây đơn vị, sửa tên, loại, mã."],
    ["tai-khoan", "Cấp tài khoản, vai trò, mật khẩu; tra nhật ký."],
    ["nhieu-tai-khoan", "Khi đưa cả tỉnh, cả xã vào hệ thống; khi đổi người."],
    ["nguoi-thu-hai", "Khi có tài khoản chờ bạn xác nhận."],
    ["sap-xep", "Khi có quyết định sáp nhập, tách, chuyển, giải thể."],
    ["danh-muc", "Khi biểu mẫu thiếu một lựa chọn."],
    ["luu-tru", "Một lần đầu: đặt thời hạn theo bảng của cơ quan."],
    ["sao-luu", "Hằng tuần xem một lần."],
  ],
}

/** The way of a reader through the guide. */
export function pathOf(reader: Reader): Stop[] {
  return paths[reader].map(([slug, when]) => ({ topic: namedTopic(slug), when }))
}
