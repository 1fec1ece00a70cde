import { formatDate, type IsoDate } from "@/lib/format/dates"
import { Prisma } from "./generated/client"

/** Why a meeting cannot be a unit's. */
export const meetingOutsideCell = "Sinh hoạt chi bộ chỉ ghi ở chi bộ; trong tháng này đơn vị không phải là chi bộ."

const messages: Record<string, string> = {
  unit_placement_no_cycle: "Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.",
  unit_placement_parent_exists:
    "Đơn vị cấp trên phải tồn tại trong suốt thời gian có đơn vị trực thuộc. Hãy chuyển các đơn vị trực thuộc trước.",
  unit_placement_no_overlap: "Đơn vị đã có cấp trên trong khoảng thời gian này.",
  unit_placement_kept:
    "Đơn vị đã có trong hệ thống thì luôn có cấp trên hoặc đơn vị kế thừa, không được bỏ trống ngày nào.",
  unit_placement_heir: "Đơn vị kết thúc hoạt động phải có đơn vị kế thừa.",
  unit_placement_period: "Ngày kết thúc phải sau ngày bắt đầu.",
  unit_placement_not_self: "Đơn vị không thể trực thuộc chính nó.",
  unit_name_no_overlap: "Đơn vị đã có tên khác trong khoảng thời gian này.",
  unit_name_period: "Ngày kết thúc phải sau ngày bắt đầu.",
  unit_kind_no_overlap: "Đơn vị đã có loại khác trong khoảng thời gian này.",
  unit_kind_period: "Ngày kết thúc phải sau ngày bắt đầu.",
  own_deadline_unit_id_due_on_name_key: "Hạn này đã có trong lịch của đơn vị.",
  unit_code_key: "Mã đơn vị này đã có.",
  unit_code_alike: "Mã đơn vị này đã có.",
  public_page_slug_key: "Địa chỉ này đã có đơn vị khác dùng. Hãy chọn địa chỉ khác.",
  account_username_key: "Tên đăng nhập này đã có.",
  role_assignment_once: "Tài khoản đã giữ vai trò này tại đơn vị này.",
  role_assignment_not_own: "Không ai tự giao vai trò cho chính mình.",
  role_wait_second_person: "Bạn không phải người thứ hai cho tài khoản này. Hãy để người khác xác nhận.",
  role_wait_kept: "Vai trò này vừa được quyết định. Hãy tải lại trang.",
  person_membership_no_overlap: "Người này đã thuộc một đơn vị khác trong khoảng thời gian này.",
  person_membership_period: "Ngày rời đơn vị phải sau ngày vào đơn vị.",
  meeting_of_cell: meetingOutsideCell,
  meeting_regular_once: "Chi bộ đã ghi buổi sinh hoạt thường kỳ của tháng này.",
  outreach_count_once: "Chỉ tiêu này đã có số của tháng. Hãy sửa số đã ghi.",
  stated_total_once: "Đơn vị đã có số tổng của chỉ tiêu này trong đúng kỳ này. Hãy sửa số đã ghi.",
  stated_total_crossing:
    "Kỳ này chồng một phần lên kỳ của một số tổng đã ghi. Hai kỳ phải rời nhau, hoặc kỳ này nằm trọn trong kỳ kia.",
  stated_total_days: "Ngày cuối không thể trước ngày đầu.",
  stated_total_placed: "Đơn vị chưa thành lập vào ngày cuối của kỳ. Hãy chọn ngày muộn hơn, hoặc đơn vị khác.",
  outreach_parts_fit:
    "Có số “trong đó” lớn hơn số chung của tháng, hoặc có số “trong đó” mà không có số chung. Hãy tải lại trang, xem lại các số này.",
  conference_closed: "Số của hội nghị này đã chốt. Hãy mở lại ở trang hội nghị, nêu lý do, rồi mới sửa hoặc xóa.",
  outreach_kind_in_use: "Chỉ tiêu này không dùng trong năm của số liệu. Hãy chọn chỉ tiêu khác.",
  outreach_kind_counted_later: "Chỉ tiêu này đã có số ngoài các năm đó. Hãy chọn năm khác, hoặc để trống.",
  outreach_kind_counted: "Chỉ tiêu này (hoặc phần “trong đó” của nó) đã có số: không đổi được đơn vị tính và số chung.",
  person_membership_unit_exists: "Chi bộ chưa thành lập vào ngày này. Hãy ghi ngày muộn hơn.",
  person_restricted: "Dữ liệu của người này đang hạn chế xử lý: không ghi, không sửa được bản cam kết.",
  person_pseudonymised: "Người này đã được ẩn danh: không ghi lại tên và nội dung cam kết được nữa.",
  data_request_days: "Ngày trả lời và hạn trả lời không thể trước ngày nhận.",
  commitment_once: "Người này đã có bản cam kết của năm này.",
  report_step: "Báo cáo vừa có thay đổi. Hãy mở lại trang rồi làm tiếp.",
  report_kept: "Báo cáo đã nộp được giữ lại, không xóa và không đổi đơn vị, kỳ.",
  report_locked: "Báo cáo đã khóa. Số sai thì ghi đính chính.",
  report_handed_in:
    "Báo cáo đã nộp được giữ như lúc nộp; chỉ ghi thêm số và ngày ban hành. Muốn sửa phần khác thì rút báo cáo về khi chưa được duyệt.",
  report_text_kept: "Báo cáo đã nộp, không sửa được lời văn. Hãy mở lại trang.",
  report_frozen: "Nội dung đã nộp được giữ nguyên.",
  report_correction_true: "Số này vừa được đính chính. Hãy mở lại trang, xem lại rồi ghi.",
  report_unit_id_kind_key_from_on_to_on_key: "Đơn vị đã có báo cáo của kỳ này. Hãy mở báo cáo đó trong danh sách.",
  roll_up_unit_placed:
    "Đơn vị đã có số liệu ngoài thời gian này; không thể bỏ đơn vị khỏi hệ thống trong thời gian đó.",
  "roll_up.delta":
    "Đơn vị chưa thành lập vào năm của số liệu này. Hãy chọn ngày, tháng hoặc năm muộn hơn, hoặc đơn vị khác.",
}

// What our own triggers raise reaches us without the constraint's name: only PostgreSQL's own messages carry it.
const raised: Record<string, keyof typeof messages> = {
  "is no second person": "role_wait_second_person",
  "a wait ": "role_wait_kept",
  "is no cell in the month": "meeting_of_cell",
  "would stand below itself": "unit_placement_no_cycle",
  "has closed numbers": "conference_closed",
  "is retired": "outreach_kind_in_use",
  "was counted later": "outreach_kind_counted_later",
  "was counted": "outreach_kind_counted",
  "exceeds its whole": "outreach_parts_fit",
  "the data of a person are restricted": "person_restricted",
  "the data of a person are pseudonymised": "person_pseudonymised",
  "is not placed on every day": "unit_placement_parent_exists",
  "still has children": "unit_placement_parent_exists",
  "would have no place from some day on": "unit_placement_kept",
  "has no place yet on": "person_membership_unit_exists",
  "but no place in that structure": "roll_up_unit_placed",
  "has no place on the last day of a total": "stated_total_placed",
  "crosses another": "stated_total_crossing",
  "no step of a report": "report_step",
  "no submission now": "report_step",
  "is sealed and decided once": "report_step",
  "a submission is decided once": "report_step",
  "a report that was submitted is kept": "report_kept",
  "a report keeps its unit": "report_kept",
  "a locked report": "report_locked",
  "a report that was handed in is kept": "report_handed_in",
  "the text of a submitted report": "report_text_kept",
  "what was submitted is kept": "report_frozen",
  "a correction changes the number": "report_correction_true",
}

/** Why work of a later day cannot be a unit's, by its last day. */
export function workedUntil(lastDay: IsoDate): string {
  return `Đơn vị chỉ hoạt động đến hết ngày ${formatDate(lastDay)}. Hãy ghi ngày, tháng hoặc năm sớm hơn, hoặc chọn đơn vị kế thừa.`
}

/** The Vietnamese message for a rule that the database itself refused, or null when the error is not of that kind. */
export function constraintMessage(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const detail = error instanceof Prisma.PrismaClientKnownRequestError ? JSON.stringify(error.meta ?? {}) : ""
  const text = `${error.message} ${detail} ${JSON.stringify(error.cause ?? {})}`
  if (text.includes("unit_path")) return messages["roll_up.delta"]!
  const [, lastDay] = /after its last day (\d{4}-\d{2}-\d{2})/.exec(text) ?? []
  if (lastDay) return workedUntil(lastDay)
  const phrase = Object.keys(raised).find((words) => text.includes(words))
  const known = phrase ? raised[phrase] : Object.keys(messages).find((name) => text.includes(name))
  return known ? messages[known]! : null
}
