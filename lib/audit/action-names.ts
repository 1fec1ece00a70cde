const verbs = {
  create: "Thêm",
  update: "Sửa",
  delete: "Xóa",
  remove: "Bỏ",
  restore: "Khôi phục",
  import: "Nhập từ Excel",
  undo: "Hoàn tác đợt nhập",
  attach: "Thêm tệp",
  detach: "Xóa tệp",
  reattach: "Lấy lại tệp",
  step: "Chuyển bước",
  submit: "Nộp",
  return: "Trả lại",
  approve: "Duyệt",
  report: "Tự báo cáo",
  conclude: "Ghi kết quả",
  reopen: "Mở lại bước trước",
  copy: "Chép từ năm trước",
  stage: "Chuyển giai đoạn",
  note: "Cập nhật",
  finish: "Ghi đã xong, chốt",
  follow: "Ghi kiến nghị đã thực hiện",
  withdraw: "Bỏ bước vừa ghi",
  replicate: "Ghi nhân rộng",
  unreplicate: "Gỡ đơn vị nhân rộng",
  found: "Thành lập",
  rename: "Đổi tên",
  retype: "Đổi loại",
  recode: "Đổi mã",
  move: "Đổi cấp trên",
  merge: "Sáp nhập",
  split: "Tách",
  dissolve: "Giải thể",
  reform: "Sắp xếp theo tệp",
  takeBack: "Hoàn tác lần sắp xếp",
  publish: "Đặt trang công khai",
  grant: "Giao vai trò",
  revoke: "Thôi vai trò",
  handOver: "Bàn giao vai trò",
  accept: "Chấp nhận",
  correct: "Đính chính",
  substitute: "Nhập hộ",
  issue: "Ghi số, ngày ban hành",
  ask: "Chờ người thứ hai xác nhận",
  confirm: "Xác nhận vai trò",
  turnDown: "Từ chối vai trò",
  lapse: "Vai trò tự có hiệu lực",
  lock: "Khóa",
  unlock: "Mở khóa",
  password: "Đổi mật khẩu",
  reset: "Cấp lại mật khẩu",
  acknowledge: "Xác nhận đã đọc thông báo",
  start: "Đăng nhập",
  refused: "Đăng nhập bị từ chối",
  end: "Đăng xuất",
  endAll: "Đăng xuất mọi thiết bị",
  switch: "Đổi vai trò đang dùng",
  email: "Đổi địa chỉ thư",
  mail: "Gửi nhắc qua thư",
  load: "Nạp dữ liệu mẫu",
  restrict: "Hạn chế xử lý",
  lift: "Thôi hạn chế xử lý",
  close: "Ghi đã trả lời yêu cầu",
  pseudonymise: "Ẩn danh hóa",
  scrub: "Xóa nội dung trong nhật ký",
  dispose: "Hủy theo danh mục",
  disposeFile: "Hủy tệp đã gỡ theo danh mục",
  view: "Xem nội dung",
  print: "Mở bản in",
  export: "Xuất ra Excel",
} as const

/** What may be done, the last part of an action: only what has a name here. */
export type AuditVerb = keyof typeof verbs

/** What was done, in words: "documents.update" is "Sửa". What an older version recorded may be shown by its key. */
export function actionName(action: string): string {
  const verb = action.split(".").at(-1) ?? action
  return isVerb(verb) ? verbs[verb] : action
}

/** Every kind of event a search may ask for. */
export const verbChoices = Object.entries(verbs).map(([value, label]) => ({ value, label }))

/** Whether a search may ask for it. */
export function isVerb(text: string | undefined): text is AuditVerb {
  return text !== undefined && Object.hasOwn(verbs, text)
}
